package ripple.ui.labels;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;
import ripple.job.Guard;
import ripple.label.session.LabelSession;
import ripple.ui.kit.Background;

/// Brings what was said to the disk, one write at a time, and tells what is there. What waits for the disk is done only then.
public final class Saving {
    private final Background background;
    private final ReadOnlyIntegerWrapper unsaved = new ReadOnlyIntegerWrapper();
    private final ReadOnlyObjectWrapper<@Nullable Instant> savedAt = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final Deque<Runnable> afterwards = new ArrayDeque<>();
    private @Nullable LabelSession session;
    private boolean running;
    private boolean goingOn;

    Saving(Background background) {
        this.background = background;
    }

    /// Another session, or none. What is not on the disk of the one before is lost: save first.
    void use(@Nullable LabelSession next) {
        session = next;
        running = false;
        goingOn = false;
        afterwards.clear();
        problem.set("");
        unsaved.set(0);
    }

    /// Objects of which something that was said is not on the disk; counted when it could not be brought there.
    ReadOnlyIntegerProperty unsaved() {
        return unsaved.getReadOnlyProperty();
    }

    /// When something was last brought there; null before.
    ReadOnlyObjectProperty<@Nullable Instant> savedAt() {
        return savedAt.getReadOnlyProperty();
    }

    /// Why something is not on the disk, a sentence; empty when all is well.
    public ReadOnlyStringProperty problem() {
        return problem.getReadOnlyProperty();
    }

    /// Saves everything, then does something. What cannot be saved stays, and what comes after it waits, unless the grader goes on unsaved.
    void save(Runnable then) {
        afterwards.add(then);
        begin();
    }

    /// Tries again what could not be saved.
    public void retry() {
        begin();
    }

    /// The grader goes on although something is not saved, until it is.
    public void goOn() {
        goingOn = true;
        goOn(afterwards.size());
    }

    private void goOn(int due) {
        for (int i = 0; i < due && !afterwards.isEmpty(); i++) {
            afterwards.remove().run();
        }
    }

    /// Something could not be saved.
    void fail(String sentence) {
        problem.set(sentence);
    }

    private void begin() {
        LabelSession now = session;
        if (now == null || running) {
            return;
        }
        running = true;
        int due = afterwards.size();
        background.run(() -> {
            now.save();
            return now;
        }, saved -> done(saved, due), failure -> failed(now, failure, due));
    }

    private void done(LabelSession saved, int due) {
        if (saved != session) {
            return;
        }
        running = false;
        goingOn = false;
        unsaved.set(0);
        savedAt.set(Instant.now());
        problem.set("");
        goOn(due);
        if (!afterwards.isEmpty() || saved.pending() > 0) {
            begin();
        }
    }

    private void failed(LabelSession tried, Throwable failure, int due) {
        if (tried == session) {
            running = false;
            unsaved.set(tried.unsaved().size());
            problem.set(Guard.sentence(failure));
            if (goingOn) {
                goOn(due);
            }
        }
    }
}
