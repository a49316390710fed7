package ripple.ui.stamps;

import java.util.List;
import javafx.beans.Observable;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import ripple.catalog.Target;
import ripple.ui.kit.EmptyState;
import ripple.ui.kit.Icons;
import ripple.ui.kit.Messages;
import ripple.ui.kit.Nodes;
import ripple.ui.kit.OncePerFrame;
import ripple.ui.view.Phase;
import ripple.ui.view.Seen;
import ripple.ui.view.StampPane;

/// The chosen target beside the map: the slot in front, and all bands small.
public final class PreviewView extends VBox {
    private static final double EDGE = 160;

    private final StampsModel model;
    private final StampPane pane;
    private final VBox words = new VBox(4);
    private final StackPane stage = new StackPane();
    private final VBox body;
    private final Label title = Nodes.label("", "section-title");
    private final OncePerFrame change = new OncePerFrame(this, this::show);

    /// @param inspect opens the large view
    public PreviewView(StampsModel model, Node inspect) {
        this.model = model;
        pane = new StampPane(model.display(), StampPane.Detail.PLAIN);
        pane.setMinSize(EDGE, EDGE);
        pane.setPrefSize(EDGE, EDGE);
        pane.setMaxSize(EDGE, EDGE);
        getStyleClass().add("section");
        HBox top = new HBox(10, pane, words);
        VBox well = new VBox(8, top, BandStrip.ofData(model, 38));
        well.getStyleClass().addAll("well", "preview-well");
        body = well;
        getChildren().addAll(Nodes.row("section-head", Icons.icon(Feather.IMAGE), title, Nodes.space(), inspect),
                stage);
        setMinHeight(USE_PREF_SIZE);
        for (Observable each : List.of(model.state(), model.display().slot(), model.reads().positions())) {
            each.addListener(observable -> change.ask());
        }
        show();
    }

    private void show() {
        stage.getChildren().setAll(body);
        words.getChildren().clear();
        title.setText(Messages.text("preview.title"));
        switch (model.state().get()) {
            case StampState.Nothing nothing -> {
                pane.show(new Seen.Waiting());
                stage.getChildren().setAll(new EmptyState(Feather.APERTURE, Messages.text("preview.nothing")));
            }
            case StampState.Loading loading -> {
                pane.show(new Seen.Waiting());
                describe(loading.target());
            }
            case StampState.Failed failed -> {
                pane.show(new Seen.Waiting());
                describe(failed.target());
                Label reason = Nodes.label(failed.reason(), "preview-problem", "dense-text");
                reason.setWrapText(true);
                words.getChildren().add(reason);
            }
            case StampState.Ready ready -> {
                pane.show(model.seen(model.display().slot().get(), Phase.DATA));
                describe(ready.target());
                words.getChildren().addAll(
                        Nodes.label(Messages.text("preview.tract", ready.stamp().tract()), "mono", "muted"),
                        Nodes.label(Messages.text("preview.patch", ready.stamp().patch()), "mono", "muted"),
                        Nodes.label(Messages.text("preview.bands", ready.stamp().presentBands().size(),
                                ready.stamp().bands().size()), "mono", "muted"));
            }
        }
    }

    private void describe(Target target) {
        title.setText(target.id());
        target.position().ifPresent(place -> words.getChildren().addAll(
                Nodes.label(model.reads().positions().get().ra(place), "mono", "muted"),
                Nodes.label(model.reads().positions().get().dec(place), "mono", "muted")));
    }
}
