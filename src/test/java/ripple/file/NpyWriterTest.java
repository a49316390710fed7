package ripple.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class NpyWriterTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void partsWrittenInAnyOrderAreOneArray() throws IOException {
        Path file = folder.resolve("a.npy");
        try (NpyWriter writer = NpyWriter.create(file, NpyShape.of("a", NpyType.F4, 3, 2))) {
            writer.put(4, 5f, Float.NaN);
            writer.put(0, 1f, 2f);
            writer.commit();
        }
        try (InputStream in = Files.newInputStream(file)) {
            NpyArray array = NpyArray.read(in);
            assertThat(array.shape()).containsExactly(3, 2);
            assertThat(array.numbers()).containsExactly(1, 2, 0, 0, 5, Double.NaN);
        }
    }

    @Test
    void withoutCommitNothingIsLeft() throws IOException {
        try (NpyWriter writer = NpyWriter.create(folder.resolve("a.npy"), NpyShape.of("a", NpyType.F4, 3))) {
            writer.put(0, 1f);
            assertThatThrownBy(() -> writer.put(2, 1f, 2f)).isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("only 3");
        }
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void otherTypesAreRefused() {
        assertThatThrownBy(() -> NpyWriter.create(folder.resolve("a.npy"), NpyShape.of("a", NpyType.I4, 3)))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("float32");
    }
}
