package ripple.ui;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.SequencedMap;
import java.util.TreeMap;
import ripple.file.AtomicFile;

/// Where the window was left: its layout, the repository that was open, and the place in each repository.
///
/// @param window what belongs to the window, by the keys of {@link Kept}
/// @param open location of the repository that was open; empty for none
/// @param places what belongs to a repository, by location, the latest first
public record WindowState(Map<String, String> window, String open, SequencedMap<String, Map<String, String>> places) {
    /// So many repositories have a place that is remembered.
    static final int PLACES = 12;
    /// Nothing of ours is that long: such a file is not read.
    private static final long LONGEST = 1 << 20;
    private static final String LOCATION = "location";

    public WindowState {
        window = Map.copyOf(window);
        SequencedMap<String, Map<String, String>> latest = new LinkedHashMap<>();
        places.entrySet().stream().limit(PLACES)
                .forEach(place -> latest.put(place.getKey(), Map.copyOf(place.getValue())));
        places = Collections.unmodifiableSequencedMap(latest);
    }

    /// What a first start has.
    static WindowState standard() {
        return new WindowState(Map.of(), "", new LinkedHashMap<>());
    }

    /// Whether nothing is remembered.
    boolean isFirst() {
        return window.isEmpty() && open.isEmpty() && places.isEmpty();
    }

    /// What is remembered of a repository; empty for nothing.
    Map<String, String> place(String location) {
        return places.getOrDefault(location, Map.of());
    }

    WindowState withWindow(Map<String, String> words) {
        return new WindowState(words, open, places);
    }

    WindowState withOpen(String location) {
        return new WindowState(window, location, places);
    }

    /// With the place in a repository, which becomes the latest.
    WindowState withPlace(String location, Map<String, String> words) {
        SequencedMap<String, Map<String, String>> all = new LinkedHashMap<>();
        all.put(location, words);
        places.forEach(all::putIfAbsent);
        return new WindowState(window, open, all);
    }

    /// Where it is kept: beside the user's settings.
    static Path beside(Path settingsFile) {
        return settingsFile.resolveSibling("place.properties");
    }

    /// Reads the file; one that is missing, damaged or no file at all is as a first start.
    static WindowState read(Path file) {
        try {
            return Files.size(file) > LONGEST ? standard() : of(Files.readString(file));
        } catch (IOException | IllegalArgumentException e) {
            return standard();
        }
    }

    private static WindowState of(String text) throws IOException {
        Properties all = new Properties();
        all.load(new StringReader(text));
        SequencedMap<String, Map<String, String>> places = new LinkedHashMap<>();
        for (int i = 0; i < PLACES; i++) {
            Map<String, String> words = new HashMap<>(under("place." + i + ".", all));
            String location = words.remove(LOCATION);
            if (location != null) {
                places.put(location, words);
            }
        }
        return new WindowState(under("window.", all), all.getProperty("open", ""), places);
    }

    private static Map<String, String> under(String prefix, Properties all) {
        Map<String, String> words = new TreeMap<>();
        for (String key : all.stringPropertyNames()) {
            if (key.startsWith(prefix)) {
                words.put(key.substring(prefix.length()), all.getProperty(key));
            }
        }
        return words;
    }

    /// Writes the file; it is the old one or the new one, never half of it.
    ///
    /// @throws IOException when the folder cannot be written
    void write(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        AtomicFile.write(file, text());
    }

    private String text() {
        Properties all = new Properties();
        window.forEach((key, word) -> all.setProperty("window." + key, word));
        all.setProperty("open", open);
        int number = 0;
        for (Map.Entry<String, Map<String, String>> place : places.entrySet()) {
            String prefix = "place." + number++ + ".";
            all.setProperty(prefix + LOCATION, place.getKey());
            place.getValue().forEach((key, word) -> all.setProperty(prefix + key, word));
        }
        StringWriter out = new StringWriter();
        try {
            all.store(out, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }
}
