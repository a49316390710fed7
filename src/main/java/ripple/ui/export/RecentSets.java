package ripple.ui.export;

import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// Sets that were read back last, newest first.
public final class RecentSets {
    private static final int MOST = 5;

    private final ObservableList<Entry> all = FXCollections.observableArrayList();
    private final ObservableList<Entry> seen = FXCollections.unmodifiableObservableList(all);

    /// @param folder of a set
    /// @param checked when it was read back
    public record Entry(Path folder, Instant checked) {}

    public ObservableList<Entry> all() {
        return seen;
    }

    /// Puts a set first.
    void put(Path folder, Instant checked) {
        List<Entry> now = new ArrayList<>(all);
        now.removeIf(entry -> entry.folder.equals(folder));
        now.addFirst(new Entry(folder, checked));
        all.setAll(now.subList(0, Math.min(MOST, now.size())));
    }

    /// A line for each: time, space, folder.
    public String text() {
        return all.stream().map(entry -> entry.checked + " " + entry.folder).collect(Collectors.joining("\n"));
    }

    /// Takes up what {@link #text} said.
    ///
    /// @throws IllegalArgumentException when it is not understood
    public void restore(String text) {
        List<Entry> read = new ArrayList<>();
        try {
            text.lines().forEach(line -> {
                int space = line.indexOf(' ');
                read.add(new Entry(Path.of(line.substring(space + 1)),
                        Instant.parse(line.substring(0, Math.max(0, space)))));
            });
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("The sets that were written last cannot be read: " + text, e);
        }
        all.setAll(read);
    }
}
