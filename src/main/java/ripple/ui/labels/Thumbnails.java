package ripple.ui.labels;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import org.jspecify.annotations.Nullable;
import ripple.image.Stamp;
import ripple.job.Guard;
import ripple.render.DisplaySettings;
import ripple.ui.kit.Background;
import ripple.ui.view.StampTile;

/// Small pictures of objects, made in the background and kept in one array of slots: however far one scrolls, nothing is given to
/// the garbage collector. What is looked at comes first, what lies ahead after it; what was asked for and is not wanted any more is never begun.
///
/// For the FX thread, but for {@link Maker#stamp}.
final class Thumbnails {
    /// Gives the stamps and says how they are drawn.
    interface Maker {
        /// The stamp of an object; work for the background.
        ///
        /// @param item the object's place in the campaign
        /// @throws Exception when there is none; its message is a sentence for the user
        Stamp stamp(int item) throws Exception;

        /// How it is drawn; asked on the FX thread.
        DisplaySettings settings(Stamp stamp);

        /// How many of its pixels shall fill the picture; asked on the FX thread.
        ///
        /// @param size edge of the picture in pixels
        int across(Stamp stamp, int size);
    }

    /// At once under way: two fewer than there are permits for disks. A grade on its way to the disk, or a look-up, waits for no picture.
    private static final int LANES = 6;
    /// Pixels of all pictures together: 96 MB.
    private static final int MOST_PIXELS = 24_000_000;

    private final Background background;
    private final int slots;
    private final ReadOnlyIntegerWrapper changes = new ReadOnlyIntegerWrapper();
    private final LinkedHashMap<Integer, Integer> slotOf = new LinkedHashMap<>(256, 0.75f, true);
    private final Map<Integer, String> failed = new HashMap<>();
    private final Set<Integer> partial = new HashSet<>();
    private final Deque<Integer> free = new ArrayDeque<>();
    private final Deque<int[]> spare = new ArrayDeque<>();
    private final Set<Integer> underWay = new HashSet<>();
    private int[] wanted = new int[0];
    private @Nullable Maker maker;
    private int[] pixels = new int[0];
    private int edge;
    private int kept;
    private long generation;

    /// @param slots how many pictures are kept at most; more than a page with what lies ahead of it
    Thumbnails(Background background, int slots) {
        this.background = background;
        this.slots = slots;
    }

    /// Another campaign, size or stretch: nothing made so far holds.
    ///
    /// @param size edge of a picture in pixels
    void use(@Nullable Maker next, int size) {
        maker = next;
        generation++;
        slotOf.clear();
        failed.clear();
        partial.clear();
        free.clear();
        spare.clear();
        underWay.clear();
        // What is seen is wanted in its new look too; nobody else asks for it again.
        wanted = next == null ? new int[0] : wanted;
        edge = size;
        kept = Math.min(slots, Math.max(1, MOST_PIXELS / Math.max(1, size * size)));
        if (pixels.length != kept * size * size) {
            pixels = new int[kept * size * size];
        }
        for (int i = 0; i < kept; i++) {
            free.add(i);
        }
        changes.set(changes.get() + 1);
        fill();
    }

    /// Counts up whenever a picture came or failed.
    ReadOnlyIntegerProperty changes() {
        return changes.getReadOnlyProperty();
    }

    int edge() {
        return edge;
    }

    /// Where all pictures lie, for drawing from {@link #offset}.
    int[] pixels() {
        return pixels;
    }

    /// Where the pixels of an object's picture begin; −1 while there is none.
    int offset(int item) {
        Integer slot = slotOf.get(item);
        return slot == null ? -1 : slot * edge * edge;
    }

    /// Why an object has no picture; empty while that is not known.
    String problem(int item) {
        return failed.getOrDefault(item, "");
    }

    /// Whether a band of an object is missing; false while that is not known.
    boolean isPartial(int item) {
        return partial.contains(item);
    }

    /// Says what is wanted, the most urgent first.
    ///
    /// @param items at most as many as there is room for are made
    void want(int[] items) {
        wanted = items.length > kept ? Arrays.copyOf(items, kept) : items;
        for (int i = wanted.length - 1; i >= 0; i--) {
            slotOf.get(wanted[i]); // what is wanted is not the first to go
        }
        fill();
    }

    /// Tries objects again whose pictures failed.
    void retry() {
        failed.clear();
        fill();
    }

    private void fill() {
        for (int i = 0; i < wanted.length && underWay.size() < LANES; i++) {
            int item = wanted[i];
            if (!slotOf.containsKey(item) && !failed.containsKey(item) && !underWay.contains(item)) {
                begin(item);
            }
        }
    }

    private void begin(int item) {
        Maker from = maker;
        if (from == null) {
            return;
        }
        long asked = generation;
        underWay.add(item);
        background.run(() -> from.stamp(item), stamp -> {
            if (asked == generation) {
                draw(item, stamp, from.settings(stamp), from.across(stamp, edge));
            }
        }, problem -> fail(asked, item, problem));
    }

    private void draw(int item, Stamp stamp, DisplaySettings settings, int across) {
        if (!stamp.missingBands().isEmpty()) {
            partial.add(item);
        }
        long asked = generation;
        int size = edge;
        int[] used = spare.poll();
        int[] into = used != null && used.length == size * size ? used : new int[size * size];
        background.run(() -> StampTile.draw(stamp, settings, across, size, into), drawn -> {
            if (asked == generation) {
                keep(item, into);
            }
        }, problem -> fail(asked, item, problem));
    }

    private void fail(long asked, int item, Throwable problem) {
        if (asked == generation) {
            failed.put(item, Guard.sentence(problem));
            ended(item);
        }
    }

    private void keep(int item, int[] made) {
        System.arraycopy(made, 0, pixels, slot(item) * edge * edge, made.length);
        spare.push(made);
        ended(item);
    }

    private void ended(int item) {
        underWay.remove(item);
        changes.set(changes.get() + 1);
        fill();
    }

    /// A free slot, or the one that was not looked at for the longest time.
    private int slot(int item) {
        Integer slot = free.poll();
        if (slot == null) {
            var oldest = slotOf.entrySet().iterator();
            slot = oldest.next().getValue();
            oldest.remove();
        }
        slotOf.put(item, slot);
        return slot;
    }
}
