package ripple.prepare.light;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.DoubleBinaryOperator;
import ripple.image.Band;
import ripple.image.BandImage;
import ripple.image.Calibration;
import ripple.image.Mask;
import ripple.image.MaskPlanes;
import ripple.image.Plane;
import ripple.image.Provenance;
import ripple.image.Psf;
import ripple.image.PsfSource;
import ripple.image.Stamp;
import ripple.image.TanWcs;
import ripple.sky.PixelBox;
import ripple.sky.PixelPoint;
import ripple.sky.SkyPosition;

/// Galaxies of known shape for tests: 64 × 64 pixels of 0.2 arcsec, the target in the middle, seen through a Gaussian PSF.
final class Galaxies {
    static final int SIZE = 64;
    static final double MIDDLE = 31.5;
    static final double PSF_SIGMA = 1.7;
    static final double NOISE = 1.1;
    static final MaskPlanes PLANES = MaskPlanes.of("NO_DATA", "BAD", "SAT");
    private static final int FINE = 5;
    private static final SkyPosition TARGET = new SkyPosition(53.13, -28.1);
    private static final PixelBox BOX = new PixelBox(1000, 2000, SIZE, SIZE);

    /// A Sérsic galaxy whose ellipses may turn.
    ///
    /// @param flux of everything out to infinity, about
    /// @param twistDeg by which the major axis turns from half to twice the half-light radius, times 1 / log10(4)
    record Sersic(double flux, double index, double halfLight, double x, double y, double ellipticity, double angleDeg,
            double twistDeg) {
        double at(double px, double py) {
            double a = twistDeg == 0 ? semiMajor(px - x, py - y, halfLight) : Math.hypot(px - x, py - y);
            for (int i = 0; i < 12 && twistDeg != 0; i++) {
                a = 0.5 * a + 0.5 * semiMajor(px - x, py - y, a);
            }
            double b = 2 * index - 1.0 / 3;
            return Math.exp(-b * (Math.pow(Math.max(a, 1e-3) / halfLight, 1 / index) - 1));
        }

        double angleAt(double a) {
            return angleDeg + twistDeg * Math.log10(Math.max(a, 0.2) / halfLight);
        }

        private double semiMajor(double dx, double dy, double a) {
            double angle = Math.toRadians(angleAt(a));
            double u = dx * Math.cos(angle) + dy * Math.sin(angle);
            double v = -dx * Math.sin(angle) + dy * Math.cos(angle);
            return Math.hypot(u, v / (1 - ellipticity));
        }

        float[] pixels() {
            return scaled(seen(this::at), flux);
        }
    }

    private Galaxies() {}

    static Sersic round(double flux) {
        return new Sersic(flux, 2, 6, MIDDLE + 0.3, MIDDLE - 0.2, 0.05, 20, 0);
    }

    /// Part of a ring around the middle of a galaxy.
    static float[] arc(double flux, double radius, double angleDeg, double widthDeg, Sersic around) {
        return scaled(seen((x, y) -> {
            double r = Math.hypot(x - around.x, y - around.y) - radius;
            double turn = Math.toDegrees(Math.atan2(y - around.y, x - around.x)) - angleDeg;
            double d = turn - 360 * Math.rint(turn / 360);
            return Math.exp(-0.5 * (r * r / 0.6 + d * d / (widthDeg * widthDeg)));
        }), flux);
    }

    /// Pixels averaged over 5 × 5 places each, then seen through the PSF.
    static float[] seen(DoubleBinaryOperator light) {
        double[] sharp = new double[SIZE * SIZE];
        for (int i = 0; i < sharp.length; i++) {
            for (int k = 0; k < FINE * FINE; k++) {
                int row = i / SIZE;
                int fineRow = k / FINE;
                sharp[i] += light.applyAsDouble(i % SIZE + (k % FINE - 2.0) / FINE, row + (fineRow - 2.0) / FINE);
            }
        }
        double[] rows = smoothed(sharp, 1, SIZE);
        double[] both = smoothed(rows, SIZE, 1);
        float[] out = new float[both.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = (float) both[i];
        }
        return out;
    }

    private static double[] smoothed(double[] values, int step, int otherStep) {
        double[] out = new double[values.length];
        for (int line = 0; line < SIZE; line++) {
            for (int to = 0; to < SIZE; to++) {
                for (int d = -9; d <= 9; d++) {
                    int from = Math.clamp(to + d, 0, SIZE - 1);
                    out[line * otherStep + to * step] += values[line * otherStep + from * step]
                            * Math.exp(-0.5 * d * d / (PSF_SIGMA * PSF_SIGMA));
                }
            }
        }
        return out;
    }

    static float[] scaled(float[] values, double sum) {
        double total = 0;
        for (float v : values) {
            total += v;
        }
        float[] out = new float[values.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = (float) (values[i] * sum / total);
        }
        return out;
    }

    static float[] sum(float[] a, float[] b) {
        float[] out = a.clone();
        for (int i = 0; i < out.length; i++) {
            out[i] += b[i];
        }
        return out;
    }

    static float[] noisy(float[] values, double sigma, SplittableRandom random) {
        float[] out = values.clone();
        for (int i = 0; i < out.length; i++) {
            out[i] += (float) (sigma * random.nextGaussian());
        }
        return out;
    }

    static BandImage band(String name, float[] pixels, double sigma) {
        float[] variance = new float[pixels.length];
        Arrays.fill(variance, (float) (sigma * sigma));
        return band(name, pixels, variance, SIZE, 0.2);
    }

    /// A square image with the target in its middle.
    static BandImage band(String name, float[] pixels, float[] variance, int size, double scaleArcsec) {
        double deg = scaleArcsec / 3600;
        TanWcs wcs = new TanWcs(TARGET, (size - 1) / 2.0, (size - 1) / 2.0, -deg, 0, 0, deg);
        return new BandImage(new Band(name), new PixelBox(BOX.x0(), BOX.y0(), size, size),
                new Plane(size, size, pixels), new Plane(size, size, variance),
                new Mask(size, size, new long[pixels.length], PLANES), gaussian(PSF_SIGMA), wcs,
                Calibration.NANOJANSKY, new Provenance("run", "", 1, 2, "file"));
    }

    static PixelPoint target(BandImage image) {
        return new PixelPoint(image.box().x0() + (image.box().width() - 1) / 2.0,
                image.box().y0() + (image.box().height() - 1) / 2.0);
    }

    static Stamp stamp(BandImage... images) {
        Map<Band, BandImage> all = new LinkedHashMap<>();
        for (BandImage image : images) {
            all.put(image.band(), image);
        }
        return new Stamp("1", TARGET, 1, 2, target(images[0]), images[0].box(), List.copyOf(all.keySet()), all,
                Map.of());
    }

    static BandImage marked(BandImage image, String plane, int... pixels) {
        long[] bits = image.mask().bits().clone();
        for (int pixel : pixels) {
            bits[pixel] |= 1L << PLANES.bit(plane).orElseThrow();
        }
        return image.withPlanes(image.image(), image.variance(),
                new Mask(image.mask().width(), image.mask().height(), bits, PLANES), image.psf());
    }

    static BandImage with(BandImage image, Psf psf) {
        return image.withPlanes(image.image(), image.variance(), image.mask(), psf);
    }

    static Psf gaussian(double sigma) {
        int edge = 25;
        double[] values = new double[edge * edge];
        for (int i = 0; i < values.length; i++) {
            int row = i / edge;
            values[i] = Math.exp(-0.5 * (Math.pow(i % edge - 12, 2) + Math.pow(row - 12, 2)) / (sigma * sigma));
        }
        double total = Arrays.stream(values).sum();
        return new Psf(edge, edge, Arrays.stream(values).map(v -> v / total).toArray(), PsfSource.CELL);
    }
}
