package ripple.label.vocabulary;

import java.util.List;

/// A word that may be added to a grade, e.g. Merger.
///
/// @param name what is shown and stored
/// @param key a key of its own; blank where it has none
/// @param letter picks it from the full list; blank where it has none
/// @param aliases other spellings, understood on import
public record Sublabel(String name, String key, String letter, List<String> aliases) {
    /// Copies the list.
    public Sublabel {
        aliases = List.copyOf(aliases);
    }
}
