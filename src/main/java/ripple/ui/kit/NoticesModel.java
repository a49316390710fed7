package ripple.ui.kit;

import java.time.Instant;
import java.time.InstantSource;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// What the user was told in this session, the latest first: a notice that was closed or followed by another can be read again.
public final class NoticesModel {
    /// So many are kept.
    public static final int NOTICES = 200;

    /// One notice.
    public record Notice(Instant when, String text) {
        /// What it says in short.
        public String sentence() {
            return text.lines().findFirst().orElse("");
        }

        /// What else there is to know; empty for nothing.
        public String details() {
            return text.substring(sentence().length()).strip();
        }
    }

    private final InstantSource clock;
    private final ObservableList<Notice> all = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper unread = new ReadOnlyBooleanWrapper();

    /// @param notice what is told now; every text that it takes on is remembered
    public NoticesModel(StringProperty notice, InstantSource clock) {
        this.clock = clock;
        notice.addListener((o, before, now) -> {
            if (!now.isBlank()) {
                add(now);
            }
        });
    }

    public ObservableList<Notice> all() {
        return all;
    }

    /// Whether there is one that was told since the list was looked at.
    public ReadOnlyBooleanProperty unread() {
        return unread.getReadOnlyProperty();
    }

    /// The list is being looked at.
    public void read() {
        unread.set(false);
    }

    public void clear() {
        all.clear();
        read();
    }

    /// Tells something that can wait until the list is looked at.
    public void tell(String text) {
        add(text);
    }

    /// The same again takes the place of its like: a disk that comes and goes does not fill the list.
    private void add(String text) {
        if (!all.isEmpty() && all.getFirst().text().equals(text)) {
            all.removeFirst();
        }
        all.addFirst(new Notice(clock.instant(), text));
        if (all.size() > NOTICES) {
            all.removeLast();
        }
        unread.set(true);
    }
}
