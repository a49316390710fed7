package ripple.ui.labels;

import java.nio.file.Path;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import ripple.job.Guard;
import ripple.label.journal.JournalCopy;
import ripple.label.session.LabelSession;
import ripple.ui.kit.Background;

/// Leaving a campaign: nothing that was said is lost by it. What cannot be brought to the disk becomes a question, and whatever was to
/// come next (another campaign, the end of the program) waits for the answer.
public final class Leaving {
    private final VetModel model;
    private final Background background;
    private final ReadOnlyObjectWrapper<@Nullable Unsaved> question = new ReadOnlyObjectWrapper<>();
    private Runnable next = () -> {};
    private long asked;

    /// Whoever saved what the question is about: there is no question any more.
    void follow() {
        model.saving().problem().addListener((o, before, now) -> {
            if (now.isEmpty() && question.get() != null) {
                retry();
            }
        });
    }

    /// What is not on the disk.
    ///
    /// @param objects of which something that was said is not there; 0 when only times of looking are missing
    /// @param sentence why
    /// @param journal where it should be
    public record Unsaved(int objects, String sentence, Path journal) {}

    Leaving(VetModel model, Background background) {
        this.model = model;
        this.background = background;
    }

    /// What the grader is asked; null while there is no question.
    public ReadOnlyObjectProperty<@Nullable Unsaved> question() {
        return question.getReadOnlyProperty();
    }

    /// Brings everything to the disk, gives the journal free, then does something. At once where no campaign is open.
    public void leave(Runnable then) {
        next = then;
        asked++;
        model.session().ifPresentOrElse(this::save, this::done);
    }

    private void save(LabelSession session) {
        if (session.isReadOnly()) {
            end(session);
            return;
        }
        long mine = asked;
        session.leftAll();
        background.run(() -> {
            session.save();
            return session;
        }, saved -> {
            if (mine == asked && saved.pending() == 0) {
                end(saved);
            } else if (mine == asked) {
                save(saved);
            }
        }, failure -> {
            if (mine == asked) {
                ask(session, failure);
            }
        });
    }

    private void ask(LabelSession session, Throwable failure) {
        model.saving().fail(Guard.sentence(failure));
        question.set(new Unsaved(session.unsaved().size(), Guard.sentence(failure), session.file()));
    }

    /// Tries again.
    public void retry() {
        question.set(null);
        model.session().ifPresent(this::save);
    }

    /// Writes the whole journal, with what is not saved, into another file, and leaves.
    public void elsewhere(Path file) {
        model.session().ifPresent(session -> {
            question.set(null);
            JournalCopy copy = session.copy();
            background.run(() -> {
                copy.write(file);
                return file;
            }, written -> end(session), failure -> ask(session, failure));
        });
    }

    /// Leaves although something is lost, because the grader says so.
    public void without() {
        question.set(null);
        model.session().ifPresent(this::end);
    }

    /// Does not leave.
    public void stay() {
        asked++;
        next = () -> {};
        question.set(null);
    }

    /// Nothing is said any more: the journal is closed, then comes what waited.
    private void end(LabelSession session) {
        model.forget();
        background.run(() -> {
            session.close();
            return session;
        }, closed -> done(), failure -> done());
    }

    private void done() {
        Runnable then = next;
        next = () -> {};
        then.run();
    }
}
