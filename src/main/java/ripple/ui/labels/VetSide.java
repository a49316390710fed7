package ripple.ui.labels;

import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import ripple.ui.kit.Icons;
import ripple.ui.kit.Nodes;

/// The right panel of Vet: in the mosaic the current object, larger; one by one the rubric card and how it goes; always what may be said of
/// the object.
public final class VetSide extends ScrollPane {
    private final GradeList grades;

    /// @param key makes the cap of an action's key from the action's id
    public VetSide(VetModel model, Function<String, Node> key) {
        grades = new GradeList(model);
        Node focus = section(new FocusBox(model, key));
        Node rubric = section(new RubricCard(model));
        Node pace = section(new SessionBox(model));
        Label refusal = Nodes.label("", "warning-text", "remark");
        refusal.setGraphic(Icons.small(Feather.EYE));
        refusal.setWrapText(true);
        refusal.textProperty().bind(model.hand().refusal());
        refusal.visibleProperty().bind(refusal.textProperty().isNotEmpty());
        refusal.managedProperty().bind(refusal.visibleProperty());
        VBox all = new VBox(focus, rubric, section(new VBox(6, grades, refusal)), pace);
        all.getStyleClass().add("panel");
        Runnable show = () -> {
            boolean open = model.session().isPresent();
            boolean one = model.mode().get() == VetMode.ONE;
            focus.setVisible(open && !one);
            rubric.setVisible(open && one);
            pace.setVisible(open && one);
            all.setVisible(open);
        };
        model.mode().addListener(observable -> show.run());
        model.state().addListener(observable -> show.run());
        show.run();
        setContent(all);
        setFitToWidth(true);
        getStyleClass().addAll("panel", "panel-right");
    }

    private static Node section(Node content) {
        VBox section = new VBox(content);
        section.getStyleClass().add("section");
        section.managedProperty().bind(section.visibleProperty());
        return section;
    }

    /// Puts the cursor into the comment.
    public void comment() {
        grades.comment();
    }

    /// Where the keyboard goes when a comment is done.
    public void onLeave(Runnable then) {
        grades.onLeave(then);
    }
}
