package ripple.label.session;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import ripple.label.campaign.Campaign;
import ripple.label.campaign.Item;
import ripple.label.session.GradingState.GradeMoment;

/// How fast and how steadily a grader works. For the grader's own eyes; nothing is judged by it.
///
/// @param perMinute grades in a minute, of the last block; NaN before there are two
/// @param leftMillis time that the ungraded rest takes at this pace; NaN when it is not known
/// @param blocks one after the other, the last may be short
/// @param fastMillis the grader's own time below which a grade counts as fast; NaN below twenty grades
/// @param fast items graded as no lens faster than that although their prior is high, to be shown again
public record Pace(double perMinute, double leftMillis, List<Block> blocks, double fastMillis, List<Item> fast) {
    private static final int ENOUGH = 20;
    private static final double MINUTE = 60_000;
    private static final double LONG_GAP = 2 * MINUTE;

    /// So many grades in a row.
    ///
    /// @param graded how many
    /// @param medianMillis on the screen until graded
    /// @param repeats hidden repeats that were answered in this block
    /// @param same of them, answered as before
    public record Block(int graded, double medianMillis, int repeats, int same) {}

    /// Copies the lists.
    public Pace {
        blocks = List.copyOf(blocks);
        fast = List.copyOf(fast);
    }

    static Pace of(LabelSession session) {
        List<Graded> all = graded(session.state());
        int size = session.campaign().options().blockSize();
        List<Block> blocks = new ArrayList<>();
        for (int from = 0; from < all.size(); from += size) {
            blocks.add(block(session.state(), all.subList(from, Math.min(all.size(), from + size))));
        }
        double gap = meanGap(all.subList(Math.max(0, all.size() - size), all.size()));
        double fastMillis = fastMillis(all, session.campaign().options().fastPercentile());
        return new Pace(MINUTE / gap, gap * (session.order().size() - all.size()), blocks, fastMillis,
                fast(session, all, fastMillis));
    }

    /// An item that has a grade, and when it got its first.
    private record Graded(GradeMoment moment, ItemState state) {
        Item item() {
            return moment.item();
        }
    }

    private static List<Graded> graded(GradingState state) {
        Set<Item> seen = new HashSet<>();
        List<Graded> all = new ArrayList<>();
        for (GradeMoment moment : state.moments()) {
            if (seen.add(moment.item())) {
                ItemState now = state.state(moment.item());
                if (now.labels().isGraded()) {
                    all.add(new Graded(moment, now));
                }
            }
        }
        return all;
    }

    private static Block block(GradingState state, List<Graded> some) {
        int repeats = 0;
        int same = 0;
        for (Graded one : some) {
            if (one.item().isRepeat()) {
                ItemState before = state.state(Item.of(one.item().objectId()));
                if (before.labels().isGraded()) {
                    repeats++;
                    same += answer(one.state()).equals(answer(before)) ? 1 : 0;
                }
            }
        }
        return new Block(some.size(), median(some.stream().mapToDouble(one -> one.state().stoodMillis()).toArray()),
                repeats, same);
    }

    private static String answer(ItemState state) {
        return state.stood().isBlank() ? state.labels().grade() : state.stood();
    }

    /// Mean time from one grade to the next in one sitting. A long one is a break that was not called one.
    private static double meanGap(List<Graded> some) {
        double sum = 0;
        int n = 0;
        for (int i = 1; i < some.size(); i++) {
            GradeMoment before = some.get(i - 1).moment();
            GradeMoment now = some.get(i).moment();
            if (now.sitting() == before.sitting()) {
                sum += Math.min(LONG_GAP, (double) (now.millis() - before.millis()));
                n++;
            }
        }
        return n == 0 || sum == 0 ? Double.NaN : sum / n;
    }

    private static double fastMillis(List<Graded> all, double percentile) {
        double[] millis = all.stream().mapToDouble(one -> one.state().stoodMillis()).filter(m -> m > 0).sorted()
                .toArray();
        return millis.length < ENOUGH ? Double.NaN : millis[(int) (percentile / 100 * (millis.length - 1))];
    }

    private static List<Item> fast(LabelSession session, List<Graded> all, double limit) {
        Campaign campaign = session.campaign();
        List<Item> fast = new ArrayList<>();
        for (Graded one : all) {
            ItemState state = one.state();
            if (state.stoodMillis() < limit && !state.stood().isBlank() && state.changes() == 0
                    && campaign.vocabulary().grade(state.stood()).filter(grade -> !grade.isLens()).isPresent()
                    && isPromising(session, one.item())) {
                fast.add(one.item());
            }
        }
        return fast;
    }

    private static boolean isPromising(LabelSession session, Item item) {
        return session.place(item).map(place -> session.order().get(place).target())
                .filter(session.campaign()::hasHighPrior).isPresent();
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        int n = values.length;
        return n == 0 ? Double.NaN : (values[(n - 1) / 2] + values[n / 2]) / 2;
    }
}
