package ripple.export.split;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import ripple.sky.SkyMap;

/// Which split each object of a set is in, and which are in none.
///
/// @param shares asked for
/// @param groups the split of each patch, by `tract/patch`
/// @param splits the split of each object that is in one, by its index
/// @param reaching objects whose stamp reaches into a patch of another split, by index, with that patch
/// @param near objects that are too near one of another split, by index, with that object's index
/// @param check that the rest is apart
public record SplitPlan(SplitShares shares, SequencedMap<String, Integer> groups, Map<Integer, Integer> splits,
        Map<Integer, String> reaching, Map<Integer, Integer> near, SplitCheck check) {
    /// Copies the maps.
    public SplitPlan {
        groups = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(groups));
        splits = Map.copyOf(splits);
        reaching = Map.copyOf(reaching);
        near = Map.copyOf(near);
    }

    /// Deals patches out, leaves out what reaches over their edges or is too near another split, and checks the rest.
    ///
    /// Of two objects that are too near each other the one of the larger share is left out, of equal shares that of the earlier split.
    public static SplitPlan of(List<SkyStamp> stamps, SkyMap map, SplitShares shares) {
        List<SkyStamp> ordered = stamps.stream().sorted(Comparator.comparingInt(SkyStamp::index)).toList();
        SequencedMap<String, Integer> groups = PatchDraw.deal(ordered, shares);
        Reach reach = new Reach(map, groups);
        Map<Integer, Integer> splits = new HashMap<>();
        Map<Integer, String> reaching = new HashMap<>();
        for (SkyStamp stamp : ordered) {
            Optional<String> other = reach.foreign(stamp);
            other.ifPresentOrElse(patch -> reaching.put(stamp.index(), patch),
                    () -> splits.put(stamp.index(), groups.getOrDefault(stamp.groupKey(), 0)));
        }
        Map<Integer, Integer> near = part(ordered, splits, shares);
        SplitCheck check = SplitCheck.of(ordered, splits, shares.distanceArcsec());
        if (!check.holds()) {
            throw new IllegalStateException("Two splits share sky: " + check + ".");
        }
        return new SplitPlan(shares, groups, splits, reaching, near, check);
    }

    private static Map<Integer, Integer> part(List<SkyStamp> stamps, Map<Integer, Integer> splits,
            SplitShares shares) {
        SplitCheck check = SplitCheck.of(stamps, splits, shares.distanceArcsec());
        List<SplitCheck.Pair> pairs = new ArrayList<>(check.tooNear());
        pairs.addAll(check.sharing());
        pairs.sort(Comparator.comparingInt(SplitCheck.Pair::first).thenComparingInt(SplitCheck.Pair::second));
        Map<Integer, Integer> near = new HashMap<>();
        for (SplitCheck.Pair pair : pairs) {
            Integer first = splits.get(pair.first());
            Integer second = splits.get(pair.second());
            if (first != null && second != null) {
                int out = leaves(first, second, shares) ? pair.first() : pair.second();
                splits.remove(out);
                near.put(out, out == pair.first() ? pair.second() : pair.first());
            }
        }
        return near;
    }

    /// Whether the first of two splits has more to give.
    private static boolean leaves(int first, int second, SplitShares shares) {
        int more = shares.weights().get(first) - shares.weights().get(second);
        return more != 0 ? more > 0 : first < second;
    }

    /// The name of an object's split; blank when it is in none.
    public String name(int index) {
        Integer split = splits.get(index);
        return split == null ? "" : shares.names().get(split);
    }
}
