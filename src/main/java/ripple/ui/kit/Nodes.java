package ripple.ui.kit;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/// Small parts that every pane is made of.
public final class Nodes {
    private Nodes() {}

    /// A text with style classes.
    public static Label label(String text, String... styles) {
        Label label = new Label(text);
        label.getStyleClass().addAll(styles);
        return label;
    }

    /// A text that takes further lines instead of being cut.
    public static <L extends Labeled> L whole(L text) {
        text.setWrapText(true);
        text.setMinHeight(Region.USE_PREF_SIZE);
        return text;
    }

    /// A text that is never narrower than its words.
    public static <L extends Labeled> L fixed(L text) {
        text.setMinWidth(Region.USE_PREF_SIZE);
        return text;
    }

    /// A text that may be left short where room is scarce: the whole is in its tooltip.
    public static Label shortened(Label text) {
        Tooltip whole = new Tooltip();
        whole.textProperty().bind(text.textProperty());
        text.setTooltip(whole);
        text.getStyleClass().add("may-be-cut");
        return text;
    }

    /// Takes the free space of its row.
    public static Region space() {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        return space;
    }

    /// A row with style classes.
    public static HBox row(String style, Node... nodes) {
        HBox row = new HBox(nodes);
        row.getStyleClass().addAll("row", style);
        return row;
    }

    /// The head of a section of a side panel: icon, title, and what stands at its right end.
    public static HBox head(Feather icon, String title, Node... right) {
        HBox head = row("section-head", Icons.icon(icon), whole(label(title, "section-title")), space());
        head.getChildren().addAll(right);
        return head;
    }

    /// A scroll pane keeps a picture of all its content and draws that anew whenever a part changes; this one draws only the part.
    public static ScrollPane lively(ScrollPane pane) {
        pane.skinProperty().addListener(observable -> {
            Node port = pane.lookup(".viewport");
            if (port != null) {
                port.setCache(false);
            }
        });
        return pane;
    }

    /// Says to assistive technology what a node is.
    public static <N extends Node> N named(N node, String name) {
        node.setAccessibleText(name);
        return node;
    }
}
