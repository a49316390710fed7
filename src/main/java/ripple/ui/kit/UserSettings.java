package ripple.ui.kit;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/// What the window remembers from one start to the next: theme, size, repositories opened last.
///
/// Values, not the file: reading and writing are work for the background.
///
/// @param theme the look
/// @param percent size of everything, 100 to 200
/// @param recent repositories opened last, newest first
public record UserSettings(Theme theme, int percent, List<String> recent) {
    /// How many repositories are remembered.
    public static final int RECENT = 6;

    public UserSettings {
        percent = Math.clamp(percent, 100, 200);
        recent = List.copyOf(recent.subList(0, Math.min(RECENT, recent.size())));
    }

    /// What a first start has.
    public static UserSettings standard() {
        return new UserSettings(Theme.DARK, 100, List.of());
    }

    public UserSettings withTheme(Theme newTheme) {
        return new UserSettings(newTheme, percent, recent);
    }

    public UserSettings withPercent(int newPercent) {
        return new UserSettings(theme, newPercent, recent);
    }

    public UserSettings withoutRecent() {
        return new UserSettings(theme, percent, List.of());
    }

    /// With a repository put first.
    public UserSettings opened(String location) {
        List<String> all = new ArrayList<>(recent);
        all.remove(location);
        all.addFirst(location);
        return new UserSettings(theme, percent, all);
    }

    /// Reads the file; what is missing or not understood is standard.
    public static UserSettings read(Path file) {
        Properties all = new Properties();
        try (Reader in = Files.newBufferedReader(file)) {
            all.load(in);
        } catch (IOException | IllegalArgumentException e) {
            return standard();
        }
        List<String> recent = new ArrayList<>();
        for (int i = 0; i < RECENT && all.containsKey("recent." + i); i++) {
            recent.add(all.getProperty("recent." + i));
        }
        Theme theme = all.getProperty("theme", "dark").equals("light") ? Theme.LIGHT : Theme.DARK;
        String percent = all.getProperty("percent", "100");
        return new UserSettings(theme, percent.matches("\\d{3}") ? Integer.parseInt(percent) : 100, recent);
    }

    /// Writes the file beside its old self and moves it there.
    ///
    /// @throws IOException when the folder cannot be written
    public void write(Path file) throws IOException {
        Properties all = new Properties();
        all.setProperty("theme", theme.key());
        all.setProperty("percent", Integer.toString(percent));
        for (int i = 0; i < recent.size(); i++) {
            all.setProperty("recent." + i, recent.get(i));
        }
        Path folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        Path fresh = Files.createTempFile(folder, "window", ".tmp");
        try (Writer out = Files.newBufferedWriter(fresh)) {
            all.store(out, null);
        }
        Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
    }

    /// Where the user's settings lie: the XDG folder, or its like on other systems.
    public static Path file() {
        String xdg = System.getenv("XDG_CONFIG_HOME");
        Path base = xdg == null || xdg.isBlank() ? Path.of(System.getProperty("user.home"), ".config") : Path.of(xdg);
        return base.resolve("ripple-workbench").resolve("window.properties");
    }
}
