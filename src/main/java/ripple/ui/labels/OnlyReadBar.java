package ripple.ui.labels;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import ripple.ui.kit.Brief;
import ripple.ui.kit.Icons;
import ripple.ui.kit.Messages;
import ripple.ui.kit.Nodes;

/// Says that a campaign is only read, by whom it is graded, and how one could grade oneself. Takes no room otherwise.
public final class OnlyReadBar extends HBox {
    private final VetModel model;
    private final Tooltip whole = new Tooltip();
    private final Label text = Nodes.label("", "notice-text");

    public OnlyReadBar(VetModel model) {
        this.model = model;
        getStyleClass().addAll("row", "notice-strip");
        text.setWrapText(true);
        text.setMaxWidth(Double.MAX_VALUE);
        text.setMinHeight(USE_PREF_SIZE);
        HBox.setHgrow(text, Priority.ALWAYS);
        // One above the other: the sentence needs the width.
        VBox doing = new VBox(6, button(Messages.text("vet.readAgain"), opened -> model.read(opened.file(),
                opened.session().grader(), opened.onlyRead())),
                button(Messages.text("vet.gradeHere"), opened -> model.open(opened.file(),
                        opened.session().grader())));
        doing.setAlignment(Pos.CENTER_RIGHT);
        doing.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(Icons.icon(Feather.EYE), text, doing);
        setMinHeight(USE_PREF_SIZE);
        text.setTooltip(whole);
        model.state().subscribe(state -> tell());
    }

    private interface Deed {
        void of(Opened opened);
    }

    private Button button(String words, Deed deed) {
        Button button = Nodes.named(new Button(words), words);
        button.getStyleClass().add("small");
        button.setMinWidth(USE_PREF_SIZE);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setOnAction(event -> model.opened().ifPresent(deed::of));
        return button;
    }

    private void tell() {
        String why = model.opened().map(Opened::onlyRead).orElse("");
        text.setText(why.isEmpty() ? "" : Messages.text("vet.onlyRead", Brief.of(why)));
        whole.setText(why);
        setVisible(!why.isEmpty());
        setManaged(isVisible());
    }
}
