package ripple.label;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Line numbers of a file, to be named in a sentence: the first few, and how many more.
final class Lines {
    private static final int NAMED = 5;

    private final List<Long> first = new ArrayList<>();
    private int count;

    void add(long line) {
        count++;
        if (first.size() < NAMED) {
            first.add(line);
        }
    }

    int count() {
        return count;
    }

    boolean isEmpty() {
        return count == 0;
    }

    /// E.g. `line 7`, `lines 7, 9 and 12 more`.
    @Override
    public String toString() {
        String named = first.stream().map(String::valueOf).collect(Collectors.joining(", "));
        String more = count > first.size() ? " and " + (count - first.size()) + " more" : "";
        return (count == 1 ? "line " : "lines ") + named + more;
    }
}
