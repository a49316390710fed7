package ripple.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ripple.testkit.FullDisk;

class NpzWriterTest {
    @TempDir
    Path folder;

    /// Rows of all arrays are written side by side, more of them than a buffer holds; the limit 0 makes everything zip64.
    @ParameterizedTest
    @ValueSource(longs = {0, 1000, 200_000, 0xFFFFFFFFL})
    void arraysComeBackAsTheyWereWritten(long zip64From) throws IOException {
        Path file = folder.resolve("a.npz");
        SplittableRandom random = new SplittableRandom(3);
        int rows = 300;
        int perRow = 16 * 17;
        float[] floats = new float[rows * perRow];
        long[] longs = new long[rows];
        List<NpyShape> arrays = List.of(NpyShape.of("pixels", NpyType.F4, rows, 16, 17),
                NpyShape.of("bits", NpyType.I8, rows), NpyShape.of("ra", NpyType.F8, rows),
                NpyShape.of("n", NpyType.I4, rows), NpyShape.of("id", NpyType.text(6), rows),
                NpyShape.of("text", NpyType.text(2)), NpyShape.of("none", NpyType.F8, 0, 3));
        try (NpzWriter npz = new NpzWriter(AtomicFile.replacing(file), arrays, zip64From)) {
            for (int i = 0; i < rows; i++) {
                float[] row = new float[perRow];
                for (int k = 0; k < perRow; k++) {
                    row[k] = k == 5 ? Float.NaN : (float) random.nextGaussian();
                    floats[i * perRow + k] = row[k];
                }
                longs[i] = random.nextLong();
                npz.array("pixels").put(row);
                npz.array("bits").put(longs[i]);
                npz.array("ra").put(i / 7.0);
                npz.array("n").put(-i);
                npz.array("id").put(i % 2 == 0 ? "\uD83D\uDE00é" + i : "");
            }
            npz.array("text").put("äß");
            assertThat(file).doesNotExist();
            npz.commit();
        }
        assertThat(read(file, "pixels").shape()).containsExactly(rows, 16, 17);
        double[] pixels = read(file, "pixels").numbers();
        assertThat(pixels).hasSize(floats.length);
        for (int i = 0; i < floats.length; i++) {
            assertThat(Float.compare((float) pixels[i], floats[i])).isZero();
        }
        NpyArray id = read(file, "id");
        assertThat(id.descr()).isEqualTo("<U6");
        assertThat(id.texts()).startsWith("\uD83D\uDE00é0", "").hasSize(rows);
        assertThat(read(file, "bits").descr()).isEqualTo("<i8");
        assertThat((long) read(file, "bits").number(7)).isEqualTo((long) (double) longs[7]);
        assertThat(read(file, "ra").number(6)).isEqualTo(6 / 7.0);
        assertThat(read(file, "n").number(9)).isEqualTo(-9);
        assertThat(read(file, "text").texts()).containsExactly("äß");
        assertThat(read(file, "text").shape()).isEmpty();
        assertThat(read(file, "none").shape()).containsExactly(0, 3);
    }

    @Test
    void sameContentGivesTheSameBytes() throws IOException {
        for (String name : List.of("a.npz", "b.npz")) {
            try (NpzWriter npz = NpzWriter.create(folder.resolve(name), List.of(NpyShape.of("x", NpyType.I4, 2)))) {
                npz.array("x").put(1, 2);
                npz.commit();
            }
        }
        assertThat(folder.resolve("a.npz")).hasSameBinaryContentAs(folder.resolve("b.npz"));
    }

    @Test
    void aSetWithoutArraysIsAnEmptyZip() throws IOException {
        Path file = folder.resolve("a.npz");
        try (NpzWriter npz = NpzWriter.create(file, List.of())) {
            npz.commit();
        }
        assertThat(file).hasSize(22);
    }

    @Test
    void aMissingRowIsNoticed() throws IOException {
        Path file = folder.resolve("a.npz");
        try (NpzWriter npz = NpzWriter.create(file, List.of(NpyShape.of("x", NpyType.I4, 3)))) {
            npz.array("x").put(1, 2);
            assertThatThrownBy(npz::commit).isInstanceOf(IllegalStateException.class).hasMessageContaining("array x");
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aRowTooManyDoesNotSpillIntoTheNextArray() throws IOException {
        try (NpzWriter npz = NpzWriter.create(folder.resolve("a.npz"), List.of(NpyShape.of("x", NpyType.I4, 1),
                NpyShape.of("y", NpyType.I4, 1)))) {
            npz.array("x").put(1, 2);
            npz.array("y").put(3);
            assertThatThrownBy(npz::commit).isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("too many");
        }
    }

    @Test
    void wrongTypesAndTextsThatDoNotFitAreRefused() throws IOException {
        try (NpzWriter npz = NpzWriter.create(folder.resolve("a.npz"), List.of(NpyShape.of("x", NpyType.F4, 1),
                NpyShape.of("t", NpyType.text(2), 1)))) {
            assertThatThrownBy(() -> npz.array("x").put(1.0)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> npz.array("x").put("a")).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> npz.array("t").put("abc")).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> npz.array("z")).isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> NpzWriter.create(folder.resolve("b.npz"), List.of(NpyShape.of("x", NpyType.F4, 1),
                NpyShape.of("x", NpyType.F4, 1)))).isInstanceOf(IllegalArgumentException.class);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aFullDiskLeavesNothingBehind() throws IOException {
        assertThatThrownBy(() -> {
            try (NpzWriter npz = NpzWriter.create(folder.resolve("a.npz"),
                    List.of(NpyShape.of("x", NpyType.F8, 100_000)), new FullDisk(500_000))) {
                npz.array("x").put(new double[100_000]);
                npz.commit();
            }
        }).isInstanceOf(IOException.class).hasMessageContaining("No space left");
        assertThat(folder).isEmptyDirectory();
    }

    /// The sizes of a file of 12 GB, without writing it (a disk would fill holes with nothing).
    @Test
    void aLargeArrayIsPlannedAsZip64() {
        ZipEntryPlan first = new ZipEntryPlan("a.npy", 0, 6L << 30, 0xFFFFFFFFL);
        ZipEntryPlan second = new ZipEntryPlan("b.npy", first.end(), 100, 0xFFFFFFFFL);
        assertThat(first.isZip64()).isTrue();
        assertThat(first.dataOffset()).isEqualTo(30 + 5 + 20);
        assertThat(second.isZip64()).isTrue();
        assertThat(second.dataOffset()).isEqualTo(first.end() + 30 + 5);
        assertThat(second.centralHeader(1)).hasSize(46 + 5 + 12);
    }

    private static NpyArray read(Path file, String name) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile());
                InputStream in = zip.getInputStream(zip.getEntry(name + ".npy"))) {
            return NpyArray.read(in);
        }
    }
}
