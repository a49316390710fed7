package ripple.ui.stamps;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import ripple.ui.kit.Messages;
import ripple.ui.kit.Nodes;
import ripple.ui.kit.NumberStyle;
import ripple.ui.kit.OncePerFrame;
import ripple.ui.kit.PositionFormat;
import ripple.ui.view.Magnifier;
import ripple.ui.view.Phase;
import ripple.ui.view.Readout;

/// The pixel under the crosshair: its surroundings enlarged, and all that it says.
final class PointBox extends HBox {
    private static final double EDGE = 117;

    private final StampsModel model;
    private final OncePerFrame change = new OncePerFrame(this, this::tell);
    private final Magnifier magnifier;
    private final VBox lines = new VBox(1);

    PointBox(StampsModel model) {
        this.model = model;
        magnifier = new Magnifier(model.display());
        magnifier.node().setMinSize(EDGE, EDGE);
        magnifier.node().setPrefSize(EDGE, EDGE);
        magnifier.node().setMaxSize(EDGE, EDGE);
        Nodes.named(magnifier.node(), Messages.text("reads.magnifier"));
        HBox.setHgrow(lines, Priority.ALWAYS);
        lines.setMinWidth(0);
        setSpacing(10);
        getChildren().addAll(magnifier.node(), lines);
        model.pointed().addListener(observable -> change.ask());
        model.reads().positions().addListener(observable -> change.ask());
        model.onSeenChange(observable -> model.tell(change));
        tell();
    }

    private void tell() {
        magnifier.show(model.inFront());
        magnifier.point(model.pointed().get());
        lines.getChildren().clear();
        model.readout().ifPresentOrElse(this::tell, () -> {
            Label hint = Nodes.label(Messages.text("reads.hint"), "muted");
            hint.setWrapText(true);
            lines.getChildren().add(hint);
        });
    }

    private void tell(Readout at) {
        Phase phase = model.display().phases().shown().get();
        line(Messages.text("reads.pixel", at.x(), at.y(), at.band().name()));
        line(Messages.text("reads.tract", NumberStyle.whole(at.tractX()), NumberStyle.whole(at.tractY())));
        PositionFormat first = model.reads().positions().get();
        line(first.ra(at.place()));
        line(first.dec(at.place()));
        line(first.other().text(at.place()));
        if (phase == Phase.NORMALISED) {
            line(Messages.text("reads.plain", NumberStyle.significant(at.value(), 4)));
        } else {
            line(Messages.text("reads.pixelFlux", NumberStyle.significant(at.fluxNanojansky(), 4),
                    NumberStyle.significant(at.sigmaNanojansky(), 3)));
            line(Messages.text("reads.pixelNoise", NumberStyle.fixed(at.signalToNoise(), 1),
                    NumberStyle.fixed(at.surfaceBrightness(), 2)));
        }
        Label planes = Nodes.label(at.planes().isEmpty()
                ? Messages.text("reads.noPlanes")
                : String.join(" ", at.planes()), "mono", "muted");
        planes.setWrapText(true);
        lines.getChildren().add(planes);
    }

    private void line(String text) {
        lines.getChildren().add(Nodes.label(text, "mono"));
    }
}
