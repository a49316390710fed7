package ripple.ui.jobs;

import java.util.List;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import ripple.ui.kit.Messages;
import ripple.ui.kit.Nodes;

/// Lines of a name that leads somewhere, a bar, and a number. Lines stay where they are as long as they are the same.
final class LinkList extends VBox {
    private static final double BAR = 72;

    private final String none;
    private List<Line> lines = List.of();

    /// A line.
    ///
    /// @param name what is clicked
    /// @param number at the right end
    /// @param share length of the bar, 0 to 1
    /// @param hint in full, for the tooltip
    record Line(String name, String number, double share, String hint) {}

    /// @param none what stands where there is no line
    LinkList(String title, String none) {
        this.none = none;
        getStyleClass().add("link-list");
        Nodes.named(this, title);
        show(List.of(), List.of());
    }

    /// @param deeds what a click on each line does
    void show(List<Line> next, List<Runnable> deeds) {
        if (next.equals(lines) && !getChildren().isEmpty()) {
            return;
        }
        lines = List.copyOf(next);
        getChildren().clear();
        if (next.isEmpty()) {
            getChildren().add(Nodes.label(none, "muted", "dense-text"));
        }
        for (int i = 0; i < next.size(); i++) {
            getChildren().add(row(next.get(i), deeds.get(i)));
        }
    }

    private static HBox row(Line line, Runnable deed) {
        Hyperlink name = Nodes.named(new Hyperlink(line.name), Messages.text("dash.showLine", line.name, line.number));
        name.setTextOverrun(line.name.contains("/") ? OverrunStyle.LEADING_ELLIPSIS : OverrunStyle.ELLIPSIS);
        name.setMaxWidth(Double.MAX_VALUE);
        name.setMinWidth(0);
        name.setTooltip(new Tooltip(line.hint));
        name.setOnAction(event -> {
            deed.run();
            name.setVisited(false);
        });
        Region bar = new Region();
        bar.getStyleClass().add("measure-bar");
        bar.setMaxWidth(Math.max(2, BAR * line.share));
        StackPane track = new StackPane(bar);
        track.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        track.getStyleClass().add("measure-track");
        track.setMinSize(BAR, 6);
        track.setPrefSize(BAR, 6);
        track.setMaxSize(BAR, 6);
        Label number = Nodes.label(line.number, "mono");
        number.setMinWidth(62);
        number.setAlignment(javafx.geometry.Pos.CENTER_RIGHT);
        HBox row = Nodes.row("link-row", name, track, number);
        HBox.setHgrow(name, Priority.ALWAYS);
        return row;
    }
}
