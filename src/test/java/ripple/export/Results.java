package ripple.export;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SplittableRandom;
import ripple.catalog.Target;
import ripple.image.Band;
import ripple.image.BandImage;
import ripple.image.Calibration;
import ripple.image.Mask;
import ripple.image.MaskPlanes;
import ripple.image.Plane;
import ripple.image.Provenance;
import ripple.image.Psf;
import ripple.image.PsfSource;
import ripple.image.TanWcs;
import ripple.sky.PixelBox;
import ripple.sky.SkyPosition;

/// Results as a batch makes them, from a seed.
final class Results {
    static final Band G = new Band("g");
    static final Band R = new Band("r");
    static final Band I = new Band("i");
    static final List<Band> GRI = List.of(G, R, I);
    static final int SIZE = 6;

    private Results() {}

    static Target target(int index, String id) {
        SequencedMap<String, String> columns = new LinkedHashMap<>();
        columns.put("mag", "20." + index);
        return new Target(index, id, 53.1 + index / 7.0, -28.1 - index / 11.0, columns);
    }

    /// A good stamp in g, r, i.
    static StampResult accepted(int index, String id) {
        return accepted(index, id, index);
    }

    /// The same target's other pixels for another seed.
    static StampResult accepted(int index, String id, long seed) {
        SplittableRandom random = new SplittableRandom(seed * 31 + 5);
        PixelBox box = new PixelBox(-3 + index, 40 * index, SIZE, SIZE);
        Map<Band, BandImage> images = new HashMap<>();
        GRI.forEach(band -> images.put(band, image(band, box, random)));
        SequencedMap<String, String> columns = new LinkedHashMap<>();
        columns.put("bad_fraction", "0." + index);
        columns.put("psf_fwhm_g", "0.7" + index);
        columns.put("snr_g", "9" + index);
        return new StampResult(target(index, id), StampStatus.ACCEPTED, List.of(), 5063, 34 + index, box, 0.2, GRI,
                images, Map.of(), columns);
    }

    /// Not good enough, without r.
    static StampResult rejected(int index, String id) {
        StampResult whole = accepted(index, id);
        Map<Band, BandImage> images = new HashMap<>(whole.images());
        images.remove(R);
        return new StampResult(whole.target(), StampStatus.REJECTED,
                List.of("Band r is missing.", "SNR 3.1 is below 5; \"too\" faint,\nreally"), 5063, 7, whole.box(), 0.2,
                GRI,
                images, Map.of(R, "There is no file of patch 7 in r."), whole.columns());
    }

    static StampResult failed(int index, String id) {
        Target target = Target.at(index, id, Double.NaN, Double.NaN);
        return StampResult.failed(target, SIZE, GRI, "The position is not a number.");
    }

    static BandImage image(Band band, PixelBox box, SplittableRandom random) {
        int n = (int) box.area();
        float[] image = new float[n];
        float[] variance = new float[n];
        long[] bits = new long[n];
        for (int i = 0; i < n; i++) {
            image[i] = random.nextInt(9) == 0 ? Float.NaN : (float) random.nextGaussian();
            variance[i] = random.nextFloat();
            bits[i] = random.nextLong(8);
        }
        // The same names on other bits in each band.
        MaskPlanes planes = switch (band.name()) {
            case "g" -> MaskPlanes.of("BAD", "SAT", "NO_DATA");
            case "r" -> MaskPlanes.of("NO_DATA", "BAD", "CR");
            default -> MaskPlanes.of("SAT", "NO_DATA", "DETECTED");
        };
        TanWcs wcs = new TanWcs(new SkyPosition(53.1, -28.1), 1000.125 - box.x0(), 2000.25 - box.y0(), -0.2 / 3600, 0,
                0,
                0.2 / 3600);
        return new BandImage(band, box, new Plane(box.width(), box.height(), image),
                new Plane(box.width(), box.height(), variance), new Mask(box.width(), box.height(), bits, planes),
                psf(band, random), wcs, new Calibration("nJy", 1),
                new Provenance("run/" + band, "id-" + random.nextInt(),
                        5063, 34, "a/b \"c\",d/é.fits"));
    }

    /// Kernels of different sizes, one of them even; none in i.
    private static Psf psf(Band band, SplittableRandom random) {
        if (band.equals(I)) {
            return Psf.none();
        }
        int width = band.equals(G) ? 5 : 4;
        double[] values = random.doubles(width * 3L).toArray();
        return new Psf(width, 3, values, band.equals(G) ? PsfSource.CELL : PsfSource.NEAREST_CELL);
    }

    static SpoolKey key(int count) {
        return new SpoolKey("repo", "targets", "settings", count, GRI, SIZE);
    }
}
