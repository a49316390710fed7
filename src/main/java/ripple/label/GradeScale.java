package ripple.label;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SequencedSet;

/// What the grades of a list mean: their order, other spellings, and which count as a lens. Made by a vocabulary.
///
/// @param codes from the most to the least lens-like, e.g. A, B, C, X; at least two
/// @param aliases other spellings and the code that each stands for; spelling by small letters is understood without being named
/// @param lens codes that count as a lens where a yes or no is needed
public record GradeScale(List<String> codes, Map<String, String> aliases, Set<String> lens) {
    /// Copies the collections.
    ///
    /// @throws IllegalArgumentException for fewer than two codes, a code that is blank or given twice, an alias of an unknown code, or when
    /// none or all of the codes count as a lens
    public GradeScale {
        codes = List.copyOf(codes);
        aliases = Map.copyOf(aliases);
        lens = Set.copyOf(lens);
        SequencedSet<String> known = new LinkedHashSet<>(codes);
        if (codes.size() < 2 || known.size() != codes.size() || codes.stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException("A scale needs at least two different grades, not " + codes + ".");
        }
        if (!known.containsAll(aliases.values())) {
            throw new IllegalArgumentException("Each alias must stand for one of " + codes + ", not " + aliases + ".");
        }
        if (lens.isEmpty() || lens.size() == codes.size() || !known.containsAll(lens)) {
            throw new IllegalArgumentException(
                    "Some of " + codes + ", and not all, must count as a lens; given are " + lens + ".");
        }
    }

    /// The same grades with others that count as a lens.
    ///
    /// @throws IllegalArgumentException when none or all do, or one is not known
    public GradeScale withLens(Set<String> others) {
        return new GradeScale(codes, aliases, others);
    }

    /// The grade that a text means: a code, or another spelling of one.
    public Optional<String> code(String written) {
        return Optional.ofNullable(spellings().get(written.strip().toLowerCase(Locale.ROOT)));
    }

    /// Every spelling in small letters, and its code. A code goes before an alias that is spelled the same.
    Map<String, String> spellings() {
        Map<String, String> all = new HashMap<>();
        aliases.forEach((alias, code) -> all.put(alias.toLowerCase(Locale.ROOT), code));
        codes.forEach(code -> all.put(code.toLowerCase(Locale.ROOT), code));
        return all;
    }

    /// Place of a grade, 0 for the least lens-like.
    ///
    /// @throws IllegalArgumentException for what is no code
    public int ordinal(String code) {
        int index = codes.indexOf(code);
        if (index < 0) {
            throw new IllegalArgumentException("The grade " + code + " is none of " + codes + ".");
        }
        return codes.size() - 1 - index;
    }

    /// The grade at a place, 0 for the least lens-like.
    public String at(int ordinal) {
        return codes.get(codes.size() - 1 - ordinal);
    }

    /// Whether a grade counts as a lens.
    public boolean isLens(String code) {
        return lens.contains(code);
    }
}
