package ripple.catalog;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import ripple.sky.PositionFormatException;
import ripple.sky.SkyParser;
import ripple.sky.SkyPosition;

/// A list of targets: every row of the file is there, in order, readable position or not.
///
/// @param targets row by row; {@link Target#index} counts from 0
/// @param columns names of the further columns, in order
/// @param notes what the user should know about the list, sentences
public record TargetList(List<Target> targets, List<String> columns, List<String> notes) {
    public TargetList {
        targets = List.copyOf(targets);
        columns = List.copyOf(columns);
        notes = List.copyOf(notes);
    }

    /// Reads a file.
    ///
    /// CSV with a header: the position in degrees ICRS or sexagesimal, in columns as catalogues spell them; where present an
    /// id, kept as it is written; all further columns as text. A row without id is called `row-<n>`, n from 1.
    ///
    /// @throws CatalogException with a sentence when the file cannot be read as such a table
    public static TargetList read(Path file) throws CatalogException {
        return new TargetReader(file).read();
    }

    /// Targets typed as `RA,DEC`, called `at-1`, `at-2`, ….
    ///
    /// @param places degrees ICRS or sexagesimal
    /// @throws CatalogException with a sentence when one is no place on the sky
    public static TargetList at(List<String> places) throws CatalogException {
        List<Target> targets = new ArrayList<>();
        for (String place : places) {
            targets.add(target(targets.size(), place));
        }
        return new TargetList(targets, List.of(), List.of());
    }

    public int size() {
        return targets.size();
    }

    private static Target target(int index, String place) throws CatalogException {
        try {
            SkyPosition position = SkyParser.position(place);
            return Target.at(index, "at-" + (index + 1), position.raDeg(), position.decDeg());
        } catch (PositionFormatException e) {
            throw new CatalogException("\"" + place + "\" is no place on the sky: give RA,DEC in degrees, e.g. "
                    + "53.13,-28.10, or sexagesimal, e.g. 03:32:31.2,-28:06:00.", e);
        }
    }
}
