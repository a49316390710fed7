package ripple.prepare;

/// The Fourier transform along the columns of a complex image that is kept as rows, all columns at once.
///
/// Mixed radix 4, 3, 5, 2, decimation in time (Cooley and Tukey 1965). Each butterfly combines whole rows element by element, so the inner loops are
/// long, plain and made for vector instructions; the reordering at the start only moves references to rows.
final class RowFourier {
    private static final int[] RADICES = {4, 3, 5, 2};
    private static final double SIN_60 = Math.sqrt(3) / 2;
    private static final double COS_72 = Math.cos(2 * Math.PI / 5);
    private static final double SIN_72 = Math.sin(2 * Math.PI / 5);
    private static final double COS_144 = Math.cos(4 * Math.PI / 5);
    private static final double SIN_144 = Math.sin(4 * Math.PI / 5);

    private final int size;
    private final int[] factors;
    private final int[] order;
    private final double[] cos;
    private final double[] sin;

    /// @param size number of rows, without a prime factor above 5
    RowFourier(int size) {
        this.size = size;
        this.factors = factors(size);
        this.order = order(size, factors);
        this.cos = new double[size];
        this.sin = new double[size];
        for (int i = 0; i < size; i++) {
            cos[i] = Math.cos(2 * Math.PI * i / size);
            sin[i] = -Math.sin(2 * Math.PI * i / size);
        }
    }

    /// The next size that can be transformed.
    static int fastSize(int atLeast) {
        int size = Math.max(1, atLeast);
        while (rest(size) != 1) {
            size++;
        }
        return size;
    }

    /// Transforms every column, in place but for the order of the references to rows.
    ///
    /// @param re real parts, one array for each row
    /// @param im imaginary parts
    /// @param columns how many of each row's elements there are
    void forward(double[][] re, double[][] im, int columns) {
        reorder(re);
        reorder(im);
        int done = 1;
        for (int radix : factors) {
            stage(re, im, radix, done, columns);
            done *= radix;
        }
    }

    /// The inverse times the size.
    void backward(double[][] re, double[][] im, int columns) {
        forward(im, re, columns);
    }

    private void reorder(double[][] rows) {
        double[][] before = rows.clone();
        for (int i = 0; i < size; i++) {
            rows[i] = before[order[i]];
        }
    }

    private void stage(double[][] re, double[][] im, int radix, int done, int n) {
        int step = size / (radix * done);
        for (int start = 0; start < size; start += radix * done) {
            for (int k = 0; k < done; k++) {
                int at = start + k;
                int w = k * step;
                switch (radix) {
                    case 2 -> two(re[at], im[at], re[at + done], im[at + done], cos[w], sin[w], n);
                    case 3 -> three(re, im, at, done, w, n);
                    case 4 -> four(re, im, at, done, w, n);
                    default -> five(re, im, at, done, w, n);
                }
            }
        }
    }

    private static void two(double[] ar, double[] ai, double[] br, double[] bi, double wr, double wi, int n) {
        for (int x = 0; x < n; x++) {
            double tr = wr * br[x] - wi * bi[x];
            double ti = wr * bi[x] + wi * br[x];
            br[x] = ar[x] - tr;
            bi[x] = ai[x] - ti;
            ar[x] += tr;
            ai[x] += ti;
        }
    }

    private void three(double[][] re, double[][] im, int at, int done, int w, int n) {
        three(re[at], im[at], re[at + done], im[at + done], re[at + 2 * done], im[at + 2 * done], cos[w], sin[w],
                cos[2 * w], sin[2 * w], n);
    }

    private static void three(double[] ar, double[] ai, double[] br, double[] bi, double[] cr, double[] ci, double ur,
            double ui, double vr, double vi, int n) {
        for (int x = 0; x < n; x++) {
            double pr = ur * br[x] - ui * bi[x];
            double pi = ur * bi[x] + ui * br[x];
            double qr = vr * cr[x] - vi * ci[x];
            double qi = vr * ci[x] + vi * cr[x];
            double sr = pr + qr;
            double si = pi + qi;
            double dr = SIN_60 * (pi - qi);
            double di = SIN_60 * (qr - pr);
            double mr = ar[x] - 0.5 * sr;
            double mi = ai[x] - 0.5 * si;
            ar[x] += sr;
            ai[x] += si;
            br[x] = mr + dr;
            bi[x] = mi + di;
            cr[x] = mr - dr;
            ci[x] = mi - di;
        }
    }

    private void four(double[][] re, double[][] im, int at, int done, int w, int n) {
        four(re[at], im[at], re[at + done], im[at + done], re[at + 2 * done], im[at + 2 * done], re[at + 3 * done],
                im[at + 3 * done], cos[w], sin[w], cos[2 * w], sin[2 * w], cos[3 * w], sin[3 * w], n);
    }

    private static void four(double[] ar, double[] ai, double[] br, double[] bi, double[] cr, double[] ci, double[] dr,
            double[] di, double ur, double ui, double vr, double vi, double wr, double wi, int n) {
        for (int x = 0; x < n; x++) {
            double pr = ur * br[x] - ui * bi[x];
            double pi = ur * bi[x] + ui * br[x];
            double qr = vr * cr[x] - vi * ci[x];
            double qi = vr * ci[x] + vi * cr[x];
            double rr = wr * dr[x] - wi * di[x];
            double ri = wr * di[x] + wi * dr[x];
            double er = ar[x] + qr;
            double ei = ai[x] + qi;
            double fr = ar[x] - qr;
            double fi = ai[x] - qi;
            double gr = pr + rr;
            double gi = pi + ri;
            double hr = pi - ri;
            double hi = rr - pr;
            ar[x] = er + gr;
            ai[x] = ei + gi;
            br[x] = fr + hr;
            bi[x] = fi + hi;
            cr[x] = er - gr;
            ci[x] = ei - gi;
            dr[x] = fr - hr;
            di[x] = fi - hi;
        }
    }

    private void five(double[][] re, double[][] im, int at, int done, int w, int n) {
        double[][] r = {re[at], re[at + done], re[at + 2 * done], re[at + 3 * done], re[at + 4 * done]};
        double[][] i = {im[at], im[at + done], im[at + 2 * done], im[at + 3 * done], im[at + 4 * done]};
        for (int q = 1; q < 5; q++) {
            turn(r[q], i[q], cos[q * w], sin[q * w], n);
        }
        five(r[0], i[0], r[1], i[1], r[2], i[2], r[3], i[3], r[4], i[4], n);
    }

    private static void turn(double[] re, double[] im, double wr, double wi, int n) {
        for (int x = 0; x < n; x++) {
            double r = wr * re[x] - wi * im[x];
            im[x] = wr * im[x] + wi * re[x];
            re[x] = r;
        }
    }

    private static void five(double[] ar, double[] ai, double[] br, double[] bi, double[] cr, double[] ci, double[] dr,
            double[] di, double[] er, double[] ei, int n) {
        for (int x = 0; x < n; x++) {
            double pr = br[x] + er[x];
            double pi = bi[x] + ei[x];
            double qr = cr[x] + dr[x];
            double qi = ci[x] + di[x];
            double sr = bi[x] - ei[x];
            double si = er[x] - br[x];
            double tr = ci[x] - di[x];
            double ti = dr[x] - cr[x];
            double ur = ar[x] + COS_72 * pr + COS_144 * qr;
            double ui = ai[x] + COS_72 * pi + COS_144 * qi;
            double vr = ar[x] + COS_144 * pr + COS_72 * qr;
            double vi = ai[x] + COS_144 * pi + COS_72 * qi;
            double gr = SIN_72 * sr + SIN_144 * tr;
            double gi = SIN_72 * si + SIN_144 * ti;
            double hr = SIN_144 * sr - SIN_72 * tr;
            double hi = SIN_144 * si - SIN_72 * ti;
            ar[x] += pr + qr;
            ai[x] += pi + qi;
            br[x] = ur + gr;
            bi[x] = ui + gi;
            cr[x] = vr + hr;
            ci[x] = vi + hi;
            dr[x] = vr - hr;
            di[x] = vi - hi;
            er[x] = ur - gr;
            ei[x] = ui - gi;
        }
    }

    private static int[] factors(int size) {
        int[] factors = new int[Integer.SIZE];
        int n = 0;
        int rest = size;
        for (int radix : RADICES) {
            while (rest % radix == 0) {
                factors[n++] = radix;
                rest /= radix;
            }
        }
        return java.util.Arrays.copyOf(factors, n);
    }

    private static int rest(int size) {
        int rest = size;
        for (int radix : RADICES) {
            while (rest % radix == 0) {
                rest /= radix;
            }
        }
        return rest;
    }

    /// Which row must lie where so that every stage finds its parts side by side: the digits of the index, reversed.
    private static int[] order(int size, int[] factors) {
        int[] order = new int[size];
        for (int i = 0; i < size; i++) {
            int rest = i;
            int block = size;
            int stride = 1;
            for (int f = factors.length - 1; f >= 0; f--) {
                block /= factors[f];
                order[i] += rest / block * stride;
                rest %= block;
                stride *= factors[f];
            }
        }
        return order;
    }
}
