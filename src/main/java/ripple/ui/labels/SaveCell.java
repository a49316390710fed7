package ripple.ui.labels;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import javafx.beans.Observable;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import ripple.ui.kit.Icons;
import ripple.ui.kit.Messages;
import ripple.ui.kit.Nodes;
import ripple.ui.kit.NumberStyle;

/// Says whether all labels are on the disk, and what can be done where they are not.
public final class SaveCell extends HBox {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss");

    private final VetModel model;
    private final Label text = new Label();
    private final Tooltip why = new Tooltip();
    private final Hyperlink retry = link(Messages.text("vet.retry"));
    private final Hyperlink goOn = link(Messages.text("vet.goOnUnsaved"));

    public SaveCell(VetModel model) {
        this.model = model;
        getStyleClass().addAll("status-cell", "right", "save-cell");
        retry.setOnAction(event -> model.saving().retry());
        goOn.setOnAction(event -> model.saving().goOn());
        getChildren().addAll(text, retry, goOn);
        Saving saving = model.saving();
        for (Observable each : new Observable[]{saving.unsaved(), saving.savedAt(), saving.problem(), model.state()}) {
            each.addListener(observable -> tell());
        }
        tell();
    }

    private static Hyperlink link(String words) {
        Hyperlink link = Nodes.named(new Hyperlink(words), words);
        link.setMinWidth(USE_PREF_SIZE);
        return link;
    }

    private void tell() {
        boolean open = model.writable().isPresent();
        String problem = model.saving().problem().get();
        boolean bad = open && !problem.isEmpty();
        setManaged(open);
        setVisible(open);
        for (Hyperlink link : new Hyperlink[]{retry, goOn}) {
            link.setManaged(bad);
            link.setVisible(bad);
        }
        text.getStyleClass().removeAll("success-text", "warning-text");
        text.getStyleClass().add(bad ? "warning-text" : "success-text");
        text.setGraphic(Icons.small(bad ? Feather.ALERT_TRIANGLE : Feather.CHECK));
        text.setText(bad
                ? Messages.text("vet.notSaved", NumberStyle.whole(model.saving().unsaved().get()))
                : saved(model.saving().savedAt().get()));
        why.setText(problem);
        text.setTooltip(bad ? why : null);
        Nodes.named(this, bad ? text.getText() + ". " + problem : text.getText());
    }

    private static String saved(@org.jspecify.annotations.Nullable Instant at) {
        return at == null
                ? Messages.text("vet.saved")
                : Messages.text("vet.savedAt", CLOCK.format(at.atZone(ZoneId.systemDefault())));
    }
}
