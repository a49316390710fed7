package ripple.plot;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import org.jfree.chart.JFreeChart;

/// Draws charts for the window: pixels in the window's own colours and sizes.
public final class ChartPixels {
    private static final int LARGEST = 8000;

    private final StyledChart styled;
    private final StyledCells cells;
    private final StyledBars bars;
    private final ChartColours colours;

    public ChartPixels(ChartColours colours) {
        this.colours = colours;
        ChartStyle style = ChartStyle.load();
        this.styled = new StyledChart(style, colours);
        this.cells = new StyledCells(style, colours);
        this.bars = new StyledBars(style, colours);
    }

    /// Draws a chart.
    ///
    /// @param width of the picture in pixels, 1 to 8000
    /// @param height of the picture in pixels, 1 to 8000
    /// @param scale pixels per point: letters and lines grow with it
    /// @return `width * height` opaque ARGB values, `[row * width + column]`, first row on top
    /// @throws IllegalArgumentException for another size or scale
    public int[] draw(Chart chart, int width, int height, double scale) {
        return drawn(styled.of(chart), width, height, scale);
    }

    /// Draws a grid of shares, in the same way.
    ///
    /// @throws IllegalArgumentException for another size or scale
    public int[] draw(CellChart chart, int width, int height, double scale) {
        return drawn(cells.of(chart), width, height, scale);
    }

    /// Draws bars, in the same way.
    ///
    /// @throws IllegalArgumentException for another size or scale
    public int[] draw(BarChart chart, int width, int height, double scale) {
        return drawn(bars.of(chart), width, height, scale);
    }

    private int[] drawn(JFreeChart chart, int width, int height, double scale) {
        if (Math.min(width, height) < 1 || Math.max(width, height) > LARGEST || !(scale > 0) || scale > LARGEST) {
            throw new IllegalArgumentException(
                    "A chart cannot be drawn in " + width + " x " + height + " pixels, " + scale + " to a point.");
        }
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.setColor(new java.awt.Color(colours.ground()));
        pen.fillRect(0, 0, width, height);
        pen.scale(scale, scale);
        chart.draw(pen, new Rectangle2D.Double(0, 0, width / scale, height / scale));
        pen.dispose();
        int[] pixels = ((DataBufferInt) picture.getRaster().getDataBuffer()).getData();
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] |= 0xFF000000;
        }
        return pixels;
    }
}
