package ripple.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What was changed can be had back, one step for one thing done.
class UndoTest {
    private final List<Runnable> later = new ArrayList<>();
    private final DoubleProperty low = new SimpleDoubleProperty(0);
    private final DoubleProperty high = new SimpleDoubleProperty(1);
    private final StringProperty map = new SimpleStringProperty("grey");
    private final ObservableList<String> marks = FXCollections.observableArrayList();
    private boolean busy;
    private boolean whole = true;
    private final Undo undo = new Undo(later::add, () -> busy);

    @BeforeEach
    void watch() {
        undo.watch(List.of(Undoable.of("stretch", "black", low), Undoable.of("stretch", "white", high),
                Undoable.of("map", "colour map", map),
                Undoable.of("marks", "marks", marks).steadyWhen(() -> whole)));
    }

    /// What happens between two events.
    private void pulse() {
        List<Runnable> now = List.copyOf(later);
        later.clear();
        now.forEach(Runnable::run);
    }

    @Test
    void aDragIsOneStep() {
        busy = true;
        for (int i = 1; i <= 300; i++) {
            low.set(i / 1000.0);
            pulse();
        }
        busy = false;
        undo.settle();
        map.set("magma");
        pulse();
        assertThat(undo.undoes().get()).isEqualTo("colour map");
        undo.undo();
        assertThat(map.get()).isEqualTo("grey");
        assertThat(undo.undoes().get()).isEqualTo("black");
        assertThat(undo.redoes().get()).isEqualTo("colour map");
        undo.undo();
        assertThat(low.get()).isZero();
        assertThat(undo.undoes().get()).isEmpty();
        undo.redo();
        undo.redo();
        assertThat(low.get()).isEqualTo(0.3);
        assertThat(map.get()).isEqualTo("magma");
        assertThat(undo.redoes().get()).isEmpty();
    }

    @Test
    void whatOneDeedSetsComesBackAtOnceUnderTheNameOfTheWhole() {
        low.set(0.2);
        high.set(0.8);
        pulse();
        assertThat(undo.undoes().get()).isEqualTo("stretch");
        undo.undo();
        assertThat(low.get()).isZero();
        assertThat(high.get()).isEqualTo(1);
    }

    @Test
    void whatEndsWhereItBeganIsNoStepAndWhatIsNewEndsRedo() {
        low.set(0.5);
        low.set(0);
        pulse();
        assertThat(undo.undoes().get()).isEmpty();
        low.set(0.1);
        pulse();
        undo.undo();
        high.set(2);
        pulse();
        assertThat(undo.redoes().get()).isEmpty();
        undo.redo();
        assertThat(low.get()).isZero();
    }

    @Test
    void whatIsOnItsWayIsNoStepUntilItIsThere() {
        whole = false;
        marks.add("first corner");
        pulse();
        map.set("magma");
        pulse();
        assertThat(undo.undoes().get()).isEqualTo("colour map");
        whole = true;
        marks.add("second corner");
        pulse();
        assertThat(undo.undoes().get()).isEqualTo("marks");
        undo.undo();
        assertThat(marks).isEmpty();
    }

    @Test
    void whatAnotherObjectTakesAwayIsForgottenAlone() {
        marks.add("a");
        pulse();
        map.set("magma");
        pulse();
        marks.clear();
        undo.forgetGroup("marks");
        pulse();
        undo.undo();
        assertThat(map.get()).isEqualTo("grey");
        assertThat(undo.undoes().get()).isEmpty();
        assertThat(marks).isEmpty();
    }

    @Test
    void theDepthIsBounded() {
        for (int i = 1; i <= 1000; i++) {
            low.set(i);
            pulse();
        }
        int steps = 0;
        while (!undo.undoes().get().isEmpty()) {
            undo.undo();
            steps++;
        }
        assertThat(steps).isBetween(50, 200);
        assertThat(low.get()).isEqualTo(1000 - steps);
    }
}
