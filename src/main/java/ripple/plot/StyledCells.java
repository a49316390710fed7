package ripple.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.annotations.XYBoxAnnotation;
import org.jfree.chart.annotations.XYLineAnnotation;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.XYSeriesCollection;

/// Makes JFreeChart's chart of cells, in the one style.
final class StyledCells {
    private static final float TITLE = 13;
    private static final float LABEL = 12;
    private static final float TICK = 11;
    private static final float CELL = 10;
    /// Where white is read as well as dark ink: the shades are the same on every ground, and so is what is written on them.
    private static final double DARK = 0.74;
    private static final int DARK_INK = 0x101418;
    private static final double LINE = 0.19;
    private static final int LIGHTEST = 0xEAF3F9;
    private static final int DARKEST = 0x00517F;
    private static final BasicStroke LIMIT = new BasicStroke(2f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10,
            new float[]{6, 4}, 0);

    private final ChartStyle style;
    private final ChartColours colours;

    StyledCells(ChartStyle style, ChartColours colours) {
        this.style = style;
        this.colours = colours;
    }

    JFreeChart of(CellChart chart) {
        XYPlot plot = new XYPlot(new XYSeriesCollection(), axis(chart.x()), axis(chart.y()),
                new XYLineAndShapeRenderer());
        plot.setBackgroundPaint(new Color(colours.ground()));
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinesVisible(false);
        plot.setOutlinePaint(new Color(colours.frame()));
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        for (int i = 0; i < chart.cells().size(); i++) {
            cell(plot, chart.cells().get(i), i % chart.x().steps(), i / chart.x().steps());
        }
        limits(plot, chart);
        JFreeChart styled = new JFreeChart(chart.title().isEmpty() ? null : chart.title(), style.strong(TITLE), plot,
                false);
        styled.setBackgroundPaint(new Color(colours.ground()));
        styled.setPadding(new RectangleInsets(6, 6, 6, 12));
        if (styled.getTitle() != null) {
            styled.getTitle().setPaint(new Color(colours.ink()));
        }
        return styled;
    }

    private NumberAxis axis(CellChart.Side side) {
        SymbolAxis axis = new SymbolAxis(side.label(), side.edges().toArray(String[]::new));
        axis.setGridBandsVisible(false);
        axis.setRange(0, side.steps());
        axis.setLabelFont(style.regular(LABEL));
        axis.setLabelPaint(new Color(colours.ink()));
        axis.setTickLabelFont(style.regular(TICK));
        axis.setTickLabelPaint(new Color(colours.faintInk()));
        axis.setAxisLinePaint(new Color(colours.frame()));
        axis.setTickMarkPaint(new Color(colours.frame()));
        return axis;
    }

    private void cell(XYPlot plot, CellChart.Cell cell, int x, int y) {
        boolean isBlank = Double.isNaN(cell.share());
        Color fill = isBlank ? new Color(colours.ground()) : shade(cell.share());
        plot.addAnnotation(
                new XYBoxAnnotation(x, y, x + 1, y + 1, ChartStyle.HAIR, new Color(colours.grid()), fill));
        List<String> lines = cell.text().lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            XYTextAnnotation text = new XYTextAnnotation(lines.get(i), x + 0.5,
                    y + 0.5 + ((lines.size() - 1) / 2.0 - i) * LINE * 1.35);
            text.setFont(i == 0 && !isBlank ? style.strong(CELL + 1) : style.regular(CELL));
            text.setPaint(isBlank
                    ? new Color(colours.faintInk())
                    : cell.share() > DARK ? Color.WHITE : new Color(DARK_INK));
            plot.addAnnotation(text);
        }
    }

    /// Over the cells: markers of a plot would lie under them.
    private void limits(XYPlot plot, CellChart chart) {
        int x = chart.x().limit();
        int y = chart.y().limit();
        Color colour = new Color(colours.series(1));
        if (x >= 0) {
            plot.addAnnotation(new XYLineAnnotation(x, 0, x, chart.y().steps(), LIMIT, colour));
        }
        if (y >= 0) {
            plot.addAnnotation(new XYLineAnnotation(0, y, chart.x().steps(), y, LIMIT, colour));
        }
    }

    private static Color shade(double share) {
        double s = Math.clamp(share, 0, 1);
        int rgb = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            int low = LIGHTEST >> shift & 0xFF;
            int high = DARKEST >> shift & 0xFF;
            rgb |= (int) Math.round(low + s * (high - low)) << shift;
        }
        return new Color(rgb);
    }
}
