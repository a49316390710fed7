package ripple.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ripple.catalog.Target;
import ripple.cutout.CutoutSettings;
import ripple.cutout.StampCache;
import ripple.export.ExportException;
import ripple.export.OutputFolder.Existing;
import ripple.export.StampStatus;
import ripple.image.Band;
import ripple.job.Cancellation;
import ripple.job.Progress;
import ripple.job.Workers;
import ripple.pipeline.OutputPlan.Raw;
import ripple.pipeline.recipe.Recipe;
import ripple.pipeline.recipe.Recipe.Format;
import ripple.pipeline.recipe.RecipeException;
import ripple.pipeline.recipe.RecipeJson;
import ripple.sky.SkyPosition;
import ripple.testkit.FakeRepository;
import ripple.testkit.TinySky;
import ripple.timing.Timings;

/// A batch that was cut short goes on where it was; one that is whole is left alone.
class ResumeTest {
    private static final List<Band> BANDS = List.of(new Band("g"), new Band("r"));

    @TempDir
    Path temp;
    private final FakeRepository repository = new FakeRepository("g", "r");

    @Test
    void whatWasFinishedIsNotFetchedAgainAndTheFilesAreThoseOfAnUndisturbedRun() throws Exception {
        Path whole = temp.resolve("whole");
        Path cut = temp.resolve("cut");
        cutout(whole, Existing.REFUSE, Progress.NONE, new Cancellation());
        int undisturbed = repository.reads.size();
        repository.reads.clear();
        cancelAfter(cut, "fetch and prepare", 5);
        assertThat(cut.resolve("stamps.npz.partial")).isDirectory();
        assertThat(cut.resolve("stamps.npz")).doesNotExist();
        int before = repository.reads.size();
        assertThat(before).isPositive();
        List<Long> begun = new ArrayList<>();
        cutout(cut, Existing.RESUME, (stage, done, total) -> begun.add(done), new Cancellation());
        assertThat(begun.getFirst()).as("what was finished counts").isGreaterThanOrEqualTo(5);
        assertThat(stamps(repository.reads)).as("no stamp was read twice, apart from those of a group that was cut")
                .isLessThan(stamps(repository.reads.subList(0, before)) + undisturbed * 5);
        assertThat(files(cut)).isEqualTo(files(whole));
        assertThat(cut.resolve("stamps.npz.partial")).doesNotExist();
    }

    @Test
    void whenEverythingWasFetchedNothingIsReadAnyMore() throws Exception {
        Path whole = temp.resolve("whole");
        Path cut = temp.resolve("cut");
        run(whole, Existing.REFUSE, Progress.NONE, new Cancellation());
        Cancellation cancellation = new Cancellation();
        assertThatThrownBy(() -> run(cut, Existing.REFUSE, cancelling(cancellation, "write", 3), cancellation))
                .isInstanceOf(CancellationException.class);
        repository.reads.clear();
        run(cut, Existing.RESUME, Progress.NONE, new Cancellation());
        assertThat(repository.reads).isEmpty();
        assertThat(files(cut)).isEqualTo(files(whole));
    }

    @Test
    void aWholeSetIsLeftAlone() throws Exception {
        Path out = temp.resolve("out");
        RunReport first = cutout(out, Existing.REFUSE, Progress.NONE, new Cancellation());
        Map<String, String> before = files(out);
        byte[] summary = Files.readAllBytes(out.resolve("summary.json"));
        repository.reads.clear();
        RunReport again = cutout(out, Existing.RESUME, Progress.NONE, new Cancellation());
        assertThat(again.notices()).containsExactly("Nothing to do: all 12 targets were finished.");
        assertThat(again.counts().count(StampStatus.ACCEPTED)).isEqualTo(first.counts().count(StampStatus.ACCEPTED));
        assertThat(again.counts().reasons()).isEqualTo(first.counts().reasons());
        assertThat(again.files()).containsExactlyInAnyOrderElementsOf(first.files());
        assertThat(repository.reads).isEmpty();
        assertThat(files(out)).isEqualTo(before);
        assertThat(out.resolve("summary.json")).hasBinaryContent(summary);
    }

    @Test
    void whatAKilledRunLeftBesideAWholeSetIsTidiedUp() throws Exception {
        Path out = temp.resolve("out");
        cutout(out, Existing.REFUSE, Progress.NONE, new Cancellation());
        Map<String, String> before = files(out);
        Files.writeString(Files.createDirectories(out.resolve("raw.npz.partial")).resolve(".0123abcd.tmp"), "half");
        Files.writeString(Files.createDirectories(out.resolve("stamps.npz.partial")).resolve("rows.jsonl"), "");
        repository.reads.clear();
        assertThat(cutout(out, Existing.RESUME, Progress.NONE, new Cancellation()).notices()).singleElement()
                .asString().startsWith("Nothing to do");
        assertThat(repository.reads).isEmpty();
        assertThat(files(out)).isEqualTo(before);
        assertThat(out.resolve("stamps.npz.partial")).doesNotExist();
        assertThat(out.resolve("raw.npz.partial")).doesNotExist();
    }

    @Test
    void aSetWithFailedTargetsIsMadeAgainAndSaysSo() throws Exception {
        Path out = temp.resolve("out");
        repository.broken("r", 0);
        RunReport first = cutout(out, Existing.REFUSE, Progress.NONE, new Cancellation());
        int failed = first.counts().count(StampStatus.FAILED);
        assertThat(failed).isPositive();
        repository.mended();
        RunReport again = cutout(out, Existing.RESUME, Progress.NONE, new Cancellation());
        assertThat(again.hasFailures()).isFalse();
        assertThat(again.notices()).singleElement().asString()
                .contains("made again: " + failed + " of its 12 targets had failed");
        Path whole = temp.resolve("whole");
        cutout(whole, Existing.REFUSE, Progress.NONE, new Cancellation());
        assertThat(files(out)).isEqualTo(files(whole));
    }

    @Test
    void whatIsGoneOrAskedForAnewIsMade() throws Exception {
        Path out = temp.resolve("out");
        cutout(out, Existing.REFUSE, Progress.NONE, new Cancellation());
        Files.delete(out.resolve("stamps.npz"));
        assertThat(cutout(out, Existing.RESUME, Progress.NONE, new Cancellation()).notices()).singleElement()
                .asString().contains("stamps.npz is gone");
        assertThat(out.resolve("stamps.npz")).isNotEmptyFile();
        OutputPlan more = new OutputPlan(out, Existing.RESUME, List.of(Format.NPZ), Raw.WITHOUT);
        try (Workers workers = new Workers(1)) {
            RunReport report = pipeline(workers).cutout(targets(), settings(8), more, Progress.NONE,
                    new Cancellation());
            assertThat(report.notices()).singleElement().asString().contains("npz, fits").contains("asked for");
        }
        assertThat(out.resolve("fits")).isEmptyDirectory();
    }

    @Test
    void aFinishedSetOfAnotherBatchIsNotTouched() throws Exception {
        Path out = temp.resolve("out");
        cutout(out, Existing.REFUSE, Progress.NONE, new Cancellation());
        Map<String, String> before = files(out);
        try (Workers workers = new Workers(1)) {
            OutputPlan plan = new OutputPlan(out, Existing.RESUME, List.of(Format.NPZ, Format.FITS), Raw.WITHOUT);
            assertThatThrownBy(() -> pipeline(workers).cutout(targets(), settings(9), plan, Progress.NONE,
                    new Cancellation())).isInstanceOf(ExportException.class)
                    .hasMessageContaining("another size in pixels (8, now 9)").hasMessageContaining("--overwrite");
        }
        assertThat(files(out)).isEqualTo(before);
    }

    @Test
    void overwritingReplacesOurFilesAndLeavesTheOthers() throws Exception {
        Path out = temp.resolve("out");
        cutout(out, Existing.REFUSE, Progress.NONE, new Cancellation());
        Files.writeString(out.resolve("notes.txt"), "mine");
        Files.writeString(out.resolve("fits/mine.fits"), "mine");
        RunReport report = cutout(out, Existing.OVERWRITE, Progress.NONE, new Cancellation());
        assertThat(report.notices()).isEmpty();
        assertThat(out.resolve("notes.txt")).hasContent("mine");
        assertThat(out.resolve("fits/mine.fits")).hasContent("mine");
    }

    @Test
    void oneThreadOrFourAndOnceOrTwiceGiveTheSameBytes() throws Exception {
        List<Map<String, String>> all = new ArrayList<>();
        for (int threads : new int[]{1, 4, 4}) {
            Path out = temp.resolve("out" + all.size());
            try (Workers workers = new Workers(threads)) {
                pipeline(workers).run(targets(), recipe(),
                        new OutputPlan(out, Existing.REFUSE, List.of(Format.NPZ, Format.FITS), Raw.WITH),
                        Progress.NONE, new Cancellation());
            }
            all.add(files(out));
        }
        assertThat(all.get(1)).isEqualTo(all.get(0)).hasSizeGreaterThan(10);
        assertThat(all.get(2)).isEqualTo(all.get(0));
    }

    private void cancelAfter(Path out, String stage, int count) {
        Cancellation cancellation = new Cancellation();
        assertThatThrownBy(() -> cutout(out, Existing.REFUSE, cancelling(cancellation, stage, count), cancellation))
                .isInstanceOf(CancellationException.class);
    }

    private static Progress cancelling(Cancellation cancellation, String stage, int count) {
        return (now, done, total) -> {
            if (now.equals(stage) && done >= count) {
                cancellation.cancel();
            }
        };
    }

    private RunReport cutout(Path out, Existing existing, Progress progress, Cancellation cancellation)
            throws Exception {
        try (Workers workers = new Workers(1)) {
            return pipeline(workers).cutout(targets(), settings(8),
                    new OutputPlan(out, existing, List.of(Format.NPZ, Format.FITS), Raw.WITHOUT), progress,
                    cancellation);
        }
    }

    private RunReport run(Path out, Existing existing, Progress progress, Cancellation cancellation)
            throws Exception {
        try (Workers workers = new Workers(1)) {
            return pipeline(workers).run(targets(), recipe(),
                    new OutputPlan(out, existing, List.of(Format.NPZ), Raw.WITH), progress, cancellation);
        }
    }

    private Pipeline pipeline(Workers workers) {
        return new Pipeline(repository, new StampCache(0), workers, new Timings());
    }

    private static CutoutSettings settings(int size) {
        return CutoutSettings.plain(size, BANDS);
    }

    private static Recipe recipe() throws RecipeException {
        return RecipeJson.with(Recipe.standard(), List.of("bands=g,r", "size=8", "psfMatch.enabled=false"));
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

    private static int stamps(List<String> reads) {
        return reads.stream().mapToInt(read -> Integer.parseInt(read.substring(read.indexOf('x') + 1))).sum();
    }

    /// Every file with its checksum, apart from the one that tells how long it took and the list that names it.
    private static Map<String, String> files(Path folder) throws IOException {
        Map<String, String> all = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                String name = folder.relativize(file).toString();
                if (!name.equals("summary.json") && !name.equals("SHA256SUMS")) {
                    all.put(name, ripple.testkit.Vectors.sha256(Files.readAllBytes(file)));
                }
            }
        }
        return all;
    }
}
