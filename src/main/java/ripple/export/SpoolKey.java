package ripple.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import ripple.catalog.Target;
import ripple.file.Sha256;
import ripple.image.Band;

/// What a spool of results belongs to: results of another batch must not be mixed in.
///
/// @param repositoryId {@link ripple.repository.Repository#id}
/// @param targetsHash of all targets
/// @param settingsHash of everything else that changes results
/// @param count number of targets
/// @param bands asked for, in order
/// @param size edge of the stamps in pixels
public record SpoolKey(String repositoryId, String targetsHash, String settingsHash, int count, List<Band> bands,
        int size) {
    /// @throws IllegalArgumentException for a negative count, a size below 1, or no band
    public SpoolKey {
        bands = List.copyOf(bands);
        if (count < 0 || size < 1 || bands.isEmpty()) {
            throw new IllegalArgumentException("A batch needs a size of at least 1 pixel and at least one band.");
        }
    }

    /// The key of a batch.
    ///
    /// @param settings whatever text changes when results would change, e.g. a recipe as JSON
    public static SpoolKey of(String repositoryId, List<Target> targets, String settings, List<Band> bands,
            int size) {
        return new SpoolKey(repositoryId, hash(targets), Sha256.of(settings), targets.size(), bands, size);
    }

    /// The same batch with stamps of another size.
    public SpoolKey withSize(int newSize) {
        return new SpoolKey(repositoryId, targetsHash, settingsHash, count, bands, newSize);
    }

    /// In which ways the other is another batch, as parts of a sentence; empty when it is the same.
    List<String> differences(SpoolKey other) {
        List<String> all = new ArrayList<>();
        differ(all, "another repository", repositoryId, other.repositoryId);
        differ(all, "another number of targets", count, other.count);
        differ(all, "other bands", bands, other.bands);
        differ(all, "another size in pixels", size, other.size);
        if (count == other.count && !targetsHash.equals(other.targetsHash)) {
            all.add("another target list");
        }
        if (!settingsHash.equals(other.settingsHash)) {
            all.add("other settings (recipe)");
        }
        return all;
    }

    private static void differ(List<String> all, String what, Object mine, Object theirs) {
        if (!mine.equals(theirs)) {
            all.add(what + " (" + theirs + ", now " + mine + ")");
        }
    }

    private static String hash(List<Target> targets) {
        Sha256 hash = new Sha256();
        for (Target target : targets) {
            hash.add(target.id()).add(Double.toString(target.raDeg())).add(Double.toString(target.decDeg()));
            for (Map.Entry<String, String> column : target.columns().entrySet()) {
                hash.add(column.getKey()).add(column.getValue());
            }
            hash.add("\n");
        }
        return hash.hex();
    }
}
