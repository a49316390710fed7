package ripple.ui.stamps;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.Observable;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import ripple.catalog.Target;
import ripple.image.Band;
import ripple.pipeline.ObjectPreview;
import ripple.prepare.BandMatch;
import ripple.prepare.MatchReport;
import ripple.ui.kit.Icons;
import ripple.ui.kit.Messages;
import ripple.ui.kit.Nodes;
import ripple.ui.kit.NumberStyle;
import ripple.ui.kit.OncePerFrame;
import ripple.ui.view.MeasureModel;
import ripple.ui.view.SkyRing;

/// What matching did to the band whose steps are beside the large view, in numbers, and what to mind.
public final class MatchBox extends VBox {
    private final StampsModel model;
    private final Consumer<String> matchTo;
    private final Label verdict = Nodes.label("", "chip", "well-chip", "match-verdict");
    private final HBox numbers = Nodes.row("match-numbers");
    private final List<Node> cells = new ArrayList<>();
    private final List<Label> values = new ArrayList<>();
    private final VBox words = new VBox(2);
    private final OncePerFrame change = new OncePerFrame(this, this::update);
    private int told;

    /// @param peek says which key shows the matched picture
    /// @param matchTo takes another target of the match
    public MatchBox(StampsModel model, Node peek, Consumer<String> matchTo) {
        this.model = model;
        this.matchTo = matchTo;
        setId("match-box");
        setMinSize(0, 0);
        getStyleClass().add("match-box");
        getChildren().addAll(Nodes.row("match-head", Nodes.label(Messages.text("match.title"), "strong"), verdict,
                Nodes.space(), peek), numbers, words);
        for (Observable each : new Observable[]{model.state(), model.preparation().state(), model.display().slot(),
                model.display().colours(), model.measures().ring()}) {
            each.addListener(observable -> model.tell(change));
        }
        update();
    }

    private void update() {
        told = 0;
        words.getChildren().clear();
        verdict.setVisible(false);
        verdict.setManaged(false);
        switch (model.preparation().state().get()) {
            case PreparationState.Nothing() -> words.getChildren()
                    .add(PreparationView.words(PreparationView.nothing(model), "muted"));
            case PreparationState.Working working -> words.getChildren()
                    .add(PreparationView.words(Messages.text("prepare.working"), "muted"));
            case PreparationState.Failed failed -> warn(failed.reason());
            case PreparationState.Ready ready -> ready.preview().match().ifPresentOrElse(this::tell,
                    () -> words.getChildren().add(PreparationView.words(noMatch(ready.preview()), "muted")));
        }
        // As long as there are numbers they are the same ones: their cells are kept.
        if (numbers.getChildren().size() != told) {
            numbers.getChildren().setAll(cells.subList(0, told));
        }
    }

    private static String noMatch(ObjectPreview preview) {
        return preview.step(ObjectPreview.Step.MATCHED) instanceof ObjectPreview.StepResult.NotMade none
                ? none.sentence()
                : Messages.text("match.none");
    }

    private void tell(MatchReport report) {
        Band band = OwnViews.band(model);
        report.band(band).ifPresentOrElse(match -> {
            judge(match);
            number(Messages.text("match.fwhm"), Messages.text("match.fwhmTip"), match.isUnchanged()
                    ? arcsec(match.fwhmBeforeArcsec())
                    : Messages.text("match.fwhmChange", NumberStyle.fixed(match.fwhmBeforeArcsec(), 2),
                            arcsec(match.fwhmAfterArcsec())));
            number(Messages.text("match.noise"), Messages.text("match.noiseTip"), Messages.text("prepare.times",
                    NumberStyle.significant(match.noiseGain(), 2)));
            number(Messages.text("match.correlation"), Messages.text("match.correlationTip"),
                    Messages.text("prepare.pixels",
                            NumberStyle.fixed(match.correlationLength().pixels(), 1)));
            number(Messages.text("match.residual"), Messages.text("match.residualTip"),
                    PreparationView.percent(match.peakResidual()));
            number(Messages.text("match.ring"), Messages.text("match.ringTip"),
                    ring().map(radius -> ratios(radius, match))
                            .orElse(NumberStyle.UNKNOWN));
        }, () -> words.getChildren().add(PreparationView.words(Messages.text("phase.notInRecipe", band), "muted")));
        ring().ifPresent(radius -> propose(report, radius));
        report.warnings().forEach(this::warn);
    }

    private void judge(BandMatch match) {
        boolean fine = match.warnings().isEmpty();
        verdict.setText(match.isUnchanged()
                ? Messages.text("match.unchanged")
                : fine ? Messages.text("match.stable") : Messages.text("match.doubtful"));
        verdict.setGraphic(Icons.small(fine ? Feather.CHECK : Feather.ALERT_TRIANGLE));
        verdict.getStyleClass().removeAll("good", "changed");
        verdict.getStyleClass().add(fine ? "good" : "changed");
        verdict.setVisible(true);
        verdict.setManaged(true);
    }

    /// The next number; always in the same order.
    private void number(String name, String tip, String value) {
        if (told == cells.size()) {
            Label number = Nodes.label("", "mono");
            VBox cell = new VBox(Nodes.label(name, "caption"), number);
            cell.setMinWidth(USE_PREF_SIZE);
            Tooltip.install(cell, new Tooltip(tip));
            cells.add(cell);
            values.add(number);
        }
        values.get(told++).setText(value);
    }

    private static String arcsec(double value) {
        return Double.isFinite(value) ? NumberStyle.fixed(value, 2) + "″" : NumberStyle.UNKNOWN;
    }

    private static String ratios(double radius, BandMatch match) {
        String after = NumberStyle.fixed(radius / match.fwhmAfterArcsec(), 1);
        return match.isUnchanged()
                ? after
                : Messages.text("prepare.widths", NumberStyle.fixed(radius / match.fwhmBeforeArcsec(), 1), after);
    }

    /// θ_E in seconds of arc: of the ring that is drawn, or of the object's own column.
    private Optional<Double> ring() {
        SkyRing drawn = model.measures().ring().get();
        if (drawn != null) {
            return Optional.of(drawn.radiusArcsec());
        }
        Target target = model.targets().chosen().get();
        double own = target == null ? Double.NaN : RingColumn.of(target);
        return own > 0 ? Optional.of(own) : Optional.empty();
    }

    /// A target in which the ring is lost is told, with the widest one in which it is not.
    private void propose(MatchReport report, double radius) {
        double width = report.targetFwhmArcsec();
        if (!(radius / width < MeasureModel.RESOLVED)) {
            return;
        }
        warn(Messages.text("match.lost", report.target(), NumberStyle.fixed(width, 2),
                NumberStyle.fixed(radius / width, 2)));
        report.bands().stream().filter(match -> radius / match.fwhmBeforeArcsec() >= MeasureModel.RESOLVED)
                .max(Comparator.comparingDouble(BandMatch::fwhmBeforeArcsec)).ifPresent(match -> {
                    String text = Messages.text("match.propose", match.band(),
                            NumberStyle.fixed(match.fwhmBeforeArcsec(), 2));
                    Hyperlink link = Nodes.named(new Hyperlink(text), text);
                    link.setId("match-propose");
                    link.setOnAction(event -> matchTo.accept(match.band().name()));
                    words.getChildren().add(link);
                });
    }

    private void warn(String text) {
        Label label = PreparationView.remark(Feather.ALERT_TRIANGLE, text, "well-warning");
        words.getChildren().add(label);
    }
}
