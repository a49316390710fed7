package ripple.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import ripple.catalog.Target;
import ripple.cutout.StampCache;
import ripple.job.Cancellation;
import ripple.job.Priority;
import ripple.job.Progress;
import ripple.job.Workers;
import ripple.pipeline.kept.RunStore;
import ripple.pipeline.recipe.Recipe;
import ripple.repository.Repository;
import ripple.timing.Timings;
import ripple.ui.jobs.JobResult;
import ripple.ui.kit.Background;
import ripple.ui.kit.UserSettings;
import ripple.ui.start.RepositoryDoor;
import ripple.repository.SampleSky;

/// What the window works with; tests bring their own.
///
/// @param workers the threads
/// @param window the FX thread
/// @param door opens repositories
/// @param sample the sample sky, or null when it is not there
/// @param settings as they were at the start
/// @param settingsFile where they are kept; null keeps them in memory only
/// @param state where the window was left
/// @param stateFile where that is kept; null keeps it in memory only
/// @param choosers the system's dialogs
/// @param timings of everything read
/// @param cache stamps for window and runs alike
/// @param batch runs the core on a selection
/// @param runs where runs and their results are kept
/// @param campaigns folder that gets campaigns made of target lists
/// @param outside other programs and the browser
public record Services(Workers workers, Executor window, RepositoryDoor door, @Nullable SampleSky sample,
        UserSettings settings, @Nullable Path settingsFile, WindowState state, @Nullable Path stateFile,
        Choosers choosers, Timings timings, StampCache cache,
        Batch batch, Runs runs, Path campaigns, Outside outside) {

    /// Where runs are kept.
    ///
    /// @param results folder that gets a folder for each run
    /// @param store what was asked for and what became of it; null forgets it with the program
    public record Runs(Path results, @Nullable RunStore store) {}

    /// Runs the core on targets of a repository, into a folder of its own, or goes on with what is in it; work for the background.
    @FunctionalInterface
    public interface Batch {
        /// @throws Exception any failure; its message is a sentence for the user
        JobResult run(Repository repository, Recipe recipe, List<Target> targets, Path folder, Progress progress,
                Cancellation cancellation) throws Exception;
    }

    /// The system's dialogs, which a test without a screen cannot show.
    public interface Choosers {
        /// A folder, or null when the user thought better of it.
        @Nullable
        Path folder(String title);

        /// A file with a target list, or null.
        @Nullable
        Path targetList(String title);

        /// A campaign's file, or null.
        @Nullable
        Path campaign(String title);

        /// A new file for a campaign, or null. One that exists is not replaced.
        @Nullable
        Path newCampaign(String title, String name);

        /// A file with a vocabulary of grades, or null.
        @Nullable
        Path vocabulary(String title);

        /// Journals and tables of votes; none when the user thought better of it.
        List<Path> labels(String title);

        /// A new file for a report as a page, or null.
        @Nullable
        Path newReport(String title, String name);

        /// A new file for a journal of labels; null when the user thought better of it.
        @Nullable
        Path newLabels(String title, String name);

        /// A new file for a table, or null.
        @Nullable
        Path newTable(String title, String name);

        /// A file with a recipe, or null.
        @Nullable
        Path recipe(String title);

        /// A file with regions of DS9, or null.
        @Nullable
        Path regions(String title);

        /// A new file for regions, or null. The dialog has asked whether one that exists may be replaced.
        @Nullable
        Path newRegions(String title);

        /// A new file for a picture, or null. The dialog has asked whether one that exists may be replaced.
        @Nullable
        Path newPicture(String title, String name);

        /// A new file for a stamp, or null. The dialog has asked whether one that exists may be replaced.
        @Nullable
        Path newFits(String title, String name);

        /// A file with a keymap, or null.
        @Nullable
        Path keymap(String title);

        /// A new file for a keymap, or null. The dialog has asked whether one that exists may be replaced.
        @Nullable
        Path newKeymap(String title);

        /// Shows a folder in the system's file browser.
        void show(Path folder);
    }

    /// Background work that the user will probably look at soon.
    Background ahead() {
        return new Background(new Background.Lane() {
            @Override
            public <T> CompletableFuture<T> submit(Callable<T> work) {
                return workers.onIo(Priority.PREFETCH, work);
            }
        }, window);
    }

    /// Background work that waits for disks.
    Background io() {
        return new Background(workers::onIo, window);
    }
}
