package ripple.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UserSettingsTest {
    @TempDir
    private Path folder;

    @Test
    void whatIsWrittenIsReadBack() throws IOException {
        UserSettings settings = UserSettings.standard().withTheme(ThemeChoice.LIGHT)
                .withPositions(PositionFormat.DEGREES).withPercent(150).withReadSeconds(300).opened("/a")
                .opened("/b c")
                .opened("/a");
        Path file = folder.resolve("deep").resolve("window.properties");
        settings.write(file);
        assertThat(UserSettings.read(file)).isEqualTo(settings);
        assertThat(settings.recent()).containsExactly("/a", "/b c");
    }

    @Test
    void aMissingOrBrokenFileIsStandard() throws IOException {
        assertThat(UserSettings.read(folder.resolve("none"))).isEqualTo(UserSettings.standard());
        Path broken = Files.writeString(folder.resolve("broken"), "percent=big\nreadSeconds=-3\ntheme=\\uZZZZ\n");
        assertThat(UserSettings.read(broken)).isEqualTo(UserSettings.standard());
    }

    @Test
    void aFileFromBeforeIsStillRead() throws IOException {
        Path old = Files.writeString(folder.resolve("old"),
                "#Sat Nov 21 2026\ntheme=light\npercent=125\nrecent.0=/sky\nstretch.0.name=mine\nstretch.0=asinh\n");
        UserSettings settings = UserSettings.read(old);
        assertThat(settings.theme()).isEqualTo(ThemeChoice.LIGHT);
        assertThat(settings.percent()).isEqualTo(125);
        assertThat(settings.recent()).containsExactly("/sky");
        assertThat(settings.stretches()).containsEntry("mine", "asinh");
        assertThat(settings.positions()).isEqualTo(PositionFormat.SEXAGESIMAL);
        assertThat(settings.readSeconds()).isEqualTo(60);
    }

    @Test
    void aFirstStartFollowsTheSystem() {
        assertThat(UserSettings.standard().theme()).isEqualTo(ThemeChoice.SYSTEM);
        assertThat(ThemeChoice.SYSTEM.in(Theme.LIGHT)).isEqualTo(Theme.LIGHT);
        assertThat(ThemeChoice.DARK.in(Theme.LIGHT)).isEqualTo(Theme.DARK);
    }

    @Test
    void onlyTheLatestAreRemembered() {
        UserSettings settings = UserSettings.standard();
        for (int i = 0; i < 20; i++) {
            settings = settings.opened("/" + i);
        }
        assertThat(settings.recent()).hasSize(UserSettings.RECENT).startsWith("/19", "/18");
    }
}
