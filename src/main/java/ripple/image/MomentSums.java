package ripple.image;

/// The sums of one step of the adaptive moments: the profile times an elliptical Gaussian weight, and its moments about the weight's centre.
///
/// The weight is exp(−ρ²/2); pixels where it is below a tenth of the convergence limit are left out.
final class MomentSums {
    private static final double MAX_RHO_SQUARED = -2 * Math.log(1e-6 / 10);

    private final double[] values;
    private final int width;
    private int left;
    private int right = -1;
    private int bottom;
    private int top = -1;

    double a;
    double bx;
    double by;
    double cxx;
    double cxy;
    double cyy;
    double rho4;

    MomentSums(double[] values, int width, int height) {
        this.values = values;
        this.width = width;
        this.left = width;
        this.bottom = height;
        findBounds();
    }

    /// Rows and columns of zeros at the border say nothing.
    private void findBounds() {
        for (int i = 0; i < values.length; i++) {
            if (values[i] != 0) {
                left = Math.min(left, i % width);
                right = Math.max(right, i % width);
                bottom = Math.min(bottom, i / width);
                top = Math.max(top, i / width);
            }
        }
    }

    boolean isEmpty() {
        return right < left;
    }

    boolean isFinite() {
        for (double v : values) {
            if (!Double.isFinite(v)) {
                return false;
            }
        }
        return true;
    }

    /// Fills the sums for a weight with this centre and matrix.
    ///
    /// @return false when no row of the image lies under the weight
    boolean measure(double x0, double y0, double mxx, double mxy, double myy) {
        double det = mxx * myy - mxy * mxy;
        double reach = Math.sqrt(MAX_RHO_SQUARED * myy);
        int first = Math.max(bottom, (int) Math.ceil(y0 - reach));
        int last = Math.min(top, (int) Math.floor(y0 + reach));
        a = bx = by = cxx = cxy = cyy = rho4 = 0;
        for (int y = first; y <= last; y++) {
            addRow(y, x0, y - y0, myy / det, -2 * mxy / det, mxx / det);
        }
        return first <= last;
    }

    /// ρ² = px·dx² + pxy·dx·dy + py·dy²; where it stays below the limit is a stretch of the row between two roots.
    ///
    /// ρ² is a quadratic of the column, so the weights of neighbours have ratios that again have one ratio, exp(−px): three exponentials for
    /// each row instead of one for each pixel, which took most of the time. All stay within 10⁻⁷ to 10⁷ as both neighbours' weights
    /// lie under the limit; rounding adds up to less than n² · 10⁻¹⁶ over n columns, far below the limit of convergence.
    private void addRow(int y, double x0, double dy, double px, double pxy, double py) {
        double b = pxy * dy;
        double c = py * dy * dy;
        double root = Math.sqrt(Math.max(0, b * b - 4 * px * (c - MAX_RHO_SQUARED)));
        int first = Math.max(left, (int) Math.ceil(x0 + (-b - root) / (2 * px)));
        int last = Math.min(right, (int) Math.floor(x0 + (-b + root) / (2 * px)));
        double start = first - x0;
        double weight = Math.exp(-0.5 * (c + b * start + px * start * start));
        double ratio = Math.exp(-0.5 * (b + px * (2 * start + 1)));
        double change = Math.exp(-px);
        for (int x = first; x <= last; x++) {
            double dx = x - x0;
            double rho2 = c + b * dx + px * dx * dx;
            double weighted = weight * values[y * width + x];
            weight *= ratio;
            ratio *= change;
            a += weighted;
            bx += weighted * dx;
            by += weighted * dy;
            cxx += weighted * dx * dx;
            cxy += weighted * dx * dy;
            cyy += weighted * dy * dy;
            rho4 += weighted * rho2 * rho2;
        }
    }
}
