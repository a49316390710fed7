package ripple.catalog;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import ripple.sky.SkyPosition;

/// One row of a target list.
///
/// @param index row number in the list, from 0
/// @param id the user's id, always text as it was written; never blank
/// @param raDeg degrees ICRS as given; NaN when the row has none that can be read
/// @param decDeg degrees ICRS as given; NaN when the row has none that can be read
/// @param columns all further columns, in the order of the list, as text
public record Target(int index, String id, double raDeg, double decDeg, SequencedMap<String, String> columns) {
    /// Copies the columns.
    public Target {
        columns = new LinkedHashMap<>(columns);
    }

    /// A target without further columns.
    public static Target at(int index, String id, double raDeg, double decDeg) {
        return new Target(index, id, raDeg, decDeg, new LinkedHashMap<>(Map.of()));
    }

    /// Where it is; empty when the coordinates are not a place on the sky.
    public Optional<SkyPosition> position() {
        boolean usable = Double.isFinite(raDeg) && Double.isFinite(decDeg) && Math.abs(decDeg) <= 90;
        return usable ? Optional.of(new SkyPosition(raDeg, decDeg)) : Optional.empty();
    }
}
