package ripple.ui.jobs;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/// The latest lines of this session's log, from all threads; the oldest are forgotten. For any thread.
public final class LogModel {
    /// So many lines are kept.
    public static final int LINES = 2000;

    private final Deque<LogLine> lines = new ArrayDeque<>();
    private long added;
    private long unseen;

    public synchronized void add(LogLine line) {
        if (lines.size() == LINES) {
            lines.removeFirst();
        }
        lines.addLast(line);
        added++;
        if (line.isProblem()) {
            unseen++;
        }
    }

    /// The lines that are kept, the oldest first.
    public synchronized List<LogLine> lines() {
        return List.copyOf(lines);
    }

    /// How many lines there were, forgotten ones included: another number means another line.
    public synchronized long added() {
        return added;
    }

    /// How many problems there were since the log was looked at.
    public synchronized long unseenProblems() {
        return unseen;
    }

    /// The log is being looked at.
    public synchronized void see() {
        unseen = 0;
    }
}
