package ripple.image;

import java.math.BigDecimal;
import java.math.MathContext;

/// Mean and standard deviation of any number of pixels from exact sums.
///
/// Sums are kept to the last bit, so the result depends on the pixels alone, neither on the order of the images nor on how they
/// were split between sums; nor do digits get lost where the mean is large beside the scatter. Bounded: less than
/// 2 kB however many pixels. Immutable.
///
/// @param count pixels
/// @param sum of their values
/// @param squares sum of their squares
public record PooledMoments(long count, BigDecimal sum, BigDecimal squares) {
    /// Of no pixel.
    public static final PooledMoments NONE = new PooledMoments(0, BigDecimal.ZERO, BigDecimal.ZERO);

    /// Of the valid pixels of an image.
    ///
    /// Within an image sums are carried in two doubles (Knuth's TwoSum), about 32 digits; the square of a float is exact in a double.
    ///
    /// @param valid which of them count; those must be finite
    public static PooledMoments of(float[] pixels, boolean[] valid) {
        double sum = 0;
        double sumRest = 0;
        double squares = 0;
        double squaresRest = 0;
        long count = 0;
        for (int i = 0; i < pixels.length; i++) {
            if (!valid[i]) {
                continue;
            }
            double v = pixels[i];
            double next = sum + v;
            double part = next - sum;
            sumRest += (sum - (next - part)) + (v - part);
            sum = next;
            double s = v * v;
            double nextSquares = squares + s;
            double partSquares = nextSquares - squares;
            squaresRest += (squares - (nextSquares - partSquares)) + (s - partSquares);
            squares = nextSquares;
            count++;
        }
        return new PooledMoments(count, exact(sum, sumRest), exact(squares, squaresRest));
    }

    /// Of the pixels of both.
    public PooledMoments plus(PooledMoments other) {
        return new PooledMoments(count + other.count, sum.add(other.sum), squares.add(other.squares));
    }

    /// NaN without a pixel.
    public double mean() {
        return count == 0 ? Double.NaN : sum.divide(BigDecimal.valueOf(count), MathContext.DECIMAL128).doubleValue();
    }

    /// Standard deviation of the population (divided by n); NaN without a pixel.
    public double std() {
        if (count == 0) {
            return Double.NaN;
        }
        BigDecimal n = BigDecimal.valueOf(count);
        BigDecimal scatter = n.multiply(squares).subtract(sum.multiply(sum)).divide(n.multiply(n),
                MathContext.DECIMAL128);
        return Math.sqrt(Math.max(0, scatter.doubleValue()));
    }

    private static BigDecimal exact(double value, double rest) {
        return new BigDecimal(value).add(new BigDecimal(rest));
    }
}
