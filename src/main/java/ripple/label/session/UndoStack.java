package ripple.label.session;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import ripple.label.campaign.Item;
import ripple.label.session.Edit.Change;

/// Edits that can be undone and redone. What was edited before its item was revealed is out of reach.
final class UndoStack {
    private final Deque<Edit> done = new ArrayDeque<>();
    private final Deque<Edit> undone = new ArrayDeque<>();
    private final ToLongFunction<Item> revealed;
    private long last;

    /// @param revealed number of the entry that revealed an item; 0 for none
    UndoStack(ToLongFunction<Item> revealed) {
        this.revealed = revealed;
    }

    void add(Edit edit) {
        done.push(edit);
        undone.clear();
        last = edit.number();
    }

    /// The edit that would be undone next, with what is in reach of it.
    Optional<Edit> next() {
        return top(done);
    }

    /// The edit that would be redone next.
    Optional<Edit> nextRedo() {
        return top(undone);
    }

    /// Whether no other edit was made since: undoing it takes back a slip.
    boolean isLast(Edit edit) {
        return edit.number() == last;
    }

    /// Takes an edit for undoing; empty when it is not there.
    Optional<Edit> undo(long number) {
        return move(number, done, undone);
    }

    Optional<Edit> redo(long number) {
        return move(number, undone, done);
    }

    private Optional<Edit> top(Deque<Edit> stack) {
        while (!stack.isEmpty()) {
            Edit reachable = inReach(stack.peek());
            if (!reachable.changes().isEmpty()) {
                return Optional.of(reachable);
            }
            stack.pop();
        }
        return Optional.empty();
    }

    /// Edits above it were undone by lines that are damaged: they are undone too.
    private Optional<Edit> move(long number, Deque<Edit> from, Deque<Edit> to) {
        if (from.stream().noneMatch(edit -> edit.number() == number)) {
            return Optional.empty();
        }
        Edit edit = from.pop();
        while (edit.number() != number) {
            edit = from.pop();
        }
        to.push(edit);
        return Optional.of(inReach(edit));
    }

    private Edit inReach(Edit edit) {
        if (edit.changes().stream().allMatch(change -> isInReach(edit, change))) {
            return edit;
        }
        List<Change> changes = edit.changes().stream().filter(change -> isInReach(edit, change)).toList();
        return new Edit(edit.number(), changes, edit.left());
    }

    private boolean isInReach(Edit edit, Change change) {
        return revealed.applyAsLong(change.item()) <= edit.number();
    }
}
