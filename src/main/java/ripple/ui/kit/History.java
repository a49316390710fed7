package ripple.ui.kit;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/// Steps back and forward through states, as undo and redo or as the places one has been.
public final class History<T> {
    private static final int MOST = 200;

    private final Deque<T> before = new ArrayDeque<>();
    private final Deque<T> after = new ArrayDeque<>();
    private final ReadOnlyBooleanWrapper canGoBack = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper canGoForward = new ReadOnlyBooleanWrapper();

    /// Notes the state that is being left; what could be redone is forgotten.
    public void leave(T state) {
        before.push(state);
        if (before.size() > MOST) {
            before.removeLast();
        }
        after.clear();
        tell();
    }

    /// The state before.
    ///
    /// @param now the state being left, to come back to
    public Optional<T> back(T now) {
        return step(before, after, now);
    }

    /// The state that was gone back from.
    public Optional<T> forward(T now) {
        return step(after, before, now);
    }

    public ReadOnlyBooleanProperty canGoBack() {
        return canGoBack.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty canGoForward() {
        return canGoForward.getReadOnlyProperty();
    }

    /// Forgets everything.
    public void clear() {
        before.clear();
        after.clear();
        tell();
    }

    private Optional<T> step(Deque<T> from, Deque<T> to, T now) {
        if (from.isEmpty()) {
            return Optional.empty();
        }
        T found = from.pop();
        to.push(now);
        tell();
        return Optional.of(found);
    }

    private void tell() {
        canGoBack.set(!before.isEmpty());
        canGoForward.set(!after.isEmpty());
    }
}
