package ripple.pipeline;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import ripple.export.OutputFolder.Existing;
import ripple.pipeline.recipe.Recipe.Format;
import ripple.pipeline.recipe.RecipeJson;

/// Where the results of a run go, and as what.
///
/// @param folder made where it does not exist
/// @param existing what to do with content that is there
/// @param formats at least one
/// @param raw whether the stamps as they are in the data are kept too
public record OutputPlan(Path folder, Existing existing, List<Format> formats, Raw raw) {
    /// Whether raw stamps are written beside the prepared ones.
    public enum Raw {
        WITH, WITHOUT
    }

    /// @throws IllegalArgumentException without a format
    public OutputPlan {
        formats = List.copyOf(formats);
        if (formats.isEmpty()) {
            throw new IllegalArgumentException("An export needs at least one format.");
        }
    }

    /// What is asked for, by a word each, in the order of the formats.
    List<String> parts() {
        List<String> parts = new ArrayList<>(formats.stream().sorted().distinct().map(RecipeJson::word).toList());
        if (raw == Raw.WITH) {
            parts.add("raw");
        }
        return parts;
    }
}
