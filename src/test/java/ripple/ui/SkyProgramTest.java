package ripple.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Programs for FITS files are found in the folders of PATH and get the file as they want it named.
class SkyProgramTest {
    @TempDir
    private Path folder;

    private Path command(String name, boolean executable) throws IOException {
        Path file = Files.writeString(folder.resolve(name), "#!/bin/sh\nexit 0\n");
        assertThat(file.toFile().setExecutable(executable)).isTrue();
        return file;
    }

    private String path() {
        return "" + File.pathSeparator + folder.resolve("nowhere") + File.pathSeparator + folder;
    }

    @Test
    void aProgramOnThePathIsFoundUnderAnyOfItsNames() throws IOException {
        assertThat(SkyProgram.ALADIN.find(path())).isEmpty();
        Path aladin = command("Aladin", true);
        assertThat(SkyProgram.ALADIN.find(path())).contains(aladin);
        assertThat(SkyProgram.DS9.find(path())).isEmpty();
        command("ds9", false);
        assertThat(SkyProgram.DS9.find(path())).as("a file that cannot be started is no program").isEmpty();
    }

    @Test
    void ds9OpensTheBandInFrontAndAladinTheFile() {
        Path file = Path.of("stamps/one.fits");
        assertThat(SkyProgram.DS9.command(Path.of("bin/ds9"), file, "r_IMAGE"))
                .isEqualTo(List.of("bin/ds9", "stamps/one.fits[r_IMAGE]"));
        assertThat(SkyProgram.ALADIN.command(Path.of("bin/Aladin"), file, "r_IMAGE"))
                .isEqualTo(List.of("bin/Aladin", "stamps/one.fits"));
    }
}
