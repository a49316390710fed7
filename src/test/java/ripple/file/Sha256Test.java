package ripple.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class Sha256Test {
    /// FIPS 180-4's examples.
    @Test
    void knownDigests(@TempDir Path folder) throws IOException {
        String abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        assertThat(Sha256.of("abc")).isEqualTo(abc);
        assertThat(Sha256.of("")).isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        assertThat(Sha256.of(Files.writeString(folder.resolve("a"), "abc"))).isEqualTo(abc);
    }

    @Test
    void piecesAreKeptApart() {
        assertThat(new Sha256().add("ab").add("c").hex()).isNotEqualTo(new Sha256().add("a").add("bc").hex())
                .isEqualTo(new Sha256().add("ab").add("c").hex());
    }
}
