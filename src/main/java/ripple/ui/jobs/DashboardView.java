package ripple.ui.jobs;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import ripple.export.TimingFile;
import ripple.timing.Outcome;
import ripple.timing.ProcessLoad;
import ripple.timing.Slow;
import ripple.timing.Stages;
import ripple.timing.TimingReport;
import ripple.ui.kit.Background;
import ripple.ui.kit.ChoiceBoxes;
import ripple.ui.kit.Clock;
import ripple.ui.kit.EmptyState;
import ripple.ui.kit.Icons;
import ripple.ui.kit.Messages;
import ripple.ui.kit.Nodes;
import ripple.ui.kit.NumberStyle;
import ripple.ui.kit.Segments;
import ripple.ui.kit.Theme;

/// How fast it goes and where the time goes, of a task, of everything, or of a run of before: charts that are drawn once a second.
public final class DashboardView extends VBox {
    private static final Duration TICK = Duration.seconds(1);
    private static final double THROUGHPUT = 170;
    private static final double CHART = 150;
    private static final int FOLDERS = 3;
    private static final double BAR_ROW = 26;
    private static final double BAR_AXIS = 58;

    private final DashboardModel model;
    private final DashboardFiles files;
    private final ComboBox<Subject> subject = new ComboBox<>();
    private final ComboBox<Subject> other = new ComboBox<>();
    private final ComboBox<String> stage = ChoiceBoxes.of(List.of(), StageWords::title,
            Messages.text("dash.latencyOf"));
    private final Label problem = Nodes.label("", "danger-text");
    private final StackPane centre = new StackPane();
    private final ScrollPane scroll;
    private final Node empty = new EmptyState(Feather.BAR_CHART_2, Messages.text("dash.none"));
    private final ChartBox throughput;
    private final StageTable stages;
    private final ChartBox latency;
    private final ChartBox caches;
    private final ChartBox workers;
    private final ChartBox memory;
    private final Label process = Nodes.label("", "caption");
    private final LinkList reasons = new LinkList(Messages.text("dash.failures"), Messages.text("dash.noFailures"));
    private final LinkList objects = new LinkList(Messages.text("dash.slowObjects"), Messages.text("dash.noSlow"));
    private final LinkList slowFiles = new LinkList(Messages.text("dash.slowFiles"), Messages.text("dash.noSlow"));
    private final CompareTable comparison = new CompareTable();

    /// @param theme in force
    /// @param background where figures are worked out and charts are drawn
    public DashboardView(DashboardModel model, ObservableValue<Theme> theme, Background background,
            DashboardFiles files) {
        this.model = model;
        this.files = files;
        ChartBox.Pens pens = new ChartBox.Pens(theme);
        throughput = new ChartBox(Messages.text("dash.throughput"), THROUGHPUT, pens, background, files, stretches());
        stages = new StageTable(pens, background);
        latency = new ChartBox(Messages.text("dash.latency"), CHART, pens, background, files, stage);
        caches = new ChartBox(Messages.text("dash.caches"), BAR_AXIS, pens, background, files);
        workers = new ChartBox(Messages.text("dash.workers"), CHART, pens, background, files);
        memory = new ChartBox(Messages.text("dash.memory"), CHART, pens, background, files);
        memory.getChildren().add(process);
        VBox all = new VBox(throughput, section(Messages.text("dash.stages"), stages), latency, caches, workers,
                memory, section(Messages.text("dash.failures"), reasons),
                section(Messages.text("dash.slowObjects"), objects),
                section(Messages.text("dash.slowFiles"), slowFiles), compareSection());
        scroll = new ScrollPane(all);
        scroll.setFitToWidth(true);
        VBox.setVgrow(centre, Priority.ALWAYS);
        problem.setWrapText(true);
        problem.textProperty().bind(model.problem());
        // That a task has no figures yet is no problem, and the empty pane says it.
        problem.visibleProperty()
                .bind(model.problem().isNotEmpty().and(model.problem().isNotEqualTo(Messages.text("dash.notTimed"))));
        problem.managedProperty().bind(problem.visibleProperty());
        problem.getStyleClass().add("dash-problem");
        getStyleClass().add("dashboard");
        getChildren().addAll(head(), problem, centre);
        Nodes.named(this, Messages.text("dash.title"));
        stage.getStyleClass().add("small");
        stage.setOnAction(event -> model.figures().get().ifPresent(this::showLatency));
        Clock.whileShown(this, TICK, model::tick);
        model.compared().addListener(observable -> compare());
        model.figures().subscribe(this::show);
    }

    private HBox head() {
        tie(subject, model.subject(), Messages.text("dash.subject"));
        subject.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(subject, Priority.ALWAYS);
        ToggleButton pause = Nodes.named(new ToggleButton("", Icons.small(Feather.PAUSE)), Messages.text("dash.pause"));
        pause.setTooltip(new Tooltip(Messages.text("dash.pause")));
        pause.getStyleClass().add("small");
        pause.selectedProperty().bindBidirectional(model.paused());
        return Nodes.row("dash-bar", subject, pause,
                ChartBox.button(Feather.FOLDER, Messages.text("dash.open"), this::open),
                ChartBox.button(Feather.DOWNLOAD, Messages.text("dash.saveReport"), this::saveReport));
    }

    private void saveReport() {
        Path csv = model.figures().get().isEmpty()
                ? null
                : files.table(Messages.text("dash.saveReport"), "timings.csv");
        if (csv != null) {
            TimingReport report = model.figures().get().orElseThrow().report();
            files.save(csv, () -> TimingFile.csv(report).getBytes(StandardCharsets.UTF_8));
            files.save(TimingFile.beside(csv),
                    () -> (TimingFile.json(report) + "\n").getBytes(StandardCharsets.UTF_8));
        }
    }

    private void open() {
        Path place = files.run(Messages.text("dash.open"));
        if (place != null) {
            model.open(place);
        }
    }

    /// A list of all subjects beside the one that is chosen.
    private void tie(ComboBox<Subject> box, ObjectProperty<@Nullable Subject> chosen, String name) {
        Nodes.named(box, name);
        box.getStyleClass().add("small");
        box.setMinWidth(0);
        Tooltip whole = new Tooltip();
        whole.textProperty().bind(chosen.map(String::valueOf).orElse(name));
        box.setTooltip(whole);
        box.setItems(model.subjects());
        box.setValue(chosen.get());
        box.setOnAction(event -> {
            if (box.getValue() != null) {
                chosen.set(box.getValue());
            }
        });
        chosen.addListener((o, before, now) -> box.setValue(now));
        model.subjects().addListener((ListChangeListener<Subject>) change -> box.setValue(chosen.get()));
    }

    private Segments stretches() {
        List<ToggleButton> buttons = new ArrayList<>();
        for (Stretch each : Stretch.values()) {
            ToggleButton button = Nodes.named(new ToggleButton(each.title()), each.title());
            button.setSelected(model.stretch().get() == each);
            button.setOnAction(event -> model.stretch().set(each));
            model.stretch().addListener((o, before, now) -> button.setSelected(now == each));
            buttons.add(button);
        }
        return Segments.of(buttons, "dense");
    }

    private static VBox section(String title, Node... nodes) {
        VBox section = new VBox(Nodes.row("dash-head", Nodes.label(title, "section-title")));
        section.getChildren().addAll(nodes);
        section.getStyleClass().add("dash-section");
        return section;
    }

    private VBox compareSection() {
        tie(other, model.other(), Messages.text("dash.compareWith"));
        other.setPromptText(Messages.text("dash.compareWith"));
        other.setMaxWidth(240);
        VBox section = new VBox(Nodes.row("dash-head", Nodes.label(Messages.text("dash.compare"), "section-title"),
                Nodes.space(), other), comparison);
        section.getStyleClass().add("dash-section");
        return section;
    }

    private void show(Optional<Figures> figures) {
        centre.getChildren().setAll(figures.filter(f -> !f.report().stages().isEmpty()).isPresent() ? scroll : empty);
        figures.ifPresent(this::show);
        compare();
    }

    private void show(Figures figures) {
        throughput.show(figures.throughput());
        stages.show(figures);
        List<String> timed = figures.timed();
        if (!timed.equals(stage.getItems())) {
            String before = stage.getValue();
            stage.getItems().setAll(timed);
            stage.setValue(timed.contains(before) ? before : Stages.OBJECT);
        }
        boolean isWatched = !figures.report().timeline().isEmpty();
        Stream.of(throughput, workers, memory).forEach(box -> box.appear(isWatched));
        latency.appear(!figures.report().spreads().isEmpty());
        caches.appear(!figures.caches().categories().isEmpty());
        showLatency(figures);
        caches.show(figures.caches());
        caches.height(BAR_AXIS + BAR_ROW * figures.caches().categories().size());
        workers.show(figures.workers());
        memory.show(figures.memory());
        TimingReport report = figures.report();
        process.setText(report.timeline().isEmpty() ? "" : process(report.timeline().getLast().process()));
        showReasons(report.outcomes());
        showSlow(objects, report.slowObjects(), files::inspect);
        showSlow(slowFiles, report.slowFiles(), files::file);
    }

    private void showLatency(Figures figures) {
        latency.show(figures.latency(stage.getValue() == null ? Stages.OBJECT : stage.getValue()));
    }

    private static String process(ProcessLoad load) {
        return Messages.text("dash.process", NumberStyle.whole(load.gcCount()),
                NumberStyle.fixed(load.gcMillis() / 1000.0, 1),
                load.openFiles() < 0 ? NumberStyle.UNKNOWN : NumberStyle.whole(load.openFiles()));
    }

    private void showReasons(List<Outcome> outcomes) {
        long most = outcomes.stream().mapToLong(Outcome::count).max().orElse(1);
        reasons.show(outcomes.stream().map(outcome -> new LinkList.Line(outcome.reason(),
                NumberStyle.whole(outcome.count()), (double) outcome.count() / most, outcome.example())).toList(),
                outcomes.stream().map(outcome -> (Runnable) () -> files.targets(outcome.objects())).toList());
    }

    private static void showSlow(LinkList list, List<Slow> slow, java.util.function.Consumer<String> show) {
        double most = slow.isEmpty() ? 1 : slow.getFirst().nanos();
        list.show(
                slow.stream().map(each -> new LinkList.Line(shortName(each.name()), Durations.of((double) each.nanos()),
                        each.nanos() / most, each.name())).toList(),
                slow.stream().map(each -> (Runnable) () -> show.accept(each.name())).toList());
    }

    /// Of a file that lies deep the folders right above it, which tell such files apart; their own names are much alike.
    private static String shortName(String name) {
        String[] parts = name.split("/");
        return parts.length < FOLDERS + 2
                ? name
                : String.join(" / ", List.of(parts).subList(parts.length - 1 - FOLDERS, parts.length - 1));
    }

    private void compare() {
        comparison.show(model.figures().get().map(Figures::report), model.compared().get());
    }
}
