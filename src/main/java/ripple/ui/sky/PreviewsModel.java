package ripple.ui.sky;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import org.jspecify.annotations.Nullable;
import ripple.sky.Patch;
import ripple.ui.sky.FileSurvey.PatchKey;

/// The previews of patches that are there, and those that the last frame would have liked to have.
public final class PreviewsModel {
    /// Smaller patches keep the colour of their coverage.
    private static final double LEAST_PX = 150;

    private final Map<PatchKey, PatchPreview> known = new HashMap<>();
    private final Set<PatchKey> wanted = new HashSet<>();
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
        wanted.add(key);
        return known.get(key);
    }

    boolean isShown(Patch patch) {
        PatchKey key = new PatchKey(patch.tract(), patch.id());
        return wanted.contains(key) && known.containsKey(key);
    }

    /// Before a frame.
    void begin() {
        wanted.clear();
    }

    /// After a frame: patches in view that are large enough.
    Set<PatchKey> wanted() {
        return Set.copyOf(wanted);
    }

    void show(Map<PatchKey, PatchPreview> previews) {
        known.clear();
        known.putAll(previews);
        changes.set(changes.get() + 1);
    }
}
