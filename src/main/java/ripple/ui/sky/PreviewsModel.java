package ripple.ui.sky;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
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
    private final Set<PatchKey> failed = new HashSet<>();
    private @Nullable PatchKey pointed;

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
        Set<PatchKey> now = new HashSet<>(inFrame);
        PatchKey also = pointed;
        if (also != null) {
            now.add(also);
        }
        if (!now.equals(wanted.get())) {
            wanted.set(Set.copyOf(now));
        }
    }

    /// The patch under the pointer is wanted too, however small it is on the screen; null for none.
    void point(@Nullable PatchKey patch) {
        pointed = patch;
        end();
    }

    /// Patches of the last frame that are large enough, and the one under the pointer.
    ReadOnlyObjectProperty<Set<PatchKey>> wanted() {
        return wanted.getReadOnlyProperty();
    }

    Optional<PatchPreview> known(PatchKey key) {
        return Optional.ofNullable(known.get(key));
    }

    /// Whether the image of a patch cannot be read.
    boolean isFailed(PatchKey key) {
        return failed.contains(key);
    }

    boolean has(PatchKey key) {
        return known.containsKey(key);
    }

    /// @param unread patches whose image cannot be read
    void show(Map<PatchKey, PatchPreview> previews, Set<PatchKey> unread) {
        failed.clear();
        failed.addAll(unread);
        known.clear();
        known.putAll(previews);
        changes.set(changes.get() + 1);
    }
}
