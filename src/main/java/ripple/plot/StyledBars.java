package ripple.plot;

import java.awt.Color;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.StackedBarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.category.DefaultCategoryDataset;

/// Makes JFreeChart's chart of bars, in the one style.
final class StyledBars {
    private static final float TITLE = 13;
    private static final float LABEL = 12;
    private static final float TICK = 11;
    private static final double GAP = 0.45;
    private static final double FAINTER = 0.17;
    private static final double FAINTEST = 0.3;

    private final ChartStyle style;
    private final ChartColours colours;

    StyledBars(ChartStyle style, ChartColours colours) {
        this.style = style;
        this.colours = colours;
    }

    JFreeChart of(BarChart chart) {
        boolean isBare = chart.arrangement() == BarChart.Arrangement.BARE;
        CategoryPlot plot = new CategoryPlot(values(chart), names(isBare, chart.categories().size()),
                lengths(chart.x(), isBare), bars(chart));
        plot.setOrientation(PlotOrientation.HORIZONTAL);
        plot.setBackgroundPaint(new Color(colours.ground()));
        plot.setRangeGridlinePaint(new Color(colours.grid()));
        plot.setRangeGridlineStroke(ChartStyle.HAIR);
        plot.setRangeGridlinesVisible(!isBare);
        plot.setOutlineVisible(false);
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        plot.setInsets(isBare ? RectangleInsets.ZERO_INSETS : new RectangleInsets(4, 4, 4, 8));
        JFreeChart styled = new JFreeChart(chart.title().isEmpty() ? null : chart.title(), style.strong(TITLE), plot,
                !isBare && chart.parts().size() > 1);
        styled.setBackgroundPaint(new Color(colours.ground()));
        styled.setPadding(isBare ? RectangleInsets.ZERO_INSETS : new RectangleInsets(6, 6, 6, 12));
        if (styled.getTitle() != null) {
            styled.getTitle().setPaint(new Color(colours.ink()));
        }
        if (styled.getLegend() != null) {
            dress(styled.getLegend());
        }
        return styled;
    }

    private void dress(LegendTitle legend) {
        legend.setItemFont(style.regular(TICK));
        legend.setItemPaint(new Color(colours.ink()));
        legend.setBackgroundPaint(new Color(colours.ground()));
        legend.setFrame(BlockBorder.NONE);
        legend.setPosition(RectangleEdge.BOTTOM);
    }

    private CategoryAxis names(boolean isBare, int categories) {
        double count = Math.max(1, categories);
        CategoryAxis axis = new CategoryAxis();
        axis.setVisible(!isBare);
        axis.setTickLabelFont(style.regular(TICK));
        axis.setTickLabelPaint(new Color(colours.ink()));
        axis.setAxisLinePaint(new Color(colours.frame()));
        // Every category is as high as the others, with half of its gap above it and half below.
        axis.setCategoryMargin(GAP * (count - 1) / count);
        axis.setLowerMargin(GAP / (2 * count));
        axis.setUpperMargin(GAP / (2 * count));
        axis.setMaximumCategoryLabelWidthRatio(0.5f);
        return axis;
    }

    private NumberAxis lengths(Axis axis, boolean isBare) {
        NumberAxis styled = new NumberAxis(axis.label().isEmpty() ? null : axis.label());
        styled.setVisible(!isBare);
        styled.setNumberFormatOverride(ChartStyle.numbers());
        styled.setLabelFont(style.regular(LABEL));
        styled.setLabelPaint(new Color(colours.ink()));
        styled.setTickLabelFont(style.regular(TICK));
        styled.setTickLabelPaint(new Color(colours.faintInk()));
        styled.setAxisLinePaint(new Color(colours.frame()));
        styled.setTickMarkPaint(new Color(colours.frame()));
        if (!axis.isFitted()) {
            styled.setRange(axis.low(), axis.high());
        }
        return styled;
    }

    private BarRenderer bars(BarChart chart) {
        BarRenderer renderer = chart.arrangement() == BarChart.Arrangement.BESIDE
                ? new BarRenderer()
                : new StackedBarRenderer();
        renderer.setBarPainter(new StandardBarPainter());
        renderer.setShadowVisible(false);
        renderer.setDrawBarOutline(chart.arrangement() != BarChart.Arrangement.BESIDE);
        renderer.setItemMargin(0.08);
        for (int i = 0; i < chart.parts().size(); i++) {
            renderer.setSeriesPaint(i, new Color(colour(i, chart.arrangement())));
            renderer.setSeriesOutlinePaint(i, new Color(colours.ground()));
            renderer.setSeriesOutlineStroke(i, ChartStyle.HAIR);
        }
        return renderer;
    }

    /// Bare bars have no legend: their parts are one colour, fainter and fainter.
    private int colour(int part, BarChart.Arrangement arrangement) {
        if (arrangement != BarChart.Arrangement.BARE) {
            return colours.series(part);
        }
        double weight = Math.max(FAINTEST, 1 - FAINTER * part);
        int mixed = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            int own = colours.series(0) >> shift & 0xFF;
            int ground = colours.ground() >> shift & 0xFF;
            mixed |= (int) Math.round(ground + weight * (own - ground)) << shift;
        }
        return mixed;
    }

    private static DefaultCategoryDataset values(BarChart chart) {
        DefaultCategoryDataset all = new DefaultCategoryDataset();
        List<String> names = chart.categories();
        for (int part = 0; part < chart.parts().size(); part++) {
            for (int i = 0; i < names.size(); i++) {
                double value = chart.parts().get(part).values().get(i);
                all.addValue(Double.isNaN(value) ? null : (Number) value,
                        new Numbered(part, chart.parts().get(part).name()),
                        new Numbered(i, names.get(i)));
            }
        }
        return all;
    }

    /// The number keeps those of one name apart; shown is the name.
    private record Numbered(int index, String name) implements Comparable<Numbered> {
        @Override
        public int compareTo(Numbered other) {
            return Integer.compare(index, other.index);
        }

        @Override
        public String toString() {
            return name;
        }
    }
}
