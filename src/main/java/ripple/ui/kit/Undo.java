package ripple.ui.kit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/// Undo and redo of whatever is watched: nothing that sets a value need know of it.
///
/// What changes between two calls of {@link #settle} is one step: a drag, or all that one key brought about. Values are
/// compared, so what ends where it began is no step.
public final class Undo {
    private static final int MOST = 60;

    private final Consumer<Runnable> later;
    private final BooleanSupplier busy;
    private final List<Watched<?>> all = new ArrayList<>();
    private final Set<Watched<?>> touched = new HashSet<>();
    private final Deque<List<Change>> done = new ArrayDeque<>();
    private final Deque<List<Change>> undone = new ArrayDeque<>();
    private final ReadOnlyStringWrapper undoes = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper redoes = new ReadOnlyStringWrapper("");
    private boolean restoring;
    private boolean waiting;

    /// @param later runs work after what is happening now
    /// @param busy whether the user is in the middle of something; {@link #settle} is then called when it ends
    public Undo(Consumer<Runnable> later, BooleanSupplier busy) {
        this.later = later;
        this.busy = busy;
    }

    /// From one value of a watched thing to another.
    private interface Change {
        Watched<?> of();

        void back();

        void forth();
    }

    private final class Watched<T extends @Nullable Object> {
        private final Undoable<T> what;
        private T known;

        private Watched(Undoable<T> what) {
            this.what = what;
            this.known = what.read().get();
            what.on().forEach(observable -> observable.addListener(o -> touch(this)));
        }

        private void look() {
            known = what.read().get();
        }

        private boolean isMoved() {
            return !Objects.equals(known, what.read().get());
        }

        private @Nullable Change change() {
            T before = known;
            look();
            T after = known;
            return Objects.equals(before, after) ? null : new Change() {
                @Override
                public Watched<?> of() {
                    return Watched.this;
                }

                @Override
                public void back() {
                    what.write().accept(before);
                }

                @Override
                public void forth() {
                    what.write().accept(after);
                }
            };
        }
    }

    /// Watches, from now on. Steps are restored in the order in which their parts began to be watched.
    public void watch(List<? extends Undoable<?>> several) {
        several.forEach(each -> all.add(new Watched<>(each)));
    }

    /// What {@link #undo} takes back, in a word; empty when there is nothing.
    public ReadOnlyStringProperty undoes() {
        return undoes.getReadOnlyProperty();
    }

    /// What {@link #redo} brings back, in a word; empty when there is nothing.
    public ReadOnlyStringProperty redoes() {
        return redoes.getReadOnlyProperty();
    }

    /// Ends a step.
    public void settle() {
        settle(each -> each.what.steady().getAsBoolean());
    }

    /// Takes the last step back.
    public void undo() {
        settle(each -> true);
        if (!done.isEmpty()) {
            List<Change> step = done.pop();
            restore(step, Change::back);
            undone.push(step);
            tell();
        }
    }

    /// Does what was taken back again.
    public void redo() {
        settle(each -> true);
        if (!undone.isEmpty()) {
            List<Change> step = undone.pop();
            restore(step, Change::forth);
            done.push(step);
            tell();
        }
    }

    /// Everything is as it should be; there is nothing to go back to.
    public void forget() {
        forget(group -> true);
    }

    /// The same of one group only.
    public void forgetGroup(String group) {
        forget(group::equals);
    }

    private void forget(Predicate<String> group) {
        Predicate<Watched<?>> gone = each -> group.test(each.what.group());
        all.stream().filter(gone).forEach(Watched::look);
        touched.removeIf(gone);
        for (Deque<List<Change>> steps : List.of(done, undone)) {
            List<List<Change>> rest = steps.stream()
                    .map(step -> step.stream().filter(change -> !gone.test(change.of())).toList())
                    .filter(step -> !step.isEmpty()).toList();
            steps.clear();
            steps.addAll(rest);
        }
        tell();
    }

    private void touch(Watched<?> which) {
        if (!restoring) {
            touched.add(which);
            if (!waiting) {
                waiting = true;
                later.accept(this::settleUnlessBusy);
            }
        }
    }

    private void settleUnlessBusy() {
        waiting = false;
        if (!busy.getAsBoolean()) {
            settle();
        }
    }

    private void settle(Predicate<Watched<?>> ready) {
        // All are read: a value that is not tells of no further change.
        touched.removeIf(each -> !each.isMoved());
        List<Change> step = new ArrayList<>();
        for (Watched<?> each : all) {
            if (touched.contains(each) && ready.test(each)) {
                touched.remove(each);
                Change change = each.change();
                if (change != null) {
                    step.add(change);
                }
            }
        }
        if (!step.isEmpty()) {
            done.push(List.copyOf(step));
            if (done.size() > MOST) {
                done.removeLast();
            }
            undone.clear();
            tell();
        }
    }

    private void restore(List<Change> step, Consumer<Change> direction) {
        restoring = true;
        step.forEach(direction);
        restoring = false;
        touched.clear();
        all.forEach(Watched::look);
    }

    private void tell() {
        undoes.set(word(done));
        redoes.set(word(undone));
    }

    private static String word(Deque<List<Change>> steps) {
        List<Change> step = steps.peek();
        if (step == null) {
            return "";
        }
        Undoable<?> first = step.getFirst().of().what;
        boolean alike = step.stream().allMatch(change -> change.of().what.group().equals(first.group()));
        return step.size() > 1 && alike ? first.group() : first.name();
    }
}
