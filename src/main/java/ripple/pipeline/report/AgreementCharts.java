package ripple.pipeline.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
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
    /// So many graders can be told apart in one chart.
    public static final int TOGETHER = 6;

    private static final double LEAST_OFFSET = 0.5;
    private static final double LEAST_SECONDS = 1;
    private static final double MARGIN = 1.05;

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
    ///
    /// @param graders at most {@link #TOGETHER}, so that each has a colour and a sign of its own
    public static Chart offsets(List<GraderScore> graders) {
        double most = reach(graders, Drift.Block::offset, LEAST_OFFSET);
        return overTime("Own grade − mean of the others", new Axis("grades", -most, most), graders,
                Drift.Block::offset);
    }

    /// Seconds for each vote, over time on task.
    ///
    /// @param graders at most {@link #TOGETHER}
    public static Chart pace(List<GraderScore> graders) {
        Axis seconds = new Axis("seconds for each vote (median)", 0,
                reach(graders, Drift.Block::secondsPerVote, LEAST_SECONDS));
        return overTime("Pace", seconds, graders, Drift.Block::secondsPerVote);
    }

    /// How far from 0 the values and their bars go, and a little more.
    private static double reach(List<GraderScore> graders, Function<Drift.Block, Figure> figure, double least) {
        return MARGIN * graders.stream().flatMap(g -> g.drift().blocks().stream()).map(b -> point(b, figure.apply(b)))
                .filter(p -> !Double.isNaN(p.y())).mapToDouble(p -> Math.abs(p.y()) + p.error())
                .reduce(least, Math::max);
    }

    private static Chart overTime(String title, Axis values, List<GraderScore> graders,
            Function<Drift.Block, Figure> figure) {
        double end = graders.stream().flatMap(g -> g.drift().blocks().stream()).mapToDouble(Drift.Block::toMinutes)
                .reduce(1, Math::max);
        List<Series> series = graders.stream()
                .map(g -> new Series(g.grader(), Series.Mark.LINE_AND_POINTS,
                        g.drift().blocks().stream().map(b -> point(b, figure.apply(b))).toList()))
                .toList();
        return new Chart(title, new Axis("time on task (minutes)", 0, end), values, series);
    }

    private static PlotPoint point(Drift.Block block, Figure figure) {
        double middle = (block.fromMinutes() + block.toMinutes()) / 2;
        return figure instanceof Figure.Value v && v.hasInterval()
                ? new PlotPoint(middle, v.value(), (v.high() - v.low()) / 2)
                : PlotPoint.of(middle, figure.orNaN());
    }
}
