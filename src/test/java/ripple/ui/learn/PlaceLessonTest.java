package ripple.ui.learn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import ripple.sky.KnownSkyMaps;
import ripple.sky.Patch;
import ripple.sky.PixelPoint;
import ripple.sky.RingPlace;
import ripple.sky.RingsSkyMap;
import ripple.sky.SkyPosition;
import ripple.sky.Tract;
import ripple.testkit.TinySky;

class PlaceLessonTest {
    private final RingsSkyMap map = KnownSkyMaps.byName("lsst_cells_v1").orElseThrow();

    private static Stream<String> lines(PlaceLesson lesson) {
        return lesson.steps().stream().flatMap(step -> step.numbers().stream());
    }

    /// The centre of a patch of DP1: RA and Dec, tract, patch and pixel as the software of the survey gives them.
    @Test
    void everyStepSaysTheNumbersOfThePlace() {
        SkyPosition place = new SkyPosition(53.13, -28.10);
        Tract tract = map.tractOwning(place).orElseThrow();
        PixelPoint pixel = tract.projection().toPixel(place).orElseThrow();
        Patch patch = tract.patchAt(pixel).orElseThrow();
        List<String> all = lines(PlaceLesson.of(map, place)).toList();
        assertThat(all).anyMatch(line -> line.equals("tract " + tract.id()));
        assertThat(all).contains(patch.indexY() + " · 10 + " + patch.indexX() + " = patch " + patch.id());
        assertThat(all).anyMatch(line -> line.startsWith("LOCAL") && line.contains(
                String.format(java.util.Locale.ROOT, "%.2f", pixel.x() - patch.outer().x0())));
    }

    @Test
    void theFormulasGiveTheTract() {
        SplittableRandom random = new SplittableRandom(3);
        for (int i = 0; i < 2000; i++) {
            SkyPosition place = new SkyPosition(random.nextDouble(360),
                    Math.toDegrees(Math.asin(random.nextDouble(-1, 1))));
            RingPlace at = map.ringPlace(place);
            int tract = map.tractOwning(place).orElseThrow().id();
            if (at.isCap()) {
                assertThat(tract).isEqualTo(at.ring() < 0 ? 0 : map.tractIds().size() - 1);
                continue;
            }
            assertThat(at.before() + at.number() + 1).isEqualTo(tract);
            assertThat((int) Math.floor((place.decDeg() - at.firstEdgeDeg()) / at.heightDeg())).isEqualTo(at.ring());
            assertThat(Math.floorMod(Math.round((place.raDeg() - at.raStartDeg()) / at.widthDeg()), (long) at.count()))
                    .isEqualTo(at.number());
        }
    }

    @Test
    void aMapWithoutRingsHasFewerSteps() {
        TinySky sky = new TinySky();
        PlaceLesson lesson = PlaceLesson.of(sky, sky.at(50, 50));
        assertThat(lines(lesson)).contains("tract 7");
        assertThat(lesson.steps()).hasSize(6);
        assertThat(PlaceLesson.of(sky, new SkyPosition(200, 60)).steps()).hasSize(2);
    }

    @Test
    void aCapIsSaidToBeOne() {
        assertThat(PlaceLesson.of(map, new SkyPosition(10, -89.9)).steps().get(1).title()).contains("cap");
    }
}
