package ripple.render;

import ripple.image.InverseSinh;

/// asinh(t)/t from a table: 512 places per octave, straight lines between them, right to 5e-7.
final class SlopeTable {
    private static final int BITS = 9;
    private static final int SHIFT = 52 - BITS;
    private static final int LOWEST_EXPONENT = -24;
    private static final int HIGHEST_EXPONENT = 24;
    private static final double LOWEST = Math.scalb(1.0, LOWEST_EXPONENT);
    private static final double HIGHEST = Math.scalb(1.0, HIGHEST_EXPONENT);
    private static final long FIRST = Double.doubleToLongBits(LOWEST) >>> SHIFT;
    private static final long REST = (1L << SHIFT) - 1;
    private static final double[] TABLE = table();

    private SlopeTable() {}

    static boolean covers(double t) {
        return t < HIGHEST;
    }

    /// @param t above 0, below 2²⁴
    static double at(double t) {
        if (t < LOWEST) {
            return 1;
        }
        long bits = Double.doubleToRawLongBits(t);
        int i = (int) ((bits >>> SHIFT) - FIRST);
        double part = (bits & REST) * 0x1p-43;
        return TABLE[i] + (TABLE[i + 1] - TABLE[i]) * part;
    }

    private static double[] table() {
        double[] table = new double[((HIGHEST_EXPONENT - LOWEST_EXPONENT) << BITS) + 1];
        for (int i = 0; i < table.length; i++) {
            double t = Double.longBitsToDouble((FIRST + i) << SHIFT);
            table[i] = InverseSinh.of(t) / t;
        }
        return table;
    }
}
