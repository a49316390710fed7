package ripple.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ripple.catalog.Target;
import ripple.cutout.StampCache;
import ripple.export.ExportException;
import ripple.export.OutputFolder.Existing;
import ripple.export.StampStatus;
import ripple.file.Shelf;
import ripple.job.Cancellation;
import ripple.job.MemoryBudget;
import ripple.job.Progress;
import ripple.job.Workers;
import ripple.pipeline.OutputPlan.Raw;
import ripple.pipeline.recipe.Recipe;
import ripple.pipeline.recipe.Recipe.Format;
import ripple.pipeline.recipe.RecipeJson;
import ripple.sky.SkyPosition;
import ripple.testkit.FakeRepository;
import ripple.testkit.TinySky;
import ripple.timing.StageTiming;
import ripple.timing.Timings;

/// A run once more does again only what has changed; what breaks in the middle loses nothing that was finished.
class RerunTest {
    @TempDir
    private Path temp;

    private final FakeRepository repository = new FakeRepository("g", "r");
    private final Timings timings = new Timings();

    @Test
    void anotherNormalisationReadsNoFileAndPreparesNothing() throws Exception {
        run("first", recipe(), Progress.NONE, new Cancellation());
        int reads = repository.reads.size();
        long judged = count("quality");
        RunReport second = run("second", recipe("normalise.method=none"), Progress.NONE, new Cancellation());
        assertThat(second.counts().total()).isEqualTo(12);
        assertThat(repository.reads).hasSize(reads);
        assertThat(count("quality")).isEqualTo(judged);
        assertThat(timings.caches().get("prepared").hits()).isEqualTo(12);
    }

    @Test
    void otherQualityLimitsJudgeAnewButReadNothing() throws Exception {
        run("first", recipe(), Progress.NONE, new Cancellation());
        int reads = repository.reads.size();
        long judged = count("quality");
        run("second", recipe("quality.maxBadFraction=0.5"), Progress.NONE, new Cancellation());
        assertThat(repository.reads).hasSize(reads);
        assertThat(count("quality")).isEqualTo(judged + 12);
    }

    @Test
    void foundOrMadeTheFilesAreTheSame() throws Exception {
        run("first", recipe(), Progress.NONE, new Cancellation());
        run("again", recipe(), Progress.NONE, new Cancellation());
        assertThat(files("again")).isEqualTo(files("first")).hasSizeGreaterThan(2);
    }

    @Test
    void onlyWhatFailedIsReadWhenARunIsTriedAgain() throws Exception {
        repository.broken("r", 2);
        RunReport first = run("out", recipe(), Progress.NONE, new Cancellation());
        assertThat(first.counts().count(StampStatus.FAILED)).isEqualTo(3);
        repository.mended();
        repository.reads.clear();
        RunReport second = run("out", recipe(), Progress.NONE, new Cancellation());
        assertThat(second.counts().count(StampStatus.FAILED)).isZero();
        assertThat(repository.reads).containsExactlyInAnyOrder("g2 x3", "r2 x3");
    }

    @Test
    void aFileThatHangsFailsItsObjectsInWordsAndTheOthersAreMade() throws Exception {
        repository.hanging("r", 1);
        List<String> told = new ArrayList<>();
        RunReport report;
        try {
            report = run("out", recipe(), watching(told), new Cancellation(), Duration.ofSeconds(2));
        } finally {
            repository.letGo();
        }
        assertThat(report.counts().count(StampStatus.FAILED)).isEqualTo(3);
        assertThat(report.counts().total() - report.counts().count(StampStatus.FAILED)).isEqualTo(9);
        assertThat(told).hasSize(3)
                .allMatch(each -> each.startsWith("fetch failed The file r1.fits did not answer within"));
    }

    @Test
    void anOutputFolderThatIsDeletedMeanwhileEndsTheRunInWords() throws Exception {
        Path out = temp.resolve("out");
        Progress deleting = (stage, done, total) -> {
            if (stage.equals("write") && done == 3) {
                delete(out);
            }
        };
        assertThatThrownBy(() -> run("out", recipe(), deleting, new Cancellation()))
                .isInstanceOf(ExportException.class).hasMessageContaining(out.toString());
        RunReport again = run("out", recipe(), Progress.NONE, new Cancellation());
        assertThat(again.counts().total()).isEqualTo(12);
    }

    @Test
    void aDamagedEntryOfTheCacheIsReadAnew() throws Exception {
        run("first", recipe(), Progress.NONE, new Cancellation());
        List<Path> entries;
        try (Stream<Path> all = Files.list(temp.resolve("shelf"))) {
            entries = all.toList();
        }
        assertThat(entries).hasSize(24);
        for (Path entry : entries) {
            byte[] bytes = Files.readAllBytes(entry);
            bytes[bytes.length / 2] ^= 4;
            Files.write(entry, bytes);
        }
        repository.reads.clear();
        run("again", recipe(), Progress.NONE, new Cancellation());
        assertThat(repository.reads).isNotEmpty();
        assertThat(files("again")).isEqualTo(files("first"));
    }

    @Test
    void tenTimesCancelledInEveryStageAndGoneOnWithNothingIsLost() throws Exception {
        run("whole", recipe(), Progress.NONE, new Cancellation());
        int cut = 0;
        for (String stage : List.of("fetch and prepare", "measure the set", "write")) {
            for (int at : new int[]{1, 6, 12}) {
                String name = "cut-" + stage.charAt(0) + at;
                cut += isCut(name, stage, at) ? 1 : 0;
                run(name, recipe(), Progress.NONE, new Cancellation());
                assertThat(files(name)).as(name).isEqualTo(files("whole"));
            }
        }
        assertThat(cut).isGreaterThanOrEqualTo(4);
    }

    /// Whether there was still something to cancel.
    private boolean isCut(String name, String stage, int at) throws Exception {
        Cancellation cancellation = new Cancellation();
        try {
            run(name, recipe(), (now, done, total) -> {
                if (now.equals(stage) && done >= at) {
                    for (int i = 0; i < 10; i++) {
                        cancellation.cancel();
                    }
                }
            }, cancellation);
            return false;
        } catch (CancellationException e) {
            return true;
        }
    }

    private static Progress watching(List<String> told) {
        return new Progress() {
            @Override
            public void report(String stage, long done, long total) {}

            @Override
            public void item(int index, String stage, String outcome, List<String> reasons) {
                told.add(stage + " " + outcome + " " + reasons.getFirst());
            }
        };
    }

    private RunReport run(String name, Recipe recipe, Progress progress, Cancellation cancellation) throws Exception {
        return run(name, recipe, progress, cancellation, Duration.ofSeconds(60));
    }

    private RunReport run(String name, Recipe recipe, Progress progress, Cancellation cancellation, Duration patience)
            throws Exception {
        Shelf shelf = new Shelf(temp.resolve("shelf"), 1 << 26, Duration.ofDays(1), Instant::now);
        try (Workers workers = new Workers(2, MemoryBudget.ofThisMachine(), patience)) {
            return new Pipeline(repository, new StampCache(0, shelf), workers, timings).run(targets(), recipe,
                    new OutputPlan(temp.resolve(name), Existing.RESUME, List.of(Format.NPZ), Raw.WITHOUT), progress,
                    cancellation);
        }
    }

    private long count(String stage) {
        StageTiming timing = timings.snapshot().get(stage);
        return timing == null ? 0 : timing.count();
    }

    private static Recipe recipe(String... settings) throws Exception {
        List<String> all = new ArrayList<>(List.of("bands=g,r", "size=8", "psfMatch.enabled=false"));
        all.addAll(List.of(settings));
        return RecipeJson.with(Recipe.standard(), all);
    }

    /// Twelve places, three in each patch.
    private static List<Target> targets() {
        List<Target> all = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            SkyPosition place = new TinySky().at(30 + 100 * (i % 2) + i, 30 + 100 * (i / 2 % 2) + 2 * i);
            all.add(Target.at(i, "t" + i, place.raDeg(), place.decDeg()));
        }
        return all;
    }

    /// Every file with its checksum, apart from those that tell how long it took.
    private Map<String, String> files(String name) throws java.io.IOException {
        Path folder = temp.resolve(name);
        Map<String, String> all = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                String each = folder.relativize(file).toString();
                if (!each.startsWith("summary") && !each.startsWith("timing") && !each.equals("SHA256SUMS")) {
                    all.put(each, ripple.testkit.Vectors.sha256(Files.readAllBytes(file)));
                }
            }
        }
        return all;
    }

    private static void delete(Path folder) {
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path file : walk.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
