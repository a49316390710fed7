package ripple.render;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DrawingTest {
    private static final int INK = 0xFFFFFFFF;

    @Test
    void lettersAreReadable() {
        Drawing drawing = new Drawing(11, 7, 0xFF000000);
        drawing.text("L7", 0, 0, 1, INK);
        assertEquals("""
                #.....#####
                #.........#
                #........#.
                #.......#..
                #.......#..
                #......#...
                #####..#...
                """, art(drawing.picture()));
    }

    private static String art(Picture picture) {
        StringBuilder art = new StringBuilder();
        for (int row = 0; row < picture.height(); row++) {
            for (int column = 0; column < picture.width(); column++) {
                art.append(picture.at(column, row) == INK ? '#' : '.');
            }
            art.append('\n');
        }
        return art.toString();
    }

    @Test
    void noTwoLettersAreAlike() {
        Set<String> seen = new HashSet<>();
        for (char c = ' '; c <= '~'; c++) {
            Drawing drawing = new Drawing(5, 7, 0xFF000000);
            drawing.text(String.valueOf(c), 0, 0, 1, INK);
            assertTrue(seen.add(art(drawing.picture())), "letter " + c);
        }
        assertEquals(95, seen.size());
    }

    @Test
    void lettersBeyondAsciiAreQuestionMarks() {
        Drawing umlaut = new Drawing(5, 7, 0);
        umlaut.text("ü", 0, 0, 1, INK);
        Drawing question = new Drawing(5, 7, 0);
        question.text("?", 0, 0, 1, INK);
        assertArrayEquals(question.picture().argb(), umlaut.picture().argb());
    }

    @Test
    void whatLiesOutsideIsCutOff() {
        Drawing drawing = new Drawing(4, 4, 0xFF000000);
        drawing.picture(Picture.filled(10, 10, INK), -8, 2);
        drawing.text("WWWW", 3, -3, 2, 0xFF00FF00);
        drawing.fill(-5, -5, 3, 3, INK);
        assertEquals(INK, drawing.picture().at(1, 3));
        assertEquals(0xFF000000, drawing.picture().at(0, 0));
    }

    @Test
    void longIdsKeepBothEnds() {
        String fitted = Drawing.fitted("75339150000000123", 60, 1);
        assertTrue(fitted.startsWith("753") && fitted.endsWith("0123") && fitted.contains(".."), fitted);
        assertTrue(Drawing.textWidth(fitted, 1) <= 60);
        assertEquals("at-1", Drawing.fitted("at-1", 60, 1));
        assertTrue(Drawing.textWidth(Drawing.fitted("abcdefgh", 20, 1), 1) <= 20);
    }

    @Test
    void framesAreDrawnInside() {
        Drawing drawing = new Drawing(6, 5, 0xFF000000);
        drawing.frame(0, 0, 6, 5, 1, INK);
        assertEquals("""
                ######
                #....#
                #....#
                #....#
                ######
                """, art(drawing.picture()));
    }

    @Test
    void enlargingRepeatsPixels() {
        Picture picture = new Picture(2, 1, new int[]{1, 2}).scaled(2);
        assertArrayEquals(new int[]{1, 1, 2, 2, 1, 1, 2, 2}, picture.argb());
    }

    @Test
    void colourMapsMeetTheirEndsAndInvertedGreyIsTheNegative() {
        assertEquals(0xFF440154, ColourMap.VIRIDIS.argb(0));
        assertEquals(0xFFFEE838, ColourMap.CIVIDIS.argb(255));
        assertEquals(ColourMap.COVERAGE, ColourMap.labelled("coverage"));
        for (int level : IntStream.rangeClosed(0, 255).toArray()) {
            assertEquals(Colours.grey(level), ColourMap.GREY.argb(level));
            assertEquals(Colours.grey(255 - level), ColourMap.INVERTED_GREY.argb(level));
            int cividis = ColourMap.CIVIDIS.argb(level);
            assertEquals(0.74 * Colours.red(cividis), Colours.red(ColourMap.COVERAGE.argb(level)), 1.5);
        }
    }

    /// Lightness of the perceptual maps rises all the way.
    @Test
    void perceptualMapsGrowLighter() {
        for (ColourMap map : new ColourMap[]{ColourMap.VIRIDIS, ColourMap.CIVIDIS, ColourMap.COVERAGE}) {
            double before = -1;
            for (int level = 0; level < 256; level += 3) {
                int c = map.argb(level);
                double luminance = 0.2126 * Math.pow(Colours.red(c) / 255.0, 2.2)
                        + 0.7152 * Math.pow(Colours.green(c) / 255.0, 2.2)
                        + 0.0722 * Math.pow(Colours.blue(c) / 255.0, 2.2);
                assertTrue(luminance > before, map + " at " + level);
                before = luminance;
            }
        }
    }
}
