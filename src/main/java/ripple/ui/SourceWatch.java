package ripple.ui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.beans.property.StringProperty;
import ripple.image.BandImage;
import ripple.image.Stamp;
import ripple.ui.kit.Background;
import ripple.ui.kit.Latest;
import ripple.ui.kit.Messages;

/// Notices when the files behind the stamp that is shown are replaced or go away while the repository is open, and says so.
///
/// A file that was replaced is read anew. What was read of a file that is gone stays on the screen.
final class SourceWatch {
    private static final State GONE = new State(-1, 0);

    private final StringProperty notice;
    private final Runnable readAnew;
    private final Latest newest;
    private final Map<String, State> known = new HashMap<>();
    private Path root = Path.of("");
    private String told = "";
    private boolean isGoneTold;

    private record State(long bytes, long millis) {}

    /// @param readAnew forgets what was read and fetches the stamp again
    SourceWatch(StringProperty notice, Background background, Runnable readAnew) {
        this.notice = notice;
        this.readAnew = readAnew;
        this.newest = new Latest(background);
    }

    /// Another repository, or none.
    ///
    /// @param folder that paths of files are relative to
    void use(Path folder) {
        newest.cancel();
        known.clear();
        root = folder;
    }

    /// Looks at the files of a stamp; those seen for the first time are remembered as they are.
    void look(Stamp stamp) {
        Path folder = root;
        List<String> files = stamp.images().values().stream().map(BandImage::provenance).map(p -> p.file())
                .filter(file -> !file.isEmpty() && !file.contains("://")).distinct().toList();
        newest.run(() -> states(folder, files), this::compare, problem -> {});
    }

    private static Map<String, State> states(Path folder, List<String> files) {
        Map<String, State> found = new HashMap<>();
        files.forEach(file -> found.put(file, state(folder.resolve(file))));
        return found;
    }

    private static State state(Path file) {
        try {
            BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
            return new State(now.size(), now.lastModifiedTime().toMillis());
        } catch (IOException e) {
            return GONE;
        }
    }

    private void compare(Map<String, State> now) {
        List<String> gone = now.keySet().stream().filter(file -> GONE.equals(now.get(file)) && known.containsKey(file))
                .sorted().toList();
        List<String> replaced = now.keySet().stream().filter(file -> !GONE.equals(now.get(file))
                && known.containsKey(file) && !Objects.equals(known.get(file), now.get(file))).sorted().toList();
        now.forEach((file, state) -> {
            if (!GONE.equals(state)) {
                known.put(file, state);
            }
        });
        if (!replaced.isEmpty()) {
            tell(replaced.size() == 1
                    ? Messages.text("source.oneReplaced", replaced.getFirst())
                    : Messages.text("source.replaced", replaced.size(), replaced.getFirst()));
            readAnew.run();
        } else if (!gone.isEmpty()) {
            tell(gone.size() == 1
                    ? Messages.text("source.oneGone", gone.getFirst())
                    : Messages.text("source.gone", gone.size(), gone.getFirst()));
        } else if (isGoneTold && notice.get().equals(told)) {
            notice.set("");
        }
        isGoneTold = !gone.isEmpty();
    }

    private void tell(String sentence) {
        told = sentence;
        notice.set(sentence);
    }
}
