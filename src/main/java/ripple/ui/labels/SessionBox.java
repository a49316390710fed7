package ripple.ui.labels;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import ripple.label.session.LabelSession;
import ripple.label.session.Pace;
import ripple.ui.kit.ChoiceBoxes;
import ripple.ui.kit.Icons;
import ripple.ui.kit.Messages;
import ripple.ui.kit.Nodes;
import ripple.ui.kit.NumberStyle;
import ripple.ui.kit.PixelPane;
import ripple.ui.kit.Raster;

/// How it goes: this object's time, the grader's own median, how many are done, how repeats agree, and the time per object. A gentle
/// note offers a pause; nothing is forced.
final class SessionBox extends VBox {
    private static final int LINE = 0xFF6DB7F2;
    private static final int FAST = 0xFFE6A532;
    private static final int GROUND = 0xFF262626;
    private static final int SHOWN = 120;
    private static final List<Integer> DELAYS = List.of(0, 200, 500, 1000, 2000);

    private final VetModel model;
    private final Label here = value();
    private final Label median = value();
    private final Label done = value();
    private final Label repeats = value();
    private final PixelPane chart = new PixelPane(this::paint);
    private final Label note = Nodes.label("", "dense-text");
    private final Button pause = new Button(Messages.text("vet.pause"));
    private final HBox noteRow;
    private double fastMillis = Double.NaN;

    SessionBox(VetModel model) {
        super(6);
        this.model = model;
        FlowPane numbers = new FlowPane(10, 6, column(Messages.text("vet.thisObject"), here),
                column(Messages.text("vet.median"),
                        median),
                column(Messages.text("vet.done"), done), column(Messages.text("vet.repeatsAgree"), repeats));
        chart.setMinHeight(46);
        chart.setPrefHeight(46);
        chart.setMaxHeight(46);
        Nodes.named(chart, Messages.text("vet.timePerObject"));
        note.setWrapText(true);
        HBox.setHgrow(note, Priority.ALWAYS);
        Nodes.named(pause, Messages.text("vet.pause"));
        pause.setFocusTraversable(false);
        pause.setMinWidth(USE_PREF_SIZE);
        pause.setOnAction(event -> model.hand().pause());
        note.setGraphic(Icons.icon(Feather.COFFEE));
        noteRow = Nodes.row("pace-note", note, pause);
        getChildren().addAll(Nodes.head(Feather.CLOCK, Messages.text("vet.session")), numbers,
                Nodes.label(Messages.text("vet.timePerObject"), "muted", "dense-text"), chart, noteRow, advance());
        model.pace().addListener(observable -> tell());
        model.changes().addListener(observable -> tellTime());
        tell();
    }

    /// Whether a grade goes on to the next object, and how long after it.
    private HBox advance() {
        CheckBox box = Nodes.named(Nodes.whole(new CheckBox(Messages.text("vet.goesOn"))), Messages.text("vet.goesOn"));
        box.setFocusTraversable(false);
        box.selectedProperty().bindBidirectional(model.hand().autoAdvance());
        ComboBox<Integer> delay = ChoiceBoxes.of(DELAYS, SessionBox::delay, Messages.text("vet.delay"));
        delay.setMinWidth(USE_PREF_SIZE);
        delay.setFocusTraversable(false);
        delay.setValue(model.hand().advanceMillis().get());
        delay.setOnAction(event -> model.hand().advanceMillis().set(delay.getValue()));
        delay.disableProperty().bind(model.hand().autoAdvance().not());
        return Nodes.row("layer", box, Nodes.space(), delay);
    }

    private static String delay(int millis) {
        return millis == 0
                ? Messages.text("vet.delayNone")
                : Messages.text("vet.delayMillis", NumberStyle.whole(millis));
    }

    private static Label value() {
        Label label = Nodes.label(NumberStyle.UNKNOWN, "mono");
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    private static VBox column(String name, Label value) {
        return new VBox(1, Nodes.fixed(Nodes.label(name, "muted", "dense-text")), value);
    }

    private void tellTime() {
        here.setText(model.session().flatMap(session -> model.current()
                .map(now -> seconds((double) session.state(now.item()).millis()
                        + session.onScreenMillis(now.item()))))
                .orElse(NumberStyle.UNKNOWN));
    }

    private static String seconds(double millis) {
        return Double.isFinite(millis)
                ? Messages.text("vet.seconds", NumberStyle.fixed(millis / 1000, 1))
                : NumberStyle.UNKNOWN;
    }

    private void tell() {
        tellTime();
        model.session().ifPresent(session -> model.pace().get().ifPresent(pace -> tell(session, pace)));
        chart.repaint();
    }

    private void tell(LabelSession session, Pace pace) {
        fastMillis = pace.fastMillis();
        median.setText(pace.blocks().isEmpty()
                ? NumberStyle.UNKNOWN
                : seconds(pace.blocks().getLast().medianMillis()));
        done.setText(NumberStyle.whole(model.counters().get().graded()) + " / "
                + NumberStyle.whole(model.counters().get().total()));
        int asked = pace.blocks().stream().mapToInt(Pace.Block::repeats).sum();
        int same = pace.blocks().stream().mapToInt(Pace.Block::same).sum();
        repeats.setText(asked == 0 ? NumberStyle.UNKNOWN : Messages.text("vet.of", same, asked));
        String words = words(session, pace);
        note.setText(words);
        pause.setText(session.state().isPaused() ? Messages.text("vet.resume") : Messages.text("vet.pause"));
        noteRow.setVisible(!words.isEmpty());
        noteRow.setManaged(!words.isEmpty());
    }

    private static String words(LabelSession session, Pace pace) {
        if (session.state().isPaused()) {
            return Messages.text("vet.paused");
        }
        int size = session.campaign().options().blockSize();
        if (!pace.fast().isEmpty()) {
            return Messages.text("vet.fast", pace.fast().size());
        }
        boolean full = !pace.blocks().isEmpty() && pace.blocks().getLast().graded() == size;
        return full
                ? Messages.text("vet.blockDone", size, seconds(pace.blocks().getLast().medianMillis()))
                : "";
    }

    /// Times of the last grades, and the line below which they count as fast.
    private void paint(Raster raster) {
        raster.clear(GROUND);
        List<Long> times = model.session().map(session -> session.times(SHOWN)).orElse(List.of());
        double most = Math.max(1, times.stream().mapToLong(Long::longValue).max().orElse(1)) * 1.1;
        if (Double.isFinite(fastMillis)) {
            double y = raster.height() - 1 - fastMillis / most * (raster.height() - 2);
            raster.dashed(0, y, raster.width(), y, FAST, 3, 3);
        }
        for (int i = 1; i < times.size(); i++) {
            raster.line(x(raster, i - 1, times.size()), y(raster, times.get(i - 1) / most),
                    x(raster, i, times.size()), y(raster, times.get(i) / most), LINE);
        }
    }

    private static double x(Raster raster, int i, int count) {
        return i * (raster.width() - 1.0) / Math.max(1, count - 1);
    }

    private static double y(Raster raster, double part) {
        return raster.height() - 1 - part * (raster.height() - 2);
    }
}
