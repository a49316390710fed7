package ripple.label.vocabulary;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import ripple.file.AtomicFile;
import ripple.label.vocabulary.Grade.Standing;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Vocabularies as JSON files.
public final class VocabularyJson {
    static final String FORMAT = "ripple-vocabulary";
    static final int FORMAT_VERSION = 1;
    private static final String SHIPPED = "/ripple/vocabulary/lens-v1.json";
    private static final long LARGEST = 1 << 20;

    private VocabularyJson() {}

    /// The vocabulary that is shipped: A, B, C, X for strong lenses.
    public static Vocabulary standard() {
        try (InputStream in = VocabularyJson.class.getResourceAsStream(SHIPPED)) {
            if (in == null) {
                throw new IllegalStateException(SHIPPED + " is not in the program.");
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return of(JsonText.parse(text, SHIPPED), SHIPPED);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Reads a user's own.
    ///
    /// @throws MistakesException with every mistake
    public static Vocabulary read(Path file) throws MistakesException {
        return of(JsonText.read(file, "vocabulary", LARGEST), "The vocabulary " + file);
    }

    /// From a tree, e.g. inside a campaign.
    ///
    /// @param what begins the sentence when there are mistakes
    /// @throws MistakesException with every mistake
    public static Vocabulary of(ObjectNode tree, String what) throws MistakesException {
        List<String> mistakes = new ArrayList<>();
        Vocabulary vocabulary = new VocabularyReader(CheckedFields.of(tree, mistakes)).read();
        if (!mistakes.isEmpty()) {
            throw new MistakesException(what + " has " + mistakes.size() + " mistake"
                    + (mistakes.size() == 1 ? "." : "s."), mistakes);
        }
        return vocabulary;
    }

    /// Writes a file, in place of what is there.
    public static void write(Vocabulary vocabulary, Path file) throws IOException {
        AtomicFile.write(file, JsonText.write(tree(vocabulary)));
    }

    /// The whole vocabulary as a tree.
    public static ObjectNode tree(Vocabulary vocabulary) {
        ObjectNode tree = JsonNodeFactory.instance.objectNode();
        tree.put("format", FORMAT).put("formatVersion", FORMAT_VERSION).put("name", vocabulary.name())
                .put("version", vocabulary.version()).put("title", vocabulary.title());
        ArrayNode grades = tree.putArray("grades");
        vocabulary.grades().forEach(grade -> grade(grades.addObject(), grade));
        ArrayNode sublabels = tree.putArray("sublabels");
        for (Sublabel sublabel : vocabulary.sublabels()) {
            ObjectNode node = sublabels.addObject().put("name", sublabel.name()).put("key", sublabel.key())
                    .put("letter", sublabel.letter());
            texts(node, "aliases", sublabel.aliases());
        }
        ArrayNode flags = tree.putArray("flags");
        vocabulary.flags().forEach(flag -> flags.addObject().put("code", flag.code()).put("meaning", flag.meaning())
                .put("key", flag.key()));
        if (!vocabulary.rubric().isEmpty()) {
            rubric(tree.putObject("rubric"), vocabulary.rubric());
        }
        return tree;
    }

    private static void grade(ObjectNode node, Grade grade) {
        GradeLook look = grade.look();
        node.put("code", grade.code()).put("meaning", grade.meaning()).put("key", grade.key())
                .put("value", grade.value()).put("lens", grade.standing() == Standing.LENS);
        texts(node, "aliases", grade.aliases());
        node.put("colour", look.colour()).put("border", CheckedFields.word(look.border()))
                .put("borderWidth", look.borderWidth()).put("glyph", CheckedFields.word(look.glyph()))
                .put("glyphColour", look.glyphColour()).put("glyphColourLight", look.glyphColourLight());
    }

    private static void rubric(ObjectNode node, Rubric rubric) {
        node.put("title", rubric.title()).put("remark", rubric.remark());
        ArrayNode features = node.putArray("features");
        rubric.features().forEach(feature -> features.addObject().put("code", feature.code())
                .put("text", feature.text()).put("points", feature.points()));
        ArrayNode suggestions = node.putArray("suggestions");
        rubric.suggestions()
                .forEach(s -> suggestions.addObject().put("grade", s.grade()).put("points", s.points()));
    }

    private static void texts(ObjectNode node, String name, List<String> texts) {
        ArrayNode array = node.putArray(name);
        texts.forEach(array::add);
    }
}
