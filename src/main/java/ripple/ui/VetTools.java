package ripple.ui;

import javafx.beans.binding.Bindings;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import ripple.label.session.LabelSession;
import ripple.ui.kit.ActionNodes;
import ripple.ui.kit.Icons;
import ripple.ui.kit.Messages;
import ripple.ui.kit.Nodes;
import ripple.ui.labels.VetModel;

/// The tool bar of Vet: which campaign, whether it is blind, undo, and the decision about a page.
final class VetTools {
    private final VetModel vet;
    private final ActionNodes nodes;

    VetTools(Session session, ActionNodes nodes) {
        this.vet = session.vet();
        this.nodes = nodes;
    }

    HBox row() {
        Label title = Nodes.label("", "crumb-last");
        title.textProperty().bind(vet.state().map(state -> vet.session().map(s -> s.campaign().title())
                .orElse(Messages.text("workspace.vet"))));
        Label blind = Nodes.label(Messages.text("vet.blind"), "chip", "accent-chip");
        blind.setGraphic(Icons.small(Feather.EYE_OFF));
        blind.visibleProperty().bind(Bindings.createBooleanBinding(() -> vet.session()
                .map(LabelSession::campaign).map(c -> c.options().isBlind()).orElse(false), vet.state()));
        return Nodes.row("tool-row", nodes.iconButton("vet.open"), title, blind, Nodes.space(),
                nodes.iconButton("vet.undo"), nodes.iconButton("vet.redo"), nodes.button("vet.commit"));
    }
}
