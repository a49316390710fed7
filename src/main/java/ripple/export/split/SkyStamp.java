package ripple.export.split;

import ripple.sky.PixelBox;
import ripple.sky.SkyPosition;

/// Where a stamp lies.
///
/// @param index of the object, what results are told by
/// @param stratum what splits are balanced by beside their size, e.g. the grade
/// @param position of the object
/// @param tract that owns it
/// @param patch whose inner box holds it
/// @param box pixels of the tract that the stamp is made of
/// @param pixelScaleArcsec edge of such a pixel
public record SkyStamp(int index, String stratum, SkyPosition position, int tract, int patch, PixelBox box,
        double pixelScaleArcsec) {
    /// What is never divided: `tract/patch`.
    public String groupKey() {
        return tract + "/" + patch;
    }

    /// Diagonal of the stamp in arcsec, half a pixel around it included: two stamps whose objects are farther apart share no sky.
    public double diagonalArcsec() {
        return Math.hypot(box.width() + 1.0, box.height() + 1.0) * pixelScaleArcsec;
    }
}
