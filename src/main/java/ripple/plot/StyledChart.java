package ripple.plot;

import java.awt.Color;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.DateAxis;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYAreaRenderer;
import org.jfree.chart.renderer.xy.XYErrorRenderer;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.YIntervalSeries;
import org.jfree.data.xy.YIntervalSeriesCollection;
import org.jspecify.annotations.Nullable;

/// Makes JFreeChart's chart of ours, in the one style.
final class StyledChart {
    private static final float TITLE = 13;
    private static final float LABEL = 12;
    private static final float TICK = 11;
    private static final int LIGHTLY = 48;

    private final ChartStyle style;
    private final ChartColours colours;

    StyledChart(ChartStyle style, ChartColours colours) {
        this.style = style;
        this.colours = colours;
    }

    JFreeChart of(Chart chart) {
        XYPlot plot = new XYPlot(values(chart), axis(chart.x()), axis(chart.y()), renderer(chart));
        fill(plot, chart);
        plot.setBackgroundPaint(colour(colours.ground()));
        plot.setDomainGridlinePaint(colour(colours.grid()));
        plot.setRangeGridlinePaint(colour(colours.grid()));
        plot.setDomainGridlineStroke(ChartStyle.HAIR);
        plot.setRangeGridlineStroke(ChartStyle.HAIR);
        plot.setOutlinePaint(colour(colours.frame()));
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        JFreeChart styled = new JFreeChart(chart.title().isEmpty() ? null : chart.title(), style.strong(TITLE), plot,
                chart.series().size() > 1);
        styled.setBackgroundPaint(colour(colours.ground()));
        styled.setPadding(new RectangleInsets(6, 6, 6, 12));
        if (styled.getTitle() != null) {
            styled.getTitle().setPaint(colour(colours.ink()));
        }
        if (styled.getLegend() != null) {
            dress(styled.getLegend());
        }
        return styled;
    }

    private void dress(LegendTitle legend) {
        legend.setItemFont(style.regular(TICK));
        legend.setItemPaint(colour(colours.ink()));
        legend.setBackgroundPaint(colour(colours.ground()));
        legend.setFrame(BlockBorder.NONE);
        legend.setPosition(RectangleEdge.BOTTOM);
    }

    /// The grounds of areas, below the lines.
    private void fill(XYPlot plot, Chart chart) {
        List<Series> areas = chart.series().stream().filter(series -> series.mark() == Series.Mark.AREA).toList();
        if (!areas.isEmpty()) {
            XYAreaRenderer renderer = new XYAreaRenderer(XYAreaRenderer.AREA);
            for (int i = 0; i < areas.size(); i++) {
                int rgb = colours.series(chart.series().indexOf(areas.get(i)));
                renderer.setSeriesPaint(i, new Color(rgb >> 16 & 0xFF, rgb >> 8 & 0xFF, rgb & 0xFF, LIGHTLY));
                renderer.setSeriesVisibleInLegend(i, false);
            }
            plot.setDataset(1, values(areas));
            plot.setRenderer(1, renderer);
            plot.setDatasetRenderingOrder(DatasetRenderingOrder.REVERSE);
        }
    }

    private ValueAxis axis(Axis axis) {
        return switch (axis.scale()) {
            case LINEAR -> dressed(linear(axis), axis);
            case LOGARITHMIC -> dressed(logarithmic(axis), axis);
            case CLOCK -> dressed(new DateAxis(label(axis)), axis);
        };
    }

    private static NumberAxis linear(Axis axis) {
        NumberAxis linear = new NumberAxis(label(axis));
        linear.setAutoRangeIncludesZero(false);
        linear.setNumberFormatOverride(ChartStyle.numbers());
        return linear;
    }

    private static LogAxis logarithmic(Axis axis) {
        LogAxis logarithmic = new LogAxis(label(axis));
        logarithmic.setBase(10);
        logarithmic.setTickUnit(new NumberTickUnit(1));
        logarithmic.setNumberFormatOverride(ChartStyle.numbers());
        return logarithmic;
    }

    private static @Nullable String label(Axis axis) {
        return axis.label().isEmpty() ? null : axis.label();
    }

    private ValueAxis dressed(ValueAxis styled, Axis axis) {
        styled.setLabelFont(style.regular(LABEL));
        styled.setLabelPaint(colour(colours.ink()));
        styled.setTickLabelFont(style.regular(TICK));
        styled.setTickLabelPaint(colour(colours.faintInk()));
        styled.setAxisLinePaint(colour(colours.frame()));
        styled.setTickMarkPaint(colour(colours.frame()));
        styled.setInverted(axis.direction() == Axis.Direction.DOWN);
        if (!axis.isFitted()) {
            styled.setRange(axis.low(), axis.high());
        }
        return styled;
    }

    private XYErrorRenderer renderer(Chart chart) {
        XYErrorRenderer renderer = new XYErrorRenderer();
        renderer.setDrawXError(false);
        renderer.setCapLength(0);
        for (int i = 0; i < chart.series().size(); i++) {
            Series.Mark mark = chart.series().get(i).mark();
            Color colour = colour(colours.series(i));
            renderer.setSeriesPaint(i, colour);
            renderer.setSeriesStroke(i, ChartStyle.LINE);
            renderer.setSeriesShape(i, ChartStyle.shape(i));
            renderer.setSeriesLinesVisible(i, mark != Series.Mark.POINTS);
            renderer.setSeriesShapesVisible(i, mark == Series.Mark.POINTS || mark == Series.Mark.LINE_AND_POINTS);
        }
        renderer.setErrorStroke(ChartStyle.HAIR);
        return renderer;
    }

    private static Color colour(int rgb) {
        return new Color(rgb);
    }

    private static YIntervalSeriesCollection values(Chart chart) {
        return values(chart.series());
    }

    private static YIntervalSeriesCollection values(List<Series> some) {
        YIntervalSeriesCollection all = new YIntervalSeriesCollection();
        for (int i = 0; i < some.size(); i++) {
            Series series = some.get(i);
            // The number keeps series of one name apart; the legend shows the name.
            YIntervalSeries values = new YIntervalSeries(new Key(i, series.name()), false, true);
            for (PlotPoint p : series.points()) {
                values.add(p.x(), p.y(), p.y() - p.error(), p.y() + p.error());
            }
            all.addSeries(values);
        }
        return all;
    }

    private record Key(int index, String name) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            return Integer.compare(index, other.index);
        }

        @Override
        public String toString() {
            return name;
        }
    }
}
