package ripple.pipeline.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import ripple.label.agree.Agreement;
import ripple.label.agree.CompletenessMap;
import ripple.label.agree.Drift;
import ripple.label.agree.Figure;
import ripple.label.agree.GraderScore;
import ripple.label.agree.Share;
import ripple.plot.Axis;
import ripple.plot.CellChart;
import ripple.plot.Chart;
import ripple.plot.PlotPoint;
import ripple.plot.Series;

/// Charts of an agreement; saveable, and drawn by the window too.
public final class AgreementCharts {
    private AgreementCharts() {}

    /// Which planted lenses were found, over θ_E / seeing and S/N, with the limits below which nobody finds many.
    public static CellChart completeness(String title, CompletenessMap map) {
        List<CellChart.Cell> cells = new ArrayList<>();
        for (int y = 0; y < map.snrEdges().size(); y++) {
            for (int x = 0; x < map.resolutionEdges().size(); x++) {
                cells.add(cell(map, y, x));
            }
        }
        return new CellChart(title,
                new CellChart.Side("θE / seeing", edges(map.resolutionEdges()),
                        map.resolutionEdges().indexOf(CompletenessMap.RESOLUTION_LIMIT)),
                new CellChart.Side("S/N of the arc", edges(map.snrEdges()),
                        map.snrEdges().indexOf(CompletenessMap.SNR_LIMIT)),
                cells);
    }

    private static CellChart.Cell cell(CompletenessMap map, int y, int x) {
        Share share = map.share(y, x);
        if (!map.isShown(y, x)) {
            return new CellChart.Cell(Double.NaN, share.isEmpty() ? "" : "n = " + Math.round(share.total()));
        }
        return new CellChart.Cell(share.value(), percent(share.value()) + "\n" + percent(share.low()) + "–"
                + percent(share.high()) + "\nn = " + Math.round(share.total()));
    }

    private static String percent(double share) {
        return Math.round(100 * share) + "%";
    }

    private static List<String> edges(List<Double> lower) {
        List<String> texts = new ArrayList<>();
        lower.forEach(edge -> texts.add(edge == Math.rint(edge)
                ? String.format(Locale.ROOT, "%.0f", edge)
                : String.valueOf(edge)));
        texts.add("∞");
        return texts;
    }

    /// Own grade less the others', over time on task.
    public static Chart offsets(Agreement agreement) {
        return overTime("Own grade − mean of the others", "grades", agreement, Drift.Block::offset);
    }

    /// Seconds for each vote, over time on task.
    public static Chart pace(Agreement agreement) {
        return overTime("Pace", "seconds for each vote (median)", agreement, Drift.Block::secondsPerVote);
    }

    private static Chart overTime(String title, String unit, Agreement agreement,
            Function<Drift.Block, Figure> figure) {
        List<Series> series = new ArrayList<>();
        for (GraderScore g : agreement.graders()) {
            List<PlotPoint> points = g.drift().blocks().stream().map(b -> point(b, figure.apply(b))).toList();
            series.add(new Series(g.grader(), Series.Mark.LINE_AND_POINTS, points));
        }
        return new Chart(title, Axis.of("time on task (minutes)"), Axis.of(unit), series);
    }

    private static PlotPoint point(Drift.Block block, Figure figure) {
        double middle = (block.fromMinutes() + block.toMinutes()) / 2;
        return figure instanceof Figure.Value v && v.hasInterval()
                ? new PlotPoint(middle, v.value(), (v.high() - v.low()) / 2)
                : PlotPoint.of(middle, figure.orNaN());
    }
}
