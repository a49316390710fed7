package ripple.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ripple.sky.KnownSkyMaps;
import ripple.sky.SkyMap;
import ripple.sky.SkyPosition;
import ripple.ui.learn.PlaceLesson;
import tools.jackson.databind.JsonNode;

/// The student's panel and `ripple where` say the same of a place, to the last digit that the panel shows.
class WhereAndLessonTest {
    private static final int PLACES = 40;

    @ParameterizedTest
    @ValueSource(strings = {"lsst_cells_v1", "lsst_cells_v2", "hsc_rings_v1"})
    void thePanelAndTheCommandAgree(String name) {
        SkyMap map = KnownSkyMaps.byName(name).orElseThrow();
        SplittableRandom random = new SplittableRandom(name.hashCode());
        for (int i = 0; i < PLACES; i++) {
            SkyPosition place = new SkyPosition(random.nextDouble(360),
                    Math.toDegrees(Math.asin(random.nextDouble(-1, 1))));
            JsonNode where = Ran.ripple("where", "--skymap", name, "--json", place.raDeg(),
                    "--", place.decDeg()).json();
            List<String> lines = PlaceLesson.of(map, place).steps().stream()
                    .flatMap(step -> step.numbers().stream()).map(WhereAndLessonTest::plain).toList();
            assertThat(lines).as(place.toString()).contains("tract " + where.get("tract").asInt());
            assertThat(lines).anySatisfy(line -> assertThat(line).startsWith(where.get("patch_y").asInt() + " · ")
                    .endsWith(" + " + where.get("patch_x").asInt() + " = patch " + where.get("patch").asInt()));
            double[] parent = numbers(lines, "PARENT");
            assertThat(parent[0]).isCloseTo(where.get("x").asDouble(), within(0.0051));
            assertThat(parent[1]).isCloseTo(where.get("y").asDouble(), within(0.0051));
            for (JsonNode other : where.get("others")) {
                assertThat(lines).anyMatch(line -> line.contains("tract " + other.get("tract").asInt())
                        && Pattern.compile("\\b" + other.get("patch").asInt() + "\\b").matcher(line).find());
            }
        }
    }

    /// Without the thin spaces and signs of the typesetter.
    private static String plain(String line) {
        return line.replaceAll("(?<=\\d)[\\u2009\\u202F\\u00A0](?=\\d)", "").replace('\u2212', '-');
    }

    private static double[] numbers(List<String> lines, String begin) {
        String line = lines.stream().filter(each -> each.startsWith(begin)).findFirst().orElseThrow();
        Matcher number = Pattern.compile("-?\\d+\\.\\d+").matcher(line);
        return number.results().mapToDouble(found -> Double.parseDouble(String.format(Locale.ROOT, found.group())))
                .toArray();
    }
}
