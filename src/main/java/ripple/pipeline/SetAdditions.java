package ripple.pipeline;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import ripple.export.ExportException;
import ripple.export.StampStatus;

/// What a set has beside the results of the core: which rows are kept, the split of each, further files.
public interface SetAdditions {
    /// Every row, no split, no file.
    SetAdditions NONE = new SetAdditions() {
        @Override
        public String key() {
            return "";
        }

        @Override
        public Set<StampStatus> kept() {
            return EnumSet.allOf(StampStatus.class);
        }

        @Override
        public Optional<String> split(int target) {
            return Optional.empty();
        }

        @Override
        public List<String> files() {
            return List.of();
        }

        @Override
        public List<Path> write(Path folder, List<WrittenRow> rows, List<WrittenRow> dropped) {
            return List.of();
        }
    };

    /// Whatever text changes when the set would.
    String key();

    /// The states whose rows are in the set; the others are only counted.
    Set<StampStatus> kept();

    /// The split of a target.
    ///
    /// @param target number in the batch, from 0
    Optional<String> split(int target);

    /// Names of the further files.
    List<String> files();

    /// Writes them, when all stamps are written.
    ///
    /// @param rows of the set, in order
    /// @param dropped what is not kept
    /// @return what was written
    /// @throws ExportException when a file cannot be written, or the set is not what it must be
    List<Path> write(Path folder, List<WrittenRow> rows, List<WrittenRow> dropped) throws ExportException;
}
