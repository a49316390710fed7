package ripple.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A cache on disk is never wrong: what is damaged is not there.
class ShelfTest {
    private static final Duration MONTH = Duration.ofDays(30);

    @TempDir
    private Path folder;

    private Instant now = Instant.parse("2026-11-28T12:00:00Z");

    @Test
    void whatIsKeptIsFoundByAnotherProgramToo() {
        shelf().keep("stamp1", "key", bytes("content"));
        assertThat(shelf().find("stamp1", "key")).hasValue(bytes("content"));
        assertThat(shelf().find("stamp2", "key")).isEmpty();
        assertThat(shelf().find("stamp1", "other")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 7, 8, 15, 16, 19, 20, 26})
    void oneChangedByteAnywhereIsNoticedAndTheEntryThrownAway(int at) throws IOException {
        shelf().keep("stamp1", "key", bytes("content"));
        Path file = files().getFirst();
        byte[] all = Files.readAllBytes(file);
        all[at] ^= 1;
        Files.write(file, all);
        assertThat(shelf().find("stamp1", "key")).isEmpty();
        assertThat(file).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 19, 20, 26})
    void anEntryCutOffIsNoticed(int length) throws IOException {
        shelf().keep("stamp1", "key", bytes("content"));
        Path file = files().getFirst();
        Files.write(file, java.util.Arrays.copyOf(Files.readAllBytes(file), length));
        assertThat(shelf().find("stamp1", "key")).isEmpty();
        assertThat(files()).isEmpty();
    }

    @Test
    void anEntryUnderTheNameOfAnotherIsNotTaken() throws IOException {
        shelf().keep("stamp1", "one", bytes("1"));
        Path one = files().getFirst();
        shelf().keep("stamp1", "other", bytes("2"));
        Path other = files().stream().filter(file -> !file.equals(one)).findFirst().orElseThrow();
        Files.copy(one, other, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        assertThat(shelf().find("stamp1", "other")).isEmpty();
        assertThat(shelf().find("stamp1", "one")).hasValue(bytes("1"));
    }

    @Test
    void theLeastRecentlyUsedGoBeyondTheLimitAndOldOnesWhateverTheirNumber() throws IOException {
        Shelf shelf = new Shelf(folder, 1000, MONTH, () -> now);
        for (int i = 0; i < 9; i++) {
            shelf.keep("stamp1", "key" + i, new byte[200]);
            age(shelf, "key" + i, Duration.ofHours(20L - 2L * i));
        }
        assertThat(shelf.find("stamp1", "key8")).isPresent();
        shelf.find("stamp1", "key5");
        age(shelf, "key8", Duration.ofDays(31));
        shelf.trim();
        assertThat(shelf.content().bytes()).isLessThanOrEqualTo(1000);
        assertThat(shelf.find("stamp1", "key5")).isPresent();
        assertThat(shelf.find("stamp1", "key8")).isEmpty();
        assertThat(shelf.find("stamp1", "key0")).isEmpty();
    }

    @Test
    void aClockThatIsSetBackLosesNothing() {
        shelf().keep("stamp1", "key", bytes("content"));
        now = now.minus(Duration.ofDays(400));
        shelf().trim();
        assertThat(shelf().find("stamp1", "key")).isPresent();
        shelf().trim();
        assertThat(shelf().find("stamp1", "key")).isPresent();
    }

    @Test
    void filesOfOthersStay() throws IOException {
        Path mine = Files.writeString(folder.resolve("notes.txt"), "mine");
        shelf().keep("stamp1", "key", bytes("content"));
        shelf().clear();
        assertThat(files()).containsExactly(mine);
    }

    @Test
    void whatAKilledProgramHadHalfWrittenGoesAfterAnHour() throws IOException {
        shelf().keep("stamp1", "key", bytes("content"));
        Path half = Files.writeString(folder.resolve(files().getFirst().getFileName() + ".77-3.tmp"), "cont");
        Files.setLastModifiedTime(half, FileTime.from(now.minus(Duration.ofMinutes(59))));
        shelf().trim();
        assertThat(half).exists();
        Files.setLastModifiedTime(half, FileTime.from(now.minus(Duration.ofMinutes(61))));
        shelf().trim();
        assertThat(half).doesNotExist();
        assertThat(shelf().find("stamp1", "key")).isPresent();
    }

    @Test
    void aFolderThatCannotBeMadeKeepsNothingAndBreaksNothing() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "in the way");
        Shelf shelf = new Shelf(file, 1 << 20, MONTH, () -> now);
        shelf.keep("stamp1", "key", bytes("content"));
        assertThat(shelf.find("stamp1", "key")).isEmpty();
        assertThat(shelf.use()).isEqualTo(new Shelf.Use(0, 1));
    }

    /// Writing, reading, trimming and clearing at once: an answer is right or none.
    @Test
    void manyAtOnceNeverGetAWrongAnswer() {
        List<CompletableFuture<Integer>> all = IntStream.range(0, 4)
                .mapToObj(n -> CompletableFuture.supplyAsync(() -> wrongAnswers(n))).toList();
        assertThat(all.stream().mapToInt(CompletableFuture::join).sum()).isZero();
    }

    /// Two programs on one folder, one of them killed in the middle of writing.
    @Test
    void anotherProgramThatIsKilledLeavesNothingWrong() throws Exception {
        Process other = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                System.getProperty("java.class.path"), ShelfWriter.class.getName(), folder.toString())
                .redirectErrorStream(true)
                .start();
        try {
            assertThat(other.getInputStream().read()).isEqualTo('.');
            assertThat(wrongAnswers(1)).isZero();
        } finally {
            other.destroyForcibly().waitFor();
        }
        assertThat(wrongAnswers(2)).isZero();
    }

    /// Writes until it is killed.
    static final class ShelfWriter {
        private ShelfWriter() {}

        public static void main(String[] args) {
            Shelf shelf = new Shelf(Path.of(args[0]), 2000, MONTH, Instant::now);
            for (int i = 0; true; i++) {
                String key = "key" + i % 11;
                shelf.keep("stamp1", key, key.repeat(20).getBytes(StandardCharsets.UTF_8));
                if (i == 20) {
                    System.out.print('.');
                    System.out.flush();
                }
            }
        }
    }

    private int wrongAnswers(int seed) {
        Shelf shelf = new Shelf(folder, 2000, MONTH, Instant::now);
        int wrong = 0;
        for (int i = 0; i < 300; i++) {
            String key = "key" + (i * 7 + seed) % 11;
            shelf.keep("stamp1", key, key.repeat(20).getBytes(StandardCharsets.UTF_8));
            wrong += shelf.find("stamp1", key)
                    .filter(found -> !new String(found, StandardCharsets.UTF_8).equals(key.repeat(20))).isPresent()
                            ? 1
                            : 0;
        }
        return wrong;
    }

    private void age(Shelf shelf, String key, Duration age) throws IOException {
        Path file = shelf.folder().resolve("stamp1-" + Sha256.of(key));
        Files.setLastModifiedTime(file, FileTime.from(now.minus(age)));
    }

    private Shelf shelf() {
        return new Shelf(folder, 1 << 20, MONTH, () -> now);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.toList();
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
