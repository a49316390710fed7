package ripple.pipeline;

import java.util.List;
import ripple.export.StampResult;
import ripple.export.StampStatus;
import ripple.sky.PixelBox;

/// What became of one target of a batch, in few bytes.
///
/// @param target number in the batch, from 0
/// @param status what became of it
/// @param reasons why it is not accepted
/// @param tract −1 without place
/// @param patch −1 without place
/// @param box tract pixels of the stamp
/// @param pixelScaleArcsec edge of a pixel; NaN when unknown
public record WrittenRow(int target, StampStatus status, List<String> reasons, int tract, int patch, PixelBox box,
        double pixelScaleArcsec) {
    /// Copies the list.
    public WrittenRow {
        reasons = List.copyOf(reasons);
    }

    static WrittenRow of(int target, StampResult result) {
        return new WrittenRow(target, result.status(), result.reasons(), result.tract(), result.patch(), result.box(),
                result.pixelScaleArcsec());
    }
}
