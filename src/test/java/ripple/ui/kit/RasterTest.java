package ripple.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RasterTest {
    private static final int WHITE = 0xFFFFFFFF;
    private static final int BLACK = 0xFF000000;

    private static Raster black(int w, int h) {
        Raster raster = new Raster(w, h, new int[w * h]);
        raster.clear(BLACK);
        return raster;
    }

    @Test
    void aLevelLineLightsItsRowOnly() {
        Raster raster = black(10, 5);
        raster.line(0, 2, 9, 2, WHITE);
        for (int x = 0; x < 10; x++) {
            assertThat(raster.pixels()[2 * 10 + x]).isEqualTo(WHITE);
            assertThat(raster.pixels()[10 + x]).isEqualTo(BLACK);
        }
    }

    @Test
    void dashesHaveGaps() {
        Raster raster = black(12, 1);
        raster.dashed(0, 0, 11, 0, WHITE, 3, 3);
        assertThat(raster.pixels()[1]).isEqualTo(WHITE);
        assertThat(raster.pixels()[4]).isEqualTo(BLACK);
        assertThat(raster.pixels()[7]).isEqualTo(WHITE);
    }

    @Test
    void whatLiesOutsideIsClippedWhereverItLies() {
        SplittableRandom random = new SplittableRandom(20260101);
        Raster raster = black(30, 20);
        for (int i = 0; i < 3000; i++) {
            double[] p = random.doubles(8, -1e4, 1e4).toArray();
            raster.line(p[0], p[1], p[2], p[3], 0x80FFFFFF);
            raster.dashed(p[0], p[1], p[0], p[3], WHITE, 4, 2);
            raster.polygon(new double[]{p[0], p[2], p[4], p[6]}, new double[]{p[1], p[3], p[5], p[7]}, WHITE);
            raster.fill((int) p[0], (int) p[1], (int) Math.abs(p[2]), (int) Math.abs(p[3]), WHITE);
        }
        raster.line(Double.NaN, 0, 5, 5, WHITE);
        raster.ring(-3, -3, 5, 2, WHITE);
        assertThat(raster.pixels()).hasSize(600);
    }

    @Test
    void aPolygonFillsItsInside() {
        Raster raster = black(10, 10);
        raster.polygon(new double[]{2, 8, 8, 2}, new double[]{3, 3, 7, 7}, WHITE);
        assertThat(raster.pixels()[5 * 10 + 5]).isEqualTo(WHITE);
        assertThat(raster.pixels()[1 * 10 + 5]).isEqualTo(BLACK);
        assertThat(raster.pixels()[5 * 10 + 1]).isEqualTo(BLACK);
    }

    @Test
    void mixingEndsAtItsEnds() {
        assertThat(Raster.mix(0xFF102030, 0xFFA0B0C0, 0)).isEqualTo(0xFF102030);
        assertThat(Raster.mix(0xFF102030, 0xFFA0B0C0, 256)).isEqualTo(0xFFA0B0C0);
    }
}
