package ripple.export.split;

import java.util.List;
import java.util.stream.IntStream;

/// What a set is split into.
///
/// @param names of the splits, in order
/// @param weights whole numbers above 0, one for each
/// @param seed of the draw
/// @param distanceArcsec nearer than this no two objects of different splits may be; NaN: the diagonal of a stamp
public record SplitShares(List<String> names, List<Integer> weights, long seed, double distanceArcsec) {
    private static final int MOST = 20;
    private static final int LARGEST = 1_000_000;

    /// @throws IllegalArgumentException with a sentence for shares that are none
    public SplitShares {
        names = List.copyOf(names);
        weights = List.copyOf(weights);
        if (names.size() != weights.size() || names.size() < 2 || names.size() > MOST
                || weights.stream().anyMatch(w -> w < 1 || w > LARGEST)) {
            throw new IllegalArgumentException(
                    "A split needs 2 to " + MOST + " shares, whole numbers above 0, e.g. 70,15,15; not " + weights
                            + ".");
        }
        if (distanceArcsec < 0 || Double.isInfinite(distanceArcsec)) {
            throw new IllegalArgumentException("A distance between splits cannot be " + distanceArcsec + " arcsec.");
        }
    }

    /// Two shares are called train and test, three train, val and test, more `split_1`, `split_2`, ….
    ///
    /// @throws IllegalArgumentException with a sentence for shares that are none
    public static SplitShares of(List<Integer> weights, long seed) {
        List<String> names = switch (weights.size()) {
            case 2 -> List.of("train", "test");
            case 3 -> List.of("train", "val", "test");
            default -> IntStream.rangeClosed(1, weights.size()).mapToObj(i -> "split_" + i).toList();
        };
        return new SplitShares(names, weights, seed, Double.NaN);
    }

    public SplitShares withDistance(double arcsec) {
        return new SplitShares(names, weights, seed, arcsec);
    }

    public SplitShares withSeed(long other) {
        return new SplitShares(names, weights, other, distanceArcsec);
    }

    /// The share that is asked for, 0 to 1.
    public double share(int split) {
        return (double) weights.get(split) / total();
    }

    int total() {
        return weights.stream().mapToInt(Integer::intValue).sum();
    }
}
