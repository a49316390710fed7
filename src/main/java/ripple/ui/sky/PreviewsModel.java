package ripple.ui.sky;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import ripple.sky.Patch;
import ripple.ui.sky.FileSurvey.PatchKey;

/// The previews of patches that are there, and those that the last frame would have liked to have.
public final class PreviewsModel {
    /// Smaller patches keep the colour of their coverage.
    private static final double LEAST_PX = 400;

    private final Map<PatchKey, PatchPreview> known = new HashMap<>();
    private final Set<PatchKey> inFrame = new HashSet<>();
    private final ReadOnlyObjectWrapper<Set<PatchKey>> wanted = new ReadOnlyObjectWrapper<>(Set.of());
    private final ReadOnlyLongWrapper changes = new ReadOnlyLongWrapper();

    /// Counts up when there are others to show.
    public ReadOnlyLongProperty changes() {
        return changes.getReadOnlyProperty();
    }

    /// The preview of a patch in view; where it is not there yet it is wanted.
    ///
    /// @param across size of the patch on the screen
    @Nullable
    PatchPreview get(Patch patch, double across) {
        if (across < LEAST_PX) {
            return null;
        }
        PatchKey key = new PatchKey(patch.tract(), patch.id());
        inFrame.add(key);
        return known.get(key);
    }

    boolean isShown(Patch patch) {
        PatchKey key = new PatchKey(patch.tract(), patch.id());
        return inFrame.contains(key) && known.containsKey(key);
    }

    /// Before a frame.
    void begin() {
        inFrame.clear();
    }

    /// After a frame.
    void end() {
        if (!inFrame.equals(wanted.get())) {
            wanted.set(Set.copyOf(inFrame));
        }
    }

    /// Patches of the last frame that are large enough.
    ReadOnlyObjectProperty<Set<PatchKey>> wanted() {
        return wanted.getReadOnlyProperty();
    }

    boolean has(PatchKey key) {
        return known.containsKey(key);
    }

    void show(Map<PatchKey, PatchPreview> previews) {
        known.clear();
        known.putAll(previews);
        changes.set(changes.get() + 1);
    }
}
