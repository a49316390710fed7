package ripple.ui.sky;

import java.util.Arrays;
import ripple.render.ColourMap;
import ripple.render.LevelTable;
import ripple.render.Limits;
import ripple.render.Stretch;

/// How previews become grey: range and curve.
public record PreviewLook(Limits limits, Stretch stretch) {
    private static final double SOFTENING = 0.1;
    private static final double SIGMAS_BELOW = 2;
    private static final double SIGMAS_ABOVE = 12;
    /// From a median absolute deviation to σ of a Gaussian.
    private static final double MAD_TO_SIGMA = 1.4826;

    /// From the preview itself, where the survey has no stretch for the band yet.
    static PreviewLook of(BinnedPatch patch) {
        float[] good = new float[patch.values().length];
        int n = 0;
        for (float v : patch.values()) {
            if (!Float.isNaN(v)) {
                good[n++] = v;
            }
        }
        double middle = median(good, n);
        for (int i = 0; i < n; i++) {
            good[i] = (float) Math.abs(good[i] - middle);
        }
        double sigma = Math.max(MAD_TO_SIGMA * median(good, n), 1e-9);
        return new PreviewLook(new Limits(middle - SIGMAS_BELOW * sigma, middle + SIGMAS_ABOVE * sigma),
                new Stretch.Asinh(SOFTENING));
    }

    private static double median(float[] values, int count) {
        Arrays.sort(values, 0, count);
        return count == 0 ? 0 : values[count / 2];
    }

    /// Colours of a patch: 0 where there is no data.
    PatchPreview draw(BinnedPatch patch) {
        int[] argb = new int[patch.values().length];
        LevelTable.of(limits, stretch).draw(patch.values(), 0, argb.length, argb, 0, ColourMap.GREY.colours(), 0);
        return new PatchPreview(patch.width(), patch.height(), argb);
    }
}
