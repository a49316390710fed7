package ripple.pipeline;

import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// A sentence for each setting of a recipe.
final class RecipeText {
    private static final Map<String, String> SENTENCES = sentences();

    private RecipeText() {}

    /// All settings by their path, e.g. `quality.minSnr`.
    static Map<String, String> all() {
        return SENTENCES;
    }

    /// The same tree with a remark `// key` before each key.
    static ObjectNode explained(ObjectNode recipe) {
        return explained(recipe, "");
    }

    private static ObjectNode explained(ObjectNode node, String prefix) {
        ObjectNode out = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, JsonNode> entry : node.properties()) {
            String path = prefix + entry.getKey();
            String sentence = SENTENCES.get(path);
            if (sentence != null) {
                out.put("// " + entry.getKey(), sentence);
            }
            out.set(entry.getKey(),
                    entry.getValue() instanceof ObjectNode inner ? explained(inner, path + ".") : entry.getValue());
        }
        return out;
    }

    private static Map<String, String> sentences() {
        Map<String, String> s = new LinkedHashMap<>();
        s.put("version", "The version of this file's layout.");
        s.put("bands", "The bands wanted, in the order of the arrays.");
        s.put("missingBands", "What a missing band does: reject the object, or keep it with the band left empty.");
        s.put("size", "The edge of a stamp in pixels.");
        s.put("quality", "When a stamp is rejected; all reasons are listed in the manifest.");
        s.put("quality.maxBadFraction", "The largest fraction of bad pixels that a band may have, 0 to 1.");
        s.put("quality.minSnr",
                "The smallest signal to noise in a 2 arcsec aperture of the best band; null: no limit.");
        s.put("quality.maxSeeingArcsec", "The largest PSF FWHM of a band in arcsec; null: no limit.");
        s.put("quality.badPlanes",
                "The mask planes whose pixels are bad, by name; SAT and SATURATED mean the same, absent names are ignored.");
        s.put("quality.centralReject",
                "Whether missing data or an edge in the central half of a band rejects the object whatever the fraction.");
        s.put("psfMatch", "How the bands are brought to one PSF.");
        s.put("psfMatch.enabled", "Whether PSFs are matched at all.");
        s.put("psfMatch.method", "How the kernel is made: wiener.");
        s.put("psfMatch.target",
                "The band whose PSF the others are brought to: worst (the widest of each object) or a name.");
        s.put("psfMatch.penalty", "What the Wiener filter penalises: none, laplacian or biharmonic.");
        s.put("psfMatch.regularization", "The weight of the penalty; larger is smoother and less exact.");
        s.put("normalise", "How pixel values are brought to a common range.");
        s.put("normalise.method",
                "The function: none, asinh, minmax, zscore (each band by itself) or joint_zscore (all bands together).");
        s.put("normalise.scope",
                "survey: one set of parameters per band for the whole set, so that colours compare; per_image: for each stamp.");
        s.put("normalise.softening",
                "The asinh softening in nJy, one number or one for each band; null: measured from the noise.");
        s.put("normalise.percentiles", "The lower and upper percentile of minmax.");
        s.put("fill", "What stands for pixels without value in the prepared image; null keeps them NaN.");
        s.put("formats", "The files to write: npz, fits.");
        return s;
    }
}
