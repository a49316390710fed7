package ripple.sky;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TanTest {
    @Test
    void northIsUpAndEastIsLeft() {
        Tan tan = new Tan(new SkyPosition(0, 0), 100, 200, 0.2);
        PixelPoint north = tan.toPixel(new SkyPosition(0, 1 / 3600.0)).orElseThrow();
        PixelPoint east = tan.toPixel(new SkyPosition(1 / 3600.0, 0)).orElseThrow();
        PixelPoint west = tan.toPixel(new SkyPosition(360 - 1 / 3600.0, 0)).orElseThrow();
        assertEquals(100, north.x(), 1e-9);
        assertEquals(205, north.y(), 1e-6);
        assertEquals(95, east.x(), 1e-6);
        assertEquals(105, west.x(), 1e-6);
        assertEquals(new PixelPoint(100, 200), tan.toPixel(tan.centre()).orElseThrow());
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "359.99999, 45", "12, 89.9", "200, 90", "0, -90", "77, -89.999999", "180, -36"})
    void bothWaysAgreeNearThePolesAndZeroHours(double ra, double dec) {
        Tan tan = new Tan(new SkyPosition(ra, dec), 14999, 14999, 0.2);
        SplittableRandom random = new SplittableRandom(5);
        for (int i = 0; i < 2000; i++) {
            PixelPoint pixel = new PixelPoint(random.nextDouble(-40_000, 70_000), random.nextDouble(-40_000, 70_000));
            SkyPosition place = tan.toSky(pixel);
            PixelPoint back = tan.toPixel(place).orElseThrow();
            assertEquals(pixel.x(), back.x(), 1e-6);
            assertEquals(pixel.y(), back.y(), 1e-6);
            double radius = Math.hypot(pixel.x() - 14999, pixel.y() - 14999) * 0.2 / 3600;
            assertEquals(Math.toDegrees(Math.atan(Math.toRadians(radius))), tan.centre().separationDeg(place), 1e-10);
        }
    }

    @Test
    void whatIsNinetyDegreesAwayOrMoreHasNoPixel() {
        Tan tan = new Tan(new SkyPosition(40, -30), 0, 0, 0.2);
        assertTrue(tan.toPixel(new SkyPosition(220, 30)).isEmpty());
        assertTrue(tan.toPixel(new SkyPosition(220, -70)).isPresent());
        assertTrue(tan.toPixel(new SkyPosition(220, -50)).isEmpty());
        assertTrue(tan.toPixel(new SkyPosition(40, 60.001)).isEmpty());
    }

    @Test
    void thePixelAtItsEdgeBelongsToTheBox() {
        PixelBox box = new PixelBox(10, 20, 2, 3);
        assertTrue(box.holds(new PixelPoint(9.5, 19.5)));
        assertTrue(!box.holds(new PixelPoint(11.5, 20)));
        assertTrue(!box.holds(new PixelPoint(10, Double.NaN)));
        assertEquals(new PixelBox(9, 20, 1, 1), PixelBox.around(new PixelPoint(9.4, 20.4), 1));
        assertThrows(IllegalArgumentException.class, () -> PixelBox.around(new PixelPoint(Double.NaN, 0), 5));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -0.2, Double.NaN, Double.POSITIVE_INFINITY})
    void aScaleMustBePositive(double scale) {
        assertThrows(IllegalArgumentException.class, () -> new Tan(new SkyPosition(0, 0), 0, 0, scale));
    }
}
