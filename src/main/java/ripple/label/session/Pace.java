package ripple.label.session;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ripple.label.campaign.Campaign;
import ripple.label.campaign.Item;
import ripple.label.campaign.Showing;
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
        List<GradeMoment> moments = latest(session.state());
        int size = session.campaign().options().blockSize();
        List<Block> blocks = new ArrayList<>();
        for (int from = 0; from < moments.size(); from += size) {
            blocks.add(block(session.state(), moments.subList(from, Math.min(moments.size(), from + size))));
        }
        double gap = meanGap(moments.subList(Math.max(0, moments.size() - size), moments.size()));
        double fastMillis = fastMillis(session.state(), moments, session.campaign().options().fastPercentile());
        return new Pace(MINUTE / gap, gap * (session.order().size() - moments.size()), blocks, fastMillis,
                fast(session, fastMillis));
    }

    /// One moment for each item that has a grade: the first.
    private static List<GradeMoment> latest(GradingState state) {
        Map<Item, Boolean> seen = new HashMap<>();
        return state.moments().stream().filter(m -> state.state(m.item()).labels().isGraded())
                .filter(m -> seen.put(m.item(), true) == null).toList();
    }

    private static Block block(GradingState state, List<GradeMoment> moments) {
        int repeats = 0;
        int same = 0;
        for (GradeMoment moment : moments) {
            ItemState now = state.state(moment.item());
            ItemState before = state.state(Item.of(moment.item().objectId()));
            if (moment.item().isRepeat() && before.labels().isGraded()) {
                repeats++;
                same += graded(now).equals(graded(before)) ? 1 : 0;
            }
        }
        return new Block(moments.size(), median(
                moments.stream().mapToDouble(moment -> state.state(moment.item()).stoodMillis()).toArray()), repeats,
                same);
    }

    private static String graded(ItemState state) {
        return state.stood().isBlank() ? state.labels().grade() : state.stood();
    }

    /// Mean time from one grade to the next in one sitting. A long one is a break that was not called one.
    private static double meanGap(List<GradeMoment> moments) {
        double sum = 0;
        int n = 0;
        for (int i = 1; i < moments.size(); i++) {
            if (moments.get(i).sitting() == moments.get(i - 1).sitting()) {
                sum += Math.min(LONG_GAP, (double) (moments.get(i).millis() - moments.get(i - 1).millis()));
                n++;
            }
        }
        return n == 0 || sum == 0 ? Double.NaN : sum / n;
    }

    private static double fastMillis(GradingState state, List<GradeMoment> moments, double percentile) {
        double[] millis = moments.stream().mapToDouble(m -> state.state(m.item()).stoodMillis()).filter(m -> m > 0)
                .sorted().toArray();
        return millis.length < ENOUGH ? Double.NaN : millis[(int) (percentile / 100 * (millis.length - 1))];
    }

    private static List<Item> fast(LabelSession session, double limit) {
        Campaign campaign = session.campaign();
        List<Item> fast = new ArrayList<>();
        for (Showing showing : session.order()) {
            ItemState state = session.state(showing.item());
            boolean isReject = !state.stood().isBlank() && state.changes() == 0
                    && campaign.vocabulary().grade(state.stood()).filter(grade -> !grade.isLens()).isPresent();
            if (isReject && state.stoodMillis() < limit && campaign.hasHighPrior(showing.target())) {
                fast.add(showing.item());
            }
        }
        return fast;
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        int n = values.length;
        return n == 0 ? Double.NaN : (values[(n - 1) / 2] + values[n / 2]) / 2;
    }
}
