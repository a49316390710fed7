package ripple.prepare.resample;

import java.util.List;
import java.util.Locale;
import ripple.image.Psf;
import ripple.sky.PixelPoint;

/// Brings a PSF kernel onto the pixels of a new grid: interpolated like the image, centred on a pixel, with the sum it had.
///
/// The map is linear, with the derivative at the target, rounded to 1/4096: at the rim of a kernel of 25 pixels that is 0.003 pixels,
/// and the stamps of one cell get one and the same kernel, which is then matched once.
final class PsfResampling {
    private static final double STEP = 1.0 / 4096;
    /// Of a kernel's edge, so that a whole number of pixels stays one.
    private static final double ROUNDING = 0.01;
    private static final int LARGEST_HALF = 512;

    private final ResampleMethod method;

    PsfResampling(ResampleMethod method) {
        this.method = method;
    }

    /// @param jacobian old pixels per new pixel at the target
    /// @throws ResampleException when the kernel would be too large
    Psf on(Psf psf, Jacobian jacobian) throws ResampleException {
        Jacobian map = jacobian.rounded(STEP);
        if (!psf.isKnown() || map.equals(new Jacobian(1, 0, 0, 1))) {
            return psf;
        }
        int half = half(psf, map);
        int size = 2 * half + 1;
        double[] values = new double[size * size];
        Padded padded = Padded.of(psf, method.reach(Padding.largest(map)) + 2);
        PixelTransform transform = PixelTransform.linear(new PixelPoint(half, half), padded.centre, map);
        new Resampler(method, Geometry.of(transform, size, size), padded.width, padded.height)
                .resample(List.of(padded.band()), size, size, List.of(new Values(values)));
        return new Psf(size, size, withSum(values, psf.sum()), psf.source());
    }

    /// Half the edge of the kernel on the new grid; at most the largest that is made.
    int reach(Psf psf, Jacobian jacobian) {
        double half = wantedHalf(psf, jacobian.rounded(STEP));
        return half <= LARGEST_HALF ? (int) half : Double.isNaN(half) ? 0 : LARGEST_HALF;
    }

    private int half(Psf psf, Jacobian map) throws ResampleException {
        double half = wantedHalf(psf, map);
        if (!(half <= LARGEST_HALF)) {
            throw new ResampleException(String.format(Locale.ROOT,
                    "its PSF would have %.0f pixels across, more than %d: choose larger pixels", 2 * half + 1,
                    2 * LARGEST_HALF + 1));
        }
        return (int) half;
    }

    private double wantedHalf(Psf psf, Jacobian map) {
        Jacobian back = map.inverse();
        int old = Math.max(psf.width(), psf.height()) / 2;
        double reach = old * Math.max(Math.abs(back.xx()) + Math.abs(back.xy()),
                Math.abs(back.yx()) + Math.abs(back.yy()));
        return Math.ceil(reach - ROUNDING) + (method.averages() ? 1 : 0);
    }

    private static double[] withSum(double[] values, double wanted) throws ResampleException {
        double sum = 0;
        for (double v : values) {
            sum += v;
        }
        double factor = wanted / sum;
        if (!Double.isFinite(factor)) {
            throw new ResampleException("its PSF has no sum");
        }
        for (int i = 0; i < values.length; i++) {
            values[i] *= factor;
        }
        return values;
    }

    /// A kernel with zeros around it.
    private static final class Padded {
        private final int width;
        private final int height;
        private final double[] values;
        private final PixelPoint centre;

        private Padded(int width, int height, PixelPoint centre) {
            this.width = width;
            this.height = height;
            this.values = new double[width * height];
            this.centre = centre;
        }

        static Padded of(Psf psf, int border) {
            Padded padded = new Padded(psf.width() + 2 * border, psf.height() + 2 * border,
                    new PixelPoint(psf.width() / 2 + border, psf.height() / 2 + border));
            for (int y = 0; y < psf.height(); y++) {
                System.arraycopy(psf.values(), y * psf.width(), padded.values, (y + border) * padded.width + border,
                        psf.width());
            }
            return padded;
        }

        SourceBand band() {
            return new SourceBand(values, new double[values.length], new long[values.length]);
        }
    }

    /// Keeps values alone; without input the kernel is 0.
    private static final class Values implements PixelSink {
        private final double[] values;

        Values(double[] values) {
            this.values = values;
        }

        @Override
        public void put(int index, double value, double variance, long planes, double coverage, double area) {
            values[index] = value;
        }

        @Override
        public void none(int index) {
            values[index] = 0;
        }
    }
}
