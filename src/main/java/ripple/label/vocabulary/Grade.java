package ripple.label.vocabulary;

import java.util.List;

/// One grade of a vocabulary.
///
/// @param code what is stored, e.g. `A`
/// @param meaning the words beside the key, e.g. `sure lens`
/// @param key that gives it, e.g. `1`
/// @param value higher is more lens-like
/// @param standing whether it counts as a lens where a yes or no is needed
/// @param aliases other spellings, understood on import
/// @param look how it is drawn
public record Grade(String code, String meaning, String key, int value, Standing standing, List<String> aliases,
        GradeLook look) {

    /// Whether a grade counts as a lens.
    public enum Standing {
        LENS, NOT_LENS
    }

    /// Copies the list.
    public Grade {
        aliases = List.copyOf(aliases);
    }

    public boolean isLens() {
        return standing == Standing.LENS;
    }
}
