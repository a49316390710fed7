package ripple.ui.jobs;

import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;
import ripple.ui.kit.EmptyState;
import ripple.ui.kit.Messages;
import ripple.ui.kit.Nodes;

/// How fast the tasks are and where their time goes.
public final class DashboardView extends StackPane {
    public DashboardView() {
        Nodes.named(this, Messages.text("dash.title"));
        getChildren().add(new EmptyState(Feather.BAR_CHART_2, Messages.text("dash.none")));
    }
}
