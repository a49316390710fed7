package ripple.ui;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ripple.catalog.Target;
import ripple.cutout.Fetched;
import ripple.cutout.Wanted;
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
import ripple.ui.stamps.StampSource;

/// Stamps with which something is wrong, one kind for each source.
///
/// @param kind what is wrong
record OddStamps(Kind kind) implements StampSource {
    enum Kind {
        EDGE, NOWCS, NOPSF, ONEPIXEL, ALLNAN, GIGANTIC, GRIDS
    }

    @Override
    public List<Band> bands() {
        return List.of(new Band("g"), new Band("r"), new Band("i"));
    }

    @Override
    public Fetched fetch(Target target, int sizePx) {
        Wanted wanted = new Wanted(target.index(), target.id(), target.raDeg(), target.decDeg());
        int size = kind == Kind.ONEPIXEL ? 1 : sizePx;
        SkyPosition place = target.position().orElseThrow();
        Map<Band, BandImage> images = new HashMap<>();
        if (kind == Kind.NOWCS) {
            Map<Band, String> missing = new HashMap<>();
            bands().forEach(band -> missing.put(band, "The file " + band + ".fits has no WCS."));
            return new Fetched.Found(wanted, stamp(target, place, size, Map.of(), missing),
                    List.of("The file g.fits has no WCS: without it nobody knows where its pixels lie. Open a file with one."));
        }
        for (Band band : bands()) {
            int edge = kind == Kind.GRIDS && band.name().equals("r") ? size / 2 : size;
            images.put(band, image(band, edge, place));
        }
        return new Fetched.Found(wanted, stamp(target, place, size, images, Map.of()), List.of());
    }

    private Stamp stamp(Target target, SkyPosition place, int size, Map<Band, BandImage> images,
            Map<Band, String> missing) {
        return new Stamp(target.id(), place, 1, 2, new PixelPoint(size / 2.0, size / 2.0),
                new PixelBox(0, 0, size, size), bands(), images, missing);
    }

    private BandImage image(Band band, int size, SkyPosition place) {
        float[] pixels = new float[size * size];
        for (int i = 0; i < pixels.length; i++) {
            int row = Math.floorDiv(i, size);
            double r2 = Math.pow(i % size - size / 2.0, 2) + Math.pow(row - size / 2.0, 2);
            double value = 50 * Math.exp(-r2 / 40) + Math.sin(i * 12.9898) * 2;
            pixels[i] = switch (kind) {
                case EDGE -> i % size < size / 3 ? Float.NaN : (float) value;
                case ALLNAN -> Float.NaN;
                case GIGANTIC -> (float) (Math.signum(value) * Math.pow(10, 38 * Math.sin(i)));
                default -> (float) value;
            };
        }
        Psf psf = kind == Kind.NOPSF ? Psf.none() : psf();
        return new BandImage(band, new PixelBox(0, 0, size, size), new Plane(size, size, pixels),
                Plane.filled(size, size, 4), new Mask(size, size, new long[size * size], MaskPlanes.of("NO_DATA")), psf,
                new TanWcs(place, size / 2.0, size / 2.0, -5e-5, 0, 0, 5e-5), Calibration.NANOJANSKY,
                new Provenance("run", "id", 1, 2, ""));
    }

    private static Psf psf() {
        double[] values = new double[15 * 15];
        for (int i = 0; i < values.length; i++) {
            int row = Math.floorDiv(i, 15);
            values[i] = Math.exp(-(Math.pow(i % 15 - 7, 2) + Math.pow(row - 7, 2)) / 8);
        }
        return new Psf(15, 15, values, List.of(PsfSource.values()).getFirst());
    }
}
