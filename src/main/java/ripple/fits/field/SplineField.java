package ripple.fits.field;

import java.util.Arrays;
import java.util.stream.IntStream;
import ripple.sky.PixelBox;
import ripple.sky.PixelPoint;

/// Values on a grid of bins, joined by Akima splines: first along each column of bins, then across the columns.
///
/// Bins without a value are left out; a column without any is left out too.
public final class SplineField implements Field {
    private final double[] columns;
    private final Akima[] alongColumns;
    private final String unit;

    /// @param y rows of the bins, tract pixels, strictly ascending
    /// @param x columns of the bins, tract pixels, strictly ascending
    /// @param values `[row * x.length + column]`; NaN or infinite where a bin is missing
    /// @param unit of the values
    /// @throws IllegalArgumentException when the sizes contradict each other or the bins are not ascending
    public SplineField(double[] y, double[] x, double[] values, String unit) {
        checkAscending(y);
        checkAscending(x);
        if (values.length != (long) y.length * x.length) {
            throw new IllegalArgumentException("A spline of " + x.length + " x " + y.length + " bins cannot have "
                    + values.length + " values.");
        }
        int[] known = IntStream.range(0, x.length).filter(j -> hasValue(values, j, x.length)).toArray();
        this.columns = Arrays.stream(known).mapToDouble(j -> x[j]).toArray();
        this.alongColumns = Arrays.stream(known).mapToObj(j -> column(y, values, j, x.length)).toArray(Akima[]::new);
        this.unit = unit;
    }

    @Override
    public double at(PixelPoint place) {
        double[] row = Arrays.stream(alongColumns).mapToDouble(column -> column.at(place.y())).toArray();
        return new Akima(columns, row).at(place.x());
    }

    @Override
    public double[] over(PixelBox box) {
        double[][] rendered = Arrays.stream(alongColumns).map(column -> column.at(box.y0(), box.height()))
                .toArray(double[][]::new);
        double[] result = new double[Math.multiplyExact(box.width(), box.height())];
        for (int row = 0; row < box.height(); row++) {
            int r = row;
            double[] across = Arrays.stream(rendered).mapToDouble(column -> column[r]).toArray();
            System.arraycopy(new Akima(columns, across).at(box.x0(), box.width()), 0, result, row * box.width(),
                    box.width());
        }
        return result;
    }

    @Override
    public String unit() {
        return unit;
    }

    private static boolean hasValue(double[] values, int column, int width) {
        return IntStream.iterate(column, i -> i < values.length, i -> i + width)
                .anyMatch(i -> Double.isFinite(values[i]));
    }

    private static Akima column(double[] y, double[] values, int column, int width) {
        int[] known = IntStream.range(0, y.length).filter(i -> Double.isFinite(values[i * width + column])).toArray();
        return new Akima(Arrays.stream(known).mapToDouble(i -> y[i]).toArray(),
                Arrays.stream(known).mapToDouble(i -> values[i * width + column]).toArray());
    }

    private static void checkAscending(double[] bins) {
        for (int i = 0; i < bins.length; i++) {
            if (!Double.isFinite(bins[i]) || (i > 0 && bins[i] <= bins[i - 1])) {
                throw new IllegalArgumentException("The bins of a spline are not in ascending order.");
            }
        }
    }
}
