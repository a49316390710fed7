package ripple.ui.labels;

import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import ripple.ui.kit.Background;

/// The right panel of Vet: the current object, larger, and what may be said of it.
public final class VetSide extends ScrollPane {
    private final GradeList grades;

    public VetSide(VetModel model, Background background) {
        grades = new GradeList(model);
        VBox focus = new VBox(new FocusBox(model, background));
        focus.getStyleClass().add("section");
        VBox said = new VBox(grades);
        said.getStyleClass().addAll("section", "last");
        VBox all = new VBox(focus, said);
        all.getStyleClass().add("panel");
        setContent(all);
        setFitToWidth(true);
        getStyleClass().addAll("panel", "panel-right");
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
