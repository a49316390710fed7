package ripple.ui.sky;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import ripple.catalog.Target;
import ripple.cutout.CutoutSettings;
import ripple.ui.kit.Background;
import ripple.ui.kit.Latest;

/// What the selection holds and would fetch, counted in the background whenever it changes.
public final class RegionModel {
    /// Of larger regions only so many files are measured.
    static final int MOST_MEASURED = 600;

    private final SkyModel sky;
    private final Latest counting;
    private final ReadOnlyObjectWrapper<Optional<RegionSummary>> summary = new ReadOnlyObjectWrapper<>(
            Optional.empty());

    public RegionModel(SkyModel sky, Background background) {
        this.sky = sky;
        this.counting = new Latest(background);
    }

    /// Empty while nothing is known.
    public ReadOnlyObjectProperty<Optional<RegionSummary>> summary() {
        return summary.getReadOnlyProperty();
    }

    /// Counts anew.
    ///
    /// @param chosen the targets that a run would take
    public void count(List<Target> chosen, CutoutSettings settings) {
        SkyScene scene = sky.scene().get();
        if (scene == null) {
            counting.cancel();
            summary.set(Optional.empty());
            return;
        }
        counting.run(() -> RegionSummary.of(scene, sky.selection().shapes().get(), chosen, settings),
                this::counted, problem -> summary.set(Optional.empty()));
    }

    private void counted(RegionSummary found) {
        summary.set(Optional.of(found));
        sky.selection().objects().set(found.targets());
        sky.coverage().wanted().set(found.bands().stream().flatMap(row -> row.files().stream())
                .limit(MOST_MEASURED).toList());
    }
}
