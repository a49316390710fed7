package ripple.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import ripple.image.Mask;
import ripple.image.MaskPlanes;

class MaskLayerTest {
    private static final int BAD = 1;
    private static final int DETECTED = 4;

    private static Mask mask(int width, int height, Scenes.Formula bits) {
        return Scenes.image("g", width, height, (x, y) -> 0, bits).mask();
    }

    @Test
    void marksLieWhereTheMaskHasThem() {
        Picture layer = MaskLayer.of(List.of(mask(3, 2, (x, y) -> x == 2 && y == 0 ? BAD : 0)),
                MaskView.of(List.of("BAD")).withOpacity(100), 1);
        assertEquals(Set.of(5), Set.copyOf(IntStream.range(0, 6).filter(i -> layer.argb()[i] != 0).boxed().toList()));
        assertEquals(0xFFF0E442, layer.at(2, 1));
    }

    @Test
    void aPixelCountsWhenAnyBandMarksIt() {
        Picture layer = MaskLayer.of(
                List.of(mask(2, 1, (x, y) -> x == 0 ? BAD : 0), mask(2, 1, (x, y) -> x == 1 ? BAD : 0)),
                MaskView.of(List.of("BAD")), 1);
        assertNotEquals(0, layer.at(0, 0));
        assertNotEquals(0, layer.at(1, 0));
    }

    @ParameterizedTest
    @EnumSource(value = MaskPattern.class, names = "SOLID", mode = EnumSource.Mode.EXCLUDE)
    void everyPatternLeavesPixelsToBeSeen(MaskPattern pattern) {
        long inked = IntStream.range(0, 24 * 24).filter(i -> pattern.inks(i % 24, i / 24)).count();
        assertEquals(true, inked > 24 * 24 / 8 && inked < 24 * 24 * 3 / 4, pattern + " inks " + inked);
    }

    @Test
    void noTwoPatternsAreAlike() {
        Set<List<Boolean>> seen = new HashSet<>();
        for (MaskPattern pattern : MaskPattern.values()) {
            seen.add(IntStream.range(0, 576).mapToObj(i -> pattern.inks(i % 24, i / 24)).toList());
        }
        assertEquals(MaskPattern.values().length, seen.size());
    }

    @Test
    void hatchesRunOnAcrossPixelsOfTheStamp() {
        MaskView view = MaskView.of(List.of("SAT")).withOpacity(100);
        Picture layer = MaskLayer.of(List.of(mask(8, 8, (x, y) -> 2)), view, 5);
        for (int row = 0; row < 40; row++) {
            for (int column = 0; column < 40; column++) {
                assertEquals(MaskPattern.HATCH_UP.inks(column, row), layer.at(column, row) != 0);
            }
        }
    }

    @Test
    void detectedRegionsHaveAnOutline() {
        MaskView view = MaskView.of(List.of("DETECTED")).withOpacity(100);
        Picture layer = MaskLayer.of(List.of(mask(5, 5, (x, y) -> x == 2 && y == 2 ? DETECTED : 0)), view, 10);
        for (int i = 20; i < 30; i++) {
            for (int argb : new int[]{layer.at(i, 20), layer.at(i, 29), layer.at(20, i), layer.at(29, i)}) {
                assertEquals(0xFF56B4E9, argb);
            }
        }
        assertEquals(true, IntStream.range(21, 29).anyMatch(i -> layer.at(i, 25) == 0), "the inside is hatched");
    }

    @Test
    void laterPlanesLieAbove() {
        Mask both = mask(1, 1, (x, y) -> BAD | 8);
        assertEquals(0xFFE69F00,
                MaskLayer.of(List.of(both), MaskView.of(List.of("BAD", "NO_DATA")).withOpacity(100), 1).at(0, 0));
        assertEquals(0xFFF0E442,
                MaskLayer.of(List.of(both), MaskView.of(List.of("NO_DATA", "BAD")).withOpacity(100), 1).at(0, 0));
    }

    @ParameterizedTest
    @CsvSource({"SAT,SATURATED", "INTRP,INTERPOLATED", "CR,COSMIC_RAY", "EDGE,DETECTION_EDGE"})
    void aliasesLookAlike(String alias, String plane) {
        for (MaskPalette palette : MaskPalette.values()) {
            assertEquals(palette.paint(plane), palette.paint(alias));
        }
    }

    @Test
    void unknownPlanesHaveDotsAndAlwaysTheSameColour() {
        MaskPaint paint = MaskPalette.SAFE.paint("CROSSTALK");
        assertEquals(MaskPattern.DOTS, paint.pattern());
        assertEquals(paint, MaskPalette.SAFE.paint("CROSSTALK"));
    }

    @Test
    void atTheStartOnlyThePlanesThatMatterAreShown() {
        assertEquals(Set.of("SATURATED", "NO_DATA", "BAD", "COSMIC_RAY", "INTERPOLATED", "CLIPPED"),
                Set.copyOf(MaskView.atStart().planes()));
        MaskView without = MaskView.atStart().toggled("SAT");
        assertEquals(false, without.planes().contains("SATURATED"));
        assertEquals("DETECTED", without.toggled("DETECTED").planes().getLast());
    }

    @Test
    void theNameDecidesAndNotTheBit() {
        Mask other = new Mask(1, 1, new long[]{1L << 40}, names(40, "BAD"));
        assertNotEquals(0, MaskLayer.of(List.of(other), MaskView.of(List.of("BAD")), 1).at(0, 0));
        assertEquals(0, MaskLayer.of(List.of(other), MaskView.of(List.of("ABSENT")), 1).at(0, 0));
        assertThrows(IllegalArgumentException.class, () -> MaskView.atStart().withOpacity(101));
    }

    private static MaskPlanes names(int bit, String name) {
        List<String> all = new java.util.ArrayList<>(IntStream.range(0, bit).mapToObj(i -> "P" + i).toList());
        all.add(name);
        return new MaskPlanes(all);
    }
}
