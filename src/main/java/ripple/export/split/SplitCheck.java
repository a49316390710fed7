package ripple.export.split;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Whether stamps of different splits are apart.
///
/// Two stamps of one tract share no pixel when their boxes do not overlap. Of stamps of two tracts the distance of their objects is compared with
/// the mean of their diagonals: beyond it they share no sky, however the tracts are turned.
///
/// @param pairs of different splits that were compared: all that lie near each other
/// @param sharing pairs that share pixels or may share sky
/// @param tooNear pairs nearer than the distance asked for
/// @param nearestArcsec smallest distance of two objects of different splits among the pairs compared; NaN where none lie near each other
/// @param distanceArcsec that was asked for
public record SplitCheck(int pairs, List<Pair> sharing, List<Pair> tooNear, double nearestArcsec,
        double distanceArcsec) {
    /// Two objects, by their index.
    public record Pair(int first, int second) {}

    public SplitCheck {
        sharing = List.copyOf(sharing);
        tooNear = List.copyOf(tooNear);
    }

    /// Whether no two splits share anything.
    public boolean holds() {
        return sharing.isEmpty() && tooNear.isEmpty();
    }

    /// Compares.
    ///
    /// @param split by the index of an object; objects that are in none are passed over
    /// @param distanceArcsec nearer than this no two objects of different splits may be; NaN: the diagonal of their stamps
    public static SplitCheck of(List<SkyStamp> stamps, Map<Integer, Integer> split, double distanceArcsec) {
        List<SkyStamp> in = stamps.stream().filter(s -> split.containsKey(s.index())).toList();
        Work work = new Work(in, split, distanceArcsec);
        new Neighbours(in, reach(in, distanceArcsec)).pairs(work::compare);
        return new SplitCheck(work.pairs, work.sharing, work.tooNear, work.nearest, distance(in, distanceArcsec));
    }

    /// The distance, or the largest diagonal where none is given.
    static double distance(List<SkyStamp> stamps, double given) {
        return Double.isNaN(given) ? stamps.stream().mapToDouble(SkyStamp::diagonalArcsec).max().orElse(0) : given;
    }

    /// How far objects can be apart that must be compared.
    static double reach(List<SkyStamp> stamps, double given) {
        return Math.max(distance(stamps, given), distance(stamps, Double.NaN));
    }

    static boolean share(SkyStamp a, SkyStamp b, double separationArcsec) {
        return a.tract() == b.tract()
                ? a.box().overlaps(b.box())
                : separationArcsec < (a.diagonalArcsec() + b.diagonalArcsec()) / 2;
    }

    private static final class Work {
        private final List<SkyStamp> stamps;
        private final Map<Integer, Integer> split;
        private final double distance;
        private final List<Pair> sharing = new ArrayList<>();
        private final List<Pair> tooNear = new ArrayList<>();
        private int pairs;
        private double nearest = Double.NaN;

        Work(List<SkyStamp> stamps, Map<Integer, Integer> split, double given) {
            this.stamps = stamps;
            this.split = split;
            this.distance = distance(stamps, given);
        }

        void compare(int i, int j, double separation) {
            SkyStamp a = stamps.get(i);
            SkyStamp b = stamps.get(j);
            if (split.getOrDefault(a.index(), -1).equals(split.getOrDefault(b.index(), -1))) {
                return;
            }
            pairs++;
            nearest = Double.isNaN(nearest) ? separation : Math.min(nearest, separation);
            Pair pair = new Pair(a.index(), b.index());
            if (share(a, b, separation)) {
                sharing.add(pair);
            }
            if (separation < distance) {
                tooNear.add(pair);
            }
        }
    }
}
