package ripple.ui.export;

import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ObservableSet;
import javafx.collections.SetChangeListener;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import ripple.ui.kit.Icons;
import ripple.ui.kit.Messages;
import ripple.ui.kit.Nodes;

/// The parts that the cards of Export are made of.
final class Cards {
    private Cards() {}

    static VBox card(String title, Node... content) {
        VBox card = new VBox(8, Nodes.label(title, "strong"));
        card.getChildren().addAll(content);
        card.getStyleClass().addAll("panel", "export-card");
        return card;
    }

    /// Goes on in the next line where the pane is narrow.
    static FlowPane flow(Node... nodes) {
        FlowPane flow = new FlowPane(16, 8, nodes);
        flow.setRowValignment(VPos.CENTER);
        return flow;
    }

    static Node caption(String text, Node... nodes) {
        return Nodes.row("tool-line",
                Stream.concat(Stream.of(Nodes.fixed(Nodes.label(text, "muted"))), Stream.of(nodes))
                        .toArray(Node[]::new));
    }

    static CheckBox check(String text, BooleanProperty value) {
        CheckBox box = Nodes.fixed(Nodes.named(new CheckBox(text), text));
        box.selectedProperty().bindBidirectional(value);
        return box;
    }

    /// A box that puts a value into a set and takes it out.
    static <T> CheckBox member(String text, T value, ObservableSet<T> set) {
        CheckBox box = Nodes.fixed(Nodes.named(new CheckBox(text), text));
        box.setSelected(set.contains(value));
        box.setOnAction(event -> {
            if (box.isSelected()) {
                set.add(value);
            } else {
                set.remove(value);
            }
        });
        set.addListener((SetChangeListener<T>) change -> box.setSelected(set.contains(value)));
        return box;
    }

    static TextField field(String name, StringProperty value, double width) {
        TextField field = Nodes.named(new TextField(), name);
        field.setPrefWidth(width);
        field.getStyleClass().add("mono");
        field.textProperty().bindBidirectional(value);
        return field;
    }

    /// A link to the targets that a line tells of.
    static Hyperlink showThese(String which, Runnable show) {
        Hyperlink link = Nodes.fixed(Nodes.named(new Hyperlink(Messages.text("export.show")),
                Messages.text("export.showWhich", which)));
        link.setOnAction(event -> show.run());
        return link;
    }

    static Label warning(String sentence) {
        Label warning = Nodes.whole(Nodes.label(sentence, "warning-text"));
        warning.setGraphic(Icons.small(Feather.ALERT_TRIANGLE));
        return warning;
    }

    static Label wrapped(String... styles) {
        return Nodes.whole(Nodes.label("", styles));
    }
}
