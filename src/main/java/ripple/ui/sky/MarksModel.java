package ripple.ui.sky;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import ripple.ui.sky.SkyModel.Mark;

/// The targets on the map: all, how they are drawn, the chosen one and the one under the pointer.
public final class MarksModel {
    private final ReadOnlyObjectWrapper<MarkSet> set = new ReadOnlyObjectWrapper<>(MarkSet.NONE);
    private final ReadOnlyObjectWrapper<MarkDress> dress = new ReadOnlyObjectWrapper<>(MarkDress.PLAIN);
    private final ObjectProperty<PatchCounts> counts = new SimpleObjectProperty<>(PatchCounts.NONE);
    private final ObjectProperty<ColourBy> colourBy = new SimpleObjectProperty<>(ColourBy.NOTHING);
    private final ObjectProperty<GradeMarks> grades = new SimpleObjectProperty<>(GradeMarks.NONE);
    private final ObjectProperty<List<String>> columns = new SimpleObjectProperty<>(List.of());
    private final ObjectProperty<@Nullable Mark> chosen = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Mark> hovered = new SimpleObjectProperty<>();

    public ReadOnlyObjectProperty<MarkSet> set() {
        return set.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<MarkDress> dress() {
        return dress.getReadOnlyProperty();
    }

    /// How many lie in each patch; filled in some time after the targets.
    ObjectProperty<PatchCounts> counts() {
        return counts;
    }

    /// What colour and form of a target stand for.
    public ObjectProperty<ColourBy> colourBy() {
        return colourBy;
    }

    /// How targets were graded in the campaign that is open.
    public ObjectProperty<GradeMarks> grades() {
        return grades;
    }

    /// Columns of the target list that may colour it.
    public ObjectProperty<List<String>> columns() {
        return columns;
    }

    /// The target that is shown; null for none.
    public ObjectProperty<@Nullable Mark> chosen() {
        return chosen;
    }

    /// The target under the pointer; null for none.
    public ObjectProperty<@Nullable Mark> hovered() {
        return hovered;
    }

    /// Other targets, all drawn alike.
    public void show(MarkSet next) {
        hovered.set(null);
        dress.set(MarkDress.PLAIN);
        set.set(next);
    }

    void dress(MarkDress next) {
        dress.set(next);
    }
}
