package ripple.image;

/// What a pixel value means.
///
/// @param unit as in the file, e.g. `nJy`; empty when the file says nothing
/// @param nanojanskyPerUnit factor to nJy; NaN when unknown
public record Calibration(String unit, double nanojanskyPerUnit) {
    /// Pixels are nJy already.
    public static final Calibration NANOJANSKY = new Calibration("nJy", 1);

    public boolean isKnown() {
        return Double.isFinite(nanojanskyPerUnit);
    }

    /// AB magnitude of a flux: 31.4 − 2.5 log10(nJy); NaN for a flux that is not positive.
    public static double abMagnitude(double fluxNanojansky) {
        return fluxNanojansky > 0 ? 31.4 - 2.5 * Math.log10(fluxNanojansky) : Double.NaN;
    }
}
