package ripple.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ripple.catalog.Target;
import ripple.catalog.TargetList;
import ripple.cutout.StampCache;
import ripple.job.Cancellation;
import ripple.job.Workers;
import ripple.pipeline.recipe.Recipe;
import ripple.repository.Repository;
import ripple.repository.RepositoryChoice;
import ripple.repository.SampleSky;
import ripple.repository.open.Repositories;
import ripple.timing.Timings;
import ripple.ui.jobs.JobResult;
import ripple.ui.sky.RunOutcomes;

/// What the window's "run" does: the whole core on a selection, into a folder of its own.
class SelectionRunTest {
    @TempDir
    private Path home;

    @Test
    void aSelectionRunsIntoAFolderOfItsOwn() throws Exception {
        SampleSky sample = SampleSky.find().orElseThrow();
        List<Long> totals = new ArrayList<>();
        try (Workers workers = new Workers(2);
                Repository repository = new Repositories(Map.of()).open(sample.repository().toString(),
                        RepositoryChoice.DEFAULT)) {
            JobResult result = new SelectionRun(workers, new Timings(), new StampCache(1 << 24)).run(repository,
                    Recipe.standard(),
                    TargetList.read(sample.targets()).targets().subList(40, 45).stream()
                            .map(SelectionRunTest::renumbered).toList(),
                    home.resolve("run"),
                    (stage, done, total) -> {
                        synchronized (totals) {
                            totals.add(total);
                        }
                    }, new Cancellation());
            assertThat(result.sentence()).contains("accepted", "rejected");
            assertThat(result.folder()).isNotNull().startsWith(home);
            assertThat(result.folder().resolve("manifest.csv")).exists();
            // What the map reads of it to colour targets and patches.
            RunOutcomes outcomes = RunOutcomes.read(result.folder());
            List<String> ids = TargetList.read(sample.targets()).targets().subList(40, 45).stream().map(Target::id)
                    .toList();
            assertThat(outcomes.states()).containsOnlyKeys(ids);
            assertThat(outcomes.patches().values().stream().mapToInt(RunOutcomes.Count::all).sum()).isEqualTo(5);
        }
        assertThat(totals).isNotEmpty();
    }

    /// The rows of a run count from 0.
    private static Target renumbered(Target target) {
        return new Target(target.index() - 40, target.id(), target.raDeg(), target.decDeg(), target.columns());
    }
}
