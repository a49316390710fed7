package ripple.ui.jobs;

import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import ripple.timing.LookUps;
import ripple.timing.StageTiming;
import ripple.timing.Stages;
import ripple.timing.TimingReport;
import ripple.ui.kit.Messages;
import ripple.ui.kit.Nodes;
import ripple.ui.kit.NumberStyle;

/// The five numbers that say how it goes, in a strip above everything.
public final class KpiStrip extends HBox {
    private final Kpi throughput = new Kpi(Messages.text("kpi.throughput"), Messages.text("kpi.stampsPerSecond"));
    private final Kpi hits = new Kpi(Messages.text("kpi.hits"), Messages.text("kpi.percent"));
    private final Kpi read = new Kpi(Messages.text("kpi.read"), "");
    private final Kpi latency = new Kpi(Messages.text("kpi.latency"), "");
    private final Kpi look = new Kpi(Messages.text("kpi.look"), "");

    public KpiStrip(DashboardModel model) {
        getStyleClass().add("kpi-strip");
        getChildren().addAll(throughput, hits, read, latency, look);
        getChildren().forEach(cell -> HBox.setHgrow(cell, Priority.ALWAYS));
        Nodes.named(this, Messages.text("kpi.name"));
        model.figures().subscribe(this::tell);
    }

    private void tell(Optional<Figures> now) {
        if (now.isEmpty()) {
            getChildren().forEach(cell -> ((Kpi) cell).tell(NumberStyle.UNKNOWN, "", ""));
            return;
        }
        Figures figures = now.get();
        TimingReport report = figures.report();
        throughput.tell(number(figures.rateNow()), Messages.text("kpi.stampsPerSecond"),
                Messages.text("kpi.perMinute", NumberStyle.whole(Math.round(60 * orZero(figures.rateNow()))),
                        number(report.objectsPerSecond())));
        LookUps asked = report.caches().getOrDefault("stamps", LookUps.NONE);
        hits.tell(asked.total() == 0 ? NumberStyle.UNKNOWN : NumberStyle.fixed(100 * asked.rate(), 1),
                Messages.text("kpi.percent"), asked.total() == 0
                        ? Messages.text("kpi.noReads")
                        : Messages.text("kpi.reads", NumberStyle.whole(asked.hits()),
                                NumberStyle.whole(asked.total())));
        StageTiming disk = report.stages().getOrDefault(Stages.READ, StageTiming.NONE);
        String[] speed = NumberStyle.bytes(Math.round(orZero(figures.bytesNow()))).split(" ", 2);
        read.tell(Double.isNaN(figures.bytesNow()) ? NumberStyle.UNKNOWN : speed[0],
                Messages.text("kpi.aSecond", speed[1]), Messages.text("kpi.readAll", NumberStyle.bytes(disk.bytes())));
        StageTiming object = report.stages().getOrDefault(Stages.OBJECT, StageTiming.NONE);
        String[] median = Durations.of(object, object.p50Nanos()).split(" ", 2);
        latency.tell(median[0], median.length > 1 ? Messages.text("kpi.median", median[1]) : "",
                Messages.text("kpi.tail", Durations.of(object, object.p95Nanos()),
                        Durations.of(object, object.p99Nanos())));
        long rejected = report.count("rejected");
        long failed = report.count("failed");
        look.tell(NumberStyle.whole(rejected + failed),
                Messages.text("kpi.of", NumberStyle.whole(report.objects())),
                Messages.text("kpi.notAccepted", NumberStyle.whole(rejected), NumberStyle.whole(failed)));
    }

    private static String number(double value) {
        return NumberStyle.significant(value, 3);
    }

    private static double orZero(double value) {
        return Double.isFinite(value) ? value : 0;
    }

    private static final class Kpi extends VBox {
        private final String title;
        private final Label number = Nodes.label(NumberStyle.UNKNOWN, "mono", "kpi-number");
        private final Label unit;
        private final Label more = Nodes.shortened(Nodes.label("", "caption"));

        Kpi(String title, String unit) {
            this.title = title;
            this.unit = Nodes.shortened(Nodes.label(unit, "muted", "dense-text"));
            getStyleClass().add("kpi-cell");
            setMinWidth(0);
            setPrefWidth(100);
            number.setMinWidth(USE_PREF_SIZE);
            more.setMinWidth(0);
            getChildren().addAll(Nodes.shortened(Nodes.label(title, "caption")),
                    Nodes.row("kpi-line", number, this.unit), more);
        }

        void tell(String value, String of, String below) {
            number.setText(value);
            unit.setText(of);
            more.setText(below);
            Nodes.named(this, (title + " " + value + " " + of + ", " + below).strip());
        }
    }
}
