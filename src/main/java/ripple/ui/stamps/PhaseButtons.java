package ripple.ui.stamps;

import java.util.EnumMap;
import java.util.Map;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import ripple.ui.kit.Messages;
import ripple.ui.kit.Nodes;
import ripple.ui.view.Phase;
import ripple.ui.view.PhaseModel;

/// One button for each phase that stamps can be seen in; the one that is shown is pressed, also while only its key is held.
final class PhaseButtons extends FlowPane {
    private final Map<Phase, ToggleButton> buttons = new EnumMap<>(Phase.class);
    private final PhaseModel phases;

    PhaseButtons(PhaseModel phases) {
        super(4, 4);
        this.phases = phases;
        for (Phase phase : Phase.values()) {
            String title = PhaseWords.title(phase);
            ToggleButton button = Nodes.named(new ToggleButton(title), Messages.text("phase.see", title));
            button.getStyleClass().addAll("small", "choice");
            button.setOnAction(event -> {
                phases.chosen().set(phase);
                mark();
            });
            buttons.put(phase, button);
            getChildren().add(button);
        }
        phases.shown().addListener(observable -> mark());
        mark();
    }

    private void mark() {
        buttons.forEach((phase, button) -> button.setSelected(phase == phases.shown().get()));
    }
}
