package ripple.render;

import java.util.Arrays;

/// The finite ones of many values, in their order.
final class FiniteValues {
    private FiniteValues() {}

    static double[] of(float[] values) {
        double[] finite = new double[values.length];
        int n = 0;
        for (float v : values) {
            if (Float.isFinite(v)) {
                finite[n++] = v;
            }
        }
        return n == finite.length ? finite : Arrays.copyOf(finite, n);
    }

    static double[] of(double[] values) {
        return Arrays.stream(values).filter(Double::isFinite).toArray();
    }
}
