package ripple.ui.jobs;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import ripple.plot.Axis;
import ripple.plot.BarChart;
import ripple.plot.Chart;
import ripple.plot.PlotPoint;
import ripple.plot.Series;
import ripple.timing.LookUps;
import ripple.timing.Moment;
import ripple.timing.Rates;
import ripple.timing.Spread;
import ripple.timing.StageShares;
import ripple.timing.Stages;
import ripple.timing.TimingReport;
import ripple.ui.kit.Messages;

/// What the dashboard shows of a report: charts and numbers, worked out once.
///
/// @param report of what
/// @param stretch how much time its charts show
/// @param shares where the time goes
record Figures(TimingReport report, Stretch stretch, StageShares shares) {
    private static final double GIB = 1L << 30;
    private static final double NANOS_PER_MILLI = 1e6;
    private static final double ABOUT = 1e-9;
    private static final double LATELY_SECONDS = 10;

    static Figures of(TimingReport report, Stretch stretch) {
        return new Figures(report, stretch, StageShares.of(report.stages()));
    }

    /// Objects per second in the last seconds; NaN before two looks.
    double rateNow() {
        return lately(report.timeline(), true);
    }

    /// Bytes read per second in the last seconds; NaN before two looks.
    double bytesNow() {
        return lately(report.timeline(), false);
    }

    private static double lately(List<Moment> moments, boolean isObjects) {
        if (moments.size() < 2) {
            return Double.NaN;
        }
        Moment last = moments.getLast();
        List<Moment> before = moments.subList(0, moments.size() - 1);
        Moment from = before.stream().filter(m -> last.secondsSince(m) <= LATELY_SECONDS).findFirst()
                .orElse(before.getLast());
        return isObjects ? last.objectsPerSecond(from) : last.bytesPerSecond(from);
    }

    /// Objects per second over time.
    Chart throughput() {
        List<PlotPoint> points = Rates.of(report.timeline(), Moment::objects, stretch.from(report), stretch.to(report),
                stretch.step(report)).stream().filter(rate -> !Double.isNaN(rate.perSecond()))
                .map(rate -> PlotPoint.of(clock(rate.endSeconds()), rate.perSecond())).toList();
        return chart(Messages.text("dash.perSecond"), top(List.of(points)),
                List.of(new Series(Messages.text("dash.throughput"),
                        points.size() == 1 ? Series.Mark.POINTS : Series.Mark.AREA, points)));
    }

    /// How many workers work, and how much waits for them.
    Chart workers() {
        Series busy = line(Messages.text("dash.busy"), Series.Mark.AREA, m -> m.workers().pixelBusy());
        Series threads = line(Messages.text("dash.threads"), Series.Mark.LINE, m -> m.workers().pixelThreads());
        Series waiting = line(Messages.text("dash.waiting"), Series.Mark.LINE, m -> m.workers().waiting());
        return chart("", top(List.of(busy.points(), threads.points(), waiting.points())),
                List.of(busy, threads, waiting));
    }

    /// Memory against what there may be.
    Chart memory() {
        Series heap = line(Messages.text("dash.heap"), Series.Mark.AREA, m -> m.process().heapBytes() / GIB);
        Series cache = line(Messages.text("dash.cache"), Series.Mark.LINE, m -> m.cacheBytes() / GIB);
        Series direct = line(Messages.text("dash.direct"), Series.Mark.LINE, m -> m.process().directBytes() / GIB);
        Series limit = line(Messages.text("dash.limit"), Series.Mark.LINE, m -> m.process().heapLimitBytes() / GIB);
        return chart(Messages.text("dash.gib"), top(List.of(limit.points(), heap.points())),
                List.of(heap, cache, direct, limit));
    }

    private Series line(String name, Series.Mark mark, ToDoubleFunction<Moment> value) {
        return new Series(name, mark, report.timeline().stream().filter(m -> stretch.shows(report, m))
                .map(m -> PlotPoint.of(clock(m.atNanos() / 1e9), value.applyAsDouble(m))).toList());
    }

    private Chart chart(String label, double top, List<Series> series) {
        double from = clock(stretch.from(report));
        double to = clock(stretch.to(report));
        Axis time = to > from ? new Axis("", from, to) : Axis.of("");
        return new Chart("", time.scaled(Axis.Scale.CLOCK), new Axis(label, 0, top), series);
    }

    /// A little above the highest point; never nothing.
    private static double top(List<List<PlotPoint>> all) {
        double highest = all.stream().flatMap(List::stream).mapToDouble(PlotPoint::y).max().orElse(0);
        return highest > 0 ? 1.15 * highest : 1;
    }

    private double clock(double seconds) {
        return report.began().toEpochMilli() + 1000 * seconds;
    }

    /// Where the time goes, a bar for each stage: as wide as its share of the largest.
    BarChart stages() {
        List<StageShares.Group> groups = shares.groups();
        int most = groups.stream().mapToInt(group -> group.parts().size()).max().orElse(0);
        List<BarChart.Part> parts = new ArrayList<>();
        for (int i = 0; i < most; i++) {
            int part = i;
            parts.add(new BarChart.Part(Messages.text("dash.part", part + 1), groups.stream()
                    .map(group -> part < group.parts().size() ? 100 * group.parts().get(part).share() : 0.0).toList()));
        }
        double widest = groups.stream().mapToDouble(StageShares.Group::share).max().orElse(1);
        return new BarChart("", groups.stream().map(group -> StageWords.title(group.name())).toList(),
                new Axis(Messages.text("dash.share"), 0, 100 * widest), parts, BarChart.Arrangement.BARE);
    }

    /// How many pieces of a stage took how long.
    Chart latency(String stage) {
        List<Long> counts = report.spreads().getOrDefault(stage, Spread.NONE).counts();
        int first = 0;
        while (first < counts.size() && counts.get(first) == 0) {
            first++;
        }
        List<PlotPoint> steps = new ArrayList<>();
        for (int i = first; i < counts.size(); i++) {
            steps.add(PlotPoint.of(Spread.edgeNanos(i) / NANOS_PER_MILLI, counts.get(i)));
            steps.add(PlotPoint.of(Spread.edgeNanos(i + 1) / NANOS_PER_MILLI, counts.get(i)));
        }
        Axis time = steps.isEmpty()
                ? new Axis(Messages.text("dash.latencyAxis"), 0.1, 1000)
                : new Axis(Messages.text("dash.latencyAxis"),
                        decade(Math.floor(Math.log10(steps.getFirst().x()) + ABOUT)),
                        decade(Math.ceil(Math.log10(steps.getLast().x()) - ABOUT)));
        return new Chart("", time.scaled(Axis.Scale.LOGARITHMIC),
                new Axis(Messages.text("dash.pieces"), 0, top(List.of(steps))),
                List.of(new Series(StageWords.title(stage), Series.Mark.AREA, steps)));
    }

    private static double decade(double power) {
        return Math.pow(10, power);
    }

    /// Stages whose times can be looked at, objects first.
    List<String> timed() {
        List<String> all = new ArrayList<>(List.of(Stages.OBJECT));
        report.spreads().entrySet().stream().filter(e -> !e.getValue().counts().isEmpty())
                .map(Map.Entry::getKey).filter(stage -> !stage.equals(Stages.OBJECT)).sorted().forEach(all::add);
        return all;
    }

    /// How often each cache had what was asked for.
    BarChart caches() {
        List<Map.Entry<String, LookUps>> asked = report.caches().entrySet().stream()
                .filter(e -> e.getValue().total() > 0).toList();
        return new BarChart("", asked.stream().map(e -> cacheTitle(e.getKey())).toList(),
                new Axis(Messages.text("dash.hitRate"), 0, 100),
                List.of(new BarChart.Part(Messages.text("dash.hits"),
                        asked.stream().map(e -> 100 * e.getValue().rate()).toList())),
                BarChart.Arrangement.STACKED);
    }

    static String cacheTitle(String cache) {
        return switch (cache) {
            case "stamps" -> Messages.text("dash.cache.stamps");
            case "tiles" -> Messages.text("dash.cache.tiles");
            case "files" -> Messages.text("dash.cache.files");
            default -> cache;
        };
    }
}
