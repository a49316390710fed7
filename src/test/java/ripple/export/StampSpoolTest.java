package ripple.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ripple.catalog.Target;
import ripple.image.Band;
import ripple.image.BandImage;
import ripple.job.Cancellation;
import ripple.job.Workers;
import ripple.sky.PixelBox;
import ripple.testkit.FullDisk;

class StampSpoolTest {
    @TempDir
    Path temp;

    @Test
    void resultsComeBackToTheLastBit() throws ExportException {
        List<StampResult> all = List.of(Results.rejected(2, "75339150000000123"), Results.accepted(0, "a,\"b\"\n星"),
                Results.failed(1, "007"));
        try (StampSpool spool = StampSpool.create(folder(), Results.key(4))) {
            for (StampResult result : all) {
                spool.put(result);
            }
            for (StampResult result : all) {
                SameResult.assertSame(spool.result(result.target().index()), result);
            }
            assertThat(spool.recorded()).isEqualTo(3);
        }
        try (StampSpool spool = StampSpool.resume(folder(), Results.key(4))) {
            for (StampResult result : all) {
                SameResult.assertSame(spool.result(result.target().index()), result);
            }
        }
    }

    @Test
    void whatFailedMayBeTriedAgainAndTheNewResultCounts() throws ExportException {
        try (StampSpool spool = StampSpool.create(folder(), Results.key(4))) {
            spool.put(Results.failed(1, "b"));
            spool.put(Results.accepted(0, "a"));
            assertThat(IntStream.range(0, 4).filter(spool::isFinished)).containsExactly(0);
            assertThat(spool.isFinished(1, EnumSet.allOf(StampStatus.class))).isTrue();
        }
        try (StampSpool spool = StampSpool.resume(folder(), Results.key(4))) {
            assertThat(IntStream.range(0, 4).filter(spool::isFinished)).containsExactly(0);
            spool.put(Results.accepted(1, "b"));
            SameResult.assertSame(spool.result(1), Results.accepted(1, "b"));
        }
        try (StampSpool spool = StampSpool.resume(folder(), Results.key(4))) {
            assertThat(IntStream.range(0, 4).filter(spool::isFinished)).containsExactly(0, 1);
            SameResult.assertSame(spool.result(1), Results.accepted(1, "b"));
        }
    }

    @Test
    void productsTravelBesideTheBands() throws ExportException {
        StampResult plain = Results.accepted(0, "a");
        SplittableRandom random = new SplittableRandom(7);
        StampResult rich = plain
                .withProducts(List.of(Results.image(new Band("residual"), plain.box(), random),
                        Results.image(new Band("difference"), plain.box(), random)));
        try (StampSpool spool = StampSpool.create(folder(), Results.key(2))) {
            spool.put(rich);
            spool.put(Results.accepted(1, "b"));
        }
        try (StampSpool spool = StampSpool.resume(folder(), Results.key(2))) {
            SameResult.assertSame(spool.result(0), rich);
            SameResult.assertSame(spool.result(1), Results.accepted(1, "b"));
            assertThat(spool.layout().products()).containsExactly(new Band("residual"), new Band("difference"));
        }
        assertThatThrownBy(() -> plain.withProducts(List.copyOf(plain.images().values())))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("one name");
    }

    @Test
    void bandsOfOtherSizesAreKeptAsTheyAre() throws ExportException {
        StampResult usual = Results.accepted(0, "a");
        Map<Band, BandImage> images = new HashMap<>(usual.images());
        SplittableRandom random = new SplittableRandom(1);
        images.put(Results.I, Results.image(Results.I, new PixelBox(5, 6, 9, 11), random));
        images.put(Results.R, Results.image(Results.R, new PixelBox(5, 6, 2, 3), random));
        StampResult odd = usual.withImages(images);
        try (StampSpool spool = StampSpool.create(folder(), Results.key(2))) {
            spool.put(odd);
            spool.put(Results.accepted(1, "b"));
        }
        try (StampSpool spool = StampSpool.resume(folder(), Results.key(2))) {
            SameResult.assertSame(spool.result(0), odd);
            SameResult.assertSame(spool.result(1), Results.accepted(1, "b"));
        }
    }

    @Test
    void manyThreadsMayPut() throws Exception {
        int count = 200;
        try (StampSpool spool = StampSpool.create(folder(), Results.key(count)); Workers workers = new Workers(4)) {
            List<Integer> indices = IntStream.range(0, count).boxed().toList();
            workers.mapInOrder(indices, i -> put(spool, Results.accepted(i, "x" + i)), done -> {}, new Cancellation());
            for (int i = 0; i < count; i++) {
                SameResult.assertSame(spool.result(i), Results.accepted(i, "x" + i));
            }
        }
    }

    @Test
    void resultsOfAnotherBatchAreRefused() throws ExportException {
        StampSpool.create(folder(), Results.key(4)).close();
        SpoolKey other = new SpoolKey("other repo", "targets", "settings 2", 5, List.of(Results.G), 64);
        assertThatThrownBy(() -> StampSpool.resume(folder(), other)).isInstanceOf(ExportException.class)
                .hasMessageContaining("another repository (repo, now other repo)")
                .hasMessageContaining("another number of targets (4, now 5)")
                .hasMessageContaining("other bands ([g, r, i], now [g])")
                .hasMessageContaining("another size in pixels (6, now 64)")
                .hasMessageContaining("other settings (recipe)").hasMessageContaining("--overwrite");
        assertThatThrownBy(() -> StampSpool.create(folder(), Results.key(4))).isInstanceOf(ExportException.class)
                .hasMessageContaining("--resume");
    }

    @Test
    void theKeyKnowsEveryTarget() {
        List<Target> a = List.of(Results.target(0, "a"), Results.target(1, "b"));
        List<Target> b = List.of(Results.target(0, "a"), Results.target(1, "c"));
        SpoolKey key = SpoolKey.of("repo", a, "{}", Results.GRI, 6);
        assertThat(SpoolKey.of("repo", a, "{}", Results.GRI, 6)).isEqualTo(key);
        assertThat(key.differences(SpoolKey.of("repo", b, "{}", Results.GRI, 6)))
                .containsExactly("another target list");
        assertThat(SpoolKey.of("repo", List.of(Target.at(0, "a", Double.NaN, 1)), "{}", Results.GRI, 6))
                .isEqualTo(SpoolKey.of("repo", List.of(Target.at(0, "a", Double.NaN, 1)), "{}", Results.GRI, 6));
    }

    @Test
    void aDamagedStateIsTold() throws IOException {
        StampSpool.create(folder(), Results.key(4)).close();
        for (String text : List.of("", "{", "{\"format\": 1}", "[]",
                "{\"format\":2,\"bands\":[],\"count\":1,\"size\":1}")) {
            Files.writeString(folder().resolve("spool.json"), text);
            assertThatThrownBy(() -> StampSpool.resume(folder(), Results.key(4))).isInstanceOf(ExportException.class)
                    .hasMessageContaining("cannot be read").hasMessageContaining("--overwrite");
        }
    }

    @Test
    void aResultThatIsNotThereIsTold() throws ExportException {
        try (StampSpool spool = StampSpool.create(folder(), Results.key(4))) {
            assertThatThrownBy(() -> spool.result(3)).isInstanceOf(ExportException.class)
                    .hasMessageContaining("Target 3").hasMessageContaining("--resume");
            assertThatThrownBy(() -> spool.put(Results.accepted(4, "e"))).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void pixelsThatChangedOnDiskAreNotPassedOn() throws IOException {
        try (StampSpool spool = StampSpool.create(folder(), Results.key(2))) {
            spool.put(Results.accepted(0, "a"));
            spool.put(Results.accepted(1, "b"));
            try (RandomAccessFile file = new RandomAccessFile(folder().resolve("image.f4").toFile(), "rw")) {
                file.seek(17);
                file.write(99);
            }
            assertThatThrownBy(() -> spool.result(0)).isInstanceOf(ExportException.class)
                    .hasMessageContaining("target 0").hasMessageContaining("not those that were written");
            SameResult.assertSame(spool.result(1), Results.accepted(1, "b"));
        }
    }

    /// However the program dies: exactly the rows whose line and pixels are whole are there afterwards, and the batch goes on.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void whatWasWholeWhenTheProgramDiedIsKept(long seed) throws IOException {
        int count = 12;
        SplittableRandom random = new SplittableRandom(seed);
        try (StampSpool spool = StampSpool.create(folder(), Results.key(count))) {
            for (int i = 0; i < count; i++) {
                spool.put(row(i));
            }
        }
        Path rows = folder().resolve("rows.jsonl");
        List<String> lines = Files.readAllLines(rows);
        long cut = random.nextLong(Files.size(rows) + 1);
        cut(rows, cut);
        int whole = 0;
        for (long end = 0; whole < count; whole++) {
            end += lines.get(whole).getBytes(java.nio.charset.StandardCharsets.UTF_8).length + 1L;
            if (end > cut) {
                break;
            }
        }
        // Whatever follows the cut, e.g. what a disk made of the last block.
        Files.write(rows,
                "garbage\u0000{".substring(0, random.nextInt(9)).getBytes(java.nio.charset.StandardCharsets.UTF_8),
                java.nio.file.StandardOpenOption.APPEND);
        try (StampSpool spool = StampSpool.resume(folder(), Results.key(count))) {
            assertThat(spool.recorded()).isEqualTo(whole);
            for (int i = 0; i < count; i++) {
                if (i >= whole) {
                    spool.put(row(i));
                }
            }
        }
        try (StampSpool spool = StampSpool.resume(folder(), Results.key(count))) {
            assertThat(spool.recorded()).isEqualTo(count);
            for (int i = 0; i < count; i++) {
                SameResult.assertSame(spool.result(i), row(i));
            }
        }
    }

    /// A line that is whole but not as it was written is not believed; those around it are.
    @Test
    void aDamagedLineIsDoneAgain() throws IOException {
        try (StampSpool spool = StampSpool.create(folder(), Results.key(3))) {
            for (int i = 0; i < 3; i++) {
                spool.put(Results.accepted(i, "id-" + i));
            }
        }
        Path rows = folder().resolve("rows.jsonl");
        Files.writeString(rows, Files.readString(rows).replace("\"id-1\"", "\"id-7\""));
        try (StampSpool spool = StampSpool.resume(folder(), Results.key(3))) {
            assertThat(IntStream.range(0, 3).filter(spool::isFinished)).containsExactly(0, 2);
            spool.put(Results.accepted(1, "id-1"));
        }
        try (StampSpool spool = StampSpool.resume(folder(), Results.key(3))) {
            for (int i = 0; i < 3; i++) {
                SameResult.assertSame(spool.result(i), Results.accepted(i, "id-" + i));
            }
        }
    }

    /// Where also the pixels were lost, their rows are not taken for finished.
    @ParameterizedTest
    @ValueSource(strings = {"image.f4", "variance.f4", "mask.i8", "psf.f8"})
    void rowsWithoutTheirPixelsAreNotFinished(String name) throws IOException {
        int count = 6;
        try (StampSpool spool = StampSpool.create(folder(), Results.key(count))) {
            for (int i = 0; i < count; i++) {
                spool.put(Results.accepted(i, "x"));
            }
        }
        cut(folder().resolve(name), Files.size(folder().resolve(name)) / 2 - 1);
        try (StampSpool spool = StampSpool.resume(folder(), Results.key(count))) {
            assertThat(IntStream.range(0, count).filter(spool::isFinished)).containsExactly(0, 1);
            for (int i = 2; i < count; i++) {
                spool.put(Results.accepted(i, "x"));
            }
            for (int i = 0; i < count; i++) {
                SameResult.assertSame(spool.result(i), Results.accepted(i, "x"));
            }
        }
    }

    @Test
    void aFullDiskIsOneSentenceAndLosesNothing() throws ExportException {
        for (int room = 100; room < 20_000; room += 611) {
            Path folder = temp.resolve("full-" + room);
            FullDisk disk = new FullDisk(room);
            int finished = 0;
            try (StampSpool spool = StampSpool.create(folder, Results.key(9), disk)) {
                while (finished < 9) {
                    spool.put(Results.accepted(finished, "x"));
                    finished++;
                }
            } catch (ExportException e) {
                assertThat(e).hasMessageContaining("Cannot write " + folder).hasMessageContaining("the disk is full")
                        .hasMessageContaining("--resume");
            }
            disk.free(1 << 20);
            try (StampSpool spool = StampSpool.resume(folder, Results.key(9), disk)) {
                assertThat(spool.recorded()).isEqualTo(finished);
                for (int i = 0; i < finished; i++) {
                    SameResult.assertSame(spool.result(i), Results.accepted(i, "x"));
                }
                for (int i = finished; i < 9; i++) {
                    spool.put(Results.accepted(i, "x"));
                }
                SameResult.assertSame(spool.result(8), Results.accepted(8, "x"));
            }
        }
    }

    /// Cancelling interrupts the workers: one of them in the middle of a put must not take the files from the others.
    @Test
    void anInterruptLosesNothing() throws ExportException {
        try (StampSpool spool = StampSpool.create(folder(), Results.key(2))) {
            Thread.currentThread().interrupt();
            spool.put(Results.accepted(0, "a"));
            assertThat(Thread.interrupted()).isTrue();
            spool.put(Results.accepted(1, "b"));
            SameResult.assertSame(spool.result(0), Results.accepted(0, "a"));
        }
    }

    @Test
    void afterAWriteErrorNothingMoreIsTaken() throws ExportException {
        FullDisk disk = new FullDisk(5000);
        try (StampSpool spool = StampSpool.create(folder(), Results.key(9), disk)) {
            spool.put(Results.accepted(0, "x"));
            assertThatThrownBy(() -> {
                for (int i = 1; i < 9; i++) {
                    spool.put(Results.accepted(i, "x"));
                }
            }).isInstanceOf(ExportException.class);
            disk.free(1 << 20);
            assertThatThrownBy(() -> spool.put(Results.accepted(5, "x"))).isInstanceOf(ExportException.class)
                    .hasMessageContaining("the disk is full");
            SameResult.assertSame(spool.result(0), Results.accepted(0, "x"));
        }
    }

    @Test
    void deletingRemovesOurFilesOnly() throws IOException {
        StampSpool.create(folder(), Results.key(1)).delete();
        assertThat(folder()).doesNotExist();
        StampSpool spool = StampSpool.create(folder(), Results.key(1));
        Path note = Files.writeString(folder().resolve("note.txt"), "mine");
        spool.delete();
        assertThat(folder()).isDirectoryContaining("glob:**note.txt");
        assertThat(note).hasContent("mine");
    }

    private Path folder() {
        return StampSpool.folderFor(temp.resolve("stamps.npz"));
    }

    private static StampResult row(int i) {
        return switch (i % 4) {
            case 1 -> Results.rejected(i, "é" + i);
            case 3 -> Results.failed(i, "f" + i);
            default -> Results.accepted(i, "a" + i);
        };
    }

    private static boolean put(StampSpool spool, StampResult result) {
        try {
            spool.put(result);
            return true;
        } catch (ExportException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void cut(Path file, long length) throws IOException {
        try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "rw")) {
            open.setLength(length);
        }
    }
}
