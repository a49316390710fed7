package ripple.ui.sky;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ripple.repository.Coadd;
import ripple.repository.Repository;
import ripple.repository.RepositoryException;

/// Which files lie there, by their identities, and which do not.
///
/// @param there identity of each file that lies there
/// @param gone a sentence for each that does not
public record FileState(Map<Coadd, String> there, Map<Coadd, String> gone) {
    /// Nothing looked at.
    public static final FileState NONE = new FileState(Map.of(), Map.of());
    private static final int MOST = 600;

    public FileState {
        there = Map.copyOf(there);
        gone = Map.copyOf(gone);
    }

    /// Asks for the files' sizes and times, in large surveys those of the first hundreds; opens none. Work for the background.
    public static FileState of(Repository repository, SkyScene scene) {
        Map<Coadd, String> there = new HashMap<>();
        Map<Coadd, String> gone = new HashMap<>();
        for (Coadd file : scene.coverage().coadds().stream().filter(Coadd::isStored).limit(MOST).toList()) {
            if (Thread.currentThread().isInterrupted()) {
                break;
            }
            try {
                there.put(file, repository.identity(file));
            } catch (RepositoryException e) {
                gone.put(file, String.valueOf(e.getMessage()));
            }
        }
        return new FileState(there, gone);
    }

    /// Whether nothing is left.
    public boolean isAllGone() {
        return there.isEmpty() && !gone.isEmpty();
    }

    /// Files that lay there before and are others now.
    public List<Coadd> replacedSince(FileState before) {
        return there.keySet().stream()
                .filter(file -> before.there.containsKey(file) && !before.there.get(file).equals(there.get(file)))
                .toList();
    }

    /// Files that lay there before and do not now.
    public List<Coadd> goneSince(FileState before) {
        return gone.keySet().stream().filter(before.there::containsKey).toList();
    }
}
