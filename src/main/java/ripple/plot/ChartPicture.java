package ripple.plot;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.jfree.chart.JFreeChart;

/// Draws charts as a PNG for reports: white ground, two pixels for each point, so that they are sharp on every screen.
public final class ChartPicture {
    private static final int PIXELS_PER_POINT = 2;
    private static final int LARGEST = 8000;

    private final StyledChart styled = new StyledChart(ChartStyle.load(), ChartColours.PAPER);
    private final StyledBars bars = new StyledBars(ChartStyle.load(), ChartColours.PAPER);
    private final StyledCells cells = new StyledCells(ChartStyle.load(), ChartColours.PAPER);

    /// One chart.
    ///
    /// @param width in points, 1 to 4000
    /// @param height in points, 1 to 4000
    /// @return the bytes of a PNG of twice as many pixels
    /// @throws IllegalArgumentException for another size
    public byte[] png(Chart chart, int width, int height) {
        return png(List.of(chart), width, height);
    }

    /// Several charts side by side, each as wide as the others.
    ///
    /// @param width of all together in points, 1 to 4000
    /// @param height in points, 1 to 4000
    /// @return the bytes of a PNG of twice as many pixels
    /// @throws IllegalArgumentException for another size, or no chart
    public byte[] png(List<Chart> row, int width, int height) {
        return drawn(row.stream().map(styled::of).toList(), width, height);
    }

    /// A grid of shares.
    ///
    /// @param width in points, 1 to 4000
    /// @param height in points, 1 to 4000
    /// @return the bytes of a PNG of twice as many pixels
    /// @throws IllegalArgumentException for another size
    public byte[] png(CellChart chart, int width, int height) {
        return drawn(List.of(cells.of(chart)), width, height);
    }

    /// Bars.
    ///
    /// @param width in points, 1 to 4000
    /// @param height in points, 1 to 4000
    /// @return the bytes of a PNG of twice as many pixels
    /// @throws IllegalArgumentException for another size
    public byte[] png(BarChart chart, int width, int height) {
        return drawn(List.of(bars.of(chart)), width, height);
    }

    private static byte[] drawn(List<JFreeChart> row, int width, int height) {
        int pixelsWide = width * PIXELS_PER_POINT;
        int pixelsHigh = height * PIXELS_PER_POINT;
        if (row.isEmpty() || Math.min(width, height) < 1 || Math.max(pixelsWide, pixelsHigh) > LARGEST) {
            throw new IllegalArgumentException(
                    "A picture of " + row.size() + " charts cannot have " + width + " x " + height + " points.");
        }
        BufferedImage picture = new BufferedImage(pixelsWide, pixelsHigh, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.scale(PIXELS_PER_POINT, PIXELS_PER_POINT);
        pen.setColor(new java.awt.Color(ChartColours.PAPER.ground()));
        pen.fillRect(0, 0, width, height);
        double each = (double) width / row.size();
        for (int i = 0; i < row.size(); i++) {
            row.get(i).draw(pen, new Rectangle2D.Double(i * each, 0, each, height));
        }
        pen.dispose();
        return encoded(picture);
    }

    private static byte[] encoded(BufferedImage picture) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(picture, "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
