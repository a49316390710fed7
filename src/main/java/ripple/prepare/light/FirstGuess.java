package ripple.prepare.light;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import ripple.image.AdaptiveMoments;
import ripple.image.BandImage;
import ripple.image.PixelStatistics;

/// Isophotes to start from: concentric ellipses of the shape of the galaxy's core, each as bright as the median pixel around it.
final class FirstGuess {
    /// Half the edge of the square whose moments tell the shape, pixels.
    private static final int HALF = 12;
    private static final double GUESS_SIGMA = 2.5;
    private static final double MOST_ELLIPTICAL = 0.6;
    /// Rings whose median is fainter than so many of its standard errors, or such a share of a pixel's σ, end the galaxy.
    private static final double LAST_SNR = 2;
    private static final double LAST_LEVEL = 0.15;
    private static final int FEWEST_NODES = 4;

    private final BandImage image;
    private final boolean[] usable;
    private final GalaxyCentre centre;

    FirstGuess(BandImage image, boolean[] usable, GalaxyCentre centre) {
        this.image = image;
        this.usable = usable;
        this.centre = centre;
    }

    Isophotes isophotes() throws LightException {
        double[] e = ellipticity();
        List<Ring> rings = rings(e);
        int nodes = nodes(rings);
        double[] shape = new double[nodes * Isophotes.SHAPE];
        for (int i = 0; i < nodes; i++) {
            double[] one = {centre.x(), centre.y(), e[0], e[1]};
            System.arraycopy(one, 0, shape, i * Isophotes.SHAPE, Isophotes.SHAPE);
        }
        return new Isophotes(light(rings, nodes), shape);
    }

    /// Rings as far out as there is light, and one more.
    private static int nodes(List<Ring> rings) throws LightException {
        int last = 0;
        while (last < rings.size() && rings.get(last).isBright()) {
            last++;
        }
        int nodes = Math.min(rings.size(), Math.max(last + 1, FEWEST_NODES));
        if (nodes < FEWEST_NODES || last < 2) {
            throw new LightException("the galaxy covers too few pixels");
        }
        return nodes;
    }

    /// The spline's coefficients, falling outwards; where nothing is known as steep as r⁻².
    private static double[] light(List<Ring> rings, int nodes) {
        double[] light = new double[nodes + 1];
        for (int i = 0; i <= nodes; i++) {
            double before = i == 0 ? Double.POSITIVE_INFINITY : light[i - 1];
            double level = i < nodes ? rings.get(i).level : Double.NaN;
            light[i] = level > 0 ? Math.min(Math.log(level), before) : before - 2 * Isophotes.STEP;
        }
        return light;
    }

    private List<Ring> rings(double[] e) {
        int[] ring = new int[usable.length];
        int count = 0;
        for (int i = 0; i < usable.length; i++) {
            ring[i] = usable[i] ? ring(i, e) : -1;
            count = Math.max(count, ring[i] + 1);
        }
        List<Ring> all = new ArrayList<>();
        for (double[][] pixels : pixels(ring, count)) {
            all.add(Ring.of(pixels[0], pixels[1]));
        }
        return filled(all);
    }

    /// The node that is nearest to a pixel.
    private int ring(int pixel, double[] e) {
        int x = pixel % image.image().width();
        int y = pixel / image.image().width();
        double squared = Isophotes.squaredRadius(x - centre.x(), y - centre.y(), e[0], e[1]);
        return (int) Math.round(Isophotes.place(Math.sqrt(squared)));
    }

    /// Values and variances of each ring's pixels.
    private List<double[][]> pixels(int[] ring, int count) {
        int[] sizes = new int[count];
        for (int r : ring) {
            if (r >= 0) {
                sizes[r]++;
            }
        }
        List<double[][]> all = new ArrayList<>();
        for (int size : sizes) {
            all.add(new double[2][size]);
        }
        for (int i = 0; i < ring.length; i++) {
            if (ring[i] >= 0) {
                int at = --sizes[ring[i]];
                all.get(ring[i])[0][at] = image.image().pixels()[i];
                all.get(ring[i])[1][at] = image.variance().pixels()[i];
            }
        }
        return all;
    }

    /// The smallest rings hold no pixel or one: they are as bright as the first that has one.
    private static List<Ring> filled(List<Ring> rings) {
        for (int i = rings.size() - 2; i >= 0; i--) {
            if (rings.get(i).count == 0) {
                rings.set(i, rings.get(i + 1));
            }
        }
        return rings;
    }

    /// (ε cos 2θ, ε sin 2θ) of the core; 0 where its moments cannot be measured.
    private double[] ellipticity() {
        int cx = (int) Math.round(centre.x());
        int cy = (int) Math.round(centre.y());
        int edge = 2 * HALF + 1;
        double[] core = new double[edge * edge];
        for (int y = 0; y < edge; y++) {
            for (int x = 0; x < edge; x++) {
                int px = cx + x - HALF;
                int py = cy + y - HALF;
                boolean inside = px >= 0 && py >= 0 && px < image.image().width() && py < image.image().height();
                int i = py * image.image().width() + px;
                core[y * edge + x] = inside && usable[i] ? image.image().pixels()[i] : 0;
            }
        }
        return AdaptiveMoments.of(core, edge, edge, GUESS_SIGMA) instanceof AdaptiveMoments.Converged m
                ? ellipticity(m.mxx(), m.mxy(), m.myy())
                : new double[2];
    }

    private static double[] ellipticity(double xx, double xy, double yy) {
        double spread = Math.hypot(xx - yy, 2 * xy);
        double e = 1 - Math.sqrt((xx + yy - spread) / (xx + yy + spread));
        double factor = spread > 0 ? Math.min(e, MOST_ELLIPTICAL) / spread : 0;
        return new double[]{factor * (xx - yy), factor * 2 * xy};
    }

    /// The pixels between two isophotes.
    private record Ring(int count, double level, double error) {
        static Ring of(double[] values, double[] variances) {
            double n = values.length;
            return new Ring(values.length, PixelStatistics.of(values).median(),
                    Math.sqrt(Arrays.stream(variances).sum()) / n);
        }

        boolean isBright() {
            return level > LAST_SNR * error && level > LAST_LEVEL * error * Math.sqrt(count);
        }
    }
}
