package ripple.cutout;

import java.util.Optional;
import ripple.sky.SkyPosition;

/// One stamp of a batch.
///
/// @param index number in the batch, from 0
/// @param objectId the target's id
/// @param raDeg degrees; NaN when the target has none
/// @param decDeg degrees; NaN when the target has none
public record Wanted(int index, String objectId, double raDeg, double decDeg) {
    /// Where it is; empty when the coordinates are not a place on the sky.
    public Optional<SkyPosition> position() {
        boolean usable = Double.isFinite(raDeg) && Double.isFinite(decDeg) && Math.abs(decDeg) <= 90;
        return usable ? Optional.of(new SkyPosition(raDeg, decDeg)) : Optional.empty();
    }
}
