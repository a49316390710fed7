package ripple.ui.sky;

import java.util.List;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import ripple.repository.Coadd;

/// What the colours of the patches stand for and what is known for it.
public final class CoverageModel {
    private final ObjectProperty<Show> show = new SimpleObjectProperty<>(Show.BANDS);
    private final ReadOnlyObjectWrapper<Map<Coadd, PatchQuality>> quality = new ReadOnlyObjectWrapper<>(Map.of());
    private final ObjectProperty<List<Coadd>> wanted = new SimpleObjectProperty<>(List.of());
    private final ObjectProperty<RunOutcomes> runs = new SimpleObjectProperty<>(RunOutcomes.NONE);
    private final ReadOnlyObjectWrapper<CoverageValues> values = new ReadOnlyObjectWrapper<>(CoverageValues.NONE);

    public ObjectProperty<Show> show() {
        return show;
    }

    /// What was measured of the files, filled in little by little.
    public ReadOnlyObjectProperty<Map<Coadd, PatchQuality>> quality() {
        return quality.getReadOnlyProperty();
    }

    /// Files whose quality somebody wants to know, whatever the map shows.
    public ObjectProperty<List<Coadd>> wanted() {
        return wanted;
    }

    /// What the runs of this window made of the targets.
    public ObjectProperty<RunOutcomes> runs() {
        return runs;
    }

    /// The number behind each patch's colour.
    public ReadOnlyObjectProperty<CoverageValues> values() {
        return values.getReadOnlyProperty();
    }

    void quality(Map<Coadd, PatchQuality> next) {
        quality.set(Map.copyOf(next));
    }

    void values(CoverageValues next) {
        values.set(next);
    }

    /// For another repository.
    void forget() {
        wanted.set(List.of());
        quality.set(Map.of());
        runs.set(RunOutcomes.NONE);
        values.set(CoverageValues.NONE);
        show.set(Show.BANDS);
    }
}
