package ripple.label.session;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Everything that is known of an item.
///
/// @param labels as they stand
/// @param stood the grade when the item, or its page, was first left with one; blank before. Statistics use this one
/// @param stoodEntry number of the entry that left it; 0 before
/// @param stoodMillis how long it had been on the screen by then
/// @param stoodAt when that grade was given; null before
/// @param gradedAt when the grade was last given; null for none
/// @param shownTimes how often it came onto the screen
/// @param millis how long it was on the screen, in all
/// @param longest its longest stay
/// @param views other views that were used, in order
/// @param changes how often its grade was changed or taken away after it had been left
/// @param revealed number of the entry that revealed it; 0 before
/// @param lastEntry number of the last entry about its labels; 0 for none
public record ItemState(ItemLabels labels, String stood, long stoodEntry, long stoodMillis,
        @Nullable Instant stoodAt, @Nullable Instant gradedAt,
        int shownTimes, long millis, long longest, List<String> views, int changes, long revealed, long lastEntry) {
    /// Never on the screen.
    public static final ItemState UNSEEN = new ItemState(ItemLabels.NONE, "", 0, 0, null, null, 0, 0, 0, List.of(), 0,
            0, 0);

    /// Copies the list.
    public ItemState {
        views = List.copyOf(views);
    }

    ItemState withLabels(ItemLabels now, long entry, @Nullable Instant at) {
        boolean regraded = !now.current().equals(labels.current());
        return new ItemState(now, stood, stoodEntry, stoodMillis, stoodAt, regraded ? at : gradedAt, shownTimes, millis,
                longest,
                views, changes + (regraded && stoodEntry > 0 ? 1 : 0), revealed, entry);
    }

    ItemState shown() {
        return new ItemState(labels, stood, stoodEntry, stoodMillis, stoodAt, gradedAt, shownTimes + 1, millis, longest,
                views,
                changes, revealed, lastEntry);
    }

    ItemState stayed(long more) {
        return new ItemState(labels, stood, stoodEntry, stoodMillis, stoodAt, gradedAt, shownTimes, millis + more,
                Math.max(longest, more), views, changes, revealed, lastEntry);
    }

    ItemState viewed(String view) {
        Set<String> all = new LinkedHashSet<>(views);
        return all.add(view)
                ? new ItemState(labels, stood, stoodEntry, stoodMillis, stoodAt, gradedAt, shownTimes, millis, longest,
                        List.copyOf(all), changes, revealed, lastEntry)
                : this;
    }

    /// The grade is now one that stood when it was left; the first stays.
    ItemState left(long entry) {
        return stoodEntry == 0 && revealed == 0 && !labels.grade().isBlank()
                ? new ItemState(labels, labels.grade(), entry, millis, gradedAt, gradedAt, shownTimes, millis, longest,
                        views,
                        changes, revealed, lastEntry)
                : this;
    }

    /// A slip was undone: it has not been left with a grade.
    ItemState slipped() {
        return new ItemState(labels, "", 0, 0, null, gradedAt, shownTimes, millis, longest, views, 0, revealed,
                lastEntry);
    }

    ItemState reveal(long entry) {
        ItemState before = left(entry);
        return before.revealed > 0
                ? before
                : new ItemState(labels, before.stood, before.stoodEntry, before.stoodMillis, before.stoodAt, gradedAt,
                        shownTimes, millis,
                        longest, views, changes, entry, lastEntry);
    }
}
