package ripple.ui.stamps;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import ripple.image.Band;
import ripple.pipeline.ObjectPreview;
import ripple.pipeline.ObjectPreview.Step;
import ripple.pipeline.ObjectPreview.StepResult;
import ripple.prepare.BandMatch;
import ripple.prepare.MatchReport;
import ripple.prepare.light.LensLight;
import ripple.ui.kit.Icons;
import ripple.ui.kit.Messages;
import ripple.ui.kit.Nodes;
import ripple.ui.kit.NumberStyle;
import ripple.ui.kit.OncePerFrame;

/// What the recipe found out about the object and did to it, in numbers.
final class PreparationView extends VBox {
    private final StampsModel model;
    private final OncePerFrame change = new OncePerFrame(this, this::update);
    private final VBox verdict = new VBox(3);
    private final QualityNumbers quality = new QualityNumbers();
    private final VBox normalised = new VBox(3);
    private final Label target = Nodes.label("", "muted", "dense-text");
    private final NumberGrid match = new NumberGrid();
    private final VBox matchWords = new VBox(3);
    private final VBox difference = new VBox(3);
    private final NumberGrid light = new NumberGrid();
    private final VBox lightWords = new VBox(3);

    /// @param recipe which recipe it is
    PreparationView(StampsModel model, Node recipe) {
        this.model = model;
        getChildren().addAll(
                section(Nodes.head(Feather.LAYERS, Messages.text("prepare.see")),
                        new PhaseButtons(model.display().phases())),
                recipe,
                section(Nodes.head(Feather.CHECK_CIRCLE, Messages.text("prepare.quality")), verdict, quality),
                section(Nodes.head(Feather.DISC, Messages.text("prepare.match"), target), match, matchWords),
                section(Nodes.head(Feather.BAR_CHART_2, Messages.text("prepare.normalised")), normalised),
                section(Nodes.head(Feather.MINUS_CIRCLE, Messages.text("prepare.difference")), difference),
                section(Nodes.head(Feather.TARGET, Messages.text("prepare.light")), light, lightWords));
        getChildren().getLast().getStyleClass().add("last");
        model.preparation().state().addListener(observable -> model.tell(change));
        model.state().addListener(observable -> model.tell(change));
        update();
    }

    private static VBox section(Node... nodes) {
        VBox box = new VBox(nodes);
        box.getStyleClass().add("section");
        return box;
    }

    private void update() {
        clear();
        switch (model.preparation().state().get()) {
            case PreparationState.Nothing() -> verdict.getChildren().add(words(nothing(model), "muted"));
            case PreparationState.Working working -> {
                verdict.getChildren().add(words(Messages.text("prepare.working"), "muted"));
            }
            case PreparationState.Failed failed -> verdict.getChildren().add(
                    remark(Feather.ALERT_OCTAGON, failed.reason(), "danger-text"));
            case PreparationState.Ready ready -> show(ready.preview());
        }
    }

    /// Why nothing is prepared.
    static String nothing(StampsModel model) {
        return switch (model.state().get()) {
            case StampState.Nothing() -> Messages.text("prepare.nothing");
            case StampState.Failed failed -> Messages.text("prepare.noStamp");
            case StampState.Loading loading -> Messages.text("prepare.working");
            case StampState.Ready ready -> Messages.text("prepare.working");
        };
    }

    private void clear() {
        for (VBox box : List.of(verdict, matchWords, normalised, difference, lightWords)) {
            box.getChildren().clear();
        }
        for (NumberGrid grid : List.of(match, light)) {
            grid.getChildren().clear();
        }
        quality.clear();
        target.setText("");
    }

    private void show(ObjectPreview preview) {
        judge(preview);
        preview.quality().ifPresent(report -> quality.show(report, unit(preview)));
        normalised.getChildren().add(words(preview.step(Step.NORMALISED) instanceof StepResult.NotMade none
                ? none.sentence()
                : PhaseWords.normalisation(preview).isEmpty()
                        ? Messages.text("prepare.asRun")
                        : PhaseWords.normalisation(preview),
                "muted"));
        preview.match().ifPresent(this::match);
        reason(preview, Step.MATCHED).ifPresent(matchWords.getChildren()::add);
        preview.difference().ifPresent(facts -> difference.getChildren().addAll(
                Nodes.label(Messages.text("prepare.alpha", facts.blue(), facts.red(),
                        NumberStyle.significant(facts.alpha().value(), 3),
                        NumberStyle.significant(facts.alpha().error(), 2)), "mono"),
                words(Messages.text("prepare.alphaFit", facts.alpha().pixels(), facts.alpha().clipped(),
                        NumberStyle.fixed(100 * facts.psfResidual(), 1)), "muted")));
        reason(preview, Step.DIFFERENCE).ifPresent(difference.getChildren()::add);
        if (!preview.lights().isEmpty()) {
            light.begin(List.of(Messages.text("prepare.ellipticity"), Messages.text("prepare.angle"),
                    Messages.text("prepare.twist"), Messages.text("prepare.scatter"),
                    Messages.text("prepare.offset"), Messages.text("prepare.foreign")));
            preview.lights().forEach((band, found) -> light(preview, band, found));
        }
        reason(preview, Step.RESIDUAL).ifPresent(lightWords.getChildren()::add);
        missing(preview).forEach(text -> lightWords.getChildren().add(remark(Feather.ALERT_TRIANGLE, text,
                "warning-text")));
    }

    private void judge(ObjectPreview preview) {
        verdict.getChildren().add(switch (preview.status()) {
            case ACCEPTED -> remark(Feather.CHECK, Messages.text("prepare.accepted"), "success-text");
            case REJECTED -> remark(Feather.X_CIRCLE, Messages.text("prepare.rejected"), "warning-text");
            case FAILED -> remark(Feather.ALERT_OCTAGON, Messages.text("prepare.failed"), "danger-text");
        });
        preview.reasons().forEach(reason -> verdict.getChildren().add(words(reason, "prepare-reason")));
    }

    /// Unit of the pixel values.
    private static String unit(ObjectPreview preview) {
        return preview.step(Step.DATA) instanceof StepResult.Made made
                ? made.stamp().images().values().stream().findFirst().map(i -> i.calibration().unit()).orElse("")
                : "";
    }

    private void match(MatchReport report) {
        target.setText(Messages.text("prepare.target", report.target()));
        match.begin(List.of(Messages.text("prepare.width"), Messages.text("prepare.peak"),
                Messages.text("prepare.l1"), Messages.text("prepare.gain"), Messages.text("prepare.correlation")));
        for (BandMatch band : report.bands()) {
            match.row(band.band().name(), List.of(
                    Messages.text("prepare.widths", NumberStyle.fixed(band.fwhmBeforeArcsec(), 2),
                            NumberStyle.fixed(band.fwhmAfterArcsec(), 2)),
                    percent(band.peakResidual()), NumberStyle.significant(band.l1Residual(), 2),
                    Messages.text("prepare.times", NumberStyle.significant(band.noiseGain(), 2)),
                    Messages.text("prepare.pixels", NumberStyle.fixed(band.correlationLength().pixels(), 1))));
        }
        matchWords.getChildren().add(words(Messages.text("prepare.perPixel"), "muted"));
        report.warnings().forEach(warning -> matchWords.getChildren().add(
                remark(Feather.ALERT_TRIANGLE, warning, "warning-text")));
    }

    private void light(ObjectPreview preview, Band band, LensLight found) {
        GalaxyShape shape = GalaxyShape.of(found);
        Optional<Double> offset = preview.step(Step.RESIDUAL) instanceof StepResult.Made made
                ? made.stamp().image(band).map(image -> shape.offsetArcsec(image, made.stamp().place()))
                : Optional.empty();
        light.row(band.name(), List.of(NumberStyle.fixed(shape.ellipticity(), 2),
                Messages.text("prepare.degrees", NumberStyle.fixed(shape.angleDeg(), 0)),
                Messages.text("prepare.degrees", NumberStyle.fixed(shape.twistDeg(), 0)),
                NumberStyle.fixed(found.scatter(), 2),
                offset.map(o -> NumberStyle.fixed(o, 2) + "″").orElse(NumberStyle.UNKNOWN),
                NumberStyle.fixed(100 * found.foreignFraction(), 0) + " %"));
    }

    /// Why a step made nothing.
    private static Optional<Node> reason(ObjectPreview preview, Step step) {
        return preview.step(step) instanceof StepResult.NotMade none
                ? Optional.of(words(none.sentence(), "muted"))
                : Optional.empty();
    }

    /// Bands that the subtraction of the lens light left out, though they are there.
    private static List<String> missing(ObjectPreview preview) {
        List<String> all = new ArrayList<>();
        if (preview.step(Step.RESIDUAL) instanceof StepResult.Made made) {
            made.stamp().missingBands().forEach(band -> all.add(made.stamp().missing().getOrDefault(band, "")));
        }
        return all;
    }

    static String percent(double fraction) {
        return NumberStyle.fixed(100 * fraction, 1) + " %";
    }

    static Label words(String text, String style) {
        Label label = Nodes.label(text, style, "dense-text");
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    static Label remark(Feather icon, String text, String style) {
        Label label = words(text, style);
        label.setGraphic(Icons.small(icon));
        label.getStyleClass().add("remark");
        return label;
    }
}
