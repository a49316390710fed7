package ripple.ui.stamps;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;
import ripple.sky.PixelPoint;
import ripple.ui.kit.FittingRow;
import ripple.ui.kit.Nodes;
import ripple.image.Band;
import ripple.image.Stamp;
import ripple.ui.kit.Messages;
import ripple.ui.view.BlinkModel.View;
import ripple.ui.view.DisplayModel;
import ripple.ui.view.Phase;
import ripple.ui.view.Seen;
import ripple.ui.view.Slot;
import ripple.ui.view.StampPane;

/// A slot in a phase beside the large view: name, a number, picture. A click shows it large; the name chooses what is shown.
final class ComparedView {
    private final StampsModel model;
    private final StampPane pane;
    private final int index;
    private final MenuButton name = new MenuButton();
    private final Label detail = Nodes.label("", "mono", "muted");
    private final FittingRow head = new FittingRow(8, "well-caption").add(name, 2).addSpace().add(detail, 1);
    private @Nullable What what;

    /// What such a view shows.
    ///
    /// @param other another stamp than the one in front; null for that
    record What(String title, Slot slot, Phase phase, @Nullable ComparedStamp other) {
        /// Of the object in front.
        What(String title, Slot slot, Phase phase) {
            this(title, slot, phase, null);
        }

        /// Of another stamp: the slot of the large view, as in the data.
        static What of(ComparedStamp other, DisplayModel display) {
            return new What(other.title(), display.slot().get(), Phase.DATA, other);
        }

        Seen seen(StampsModel model) {
            ComparedStamp beside = other;
            if (beside == null) {
                return shortly(model.seen(slot, phase));
            }
            Stamp stamp = beside.stamp();
            boolean there = slot instanceof Slot.Single(Band band)
                    ? stamp.image(band).isPresent()
                    : !stamp.images().isEmpty();
            return there
                    ? Seen.Picture.of(stamp, slot)
                    : new Seen.Nothing(Messages.text("stamp.noData"), Messages.text("stamp.noData"));
        }
    }

    /// That the recipe does not use a band is said once, under the views.
    private static Seen shortly(Seen seen) {
        return seen instanceof Seen.Nothing(String word, String sentence) && word.equals(Messages.text("phase.notUsed"))
                ? new Seen.Nothing(word, word)
                : seen;
    }

    /// @param index its place, from 0
    ComparedView(StampsModel model, int index) {
        this.model = model;
        this.index = index;
        name.getStyleClass().add("well-menu");
        name.setOnShowing(event -> fill());
        // Without an item it would never open.
        fill();
        pane = new StampPane(model.display(), StampPane.Detail.PLAIN);
        pane.setId("compared-" + index);
        pane.setOnMouseClicked(event -> enlarge());
        detail.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
    }

    private void fill() {
        name.getItems().setAll(item(Messages.text("beside.usual"), null), new SeparatorMenuItem());
        for (Phase phase : Phase.values()) {
            List<View> views = PhaseWords.views(model).stream().filter(view -> view.phase() == phase).toList();
            if (views.size() == 1) {
                name.getItems().add(item(PhaseWords.title(phase), views.getFirst()));
            } else {
                Menu menu = new Menu(PhaseWords.title(phase));
                views.forEach(view -> menu.getItems().add(item(PhaseWords.title(view.slot()), view)));
                name.getItems().add(menu);
            }
        }
    }

    private MenuItem item(String title, @Nullable View view) {
        MenuItem item = new MenuItem(title);
        item.setOnAction(event -> model.compare().choose(index, view));
        return item;
    }

    private void enlarge() {
        What now = what;
        if (now != null && now.other != null) {
            model.targets().chosen().set(now.other.target());
        } else if (now != null) {
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
        String title = which.map(What::title).orElse("");
        name.setText(title);
        Nodes.named(name, Messages.text("beside.name", index + 1, title));
        pane.show(which.map(w -> w.seen(model)).orElse(new Seen.Waiting()));
        tellDetail();
    }

    /// No picture for the moment.
    void blank() {
        pane.show(new Seen.Waiting());
    }

    /// Anew, when the width of the PSF was measured.
    void tellDetail() {
        detail.setText(what == null || what.other != null ? "" : PhaseWords.detail(model, what.slot, what.phase));
    }

    void point(Optional<PixelPoint> at) {
        pane.point(at);
    }

    double captionHeight() {
        return head.prefHeight(-1);
    }

    void place(double x, double y, double edge, double caption) {
        head.resizeRelocate(x, y, edge, caption);
        pane.resizeRelocate(x, y + caption, edge, edge);
    }
}
