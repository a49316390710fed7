package ripple.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import ripple.plot.CellChart.Cell;
import ripple.plot.CellChart.Side;

/// A grid of shares: dark where much was found, blank where little is known.
class CellChartTest {
    private static final Side X = new Side("x", List.of("0", "1", "2"), 1);
    private static final Side Y = new Side("y", List.of("0", "1"), -1);

    @Test
    void aFullCellIsDarkerThanAnEmptyOneAndABlankOneIsPaper() throws IOException {
        CellChart chart = new CellChart("", X, Y, List.of(new Cell(1, ""), new Cell(Double.NaN, "")));
        BufferedImage picture = ImageIO
                .read(new ByteArrayInputStream(new ChartPicture().png(chart, 400, 300)));
        assertThat(picture.getWidth()).isEqualTo(800);
        assertThat(picture.getRGB(300, 250) & 0xFFFFFF).isEqualTo(0x00517F);
        assertThat(picture.getRGB(620, 250) & 0xFFFFFF).isEqualTo(0xFFFFFF);
    }

    /// A limit between two cells is a line from the bottom to the top, over the cells.
    @Test
    void theLimitIsDrawnOverTheCells() throws IOException {
        int without = orange(new Side("x", List.of("0", "1", "2"), -1));
        assertThat(without).isZero();
        assertThat(orange(X)).isGreaterThan(300);
    }

    private static int orange(Side x) throws IOException {
        CellChart chart = new CellChart("", x, Y, List.of(new Cell(1, ""), new Cell(0.5, "")));
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(new ChartPicture().png(chart, 400, 300)));
        int count = 0;
        for (int pixel : picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth())) {
            count += (pixel & 0xFFFFFF) == 0xD55E00 ? 1 : 0;
        }
        return count;
    }

    @Test
    void cellsMustFillTheGrid() {
        assertThatThrownBy(() -> new CellChart("", X, Y, List.of(new Cell(1, ""))))
                .hasMessage("1 cells do not fill 2 x 1.");
        assertThatThrownBy(() -> new Side("x", List.of("0"), -1)).isInstanceOf(IllegalArgumentException.class);
    }
}
