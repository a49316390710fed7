package ripple.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CancellationException;
import ripple.export.StampStatus;
import ripple.job.Cancellation;
import ripple.job.Interrupts;
import ripple.job.Progress;
import ripple.pipeline.RunReport;
import ripple.repository.RepositoryException;

/// A batch on the command line: its progress, its end, and Ctrl-C in between.
final class Running {
    private static final int MOST_REASONS = 8;

    private final Console console;
    private final CommonOptions common;
    private final Path folder;
    private final String howToGoOn;

    Running(Console console, CommonOptions common, Path folder) {
        this(console, common, folder, "the same command with --resume goes on with the rest");
    }

    /// @param howToGoOn what the user can do after a cancellation, as the end of a sentence
    Running(Console console, CommonOptions common, Path folder, String howToGoOn) {
        this.console = console;
        this.common = common;
        this.folder = folder;
        this.howToGoOn = howToGoOn;
    }

    /// The batch itself.
    @FunctionalInterface
    interface Body {
        RunReport run(Progress progress, Cancellation cancellation) throws RepositoryException, IOException;
    }

    /// Runs the batch; an interrupt from the keyboard cancels it in good order.
    RunReport watch(Body body) throws RepositoryException, IOException {
        Cancellation cancellation = new Cancellation();
        Counting counting = new Counting(common.quiet ? Progress.NONE : console.progress());
        try (Interrupts _ = Interrupts.cancelling(cancellation)) {
            return body(body, counting, cancellation);
        }
    }

    /// What came out, for people.
    Exit tell(RunReport report) {
        console.line("%d targets: %d accepted, %d rejected, %d failed, in %.1f s", report.counts().total(),
                report.counts().count(StampStatus.ACCEPTED), report.counts().count(StampStatus.REJECTED),
                report.counts().count(StampStatus.FAILED), report.elapsedSeconds());
        report.counts().reasons().entrySet().stream().limit(MOST_REASONS).forEach(this::reason);
        int more = report.counts().reasons().size() - MOST_REASONS;
        if (more > 0) {
            console.line("  … and %d more kinds of reason, see manifest.csv", more);
        }
        console.line("%s", "in " + report.folder().toAbsolutePath().normalize() + ":");
        report.files().stream().map(f -> report.folder().relativize(f)).filter(f -> f.getNameCount() == 1)
                .forEach(f -> console.line("  %s", f));
        long inFolders = report.files().stream().filter(f -> report.folder().relativize(f).getNameCount() > 1).count();
        if (inFolders > 0) {
            console.line("  %d files, one for each object, in fits/", inFolders);
        }
        report.notices().forEach(console::complain);
        return report.hasFailures() ? Exit.SOME_FAILED : Exit.DONE;
    }

    private void reason(Map.Entry<String, Integer> entry) {
        console.line("  %5d  %s", entry.getValue(), entry.getKey());
    }

    /// What is kept is told here, before the interrupt lets the program end.
    private RunReport body(Body body, Counting counting, Cancellation cancellation)
            throws RepositoryException, IOException {
        try {
            return body.run(counting, cancellation);
        } catch (CancellationException e) {
            console.complain(
                    "Cancelled. " + counting.done + " of " + counting.total + " targets are finished and kept in "
                            + folder + "; " + howToGoOn + ".");
            throw e;
        }
    }

    /// Remembers how far the batch came.
    private static final class Counting implements Progress {
        private final Progress shown;
        private volatile long done;
        private volatile long total;

        Counting(Progress shown) {
            this.shown = shown;
        }

        @Override
        public void report(String stage, long newDone, long newTotal) {
            if (stage.startsWith("fetch")) {
                done = newDone;
                total = newTotal;
            }
            shown.report(stage, newDone, newTotal);
        }
    }
}
