package ripple.ui.view;

import ripple.ui.kit.Messages;
import ripple.ui.kit.NumberStyle;

/// What was measured, in words of one line.
public final class MeasureWords {
    private MeasureWords() {}

    /// Length and direction.
    public static String of(SkyLine line) {
        return Messages.text("measure.line", length(line.arcsec()), NumberStyle.fixed(line.positionAngleDeg(), 1));
    }

    /// θ_E and, where the PSF is known, how many of its widths that is.
    public static String ofRing(MeasureModel model) {
        SkyRing ring = model.ring().get();
        if (ring == null) {
            return "";
        }
        String radius = NumberStyle.fixed(ring.radiusArcsec(), 2);
        return model.ringOverFwhm().map(ratio -> Messages.text("measure.ringWidths", radius,
                NumberStyle.fixed(ratio, 1))).orElse(Messages.text("measure.ring", radius));
    }

    /// Why a ring cannot be told from the PSF; empty when it can, or when its width is not known.
    public static String warning(MeasureModel model) {
        return model.ringOverFwhm().filter(ratio -> ratio < MeasureModel.RESOLVED)
                .map(ratio -> Messages.text("measure.notResolved", NumberStyle.fixed(ratio, 2))).orElse("");
    }

    /// The radius of an aperture.
    public static String ofAperture(SkyRing aperture) {
        return Messages.text("measure.aperture", NumberStyle.fixed(aperture.radiusArcsec(), 2));
    }

    private static String length(double arcsec) {
        return arcsec < 100 ? NumberStyle.fixed(arcsec, 2) + "″" : NumberStyle.angle(arcsec / 3600);
    }
}
