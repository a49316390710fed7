package ripple.image;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import ripple.sky.PixelBox;
import ripple.sky.PixelPoint;

/// One of the eight ways in which a stamp can lie on its pixels: mirrored or not, then turned by quarters. No pixel changes its value.
///
/// @param quarters turns of 90 degrees against the clock (x right, y up), 0 to 3
/// @param mirrored whether left and right change places first
public record Turn(int quarters, boolean mirrored) {
    /// As it is.
    public static final Turn NONE = new Turn(0, false);

    /// @throws IllegalArgumentException for other than 0 to 3 quarters
    public Turn {
        if (quarters < 0 || quarters > 3) {
            throw new IllegalArgumentException("A stamp is turned by 0 to 3 quarters, not by " + quarters + ".");
        }
    }

    /// All eight, {@link #NONE} first.
    public static List<Turn> all() {
        return Stream.of(false, true).flatMap(m -> IntStream.range(0, 4).mapToObj(q -> new Turn(q, m))).toList();
    }

    /// The stamp with every plane, PSF and WCS turned alike.
    ///
    /// The box keeps its corner, its sides change places with odd quarters; images no longer lie on the tract's pixels.
    public Stamp of(Stamp stamp) {
        if (equals(NONE)) {
            return stamp;
        }
        PixelBox box = stamp.box();
        PixelPoint place = of(new PixelPoint(stamp.place().x() - box.x0(), stamp.place().y() - box.y0()), box.width(),
                box.height());
        Map<Band, BandImage> turned = new HashMap<>();
        stamp.images().forEach((band, image) -> turned.put(band, of(image)));
        PixelBox next = of(box);
        return new Stamp(stamp.objectId(), stamp.position(), stamp.tract(), stamp.patch(),
                new PixelPoint(place.x() + next.x0(), place.y() + next.y0()), next, stamp.bands(), turned,
                stamp.missing());
    }

    private BandImage of(BandImage image) {
        int w = image.image().width();
        int h = image.image().height();
        return new BandImage(image.band(), of(image.box()), of(image.image()), of(image.variance()), of(image.mask()),
                of(image.psf()), of(image.wcs(), w, h), image.calibration(), image.provenance(), PixelGrid.OWN);
    }

    private PixelBox of(PixelBox box) {
        return quarters % 2 == 0
                ? box
                : new PixelBox(box.x0(), box.y0(), /* width= */ box.height(), /* height= */ box.width());
    }

    /// Where a place of an array comes to lie.
    ///
    /// @param place 0-based array pixel
    /// @param width of the array before
    /// @param height of the array before
    public PixelPoint of(PixelPoint place, int width, int height) {
        double x = mirrored ? width - 1 - place.x() : place.x();
        double y = place.y();
        return switch (quarters) {
            case 0 -> new PixelPoint(x, y);
            case 1 -> new PixelPoint(height - 1 - y, x);
            case 2 -> new PixelPoint(width - 1 - x, height - 1 - y);
            default -> new PixelPoint(y, width - 1 - x);
        };
    }

    /// Where a place of the turned array lies before the turn: the inverse of {@link #of(PixelPoint, int, int)}.
    ///
    /// @param place 0-based array pixel
    /// @param width of the array before
    /// @param height of the array before
    public PixelPoint back(PixelPoint place, int width, int height) {
        PixelPoint flipped = switch (quarters) {
            case 0 -> place;
            case 1 -> new PixelPoint(place.y(), height - 1 - place.x());
            case 2 -> new PixelPoint(width - 1 - place.x(), height - 1 - place.y());
            default -> new PixelPoint(width - 1 - place.y(), place.x());
        };
        return mirrored ? new PixelPoint(width - 1 - flipped.x(), flipped.y()) : flipped;
    }

    private Plane of(Plane plane) {
        int[] from = sources(plane.width(), plane.height());
        float[] out = new float[from.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = plane.pixels()[from[i]];
        }
        return quarters % 2 == 0
                ? new Plane(plane.width(), plane.height(), out)
                : new Plane(plane.height(), plane.width(), out);
    }

    private Mask of(Mask mask) {
        int[] from = sources(mask.width(), mask.height());
        long[] out = new long[from.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = mask.bits()[from[i]];
        }
        return quarters % 2 == 0
                ? new Mask(mask.width(), mask.height(), out, mask.planes())
                : new Mask(mask.height(), mask.width(), out, mask.planes());
    }

    /// Kernels are centred on a pixel; one of even size gets an empty row or column first, so that its centre stays in the middle.
    private Psf of(Psf psf) {
        if (!psf.isKnown()) {
            return psf;
        }
        int w = psf.width() | 1;
        int h = psf.height() | 1;
        double[] odd = new double[w * h];
        for (int y = 0; y < psf.height(); y++) {
            System.arraycopy(psf.values(), y * psf.width(), odd, y * w, psf.width());
        }
        int[] from = sources(w, h);
        double[] out = new double[odd.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = odd[from[i]];
        }
        Psf turned = quarters % 2 == 0 ? new Psf(w, h, out, psf.source()) : new Psf(h, w, out, psf.source());
        return psf.isOfMatchedImage() ? turned.ofMatchedImage() : turned;
    }

    /// For each element of the turned array its element before.
    private int[] sources(int width, int height) {
        int[] from = new int[width * height];
        int newWidth = quarters % 2 == 0 ? width : height;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                PixelPoint to = of(new PixelPoint(x, y), width, height);
                from[((int) to.y()) * newWidth + (int) to.x()] = y * width + x;
            }
        }
        return from;
    }

    /// The matrix times the inverse turn, and the tangent point turned.
    private Wcs of(Wcs wcs, int width, int height) {
        return switch (wcs) {
            case TanWcs tan -> {
                PixelPoint crpix = of(new PixelPoint(tan.crpixX(), tan.crpixY()), width, height);
                PixelPoint x = direction(1, 0);
                PixelPoint y = direction(0, 1);
                // The turn is orthogonal: its inverse is its transpose, whose columns are the rows (x.x, y.x) and (x.y, y.y).
                yield new TanWcs(tan.reference(), crpix.x(), crpix.y(), tan.cd11() * x.x() + tan.cd12() * y.x(),
                        tan.cd11() * x.y() + tan.cd12() * y.y(), tan.cd21() * x.x() + tan.cd22() * y.x(),
                        tan.cd21() * x.y() + tan.cd22() * y.y());
            }
        };
    }

    /// Where a step of one pixel points after the turn.
    private PixelPoint direction(int dx, int dy) {
        PixelPoint origin = of(new PixelPoint(0, 0), 1, 1);
        PixelPoint end = of(new PixelPoint(dx, dy), 1, 1);
        return new PixelPoint(end.x() - origin.x(), end.y() - origin.y());
    }
}
