package ripple.label.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ripple.label.GradeScale;

/// What may be said: the shipped words, and what becomes of a user's own.
class VocabularyTest {
    @TempDir
    Path folder;

    @Test
    void theShippedOneIsEuclidsGradesWithTheSpellingsOfOtherSurveys() {
        Vocabulary lens = VocabularyJson.standard();
        GradeScale scale = lens.scale();
        assertEquals(List.of("A", "B", "C", "X"), scale.codes());
        assertEquals(Set.of("A", "B"), scale.lens());
        java.util.Map.of("3", "A", "2", "B", "1", "C", "0", "X", "L", "A", "ML", "B", "FL", "C", "SA", "C", "nl", "X")
                .forEach((alias, code) -> assertEquals(code, scale.code(alias).orElseThrow(), alias));
        assertEquals("A", lens.gradeOfKey("1").orElseThrow().code());
        assertThat(lens.sublabels()).extracting(Sublabel::name).containsExactly("Merger", "Spiral", "Ring",
                "Elliptical",
                "Disc", "Edge-on", "Interesting");
        assertEquals("Disc", lens.sublabel("disk").orElseThrow().name());
        assertThat(lens.flags()).extracting(Flag::meaning).containsExactly("needs a lens model");
    }

    @Test
    void theCardAddsPointsAndSuggestsAGrade() {
        Vocabulary lens = VocabularyJson.standard();
        assertEquals("A", lens.suggestion(List.of("ring", "counter_image")).code());
        assertEquals("B", lens.suggestion(List.of("arc", "several_images")).code());
        assertEquals("C", lens.suggestion(List.of("arc", "blue")).code());
        assertEquals("X", lens.suggestion(List.of("arc", "spiral_arms")).code());
        assertEquals("X", lens.suggestion(List.of()).code());
        assertThat(lens.rubric().remark()).contains("example");
    }

    @Test
    void whatIsWrittenIsReadBackAndTheHashIsOfTheMeaning() throws Exception {
        Vocabulary lens = VocabularyJson.standard();
        Path file = folder.resolve("mine.json");
        VocabularyJson.write(lens, file);
        assertEquals(lens, VocabularyJson.read(file));
        String text = Files.readString(file);
        Files.writeString(file, text.replace("#F0E442", "#FFFFFF").replace("\"key\" : \"9\"", "\"key\" : \"I\""));
        assertEquals(lens.hash(), VocabularyJson.read(file).hash(), "colours and keys are taste");
        Files.writeString(file, text.replace("probable lens", "nice galaxy"));
        assertNotEquals(lens.hash(), VocabularyJson.read(file).hash());
    }

    @Test
    void everyMistakeIsToldAtOnce() throws Exception {
        Path file = folder.resolve("mine.json");
        Files.writeString(file,
                """
                        { "format": "ripple-vocabulary", "formatVersion": 1, "name": "", "colour": "red",
                          "grades": [
                            { "code": "Y", "meaning": "yes", "key": "1", "value": 1, "lens": true, "colour": "red", "glyph": "star" },
                            { "code": "N", "meaning": "no", "key": "1", "value": 2, "lens": true, "colour": "#000000", "aliases": ["y"] }
                          ],
                          "sublabels": [ { "name": "a;b" } ],
                          "rubric": { "features": [], "suggestions": [ { "grade": "Z", "points": 1.5 } ] } }
                        """);
        MistakesException e = assertThrows(MistakesException.class, () -> VocabularyJson.read(file));
        assertThat(e).hasMessageContaining("mine.json has " + e.mistakes().size() + " mistakes");
        assertThat(String.join("\n", e.mistakes())).contains("name is missing or blank", "colour is not known here",
                "grades[0].colour is \"red\"", "grades[0].glyph is \"star\"", "grades[1].value must be lower",
                "at least one grade that counts as a lens and one that does not", "\"y\" is used twice",
                "\"1\" is used 2 times as key", "sublabels[0].name must not hold ;",
                "rubric.suggestions[0].grade is \"Z\"", "rubric.suggestions[0].points is 1.5");
    }

    @Test
    void whatIsNoJsonIsToldWithItsPlace() throws Exception {
        Path file = folder.resolve("mine.json");
        Files.writeString(file, "{ \"format\": \"ripple-vocabulary\",\n  \"name\" \"x\" }");
        assertThat(assertThrows(MistakesException.class, () -> VocabularyJson.read(file)))
                .hasMessageContaining("Line 2");
        assertThat(assertThrows(MistakesException.class, () -> VocabularyJson.read(folder.resolve("none.json"))))
                .hasMessageContaining("There is no vocabulary");
    }
}
