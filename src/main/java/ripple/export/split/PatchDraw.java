package ripple.export.split;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import ripple.file.Sha256;

/// Deals whole patches out to splits.
///
/// Patches come in an order drawn by a hash of seed and patch; each goes to the split that lacks most. Then single patches move, and pairs change
/// places, as long as that brings the shares nearer to what is asked for or, with the same shares, those of each stratum. All in whole
/// numbers, so the result is the same everywhere, whatever the order of the objects.
final class PatchDraw {
    private static final int MOST_ROUNDS = 1000;
    /// Pairs of more patches are not tried: with so many, single moves come near enough.
    private static final int MOST_PAIRED = 400;

    private final SplitShares shares;
    private final long weights;
    private final List<Group> groups;
    private final long[] strata;
    private final int[] split;
    private final long[][] filled;

    private static final class Group {
        private final String key;
        /// Objects in all (first) and of each stratum.
        private final long[] counts;

        Group(String key, long[] counts) {
            this.key = key;
            this.counts = counts;
        }
    }

    private PatchDraw(SplitShares shares, List<Group> groups, int strata) {
        this.shares = shares;
        this.weights = shares.total();
        this.groups = groups;
        this.strata = new long[strata];
        groups.forEach(g -> add(this.strata, g.counts, 1));
        this.split = new int[groups.size()];
        this.filled = new long[shares.names().size()][strata];
    }

    /// The split of each patch, by its key.
    static SequencedMap<String, Integer> deal(List<SkyStamp> stamps, SplitShares shares) {
        List<String> names = stamps.stream().map(SkyStamp::stratum).distinct().sorted().toList();
        Map<String, long[]> counts = new TreeMap<>();
        for (SkyStamp stamp : stamps) {
            long[] count = counts.computeIfAbsent(stamp.groupKey(), _ -> new long[names.size() + 1]);
            count[0]++;
            count[1 + names.indexOf(stamp.stratum())]++;
        }
        List<Group> groups = counts.entrySet().stream().map(e -> new Group(e.getKey(), e.getValue()))
                .sorted(Comparator.comparing((Group g) -> Sha256.of(shares.seed() + ":" + g.key))
                        .thenComparing(g -> g.key))
                .toList();
        PatchDraw draw = new PatchDraw(shares, groups, names.size() + 1);
        draw.fill();
        draw.improve();
        return draw.result();
    }

    private void fill() {
        for (int g = 0; g < groups.size(); g++) {
            int poorest = 0;
            for (int s = 1; s < filled.length; s++) {
                poorest = lack(s, 0) > lack(poorest, 0) ? s : poorest;
            }
            put(g, poorest);
        }
    }

    private void improve() {
        boolean better = true;
        for (int round = 0; better && round < MOST_ROUNDS; round++) {
            better = move();
            better |= groups.size() <= MOST_PAIRED && change();
        }
    }

    private boolean move() {
        boolean better = false;
        for (int g = 0; g < groups.size(); g++) {
            for (int s = 0; s < filled.length; s++) {
                better |= s != split[g] && keepsIfBetter(new int[]{g}, new int[]{s});
            }
        }
        return better;
    }

    private boolean change() {
        boolean better = false;
        for (int g = 0; g < groups.size(); g++) {
            for (int h = g + 1; h < groups.size(); h++) {
                better |= split[g] != split[h] && keepsIfBetter(new int[]{g, h}, new int[]{split[h], split[g]});
            }
        }
        return better;
    }

    private boolean keepsIfBetter(int[] moved, int[] to) {
        int[] from = Arrays.stream(moved).map(g -> split[g]).toArray();
        long size = misfit(0, 1);
        long rest = misfit(1, strata.length);
        place(moved, to);
        long newSize = misfit(0, 1);
        if (newSize < size || (newSize == size && misfit(1, strata.length) < rest)) {
            return true;
        }
        place(moved, from);
        return false;
    }

    private void place(int[] moved, int[] to) {
        for (int i = 0; i < moved.length; i++) {
            add(filled[split[moved[i]]], groups.get(moved[i]).counts, -1);
            put(moved[i], to[i]);
        }
    }

    private void put(int group, int into) {
        split[group] = into;
        add(filled[into], groups.get(group).counts, 1);
    }

    /// How many objects of a stratum a split lacks, times the sum of the weights.
    private long lack(int s, int stratum) {
        return strata[stratum] * shares.weights().get(s) - filled[s][stratum] * weights;
    }

    private long misfit(int first, int end) {
        long sum = 0;
        for (int k = first; k < end; k++) {
            for (int s = 0; s < filled.length; s++) {
                sum += Math.abs(lack(s, k));
            }
        }
        return sum;
    }

    private static void add(long[] sum, long[] counts, int sign) {
        for (int k = 0; k < sum.length; k++) {
            sum[k] += sign * counts[k];
        }
    }

    private SequencedMap<String, Integer> result() {
        List<Integer> order = new ArrayList<>();
        for (int g = 0; g < groups.size(); g++) {
            order.add(g);
        }
        order.sort(Comparator.comparing(g -> groups.get(g).key));
        SequencedMap<String, Integer> result = new LinkedHashMap<>();
        order.forEach(g -> result.put(groups.get(g).key, split[g]));
        return result;
    }
}
