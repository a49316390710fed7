package ripple.ui.sky;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import ripple.image.Band;
import ripple.repository.Coadd;
import ripple.ui.sky.FileSurvey.PatchKey;

/// The number behind the colour of each patch, and the scale.
///
/// Where no band is chosen, visits, PSF and depth are the median over the bands that are known.
public final class CoverageValues {
    /// Nothing to show.
    public static final CoverageValues NONE = new CoverageValues(Show.BANDS, 0, 1);
    private static final float[] NOTHING = new float[0];

    private final Show show;
    private final Map<Integer, float[]> byTract = new HashMap<>();
    /// By tract id: a map of the whole sky asks for tens of thousands in a frame.
    private float[] means = new float[0];
    private double low;
    private double high;

    private CoverageValues(Show show, double low, double high) {
        this.show = show;
        this.low = low;
        this.high = high;
    }

    /// Computes the values: work for the background.
    ///
    /// @param band the chosen one; null for all
    /// @param quality what is known of the files
    /// @param runs what is known of the targets
    public static CoverageValues of(SkyScene scene, Show show, @Nullable Band band, Map<Coadd, PatchQuality> quality,
            RunOutcomes runs) {
        CoverageValues values = new CoverageValues(show, 0, show == Show.BANDS ? scene.bands().size() : 1);
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (TractShape shape : scene.tracts()) {
            float[] all = new float[shape.tract().patchesX() * shape.tract().patchesY()];
            Arrays.fill(all, Float.NaN);
            for (int patch : scene.coverage().patches(shape.tract().id())) {
                if (patch >= 0 && patch < all.length) {
                    all[patch] = value(scene, shape, patch, show, band, quality, runs);
                    low = all[patch] < low ? all[patch] : low;
                    high = all[patch] > high ? all[patch] : high;
                }
            }
            values.put(shape.tract().id(), all);
        }
        if (show.isMeasured()) {
            values.spread(low, high);
        }
        return values;
    }

    private static float value(SkyScene scene, TractShape shape, int patch, Show show, @Nullable Band band,
            Map<Coadd, PatchQuality> quality, RunOutcomes runs) {
        List<Band> bands = shape.bands(patch);
        int tract = shape.tract().id();
        return switch (show) {
            case BANDS -> band == null ? bands.size() : bands.contains(band) ? scene.bands().size() : 0;
            case ACCEPTED -> {
                RunOutcomes.Count count = runs.patches().get(new PatchKey(tract, patch));
                yield count == null ? Float.NaN : (float) count.accepted() / count.all();
            }
            case PSF, DEPTH, VISITS -> (float) median(bands.stream().filter(b -> band == null || b.equals(band))
                    .flatMap(b -> scene.coverage().find(tract, patch, b).stream())
                    .map(c -> quality.getOrDefault(c, PatchQuality.UNKNOWN))
                    .mapToDouble(q -> q.of(show)).filter(Double::isFinite)
                    .sorted().toArray());
        };
    }

    /// NaN of nothing.
    static double median(double[] sorted) {
        int n = sorted.length;
        return n == 0 ? Double.NaN : (sorted[(n - 1) / 2] + sorted[n / 2]) / 2;
    }

    private void put(int tract, float[] all) {
        byTract.put(tract, all);
        double sum = 0;
        int known = 0;
        for (float v : all) {
            if (!Float.isNaN(v)) {
                sum += v;
                known++;
            }
        }
        // A tract with few patches has few bands on the whole; of a width or a depth there is none where there is no image.
        int of = show == Show.BANDS ? all.length : known;
        if (tract >= means.length) {
            int had = means.length;
            means = Arrays.copyOf(means, Math.max(tract + 1, 2 * had));
            Arrays.fill(means, had, means.length, Float.NaN);
        }
        means[tract] = known == 0 ? Float.NaN : (float) (sum / of);
    }

    private void spread(double least, double most) {
        boolean any = least <= most;
        // Whole numbers lie a whole one apart.
        double room = any && most > least ? 0 : show == Show.VISITS ? 1 : 0.05;
        low = any ? least - room : 0;
        high = any ? most + room : 1;
    }

    public Show show() {
        return show;
    }

    /// The value at the dark end of the scale.
    public double low() {
        return low;
    }

    /// The value at the bright end of the scale.
    public double high() {
        return high;
    }

    /// Whether any patch has a value.
    public boolean isKnown() {
        for (float mean : means) {
            if (Float.isFinite(mean)) {
                return true;
            }
        }
        return false;
    }

    /// Values of a tract's patches, by patch id, NaN where unknown. For reading only.
    float[] of(int tract) {
        return byTract.getOrDefault(tract, NOTHING);
    }

    /// The value of a patch; NaN when unknown.
    public double at(int tract, int patch) {
        float[] all = of(tract);
        return patch >= 0 && patch < all.length ? all[patch] : Double.NaN;
    }

    /// Of a tract's patches; NaN when none is known.
    float mean(int tract) {
        return tract >= 0 && tract < means.length ? means[tract] : Float.NaN;
    }

    /// The place of a value on the scale, 0 to 255; −1 for unknown.
    int level(double value) {
        return Double.isNaN(value) ? -1 : (int) (255 * Math.clamp((value - low) / (high - low), 0, 1));
    }
}
