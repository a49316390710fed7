package ripple.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class ChartPictureTest {
    private static final Axis X = Axis.of("radius (arcsec)");
    private static final Axis Y = new Axis("g − r (mag)", 0, 10);

    @Test
    void aLineIsDrawnInTheFirstColourWhereItsValuesAre() throws IOException {
        BufferedImage picture = picture(chart(Series.Mark.LINE, point(0, 2), point(5, 2), point(10, 2)));
        assertThat(picture.getWidth()).isEqualTo(600);
        assertThat(picture.getHeight()).isEqualTo(400);
        List<Integer> rows = rows(picture, 0x0072B2);
        assertThat(rows).isNotEmpty();
        assertThat(rows.getLast() - rows.getFirst()).as("a level line is thin").isLessThan(8);
        assertThat(rows.getFirst()).as("2 of 10 is in the lower half").isGreaterThan(200);
        assertThat(picture.getRGB(1, 1) & 0xFFFFFF).isEqualTo(0xFFFFFF);
    }

    @Test
    void anErrorBarMakesAPointTaller() throws IOException {
        Chart plain = chart(Series.Mark.POINTS, point(1, 5), point(9, 5));
        Chart barred = chart(Series.Mark.POINTS, new PlotPoint(1, 5, 3), point(9, 5));
        assertThat(rows(picture(barred), 0x0072B2).size()).isGreaterThan(rows(picture(plain), 0x0072B2).size() + 50);
    }

    @Test
    void pointsThatAreNoNumbersAreGaps() throws IOException {
        BufferedImage gap = picture(chart(Series.Mark.LINE, point(0, 5), point(4, Double.NaN), point(10, 5)));
        assertThat(rows(gap, 0x0072B2)).isEmpty();
        BufferedImage none = picture(new Chart("", X, Y, List.of()));
        assertThat(none.getWidth()).isEqualTo(600);
    }

    @Test
    void eachSeriesHasItsColourAndTwoMayHaveOneName() throws IOException {
        BufferedImage picture = picture(new Chart("Two", X, Y,
                List.of(series(Series.Mark.LINE, point(0, 2), point(9, 3)),
                        series(Series.Mark.LINE_AND_POINTS, point(0, 7), point(9, 8)))));
        assertThat(rows(picture, 0x0072B2)).isNotEmpty();
        assertThat(rows(picture, 0xD55E00)).isNotEmpty();
    }

    @Test
    void chartsSideBySideShareTheWidth() throws IOException {
        Chart left = chart(Series.Mark.LINE, point(0, 2), point(10, 2));
        Chart right = new Chart("", X, Y, List.of());
        BufferedImage picture = ImageIO
                .read(new ByteArrayInputStream(new ChartPicture().png(List.of(left, right), 300, 200)));
        assertThat(IntStream.range(0, 600).filter(x -> IntStream.range(0, 400)
                .anyMatch(y -> (picture.getRGB(x, y) & 0xFFFFFF) == 0x0072B2)).max().orElse(999)).isLessThan(300);
    }

    @Test
    void sizesAndAxesThatCannotBeAreRefused() {
        assertThatThrownBy(() -> new ChartPicture().png(List.of(), 300, 200))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ChartPicture().png(new Chart("", X, Y, List.of()), 5000, 200))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("5000 x 200");
        assertThatThrownBy(() -> new Axis("a", 3, 2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Axis("a", 3, Double.NaN)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PlotPoint(1, 2, -1)).isInstanceOf(IllegalArgumentException.class);
    }

    private static BufferedImage picture(Chart chart) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(new ChartPicture().png(chart, 300, 200)));
    }

    private static Chart chart(Series.Mark mark, PlotPoint... points) {
        return new Chart("", X, Y, List.of(series(mark, points)));
    }

    private static Series series(Series.Mark mark, PlotPoint... points) {
        return new Series("stars", mark, List.of(points));
    }

    private static PlotPoint point(double x, double y) {
        return PlotPoint.of(x, y);
    }

    /// Picture rows in which a colour is found, from the top.
    private static List<Integer> rows(BufferedImage picture, int rgb) {
        return IntStream.range(0, picture.getHeight())
                .filter(y -> IntStream.range(0, picture.getWidth())
                        .anyMatch(x -> (picture.getRGB(x, y) & 0xFFFFFF) == rgb))
                .boxed().toList();
    }
}
