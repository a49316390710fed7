package ripple.ui.learn;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import ripple.ui.kit.EmptyState;
import ripple.ui.kit.Messages;
import ripple.ui.kit.Nodes;

/// Shows a lesson. The labels stay and only their texts change, so that nothing jumps while the pointer moves.
public final class LessonView extends ScrollPane {
    private final VBox steps = new VBox();
    private final EmptyState empty = new EmptyState(Feather.BOOK_OPEN, Messages.text("learn.none"));
    private List<String> titles = List.of();

    public LessonView() {
        setFitToWidth(true);
        setFitToHeight(true);
        Nodes.named(this, Messages.text("learn.name"));
        show(Optional.empty());
    }

    /// @param lesson empty when there is no place to explain
    public void show(Optional<PlaceLesson> lesson) {
        if (lesson.isEmpty()) {
            setContent(empty);
            return;
        }
        List<PlaceLesson.Step> now = lesson.get().steps();
        List<String> shape = new ArrayList<>();
        now.forEach(step -> shape.add(step.title() + step.numbers().size()));
        if (!shape.equals(titles)) {
            titles = List.copyOf(shape);
            steps.getChildren().setAll(now.stream().map(LessonView::step).toList());
        }
        for (int i = 0; i < now.size(); i++) {
            tell((VBox) steps.getChildren().get(i), now.get(i));
        }
        setContent(steps);
    }

    private static VBox step(PlaceLesson.Step step) {
        VBox box = new VBox(3, wrapped(Nodes.label(step.title(), "strong")),
                wrapped(Nodes.label("", "muted", "dense-text")));
        step.numbers().forEach(number -> box.getChildren().add(wrapped(Nodes.label("", "mono", "lesson-number"))));
        box.getStyleClass().add("section");
        return box;
    }

    private static void tell(VBox box, PlaceLesson.Step step) {
        ((Label) box.getChildren().get(1)).setText(step.rule());
        for (int i = 0; i < step.numbers().size(); i++) {
            ((Label) box.getChildren().get(2 + i)).setText(step.numbers().get(i));
        }
    }

    private static Label wrapped(Label label) {
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }
}
