package ripple.image;

import java.util.Arrays;

/// The median of many floats without sorting them: three plain walks, the third over few.
///
/// The bits of an IEEE 754 float order like the number ({@link FloatSort}). The range of these keys is cut into 2048 classes of one width, the
/// values are counted by class, and only the class that holds the middle is gathered and sorted. A variance plane's values lie
/// close together, so that its classes are as narrow as they are. {@link Selection} branches on every comparison instead; with this the
/// softening of three bands takes 56 µs in place of 101.
final class FloatMedian {
    private static final int BITS = 11;

    private FloatMedian() {}

    /// The middle value, or the mean of the two in the middle; NaN for none. The array stays as it is.
    ///
    /// @param values not NaN; the first `count` of them
    static double of(float[] values, int count) {
        if (count == 0) {
            return Double.NaN;
        }
        double[] middle = ordered(values, count, count / 2, (count - 1) / 2);
        return (middle[0] + middle[1]) / 2;
    }

    /// The values that would stand at these places if the first `count` were sorted. The array stays as it is.
    ///
    /// @param values not NaN
    /// @param ranks 0 to below `count`
    static double[] ordered(float[] values, int count, int... ranks) {
        int low = Integer.MAX_VALUE;
        int high = Integer.MIN_VALUE;
        int[] keys = new int[count];
        for (int i = 0; i < count; i++) {
            int key = FloatSort.signedKey(values[i]);
            keys[i] = key;
            low = Math.min(low, key);
            high = Math.max(high, key);
        }
        // high − low may take 32 bits, read as unsigned.
        int shift = Math.max(0, Integer.SIZE - Integer.numberOfLeadingZeros(high - low) - BITS);
        int[] counts = new int[1 << BITS];
        for (int key : keys) {
            counts[(key - low) >>> shift]++;
        }
        double[] found = new double[ranks.length];
        for (int i = 0; i < ranks.length; i++) {
            found[i] = i > 0 && ranks[i] == ranks[i - 1] ? found[i - 1] : ofRank(keys, counts, low, shift, ranks[i]);
        }
        return found;
    }

    private static double ofRank(int[] keys, int[] counts, int low, int shift, int rank) {
        int wanted = 0;
        int before = 0;
        while (before + counts[wanted] <= rank) {
            before += counts[wanted++];
        }
        int[] few = new int[counts[wanted]];
        int n = 0;
        for (int key : keys) {
            if ((key - low) >>> shift == wanted) {
                few[n++] = key;
            }
        }
        Arrays.sort(few);
        return FloatSort.ofSignedKey(few[rank - before]);
    }
}
