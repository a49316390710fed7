package ripple.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ripple.testkit.FullDisk;

class AtomicFileTest {
    @TempDir
    Path folder;

    @Test
    void appearsOnlyWhenItIsWhole() throws IOException {
        Path target = folder.resolve("a.txt");
        try (AtomicFile file = AtomicFile.replacing(target)) {
            file.stream().write("half".getBytes(StandardCharsets.UTF_8));
            assertThat(target).doesNotExist();
            assertThat(file.temporary()).exists().hasParent(folder);
            assertThat(AtomicFile.isTemporaryName(file.temporary().getFileName().toString())).isTrue();
            file.commit();
        }
        assertThat(target).hasContent("half");
        assertThat(names()).containsExactly("a.txt");
    }

    @Test
    void leavesTheOldFileAloneWhenItIsNotFinished() throws IOException {
        Path target = Files.writeString(folder.resolve("a.txt"), "old");
        try (AtomicFile file = AtomicFile.replacing(target)) {
            file.file().write(0, new byte[100]);
        }
        assertThat(target).hasContent("old");
        assertThat(names()).containsExactly("a.txt");
    }

    @Test
    void replacesTheOldFileWhole() throws IOException {
        Path target = Files.writeString(folder.resolve("a.txt"), "something longer");
        AtomicFile.write(target, "new ä");
        assertThat(target).hasContent("new ä");
    }

    @Test
    void refusesWhatIsThereWhenItMustBeNew() throws IOException {
        Path target = Files.writeString(folder.resolve("a.txt"), "old");
        assertThatThrownBy(() -> AtomicFile.creating(target)).isInstanceOf(FileAlreadyExistsException.class);
        Path other = folder.resolve("b.txt");
        try (AtomicFile file = AtomicFile.creating(other)) {
            Files.writeString(other, "somebody was quicker");
            assertThatThrownBy(file::commit).isInstanceOf(FileAlreadyExistsException.class);
        }
        assertThat(other).hasContent("somebody was quicker");
        assertThat(names()).containsExactly("a.txt", "b.txt");
    }

    @Test
    void aFullDiskLeavesNothingBehind() throws IOException {
        Path target = folder.resolve("a.bin");
        assertThatThrownBy(() -> {
            try (AtomicFile file = AtomicFile.replacing(target, new FullDisk(10))) {
                file.stream().write(new byte[100]);
                file.commit();
            }
        }).isInstanceOf(IOException.class).hasMessageContaining("No space left");
        assertThat(names()).isEmpty();
    }

    @Test
    void namesOfUsersAreNotTakenForTemporary() {
        assertThat(List.of("a.tmp", ".hidden", "stamps.npz", ".abc.tmp", "1.01234567.tmp"))
                .noneMatch(AtomicFile::isTemporaryName);
    }

    private List<String> names() throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }
}
