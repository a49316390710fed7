package ripple.testkit;

import java.util.Arrays;
import ripple.fits.FitsException;
import ripple.fits.FitsFile;
import ripple.fits.FitsImage;
import tools.jackson.databind.JsonNode;

/// The PSFs that the cases of `psf.json` name: arrays, formulas, planes of files.
public final class VectorPsfs {
    private VectorPsfs() {}

    /// The one PSF of a case about moments.
    public static Vectors.Array of(JsonNode input) {
        if (input.has("formula")) {
            return input.has("beta") ? moffat(input) : gaussian(input, number(input, "sigma"));
        }
        if (!input.has("file")) {
            return Vectors.array(input);
        }
        return input.has("hdu") ? hdu(input, input.get("hdu").asString()) : Vectors.npz(input, "array");
    }

    /// One of the two PSFs of a case about kernels.
    ///
    /// @param role `source` or `target`
    public static Vectors.Array of(JsonNode input, String role) {
        if (input.has("formula")) {
            return gaussian(input, number(input, role + "_sigma"));
        }
        String name = input.get(role).asString();
        if (!input.get("file").asString().endsWith(".npz")) {
            return hdu(input, name);
        }
        var one = ((tools.jackson.databind.node.ObjectNode) input.deepCopy()).put("band", name);
        return Vectors.npz(one, "array");
    }

    /// The formula written in the vectors: a point-sampled elliptical Gaussian with sum 1.
    private static Vectors.Array gaussian(JsonNode in, double sigma) {
        int n = in.get("n").asInt();
        double e1 = number(in, "e1");
        double e2 = number(in, "e2");
        double t = sigma * sigma / Math.sqrt(1 - e1 * e1 - e2 * e2);
        double mxx = t * (1 + e1);
        double myy = t * (1 - e1);
        double mxy = t * e2;
        double det = mxx * myy - mxy * mxy;
        return profile(n, number(in, "x0"), number(in, "y0"),
                (dx, dy) -> Math.exp(-0.5 * (myy * dx * dx - 2 * mxy * dx * dy + mxx * dy * dy) / det));
    }

    private static Vectors.Array moffat(JsonNode in) {
        double beta = number(in, "beta");
        double rd = number(in, "fwhm") / (2 * Math.sqrt(Math.pow(2, 1 / beta) - 1));
        return profile(in.get("n").asInt(), 0, 0, (dx, dy) -> Math.pow(1 + (dx * dx + dy * dy) / (rd * rd), -beta));
    }

    private interface Profile {
        double at(double dx, double dy);
    }

    private static Vectors.Array profile(int n, double x0, double y0, Profile profile) {
        double[] values = new double[n * n];
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            int row = i / n;
            values[i] = profile.at(i % n - (n - 1) / 2.0 - x0, row - (n - 1) / 2.0 - y0);
            sum += values[i];
        }
        for (int i = 0; i < values.length; i++) {
            values[i] /= sum;
        }
        return new Vectors.Array(new int[]{n, n}, "float64", values);
    }

    private static Vectors.Array hdu(JsonNode input, String name) {
        try (FitsFile fits = FitsFile.open(Shared.named(input.get("file").asString()))) {
            FitsImage image = fits.find(name).orElseThrow().image();
            int[] shape = {image.height(), image.width()};
            int n = image.width() * image.height();
            int start = input.has("plane") ? n * plane(input.get("plane"), image.axes()) : 0;
            return new Vectors.Array(shape, "float64", Arrays.copyOfRange(image.doubles(), start, start + n));
        } catch (FitsException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The number of a plane from its indices; axes are given x first, indices in the other order.
    private static int plane(JsonNode indices, int[] axes) {
        int plane = 0;
        for (int i = 0; i < indices.size(); i++) {
            plane = plane * axes[axes.length - 1 - i] + indices.get(i).asInt();
        }
        return plane;
    }

    private static double number(JsonNode in, String name) {
        return in.has(name) ? Vectors.number(in.get(name)) : 0;
    }
}
