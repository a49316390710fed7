package ripple.render;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ripple.image.Band;
import ripple.image.BandImage;
import ripple.image.Calibration;
import ripple.image.Mask;
import ripple.image.MaskPlanes;
import ripple.image.Plane;
import ripple.image.Provenance;
import ripple.image.Psf;
import ripple.image.Stamp;
import ripple.image.TanWcs;
import ripple.sky.PixelBox;
import ripple.sky.PixelPoint;
import ripple.sky.SkyPosition;

/// Small stamps made by formula.
final class Scenes {
    static final MaskPlanes PLANES = MaskPlanes.of("BAD", "SAT", "DETECTED", "NO_DATA");

    /// Pixel value or bits as a function of the place.
    interface Formula {
        double at(int x, int y);
    }

    private Scenes() {}

    static BandImage image(String band, int width, int height, Formula value, Formula bits) {
        float[] pixels = new float[width * height];
        long[] mask = new long[width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                pixels[y * width + x] = (float) value.at(x, y);
                mask[y * width + x] = (long) bits.at(x, y);
            }
        }
        return new BandImage(new Band(band), new PixelBox(0, 0, width, height), new Plane(width, height, pixels),
                Plane.filled(width, height, 4), new Mask(width, height, mask, PLANES), Psf.none(),
                new TanWcs(new SkyPosition(0, 0), 0, 0, -5e-5, 0, 0, 5e-5), Calibration.NANOJANSKY,
                new Provenance("", "", -1, -1, ""));
    }

    static BandImage image(String band, int width, int height, Formula value) {
        return image(band, width, height, value, (x, y) -> 0);
    }

    static Stamp stamp(BandImage... images) {
        return stamp(Map.of(), images);
    }

    static Stamp stamp(Map<Band, String> missing, BandImage... images) {
        Map<Band, BandImage> all = new LinkedHashMap<>();
        List.of(images).forEach(i -> all.put(i.band(), i));
        List<Band> bands = new java.util.ArrayList<>(all.keySet());
        bands.addAll(missing.keySet());
        PixelBox box = images.length == 0 ? new PixelBox(0, 0, 6, 4) : images[0].box();
        return new Stamp("one", new SkyPosition(0, 0), -1, -1, new PixelPoint(0, 0), box, bands, all, missing);
    }

    static List<Band> bands(String... names) {
        return java.util.Arrays.stream(names).map(Band::new).toList();
    }
}
