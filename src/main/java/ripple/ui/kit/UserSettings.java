package ripple.ui.kit;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.SequencedMap;

/// What the window remembers from one start to the next: theme, size, repositories opened last.
///
/// Values, not the file: reading and writing are work for the background.
///
/// @param theme the look wanted
/// @param percent size of everything, 100 to 200
/// @param recent repositories opened last, newest first
/// @param positions how places on the sky are written
/// @param stretches the user's own stretches: name, and the stretch in one line
/// @param readSeconds how long a file may take to answer
public record UserSettings(ThemeChoice theme, int percent, List<String> recent, PositionFormat positions,
        SequencedMap<String, String> stretches, int readSeconds) {
    /// The sizes to choose from, percent.
    public static final List<Integer> SIZES = List.of(100, 125, 150, 175, 200);
    /// The time-outs to choose from, seconds.
    public static final List<Integer> READ_SECONDS = List.of(10, 30, 60, 300);
    /// How many repositories are remembered.
    public static final int RECENT = 6;
    private static final int USUAL_READ_SECONDS = 60;

    public UserSettings {
        percent = Math.clamp(percent, 100, 200);
        readSeconds = Math.clamp(readSeconds, 1, 3600);
        recent = List.copyOf(recent.subList(0, Math.min(RECENT, recent.size())));
        stretches = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(stretches));
    }

    /// With a look of its own, and no stretches.
    public UserSettings(Theme theme, int percent, List<String> recent) {
        this(ThemeChoice.of(theme), percent, recent, PositionFormat.SEXAGESIMAL, new LinkedHashMap<>(),
                USUAL_READ_SECONDS);
    }

    /// What a first start has.
    public static UserSettings standard() {
        return new UserSettings(ThemeChoice.SYSTEM, 100, List.of(), PositionFormat.SEXAGESIMAL, new LinkedHashMap<>(),
                USUAL_READ_SECONDS);
    }

    public UserSettings withTheme(ThemeChoice newTheme) {
        return new UserSettings(newTheme, percent, recent, positions, stretches, readSeconds);
    }

    public UserSettings withPercent(int newPercent) {
        return new UserSettings(theme, newPercent, recent, positions, stretches, readSeconds);
    }

    public UserSettings withPositions(PositionFormat newPositions) {
        return new UserSettings(theme, percent, recent, newPositions, stretches, readSeconds);
    }

    public UserSettings withReadSeconds(int seconds) {
        return new UserSettings(theme, percent, recent, positions, stretches, seconds);
    }

    public UserSettings withoutRecent() {
        return new UserSettings(theme, percent, List.of(), positions, stretches, readSeconds);
    }

    /// With these stretches of the user's own.
    public UserSettings withStretches(Map<String, String> all) {
        return new UserSettings(theme, percent, recent, positions, new LinkedHashMap<>(all), readSeconds);
    }

    /// With a repository put first.
    public UserSettings opened(String location) {
        List<String> all = new ArrayList<>(recent);
        all.remove(location);
        all.addFirst(location);
        return new UserSettings(theme, percent, all, positions, stretches, readSeconds);
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
        SequencedMap<String, String> stretches = new LinkedHashMap<>();
        for (int i = 0; all.containsKey("stretch." + i + ".name"); i++) {
            stretches.put(all.getProperty("stretch." + i + ".name"), all.getProperty("stretch." + i, ""));
        }
        String percent = all.getProperty("percent", "100");
        String seconds = all.getProperty("readSeconds", "");
        return new UserSettings(ThemeChoice.named(all.getProperty("theme", "")),
                percent.matches("\\d{3}") ? Integer.parseInt(percent) : 100, recent,
                PositionFormat.named(all.getProperty("positions", "")), stretches,
                seconds.matches("\\d{1,4}") ? Integer.parseInt(seconds) : USUAL_READ_SECONDS);
    }

    /// Writes the file beside its old self and moves it there.
    ///
    /// @throws IOException when the folder cannot be written
    public void write(Path file) throws IOException {
        Properties all = new Properties();
        all.setProperty("theme", theme.key());
        all.setProperty("positions", positions.key());
        all.setProperty("percent", Integer.toString(percent));
        all.setProperty("readSeconds", Integer.toString(readSeconds));
        for (int i = 0; i < recent.size(); i++) {
            all.setProperty("recent." + i, recent.get(i));
        }
        int number = 0;
        for (Map.Entry<String, String> stretch : stretches.entrySet()) {
            all.setProperty("stretch." + number + ".name", stretch.getKey());
            all.setProperty("stretch." + number++, stretch.getValue());
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
