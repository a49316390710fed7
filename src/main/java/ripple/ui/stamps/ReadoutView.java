package ripple.ui.stamps;

import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import ripple.ui.kit.FittingRow;
import ripple.ui.kit.Messages;
import ripple.ui.kit.Nodes;
import ripple.ui.kit.NumberStyle;
import ripple.ui.kit.OncePerFrame;
import ripple.ui.view.Phase;
import ripple.ui.view.Readout;

/// What the pixel under the pointer says, in two lines of fixed width so that nothing jumps.
final class ReadoutView extends VBox {
    private static final double PLANES = 120;

    private final Label first = Nodes.label("", "mono");
    private final Label place = Nodes.label("", "mono");
    private final Label band = Nodes.label("", "mono", "muted");
    private final Label flux = Nodes.label("", "mono");
    private final Label sigma = Nodes.label("", "mono");
    private final Label brightness = Nodes.label("", "mono");
    private final Label noise = Nodes.label("", "mono");
    private final Label planes = Nodes.label("", "mono", "readout-planes");
    private final Tooltip allPlanes = new Tooltip();
    private final StampsModel model;
    private final OncePerFrame change = new OncePerFrame(this, this::tell);

    ReadoutView(StampsModel model) {
        this.model = model;
        getStyleClass().add("readout");
        getChildren().addAll(
                new FittingRow(12).add(first, 2).addSpace().add(place, 3).addSpace().add(band, 1),
                new FittingRow(12).add(flux, 5).add(sigma, 2).addSpace().add(brightness, 1).addSpace().add(noise, 4)
                        .add(planes, 3));
        // However many planes there are, the numbers before them stay where they are.
        planes.setPrefWidth(PLANES);
        planes.setMinWidth(0);
        planes.setMaxWidth(Double.MAX_VALUE);
        planes.setTooltip(allPlanes);
        HBox.setHgrow(planes, Priority.ALWAYS);
        setMinWidth(0);
        Nodes.named(this, Messages.text("readout.name"));
        // What the pointer says comes with its crosshair.
        model.pointed().addListener(observable -> change.ask());
        model.reads().positions().addListener(observable -> change.ask());
        model.onSeenChange(observable -> model.tell(change));
        empty();
    }

    private void tell() {
        model.readout().ifPresentOrElse(at -> show(at, model.display().phases().shown().get()), this::empty);
    }

    private void show(Readout at, Phase phase) {
        first.setText(String.format(Locale.ROOT, "%3d %3d", at.x(), at.y()) + "  "
                + Messages.text("readout.tract", padded(NumberStyle.whole(at.tractX()), 6),
                        padded(NumberStyle.whole(at.tractY()), 6)));
        place.setText(model.reads().positions().get().text(at.place()));
        band.setText(at.band().name());
        boolean isFlux = phase != Phase.NORMALISED;
        flux.setText(isFlux
                ? Messages.text("readout.flux", padded(NumberStyle.significant(at.fluxNanojansky(), 4), 8))
                : Messages.text("readout.value", padded(NumberStyle.significant(at.value(), 4), 8)));
        sigma.setText(isFlux
                ? Messages.text("readout.sigma", padded(NumberStyle.significant(at.sigmaNanojansky(), 3), 6))
                : "");
        brightness.setText(phase.isFlux()
                ? Messages.text("readout.brightness", padded(NumberStyle.fixed(at.surfaceBrightness(), 2), 6))
                : "");
        noise.setText(isFlux
                ? noise(phase, padded(NumberStyle.fixed(at.signalToNoise(), 1), 7))
                : "");
        planes.setText(String.join(" ", at.planes()));
        allPlanes.setText(planes.getText());
        setAccessibleText(first.getText() + ", " + place.getText() + ", " + flux.getText() + " " + sigma.getText()
                + ", " + planes.getText());
    }

    /// After a convolution neighbours share their noise: the ratio holds for the pixel alone.
    private static String noise(Phase phase, String ratio) {
        return phase == Phase.DATA ? Messages.text("readout.sn", ratio) : Messages.text("readout.snPixel", ratio);
    }

    private void empty() {
        for (Label label : new Label[]{first, place, band, sigma, brightness, noise, planes}) {
            label.setText("");
        }
        flux.setText(Messages.text("readout.hint"));
    }

    /// At the right of so many letters, so that what follows does not move when the number changes.
    private static String padded(String text, int letters) {
        return " ".repeat(Math.max(0, letters - text.length())) + text;
    }
}
