package ripple.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ripple.export.OutputFolder.Existing;
import ripple.file.Sha256;

class OutputFolderTest {
    @TempDir
    Path temp;
    private Path out = Path.of("");

    @BeforeEach
    void place() {
        out = temp.resolve("a/out");
    }

    @Test
    void aNewFolderIsMade() throws IOException {
        assertThat(OutputFolder.open(out, Existing.REFUSE).path()).isEqualTo(out).isEmptyDirectory();
        OutputFolder.open(out, Existing.REFUSE);
        OutputFolder.open(out, Existing.RESUME);
    }

    @Test
    void contentIsRefusedUnlessAskedFor() throws IOException {
        Files.createDirectories(out);
        Files.writeString(out.resolve("thesis.tex"), "mine");
        assertThatThrownBy(() -> OutputFolder.open(out, Existing.REFUSE)).isInstanceOf(ExportException.class)
                .hasMessageContaining(out + " is not empty").hasMessageContaining("--resume")
                .hasMessageContaining("--overwrite");
        OutputFolder.open(out, Existing.RESUME);
        OutputFolder.open(out, Existing.OVERWRITE).clear();
        assertThat(out.resolve("thesis.tex")).hasContent("mine");
    }

    @Test
    void aFileIsNoFolder() throws IOException {
        Files.createDirectories(temp.resolve("a"));
        Files.writeString(out, "x");
        assertThatThrownBy(() -> OutputFolder.open(out, Existing.OVERWRITE)).isInstanceOf(ExportException.class)
                .hasMessageContaining("is a file");
        assertThatThrownBy(() -> OutputFolder.open(out.resolve("below"), Existing.REFUSE))
                .isInstanceOf(ExportException.class).hasMessageContaining("Cannot make the folder");
    }

    @Test
    void clearingRemovesWhatWeMadeAndNothingElse() throws IOException {
        Path fits = Files.createDirectories(out.resolve("fits"));
        Path mixed = Files.createDirectories(out.resolve("mixed"));
        Path outside = Files.writeString(temp.resolve("outside.txt"), "precious");
        List<Path> ours = List.of(out.resolve("manifest.csv"), out.resolve("stamps.npz"), fits.resolve("a.fits"),
                mixed.resolve("b.fits"));
        for (Path file : ours) {
            Files.writeString(file, file.toString());
        }
        Checksums.write(out, ours);
        Files.writeString(out.resolve("SHA256SUMS"), "0".repeat(64) + "  ../../outside.txt\n" + "0".repeat(64) + "  .\n"
                + "0".repeat(64) + "  gone.txt\nnonsense\n", java.nio.file.StandardOpenOption.APPEND);
        StampSpool.create(out.resolve("stamps.npz.partial"), Results.key(1)).close();
        Files.writeString(out.resolve(".0123abcd.tmp"), "half");
        List<Path> foreign = List.of(out.resolve("notes.txt"), mixed.resolve("c.fits"), mixed.resolve("recipe.json"),
                out.resolve("stamps.npz.partial/x.txt"), mixed.resolve(".0123abcd.tmp"));
        Files.writeString(fits.resolve(".89abcdef.tmp"), "half");
        for (Path file : foreign) {
            Files.writeString(file, "mine");
        }
        OutputFolder.open(out, Existing.OVERWRITE).clear();
        try (var left = Files.walk(out)) {
            assertThat(left.filter(Files::isRegularFile)).containsExactlyInAnyOrderElementsOf(foreign);
        }
        assertThat(fits).doesNotExist();
        assertThat(outside).hasContent("precious");
    }

    @Test
    void aListOfOthersIsNoListOfOurs() throws IOException {
        Files.createDirectories(out);
        Path data = Files.writeString(out.resolve("spectra.dat"), "years of work");
        Checksums.write(out, List.of(data));
        assertThatThrownBy(() -> OutputFolder.open(out, Existing.OVERWRITE).refuseForeign(List.of()))
                .isInstanceOf(ExportException.class).hasMessageContaining("SHA256SUMS");
        OutputFolder.open(out, Existing.OVERWRITE).clear();
        assertThat(data).hasContent("years of work");
        assertThat(out.resolve("SHA256SUMS")).exists();
        assertThat(OutputFolder.holdsSet(out)).isFalse();
    }

    @Test
    void filesOfOthersAreNotReplaced() throws IOException {
        Files.createDirectories(out);
        Files.writeString(out.resolve("manifest.csv"), "of a ship");
        assertThatThrownBy(() -> OutputFolder.open(out, Existing.RESUME).refuseForeign(List.of()))
                .isInstanceOf(ExportException.class).hasMessageContaining("manifest.csv")
                .hasMessageContaining("Move it away");
        StampSpool.create(out.resolve("stamps.npz.partial"), Results.key(1)).close();
        OutputFolder.open(out, Existing.RESUME).refuseForeign(List.of());
    }

    @Test
    void sweepingRemovesHalfWrittenFilesOfAKilledRunOnly() throws IOException {
        Files.createDirectories(out.resolve("fits"));
        List<Path> half = List.of(out.resolve(".0123abcd.tmp"), out.resolve("fits/.0123abcd.tmp"));
        for (Path file : half) {
            Files.writeString(file, "half");
        }
        OutputFolder.open(out, Existing.RESUME).sweep();
        assertThat(half).allSatisfy(file -> assertThat(file).exists());
        StampSpool.create(out.resolve("stamps.npz.partial"), Results.key(1)).close();
        OutputFolder.open(out, Existing.RESUME).sweep();
        assertThat(half).allSatisfy(file -> assertThat(file).doesNotExist());
        assertThat(out.resolve("stamps.npz.partial/spool.json")).exists();
    }

    @Test
    void checksumsAreThoseOfTheFilesSortedByPath() throws IOException {
        Path sub = Files.createDirectories(out.resolve("z"));
        Path b = Files.writeString(out.resolve("b.txt"), "abc");
        Path a = Files.writeString(sub.resolve("a.txt"), "");
        Path odd = Files.writeString(out.resolve("odd\nname\\x"), "abc");
        Checksums.write(out, List.of(a, b, odd, out.resolve("SHA256SUMS")));
        assertThat(out.resolve("SHA256SUMS")).hasContent(Sha256.of("abc") + "  b.txt\n\\" + Sha256.of("abc")
                + "  odd\\nname\\\\x\n" + Sha256.of("") + "  z/a.txt\n");
        assertThat(Checksums.read(out)).extracting(Checksums.Entry::path).containsExactly("b.txt", "odd\nname\\x",
                "z/a.txt");
        assertThatThrownBy(() -> Checksums.write(out, List.of(out.resolve("gone")))).isInstanceOf(ExportException.class)
                .hasMessageContaining("gone");
    }
}
