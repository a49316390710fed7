package ripple.prepare;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
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
import ripple.testkit.Shared;
import ripple.testkit.Vectors;

/// Stamps for tests: 0.2 arcsec pixels, the target in the middle.
final class Stamps {
    static final MaskPlanes PLANES = MaskPlanes.of("NO_DATA", "INTERPOLATED", "COSMIC_RAY", "SATURATED",
            "DETECTION_EDGE", "DETECTED");
    private static final SkyPosition TARGET = new SkyPosition(53.13, -28.1);
    private static final PixelPoint PLACE = new PixelPoint(1000, 2000);

    private Stamps() {}

    static BandImage band(String name, int size, Psf psf) {
        return band(name, new PixelBox(0, 0, size, size), new float[size * size], ones(size * size), psf);
    }

    /// One band with the target in the middle of its box, which is moved there.
    static BandImage band(String name, PixelBox size, float[] image, float[] variance, Psf psf) {
        PixelBox box = PixelBox.around(PLACE, 1).shifted(-size.width() / 2, -size.height() / 2);
        box = new PixelBox(box.x0(), box.y0(), size.width(), size.height());
        double deg = 0.2 / 3600;
        TanWcs wcs = new TanWcs(TARGET, PLACE.x() - box.x0(), PLACE.y() - box.y0(), -deg, 0, 0, deg);
        return new BandImage(new Band(name), box, new Plane(box.width(), box.height(), image),
                new Plane(box.width(), box.height(), variance),
                new Mask(box.width(), box.height(), new long[image.length], PLANES), psf, wcs, Calibration.NANOJANSKY,
                new Provenance("collection", "", 1, 2, "file"));
    }

    static Stamp of(BandImage... images) {
        Map<Band, BandImage> all = new LinkedHashMap<>();
        for (BandImage image : images) {
            all.put(image.band(), image);
        }
        return new Stamp("1", TARGET, 1, 2, PLACE, images[0].box(), List.copyOf(all.keySet()), all, Map.of());
    }

    static Stamp withMissing(Stamp stamp, String band, String why) {
        List<Band> bands = new java.util.ArrayList<>(stamp.bands());
        bands.add(new Band(band));
        return new Stamp(stamp.objectId(), stamp.position(), stamp.tract(), stamp.patch(), stamp.place(), stamp.box(),
                bands, stamp.images(), Map.of(new Band(band), why));
    }

    static BandImage image(Stamp stamp, String band) {
        return stamp.image(new Band(band)).orElseThrow();
    }

    /// The same with a plane set where asked.
    static BandImage marked(BandImage image, String plane, int... pixels) {
        Mask mask = image.mask();
        long[] bits = mask.bits().clone();
        for (int pixel : pixels) {
            bits[pixel] |= 1L << mask.planes().bit(plane).orElseThrow();
        }
        return image.withPlanes(image.image(), image.variance(),
                new Mask(mask.width(), mask.height(), bits, mask.planes()), image.psf());
    }

    /// The same without values at these pixels.
    static BandImage holes(BandImage image, int... pixels) {
        float[] values = image.image().pixels().clone();
        float[] variance = image.variance().pixels().clone();
        for (int pixel : pixels) {
            values[pixel] = Float.NaN;
            variance[pixel] = Float.NaN;
        }
        int width = image.image().width();
        int height = image.image().height();
        return marked(image.withPlanes(new Plane(width, height, values), new Plane(width, height, variance),
                image.mask(), image.psf()), "NO_DATA", pixels);
    }

    static float[] ones(int n) {
        float[] values = new float[n];
        Arrays.fill(values, 1);
        return values;
    }

    static float[] noise(int n, double sigma, SplittableRandom random) {
        float[] values = new float[n];
        for (int i = 0; i < n; i++) {
            values[i] = (float) (sigma * random.nextGaussian());
        }
        return values;
    }

    /// The real scene of the HSC COSMOS field, with its PSFs and variances.
    static Stamp hsc(String... bands) {
        Path file = Shared.path("data/hsc-cosmos/hsc_cosmos_35.npz");
        Vectors.Array images = Vectors.npz(file, "images");
        Vectors.Array variances = Vectors.npz(file, "variance");
        Vectors.Array psfs = Vectors.npz(file, "psfs");
        List<String> order = List.of(Vectors.npzTexts(file, "filters"));
        BandImage[] all = new BandImage[bands.length];
        for (int i = 0; i < bands.length; i++) {
            int index = order.indexOf(bands[i]);
            PixelBox size = new PixelBox(0, 0, images.shape()[2], images.shape()[1]);
            all[i] = band(bands[i], size, floats(plane(images, index)), floats(plane(variances, index)),
                    new Psf(psfs.shape()[2], psfs.shape()[1], plane(psfs, index), PsfSource.CELL));
        }
        return of(all);
    }

    private static double[] plane(Vectors.Array array, int index) {
        int n = array.shape()[1] * array.shape()[2];
        return Arrays.copyOfRange(array.values(), index * n, (index + 1) * n);
    }

    private static float[] floats(double[] values) {
        float[] all = new float[values.length];
        for (int i = 0; i < all.length; i++) {
            all[i] = (float) values[i];
        }
        return all;
    }
}
