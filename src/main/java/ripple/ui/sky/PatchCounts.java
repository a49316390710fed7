package ripple.ui.sky;

import java.util.HashMap;
import java.util.Map;
import ripple.ui.sky.FileSurvey.PatchKey;

/// How many targets lie in each patch: each counts once, in the patch and tract that own its place.
record PatchCounts(Map<PatchKey, Integer> counts) {
    static final PatchCounts NONE = new PatchCounts(Map.of());

    PatchCounts {
        counts = Map.copyOf(counts);
    }

    /// Counts: work for the background. Ends early when interrupted.
    static PatchCounts of(SkyScene scene, MarkSet marks) {
        Map<PatchKey, Integer> counts = new HashMap<>();
        for (int i = 0; i < marks.size() && !Thread.currentThread().isInterrupted(); i++) {
            var place = marks.mark(i).place();
            scene.map().tractOwning(place).ifPresent(tract -> tract.patchAt(place)
                    .ifPresent(patch -> counts.merge(new PatchKey(tract.id(), patch.id()), 1, Integer::sum)));
        }
        return new PatchCounts(counts);
    }

    int in(int tract, int patch) {
        return counts.getOrDefault(new PatchKey(tract, patch), 0);
    }
}
