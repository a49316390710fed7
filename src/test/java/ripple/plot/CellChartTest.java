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

    @Test
    void cellsMustFillTheGrid() {
        assertThatThrownBy(() -> new CellChart("", X, Y, List.of(new Cell(1, ""))))
                .hasMessage("1 cells do not fill 2 x 1.");
        assertThatThrownBy(() -> new Side("x", List.of("0"), -1)).isInstanceOf(IllegalArgumentException.class);
    }
}
