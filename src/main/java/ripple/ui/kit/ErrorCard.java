package ripple.ui.kit;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// What went wrong, in the pane where it did: a title, what is safe, what to do, and closed details. Never a dialog.
public final class ErrorCard extends VBox {
    /// Longer details are scrolled, so that the card fits into its pane.
    private static final double MOST_DETAILS = 140;

    /// Something the user can do about it.
    ///
    /// @param text on the button
    /// @param icon on the button
    /// @param run what it does
    public record Remedy(String text, Feather icon, Runnable run) {}

    /// @param title one sentence without a full stop: what cannot be done
    /// @param safe what happened and what is not affected
    /// @param remedies the first is the main one
    /// @param details for those who want to know; may be empty
    public ErrorCard(String title, String safe, List<Remedy> remedies, String details) {
        getStyleClass().add("error-card");
        setAccessibleText(title + ". " + safe);
        Node icon = Icons.large(Feather.ALERT_OCTAGON);
        VBox text = new VBox(wrapped(title, "card-title"), wrapped(safe, "card-text"));
        text.getStyleClass().add("card-body");
        HBox.setHgrow(text, Priority.ALWAYS);
        FlowPane buttons = new FlowPane(8, 8);
        buttons.getStyleClass().add("card-actions");
        for (Remedy remedy : remedies) {
            buttons.getChildren().add(button(remedy, buttons.getChildren().isEmpty()));
        }
        text.getChildren().add(buttons);
        if (!details.isBlank()) {
            text.getChildren().add(details(details));
        }
        HBox row = new HBox(icon, text);
        row.getStyleClass().add("card-row");
        getChildren().add(row);
        setMaxSize(700, USE_PREF_SIZE);
    }

    private static Button button(Remedy remedy, boolean main) {
        Button button = new Button(remedy.text(), Icons.icon(remedy.icon()));
        button.setOnAction(event -> remedy.run().run());
        button.setAccessibleText(remedy.text());
        button.setMinWidth(USE_PREF_SIZE);
        if (main) {
            button.getStyleClass().add("accent");
        }
        return button;
    }

    private static Node details(String details) {
        Label text = wrapped(details, "card-details");
        ScrollPane scroll = new ScrollPane(text);
        scroll.getStyleClass().add("card-scroll");
        scroll.setFitToWidth(true);
        scroll.setMaxHeight(MOST_DETAILS);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        Nodes.named(scroll, Messages.text("error.details"));
        TitledPane pane = new TitledPane(Messages.text("error.details"), scroll);
        pane.setExpanded(false);
        pane.setAnimated(false);
        pane.getStyleClass().add("dense");
        return pane;
    }

    private static Label wrapped(String text, String style) {
        Label label = Nodes.label(text, style);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }
}
