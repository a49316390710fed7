package ripple.ui.sky;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.Observable;
import javafx.event.Event;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;
import ripple.repository.Coadd;
import ripple.sky.Patch;
import ripple.ui.kit.ErrorCard;
import ripple.ui.kit.Icons;
import ripple.ui.kit.Messages;
import ripple.ui.kit.Nodes;

/// Over the lower part of the map: what is the matter with files of the chosen patch, which lies hatched above it. Beside the card the map is
/// reached as ever; the card can be closed, and the tab of the patch brings it back.
public final class TroubleView extends StackPane {
    private final SkyModel model;
    private final Consumer<Coadd> showFile;
    private final Runnable again;
    private List<FileSurvey.Problem> told = List.of();

    /// @param showFile shows where an image's file lies
    /// @param again looks at the files again
    public TroubleView(SkyModel model, Consumer<Coadd> showFile, Runnable again) {
        this.model = model;
        this.showFile = showFile;
        this.again = again;
        getStyleClass().add("map-card");
        setPickOnBounds(false);
        setAlignment(Pos.BOTTOM_CENTER);
        setMinSize(0, 0);
        setFocusTraversable(false);
        model.patch().addListener((o, before, now) -> model.troubleTold().set(true));
        for (Observable each : List.of(model.patch(), model.files(), model.scene(), model.troubleTold())) {
            each.addListener(observable -> tell());
        }
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && model.troubleTold().get()) {
                model.troubleTold().set(false);
                event.consume();
            }
        });
        tell();
    }

    private void tell() {
        Patch patch = model.patch().get();
        SkyScene scene = model.scene().get();
        List<FileSurvey.Problem> problems = patch == null || scene == null || !model.troubleTold().get()
                ? List.of()
                : FileCard.problems(model.files().get(), patch);
        if (problems.equals(told)) {
            return;
        }
        told = problems;
        getChildren().clear();
        if (!problems.isEmpty() && patch != null && scene != null) {
            getChildren().add(card(problems, FileCard.stored(scene, patch) - problems.size()));
        }
    }

    private StackPane card(List<FileSurvey.Problem> problems, int others) {
        ErrorCard card = FileCard.of(problems, others, showFile, again);
        Button close = Nodes.named(new Button("", Icons.small(Feather.X)), Messages.text("notice.close"));
        close.getStyleClass().add("tool");
        close.setOnAction(event -> model.troubleTold().set(false));
        StackPane both = new StackPane(card, close);
        both.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        both.maxWidthProperty().bind(card.maxWidthProperty());
        StackPane.setAlignment(close, Pos.TOP_RIGHT);
        // A click on the card is none on the map below it.
        both.addEventHandler(MouseEvent.ANY, Event::consume);
        both.addEventHandler(ScrollEvent.ANY, Event::consume);
        return both;
    }
}
