package ripple.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/// Bars for a table, areas over time: what the dashboard draws.
class BarChartTest {
    private static final int GROUND = 0x222222;
    private static final ChartColours COLOURS = ChartColours.on(GROUND, 0xF0F0F0, 0xB0B0B0, 0x333333, 0x7A7A7A);
    private static final int ROW = 20;

    private static int at(int[] pixels, int x, int y) {
        return pixels[y * 200 + x] & 0xFFFFFF;
    }

    /// Bars beside the rows of a table must lie at the rows' heights and use the whole width.
    @Test
    void bareBarsLieInTheirRowsAndEndWhereTheirValuesDo() {
        BarChart chart = new BarChart("", List.of("fetch", "match"), new Axis("", 0, 1),
                List.of(new BarChart.Part("read", List.of(0.5, 0.25)), new BarChart.Part("decode", List.of(0.25, 0.0))),
                BarChart.Arrangement.BARE);
        int[] pixels = new ChartPixels(COLOURS).draw(chart, 200, 2 * ROW, 1);
        assertThat(at(pixels, 50, ROW / 2)).isEqualTo(COLOURS.series(0));
        assertThat(at(pixels, 125, ROW / 2)).isNotEqualTo(COLOURS.series(0)).isNotEqualTo(GROUND);
        assertThat(at(pixels, 160, ROW / 2)).isEqualTo(GROUND);
        assertThat(at(pixels, 25, ROW + ROW / 2)).isEqualTo(COLOURS.series(0));
        assertThat(at(pixels, 60, ROW + ROW / 2)).isEqualTo(GROUND);
        // There is room between two bars.
        assertThat(at(pixels, 25, ROW)).isEqualTo(GROUND);
    }

    @Test
    void barsWithNamesHaveThemInInk() {
        BarChart chart = new BarChart("", List.of("stamps"), new Axis("hits (%)", 0, 100),
                List.of(new BarChart.Part("hits", List.of(80.0))), BarChart.Arrangement.STACKED);
        int[] pixels = new ChartPixels(COLOURS).draw(chart, 200, 100, 1);
        assertThat(pixels).contains(0xFF000000 | COLOURS.series(0)).contains(0xFF000000 | GROUND);
        assertThatThrownBy(() -> new BarChart("", List.of("a", "b"), new Axis("", 0, 1),
                List.of(new BarChart.Part("one", List.of(1.0))), BarChart.Arrangement.BARE))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anAreaIsALineWithALightGroundBelow() {
        Chart chart = new Chart("", new Axis("", 0, 10), new Axis("", 0, 10),
                List.of(new Series("rate", Series.Mark.AREA, List.of(PlotPoint.of(0, 8), PlotPoint.of(10, 8)))));
        int[] pixels = new ChartPixels(COLOURS).draw(chart, 200, 100, 1);
        assertThat(pixels).contains(0xFF000000 | COLOURS.series(0));
        int below = at(pixels, 120, 50);
        assertThat(below).isNotEqualTo(GROUND).isNotEqualTo(COLOURS.series(0));
        assertThat(at(pixels, 120, 13)).isEqualTo(GROUND);
    }
}
