package ripple.prepare.resample;

/// Lanczos weights of the 2a pixels around a point, not normalised.
///
/// All taps lie whole pixels apart, so that their sines follow from three: sin π(t + k) = ±sin πt, and sin π(t + k) / a by the
/// theorem of addition.
final class LanczosTaps implements Taps {
    /// Nearer to a pixel than this its own weight is 1 to double precision and the quotient is not defined.
    private static final double AT_PIXEL = 1e-9;

    private final int lobes;
    private final double[] cos;
    private final double[] sin;

    LanczosTaps(int lobes) {
        this.lobes = lobes;
        this.cos = new double[2 * lobes];
        this.sin = new double[2 * lobes];
        for (int i = 0; i < 2 * lobes; i++) {
            cos[i] = Math.cos(Math.PI * (lobes - 1 - i) / lobes);
            sin[i] = Math.sin(Math.PI * (lobes - 1 - i) / lobes);
        }
    }

    @Override
    public int count() {
        return 2 * lobes;
    }

    @Override
    public int fill(double at, double[] weights) {
        int floor = (int) Math.floor(at);
        double t = at - floor;
        double whole = Math.sin(Math.PI * t);
        double slow = Math.sin(Math.PI * t / lobes);
        double slowCos = Math.cos(Math.PI * t / lobes);
        double scale = lobes / (Math.PI * Math.PI);
        for (int i = 0; i < 2 * lobes; i++) {
            int shift = lobes - 1 - i;
            double u = t + shift;
            double product = whole * (slow * cos[i] + slowCos * sin[i]);
            weights[i] = Math.abs(u) < AT_PIXEL ? 1 : ((shift & 1) == 0 ? scale : -scale) * product / (u * u);
        }
        return floor - lobes + 1;
    }
}
