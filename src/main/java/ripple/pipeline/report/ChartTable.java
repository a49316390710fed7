package ripple.pipeline.report;

import java.time.Instant;
import java.util.Locale;
import ripple.plot.Axis;
import ripple.plot.BarChart;
import ripple.plot.CellChart;
import ripple.plot.Chart;
import ripple.plot.PlotPoint;
import ripple.plot.Series;

/// The data of a chart as CSV.
public final class ChartTable {
    private ChartTable() {}

    /// A row for each point: series, x, y, half the bar.
    public static String of(Chart chart) {
        StringBuilder out = new StringBuilder("series,\"" + chart.x().label() + "\",\"" + chart.y().label()
                + "\",half_interval\n");
        for (Series series : chart.series()) {
            for (PlotPoint p : series.points()) {
                out.append(quoted(series.name())).append(',').append(x(chart.x(), p.x())).append(',')
                        .append(number(p.y()))
                        .append(',').append(number(p.error())).append('\n');
            }
        }
        return out.toString();
    }

    /// A row for each cell: its edges, its share (blank where there are too few), what stands in it.
    public static String of(CellChart chart) {
        StringBuilder out = new StringBuilder("\"" + chart.x().label() + " from\",to,\"" + chart.y().label()
                + " from\",to,share,text\n");
        int columns = chart.x().edges().size() - 1;
        for (int i = 0; i < chart.cells().size(); i++) {
            CellChart.Cell cell = chart.cells().get(i);
            int x = i % columns;
            int y = i / columns;
            out.append(chart.x().edges().get(x)).append(',').append(chart.x().edges().get(x + 1)).append(',')
                    .append(chart.y().edges().get(y)).append(',').append(chart.y().edges().get(y + 1)).append(',')
                    .append(number(cell.share())).append(',').append(quoted(cell.text().replace('\n', ' ')))
                    .append('\n');
        }
        return out.toString();
    }

    /// A row for each bar: its category, its part, its length.
    public static String of(BarChart chart) {
        StringBuilder out = new StringBuilder("category,part,\"" + chart.x().label() + "\"\n");
        for (int i = 0; i < chart.categories().size(); i++) {
            for (BarChart.Part part : chart.parts()) {
                out.append(quoted(chart.categories().get(i))).append(',').append(quoted(part.name())).append(',')
                        .append(number(part.values().get(i))).append('\n');
            }
        }
        return out.toString();
    }

    private static String x(Axis axis, double value) {
        return axis.scale() == Axis.Scale.CLOCK && !Double.isNaN(value)
                ? Instant.ofEpochMilli(Math.round(value)).toString()
                : number(value);
    }

    private static String number(double value) {
        return Double.isNaN(value) ? "" : String.format(Locale.ROOT, "%.6g", value);
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }
}
