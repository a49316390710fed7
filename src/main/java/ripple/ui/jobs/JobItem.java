package ripple.ui.jobs;

import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;
import ripple.ui.kit.Messages;
import ripple.ui.kit.NumberStyle;

/// One piece of background work as the user sees it. FX thread.
public final class JobItem {
    /// Where it is.
    public enum State {
        RUNNING, FINISHED, CANCELLED, FAILED
    }

    private final String title;
    private final Runnable cancel;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.RUNNING);
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(-1);
    private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper(Messages.text("jobs.starting"));
    private @Nullable Path folder;

    /// @param cancel asks the work to end
    public JobItem(String title, Runnable cancel) {
        this.title = title;
        this.cancel = cancel;
    }

    public String title() {
        return title;
    }

    public ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }

    /// 0 to 1; −1 while it is not known.
    public ReadOnlyDoubleProperty progress() {
        return progress.getReadOnlyProperty();
    }

    /// What is being done, or what came of it.
    public ReadOnlyStringProperty text() {
        return text.getReadOnlyProperty();
    }

    /// Where the result lies.
    public Optional<Path> folder() {
        return Optional.ofNullable(folder);
    }

    public void cancel() {
        if (state.get() == State.RUNNING) {
            text.set(Messages.text("jobs.cancelling"));
            cancel.run();
        }
    }

    /// @param total −1 when unknown
    public void advance(String stage, long done, long total) {
        if (state.get() == State.RUNNING) {
            progress.set(total > 0 ? Math.clamp((double) done / total, 0, 1) : -1);
            text.set(total > 0
                    ? Messages.text("jobs.progress", stage, NumberStyle.whole(done), NumberStyle.whole(total))
                    : stage);
        }
    }

    /// @param sentence what came of it
    public void finish(String sentence, @Nullable Path where) {
        folder = where;
        end(State.FINISHED, sentence);
        progress.set(1);
    }

    public void cancelled() {
        end(State.CANCELLED, Messages.text("jobs.cancelled"));
    }

    /// @param reason a sentence for the user
    public void fail(String reason) {
        end(State.FAILED, reason);
    }

    private void end(State how, String sentence) {
        text.set(sentence);
        state.set(how);
    }
}
