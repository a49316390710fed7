package ripple.ui.stamps;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import ripple.sky.PixelPoint;
import ripple.ui.kit.Nodes;
import ripple.ui.view.Phase;
import ripple.ui.view.Seen;
import ripple.ui.view.Slot;
import ripple.ui.view.StampPane;

/// A slot in a phase beside the large view: name, a number, picture. A click shows it large.
final class ComparedView {
    private final StampsModel model;
    private final StampPane pane;
    private final Label name = Nodes.label("", "strong");
    private final Label detail = Nodes.label("", "mono", "muted");
    private final HBox head = Nodes.row("well-caption", name, Nodes.space(), detail);
    private @Nullable What what;

    /// What such a view shows.
    record What(String title, Slot slot, Phase phase) {}

    /// @param index its place, from 0
    ComparedView(StampsModel model, int index) {
        this.model = model;
        pane = new StampPane(model.display(), StampPane.Detail.PLAIN);
        pane.setId("compared-" + index);
        pane.setOnMouseClicked(event -> enlarge());
        detail.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
    }

    private void enlarge() {
        What now = what;
        if (now != null) {
            model.display().slot().set(now.slot);
            model.display().phases().chosen().set(now.phase);
        }
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

    void show(Optional<What> which) {
        what = which.orElse(null);
        name.setText(which.map(What::title).orElse(""));
        pane.show(which.map(w -> model.seen(w.slot, w.phase)).orElse(new Seen.Waiting()));
        tellDetail();
    }

    /// Anew, when the width of the PSF was measured.
    void tellDetail() {
        detail.setText(what == null ? "" : PhaseWords.detail(model, what.slot, what.phase));
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
