package ripple.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Charts in the window's colours, of any size.
class ChartPixelsTest {
    private static final ChartColours DARK = ChartColours.on(0xFF222222, 0xE9E9E9, 0xB4B4B4, 0x333333, 0x7A7A7A);

    private static final Chart RISING = new Chart("", Axis.of("x"), Axis.of("y"), List.of(new Series("r",
            Series.Mark.LINE, List.of(PlotPoint.of(0, 0), PlotPoint.of(1, 5), PlotPoint.of(2, 30)))));

    @Test
    void groundAndFirstSeriesHaveTheColoursAskedFor() {
        int[] pixels = new ChartPixels(DARK).draw(RISING, 320, 200, 1);
        assertThat(pixels).hasSize(320 * 200);
        assertThat(pixels[0]).isEqualTo(0xFF222222);
        assertThat(Arrays.stream(pixels).filter(p -> p == 0xFF56B4E9).count()).as("pixels of the line")
                .isGreaterThan(50);
        assertThat(new ChartPixels(ChartColours.PAPER).draw(RISING, 320, 200, 1)).contains(0xFF0072B2)
                .doesNotContain(0xFF56B4E9);
    }

    @Test
    void twiceTheScaleIsTwiceAsFineNotTwiceAsMuch() {
        long small = inked(new ChartPixels(DARK).draw(RISING, 320, 200, 1));
        long large = inked(new ChartPixels(DARK).draw(RISING, 640, 400, 2));
        assertThat((double) large / small).isBetween(3.0, 5.0);
    }

    private static long inked(int[] pixels) {
        return Arrays.stream(pixels).filter(p -> p != 0xFF222222).count();
    }

    @Test
    void magnitudesGrowDownwards() {
        Chart falling = new Chart("", RISING.x(), RISING.y().downwards(), RISING.series());
        int[] up = new ChartPixels(DARK).draw(RISING, 300, 200, 1);
        int[] down = new ChartPixels(DARK).draw(falling, 300, 200, 1);
        assertThat(middleRow(down)).isLessThan(middleRow(up));
    }

    /// Where the line's pixels lie on average: most of the curve is near its low end.
    private static double middleRow(int[] pixels) {
        double sum = 0;
        int count = 0;
        for (int i = 0; i < pixels.length; i++) {
            if (pixels[i] == 0xFF56B4E9) {
                sum += Math.floorDiv(i, 300);
                count++;
            }
        }
        return sum / count;
    }

    @Test
    void emptyChartsAndGapsAreDrawnAndNonsenseIsRefused() {
        Chart empty = new Chart("", Axis.of("x"), Axis.of("y"), List.of(
                new Series("r", Series.Mark.POINTS, List.of(PlotPoint.of(Double.NaN, Double.NaN)))));
        assertThat(new ChartPixels(DARK).draw(empty, 40, 1, 1.5)).hasSize(40);
        ChartPixels charts = new ChartPixels(DARK);
        assertThatIllegalArgumentException().isThrownBy(() -> charts.draw(empty, 0, 10, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> charts.draw(empty, 10, 10, Double.NaN));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ChartColours(0, 0, 0, 0, 0, List.of()));
    }
}
