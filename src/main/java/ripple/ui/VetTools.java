package ripple.ui;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import ripple.ui.kit.Action;
import ripple.ui.kit.ActionNodes;
import ripple.ui.kit.FittingRow;
import ripple.ui.kit.Icons;
import ripple.ui.kit.Messages;
import ripple.ui.kit.Nodes;
import ripple.ui.kit.Segments;
import ripple.ui.labels.VetMode;
import ripple.ui.labels.VetModel;

/// The tool bar of Vet: which campaign, whether it is blind, undo, and the decision about a page.
final class VetTools {
    private final VetModel vet;
    private final ActionNodes nodes;

    VetTools(Session session, ActionNodes nodes) {
        this.vet = session.vet();
        this.nodes = nodes;
    }

    Node row() {
        Label title = Nodes.label("", "crumb-last");
        title.textProperty().bind(vet.state().map(state -> vet.session().map(s -> s.campaign().title())
                .orElse(Messages.text("workspace.vet"))));
        Label blind = Nodes.label(Messages.text("vet.blind"), "chip", "accent-chip");
        blind.setGraphic(Icons.small(Feather.EYE_OFF));
        vet.state().subscribe(state -> {
            blind.setVisible(vet.blindness().isBlind());
            blind.setManaged(vet.blindness().isBlind());
        });
        FittingRow row = new FittingRow(8, "tool-row");
        return row.add(nodes.iconButton("vet.queue"), 10).add(modes(), 9).add(nodes.iconButton("vet.open"), 5)
                .add(title, 4).add(blind, 3).addSpace()
                .add(nodes.iconButton("vet.undo"), 7).add(nodes.iconButton("vet.redo"), 6)
                .add(nodes.button("vet.commit"), 8);
    }

    private Segments modes() {
        ToggleButton grid = mode("vet.grid", Messages.text("vet.mode.grid"), VetMode.GRID);
        ToggleButton one = mode("vet.one", Messages.text("vet.mode.one"), VetMode.ONE);
        ToggleButton agreement = mode("vet.agreement", Messages.text("agree.name"), null);
        agreement.setOnAction(event -> {
            nodes.actions().get("vet.agreement").run();
            (vet.mode().get() == VetMode.GRID ? grid : one).setSelected(true);
        });
        return Segments.of(List.of(grid, one, agreement));
    }

    /// @param mode null for what is no way of grading
    private ToggleButton mode(String id, String name, @Nullable VetMode mode) {
        Action action = nodes.actions().get(id);
        ToggleButton button = Nodes.named(new ToggleButton(name, Icons.icon(action.icon())), name);
        button.setFocusTraversable(false);
        nodes.tip(button, action);
        button.setOnAction(event -> action.run());
        vet.mode().subscribe(now -> button.setSelected(now == mode));
        return button;
    }
}
