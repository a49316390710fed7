package ripple.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ripple.export.Checksums;
import ripple.export.ExportException;
import ripple.export.FinishedSet;
import ripple.export.OutputFolder;
import ripple.export.OutputFolder.Existing;
import ripple.export.SetMark;

/// How a run begins in its output folder.
///
/// With `--resume` and a set of the same batch (repository, targets, settings) that is finished there, nothing is done. When
/// some of its targets failed, when other formats are asked for, or when a file of it is gone, the whole set is made again,
/// and the user is told why: single rows of a finished file cannot be replaced, and the stamps that it was made from are not
/// kept beside it. The files that are there stay until their successors are whole.
final class Beginning {
    private final Path folder;
    private final Optional<FinishedSet> before;
    private final String shortcoming;

    private Beginning(Path folder, Optional<FinishedSet> before, String shortcoming) {
        this.folder = folder;
        this.before = before;
        this.shortcoming = shortcoming;
    }

    /// Makes the folder ready.
    ///
    /// @param further names of files that the set has beside those that every set has
    /// @throws ExportException when its content forbids it: see {@link OutputFolder}
    static Beginning in(OutputPlan plan, SetMark mark, List<String> further) throws ExportException {
        OutputFolder folder = OutputFolder.open(plan.folder(), plan.existing());
        folder.refuseForeign(further);
        if (plan.existing() == Existing.OVERWRITE) {
            folder.clear();
        }
        if (plan.existing() != Existing.RESUME) {
            return new Beginning(plan.folder(), Optional.empty(), "");
        }
        folder.sweep();
        Optional<FinishedSet> finished = FinishedSet.in(plan.folder());
        if (finished.isPresent()) {
            finished.get().refuseOther(mark);
        }
        Beginning beginning = new Beginning(plan.folder(), finished, finished.map(f -> f.shortcoming(mark)).orElse(""));
        if (beginning.isDone()) {
            Spools.discard(plan.folder());
        }
        return beginning;
    }

    /// Whether there is nothing to do.
    boolean isDone() {
        return before.isPresent() && shortcoming.isEmpty();
    }

    /// What the earlier run has made, when there is nothing to do.
    RunReport report() {
        FinishedSet set = before.orElseThrow();
        List<Path> files = new ArrayList<>(set.files());
        files.add(folder.resolve(Checksums.NAME));
        return new RunReport(folder, set.counts(), files, 0,
                List.of("Nothing to do: all " + set.counts().total() + " targets were finished."));
    }

    /// What the user should know about the beginning.
    List<String> notices() {
        return before.isPresent()
                ? List.of("The set in " + folder + " was made again: " + shortcoming + ".")
                : List.of();
    }

    /// Removes the files of the earlier set that the new one does not have.
    void removeStale(RunReport report) throws ExportException {
        List<Path> old = new ArrayList<>(before.map(FinishedSet::files).orElse(List.of()));
        old.removeAll(report.files());
        try {
            for (Path file : old) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new ExportException("Cannot remove what an earlier run left in " + folder + ": " + e.getMessage()
                    + ".", e);
        }
    }
}
