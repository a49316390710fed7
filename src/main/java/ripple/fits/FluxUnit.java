package ripple.fits;

import java.util.Map;
import ripple.image.Calibration;

/// What a BUNIT means in nJy.
final class FluxUnit {
    private static final Map<String, Double> NANOJANSKY = Map.of("nJy", 1.0, "uJy", 1e3, "mJy", 1e6, "Jy", 1e9,
            "nanomaggy", 3630.780547701014);

    private FluxUnit() {}

    /// @param bunit as in the header; may be empty
    static Calibration calibration(String bunit) {
        String unit = bunit.strip();
        return new Calibration(unit, NANOJANSKY.getOrDefault(unit, Double.NaN));
    }
}
