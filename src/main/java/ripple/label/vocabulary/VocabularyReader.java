package ripple.label.vocabulary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import ripple.label.vocabulary.Grade.Standing;
import ripple.label.vocabulary.GradeLook.Border;
import ripple.label.vocabulary.GradeLook.Glyph;

/// Reads one vocabulary; mistakes gather in the fields.
final class VocabularyReader {
    private static final int HIGHEST = 1000;
    private static final String COLOUR = "#[0-9A-Fa-f]{6}";

    private final CheckedFields fields;

    VocabularyReader(CheckedFields fields) {
        this.fields = fields;
    }

    Vocabulary read() {
        format();
        String name = fields.text("name");
        int version = fields.whole("version", 1, 1, HIGHEST);
        String title = fields.text("title", name);
        List<Grade> grades = fields.objects("grades").stream().map(VocabularyReader::grade).toList();
        List<Sublabel> sublabels = fields.objects("sublabels").stream().map(VocabularyReader::sublabel).toList();
        List<Flag> flags = fields.objects("flags").stream().map(VocabularyReader::flag).toList();
        Rubric rubric = fields.has("rubric") ? rubric(fields.object("rubric"), codes(grades)) : Rubric.NONE;
        fields.refuseOthers();
        checkGrades(grades);
        checkNames(sublabels, flags);
        checkKeys(grades, sublabels, flags);
        return new Vocabulary(name, version, title, grades, sublabels, flags, rubric);
    }

    private void format() {
        if (!fields.text("format", "").equals(VocabularyJson.FORMAT)) {
            fields.wrong("format", "must be \"" + VocabularyJson.FORMAT + "\".");
        }
        fields.whole("formatVersion", 1, 1, VocabularyJson.FORMAT_VERSION);
    }

    private static Grade grade(CheckedFields f) {
        Grade grade = new Grade(f.text("code"), f.text("meaning"), f.text("key"),
                f.whole("value", 0, -HIGHEST, HIGHEST),
                f.yes("lens", Standing.LENS, Standing.NOT_LENS, Standing.NOT_LENS), f.texts("aliases"), look(f));
        f.refuseOthers();
        return grade;
    }

    private static GradeLook look(CheckedFields f) {
        String colour = colour(f, "colour", f.text("colour"));
        return new GradeLook(colour, f.word("border", Border.class), f.whole("borderWidth", 3, 1, 4),
                f.word("glyph", Glyph.class), colour(f, "glyphColour", f.text("glyphColour", colour)),
                colour(f, "glyphColourLight", f.text("glyphColourLight", colour)));
    }

    private static String colour(CheckedFields f, String name, String text) {
        if (!text.isBlank() && !text.matches(COLOUR)) {
            f.wrong(name, "is \"" + text + "\"; it must be a colour such as #F0E442.");
        }
        return text;
    }

    private static Sublabel sublabel(CheckedFields f) {
        Sublabel sublabel = new Sublabel(f.text("name"), f.text("key", ""), f.text("letter", ""), f.texts("aliases"));
        if (sublabel.name().contains(";") || sublabel.name().contains("|")) {
            f.wrong("name", "must not hold ; or |, which separate sub-labels in tables.");
        }
        f.refuseOthers();
        return sublabel;
    }

    private static Flag flag(CheckedFields f) {
        Flag flag = new Flag(f.text("code"), f.text("meaning"), f.text("key", ""));
        f.refuseOthers();
        return flag;
    }

    private static Rubric rubric(CheckedFields f, Set<String> codes) {
        List<Rubric.Feature> features = new ArrayList<>();
        for (CheckedFields in : f.objects("features")) {
            features.add(
                    new Rubric.Feature(in.text("code"), in.text("text"), in.whole("points", 0, -HIGHEST, HIGHEST)));
            in.refuseOthers();
        }
        List<Rubric.Suggested> suggestions = new ArrayList<>();
        for (CheckedFields in : f.objects("suggestions")) {
            Rubric.Suggested next = new Rubric.Suggested(in.text("grade"), in.whole("points", 0, -HIGHEST, HIGHEST));
            if (!codes.contains(next.grade())) {
                in.wrong("grade", "is \"" + next.grade() + "\", which is none of the grades.");
            }
            if (!suggestions.isEmpty() && suggestions.getLast().points() <= next.points()) {
                in.wrong("points", "is " + next.points() + "; suggestions go from the highest points to the lowest.");
            }
            suggestions.add(next);
            in.refuseOthers();
        }
        Rubric rubric = new Rubric(f.text("title", ""), f.text("remark", ""), features, suggestions);
        f.refuseOthers();
        return rubric;
    }

    private void checkGrades(List<Grade> grades) {
        if (grades.size() < 2) {
            fields.wrong("grades", "must hold at least two grades.");
            return;
        }
        for (int i = 1; i < grades.size(); i++) {
            if (grades.get(i).value() >= grades.get(i - 1).value()) {
                fields.wrong("grades[" + i + "].value",
                        "must be lower than the one before: grades go from the most to the least lens-like.");
            }
        }
        long lenses = grades.stream().filter(Grade::isLens).count();
        if (lenses == 0 || lenses == grades.size()) {
            fields.wrong("grades", "must hold at least one grade that counts as a lens and one that does not.");
        }
        Map<String, String> spellings = new HashMap<>();
        for (Grade grade : grades) {
            claim(spellings, grade.code(), grade.code(), "grade or alias");
            grade.aliases().forEach(alias -> claim(spellings, alias, grade.code(), "grade or alias"));
        }
    }

    private void checkNames(List<Sublabel> sublabels, List<Flag> flags) {
        Map<String, String> spellings = new HashMap<>();
        for (Sublabel sublabel : sublabels) {
            claim(spellings, sublabel.name(), sublabel.name(), "sub-label");
            sublabel.aliases().forEach(alias -> claim(spellings, alias, sublabel.name(), "sub-label"));
        }
        twice(flags, Flag::code, "flag");
        twice(sublabels, Sublabel::letter, "sub-label letter");
    }

    private void checkKeys(List<Grade> grades, List<Sublabel> sublabels, List<Flag> flags) {
        List<String> keys = new ArrayList<>(grades.stream().map(Grade::key).toList());
        sublabels.forEach(sublabel -> keys.add(sublabel.key()));
        flags.forEach(flag -> keys.add(flag.key()));
        twice(keys, key -> key, "key");
    }

    private void claim(Map<String, String> spellings, String written, String owner, String what) {
        String other = spellings.putIfAbsent(written.toLowerCase(Locale.ROOT), owner);
        if (other != null && !written.isBlank()) {
            fields.wrong("\"" + written + "\"",
                    "is used twice as " + what + ": for " + other + " and for " + owner + ".");
        }
    }

    private <T> void twice(List<T> all, Function<T, String> name, String what) {
        all.stream().map(name).filter(text -> !text.isBlank())
                .collect(Collectors.groupingBy(text -> text.toLowerCase(Locale.ROOT), Collectors.counting()))
                .forEach((text, count) -> {
                    if (count > 1) {
                        fields.wrong("\"" + text + "\"", "is used " + count + " times as " + what + ".");
                    }
                });
    }

    private static Set<String> codes(List<Grade> grades) {
        return grades.stream().map(Grade::code).collect(Collectors.toSet());
    }
}
