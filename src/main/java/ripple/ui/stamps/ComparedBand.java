package ripple.ui.stamps;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import ripple.image.Band;
import ripple.sky.PixelPoint;
import ripple.ui.kit.Messages;
import ripple.ui.kit.Nodes;
import ripple.ui.kit.NumberStyle;
import ripple.ui.view.Slot;
import ripple.ui.view.StampPane;

/// A single band beside the large view: name, width of its PSF, picture. A click shows it large.
final class ComparedBand {
    private final StampsModel model;
    private final StampPane pane;
    private final Label name = Nodes.label("", "strong");
    private final Label width = Nodes.label("", "mono", "muted");
    private final HBox head = Nodes.row("well-caption", name, Nodes.space(), width);
    private @Nullable Band band;

    /// @param index its place, from 0
    ComparedBand(StampsModel model, int index) {
        this.model = model;
        pane = new StampPane(model.display(), StampPane.Detail.PLAIN);
        pane.setId("compared-" + index);
        pane.setOnMouseClicked(event -> {
            if (band != null) {
                model.display().slot().set(new Slot.Single(band));
            }
        });
    }

    /// What is told of the pixel under the pointer; null when it leaves.
    void onPointed(Consumer<@Nullable PixelPoint> told) {
        pane.addEventHandler(MouseEvent.MOUSE_MOVED,
                event -> told.accept(pane.pixelAt(event.getX(), event.getY()).orElse(null)));
        pane.addEventHandler(MouseEvent.MOUSE_EXITED, event -> told.accept(null));
    }

    List<Node> nodes() {
        return List.of(head, pane);
    }

    void show(Optional<Band> which) {
        band = which.orElse(null);
        name.setText(which.map(b -> Messages.text("inspect.band", b)).orElse(""));
        if (band != null && model.state().get() instanceof StampState.Ready ready) {
            pane.show(ready.stamp(), new Slot.Single(band));
        } else {
            pane.showWaiting();
        }
        tellWidth();
    }

    /// Anew, when the width of the PSF was measured.
    void tellWidth() {
        Double fwhm = band == null ? null : model.psfWidths().arcsec().get().get(band);
        width.setText(fwhm == null ? "" : Messages.text("inspect.fwhm", NumberStyle.fixed(fwhm, 2)));
    }

    void point(Optional<PixelPoint> at) {
        pane.point(at);
    }

    void place(double x, double y, double edge, double caption, boolean visible) {
        nodes().forEach(node -> node.setVisible(visible));
        head.resizeRelocate(x, y, edge, caption);
        pane.resizeRelocate(x, y + caption, edge, edge);
    }
}
