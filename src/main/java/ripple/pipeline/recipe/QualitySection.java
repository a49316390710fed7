package ripple.pipeline.recipe;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import ripple.image.Band;
import ripple.prepare.QualityLimit;
import ripple.prepare.QualityLimits;

/// When a stamp is rejected. Every limit has a key, and one that begins with `warn` for the limit that only warns.
final class QualitySection implements RecipeSection<Recipe.Quality> {
    @Override
    public String name() {
        return "quality";
    }

    @Override
    public String sentence() {
        return "When a stamp is rejected, or only warned of; all reasons and warnings are listed in the manifest.";
    }

    @Override
    public List<RecipeKey> keys() {
        List<RecipeKey> keys = new ArrayList<>();
        for (QualityLimit limit : QualityLimit.values()) {
            if (canReject(limit)) {
                keys.add(
                        RecipeKey.of(limit.key(), limit.sentence() + (hasStandard(limit) ? "." : "; null: no limit.")));
            }
        }
        keys.add(RecipeKey.list("badPlanes",
                "The mask planes whose pixels are bad, by name; SAT and SATURATED mean the same, absent names are ignored."));
        keys.add(RecipeKey.of("centralReject",
                "Whether missing data or an edge in the central half of a band rejects the object whatever the fraction."));
        keys.add(RecipeKey.of("findCosmicRays",
                "Whether L.A.Cosmic counts cosmic rays on single exposures; on coadds it never runs, and it never rejects."));
        for (QualityLimit limit : QualityLimit.values()) {
            keys.add(RecipeKey.of(warnKey(limit), limit.sentence() + ", beyond which there is a warning; null: none."));
        }
        return keys;
    }

    @Override
    public Recipe.Quality read(RecipeFields in, Recipe.Quality s, List<Band> bands) {
        QualityLimits reject = QualityLimits.NONE;
        QualityLimits warn = QualityLimits.NONE;
        for (QualityLimit limit : QualityLimit.values()) {
            reject = canReject(limit) ? read(in, limit.key(), limit, s.reject(), reject) : reject;
            warn = read(in, warnKey(limit), limit, s.warn(), warn);
        }
        return new Recipe.Quality(reject, warn, in.texts("badPlanes", s.badPlanes()),
                in.yes("centralReject", s.centralReject()), in.yes("findCosmicRays", s.findCosmicRays()));
    }

    private static QualityLimits read(RecipeFields in, String key, QualityLimit limit, QualityLimits standard,
            QualityLimits all) {
        double usual = standard.of(limit).orElse(Double.NaN);
        double value = in.real(key, usual, 0, limit.isShare() ? 1 : Double.POSITIVE_INFINITY);
        if (limit == QualityLimit.SEEING && value == 0) {
            in.mistake("quality." + key + " is 0; it must be a number above 0, or null.");
            return all;
        }
        return Double.isNaN(value) ? all : all.with(limit, value);
    }

    @Override
    public void write(Recipe.Quality q, RecipeNode out) {
        for (QualityLimit limit : QualityLimit.values()) {
            if (canReject(limit)) {
                out.real(limit.key(), q.reject().of(limit).orElse(Double.NaN));
            }
        }
        out.texts("badPlanes", q.badPlanes()).yes("centralReject", q.centralReject()).yes("findCosmicRays",
                q.findCosmicRays());
        for (QualityLimit limit : QualityLimit.values()) {
            out.real(warnKey(limit), q.warn().of(limit).orElse(Double.NaN));
        }
    }

    private static boolean canReject(QualityLimit limit) {
        return limit != QualityLimit.COSMIC_RAY_PIXELS;
    }

    private static boolean hasStandard(QualityLimit limit) {
        return Recipe.Quality.standard().reject().of(limit).isPresent();
    }

    private static String warnKey(QualityLimit limit) {
        return "warn" + limit.key().substring(0, 1).toUpperCase(Locale.ROOT) + limit.key().substring(1);
    }
}
