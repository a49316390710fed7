package ripple.label.vocabulary;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import ripple.file.Sha256;
import ripple.label.GradeScale;

/// What may be said of an object. Made by {@link VocabularyJson}, which checks it.
///
/// @param name e.g. `lens`
/// @param version of what the labels mean, raised when that changes
/// @param title for people
/// @param grades from the most to the least lens-like; at least two
/// @param sublabels may be empty
/// @param flags may be empty
/// @param rubric may be {@link Rubric#NONE}
public record Vocabulary(String name, int version, String title, List<Grade> grades, List<Sublabel> sublabels,
        List<Flag> flags, Rubric rubric) {
    /// Copies the lists.
    public Vocabulary {
        grades = List.copyOf(grades);
        sublabels = List.copyOf(sublabels);
        flags = List.copyOf(flags);
    }

    /// The grades as others merge and count them.
    public GradeScale scale() {
        Map<String, String> aliases = new HashMap<>();
        grades.forEach(grade -> grade.aliases().forEach(alias -> aliases.put(alias, grade.code())));
        return new GradeScale(grades.stream().map(Grade::code).toList(), aliases,
                grades.stream().filter(Grade::isLens).map(Grade::code).collect(Collectors.toSet()));
    }

    /// The grade of a code.
    public Optional<Grade> grade(String code) {
        return grades.stream().filter(grade -> grade.code().equals(code)).findFirst();
    }

    /// The grade of a key.
    public Optional<Grade> gradeOfKey(String key) {
        return grades.stream().filter(grade -> grade.key().equalsIgnoreCase(key)).findFirst();
    }

    /// The grade that says most clearly that it is no lens.
    public Grade lowest() {
        return grades.getLast();
    }

    /// The sub-label of a name or another spelling of it.
    public Optional<Sublabel> sublabel(String written) {
        String wanted = written.strip().toLowerCase(Locale.ROOT);
        return sublabels.stream().filter(s -> s.name().toLowerCase(Locale.ROOT).equals(wanted)
                || s.aliases().stream().anyMatch(alias -> alias.toLowerCase(Locale.ROOT).equals(wanted))).findFirst();
    }

    /// The flag of a code.
    public Optional<Flag> flag(String code) {
        return flags.stream().filter(flag -> flag.code().equals(code)).findFirst();
    }

    /// The grade that the rubric card suggests for the features seen.
    public Grade suggestion(Collection<String> features) {
        return rubric.reached(features).flatMap(this::grade).orElse(lowest());
    }

    /// SHA-256 over what the labels mean. Keys, colours and aliases are taste: who changes them still says the same.
    public String hash() {
        Sha256 hash = new Sha256().add("ripple-vocabulary").add(name).add(String.valueOf(version));
        for (Grade grade : grades) {
            hash.add("grade").add(grade.code()).add(grade.meaning()).add(String.valueOf(grade.value()))
                    .add(grade.standing().name());
        }
        sublabels.forEach(sublabel -> hash.add("sublabel").add(sublabel.name()));
        flags.forEach(flag -> hash.add("flag").add(flag.code()).add(flag.meaning()));
        rubric.features().forEach(
                feature -> hash.add("feature").add(feature.code()).add(feature.text()).add("" + feature.points()));
        rubric.suggestions().forEach(s -> hash.add("suggestion").add(s.grade()).add(String.valueOf(s.points())));
        return hash.hex();
    }

    /// How it is called in a sentence, e.g. `lens 1 (3f2a9c01)`.
    public String called() {
        return name + " " + version + " (" + hash().substring(0, 8) + ")";
    }
}
