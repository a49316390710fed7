package ripple.fits;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import ripple.fits.tile.Linear;
import ripple.fits.tile.PixelType;
import ripple.fits.tile.TilePixels;
import ripple.sky.PixelBox;

/// The array of an HDU, plain or in compressed tiles, with any number of axes.
///
/// Places are 0-based array elements (not tract pixels), x first; arrays handed out are in C order, so of a plane
/// `[y * width + x]`. Values are scaled (BSCALE, BZERO), BLANK is NaN. Reading boxes decodes only the tiles they touch, and
/// each of these once. One thread at a time; the file must stay open.
public final class FitsImage {
    private static final int MOST_ELEMENTS = Integer.MAX_VALUE - 8;

    private final Hdu hdu;
    private final int[] axes;
    private final PixelType type;
    private final Linear linear;
    private final Pixels pixels;

    private FitsImage(Hdu hdu, int[] axes, PixelType type, Linear linear, Pixels pixels) {
        this.hdu = hdu;
        this.axes = axes;
        this.type = type;
        this.linear = linear;
        this.pixels = pixels;
    }

    static FitsImage of(Hdu hdu) throws FitsException {
        return switch (hdu.kind()) {
            case IMAGE -> plain(hdu);
            case COMPRESSED_IMAGE -> tiled(hdu);
            default -> throw hdu.fault("there is no image in this HDU.");
        };
    }

    private static FitsImage plain(Hdu hdu) throws FitsException {
        int[] axes = ImageHeader.axes(hdu, "NAXIS");
        PixelType type = ImageHeader.type(hdu, "BITPIX");
        Linear linear = ImageHeader.linear(hdu);
        return new FitsImage(hdu, axes, type, linear, new PlainPixels(hdu, axes, type, linear));
    }

    private static FitsImage tiled(Hdu hdu) throws FitsException {
        int[] axes = ImageHeader.axes(hdu, "ZNAXIS");
        PixelType type = ImageHeader.type(hdu, "ZBITPIX");
        Linear linear = ImageHeader.linear(hdu);
        BinaryTable table = hdu.table();
        Compression compression = Compression.of(hdu, type, linear);
        TileGrid grid = ImageHeader.tiles(hdu, axes, table.rows());
        if (Region.count(axes) > compression.mostPixels(table.heapBytes())) {
            throw hdu.fault("the header announces " + Arrays.toString(axes) + " pixels; its " + table.heapBytes()
                    + " compressed bytes cannot hold them.");
        }
        return new FitsImage(hdu, axes, type, linear, new TiledPixels(grid, new TileReader(hdu, table, compression),
                TiledPixels.Keeping.KEPT));
    }

    /// Elements along each axis, x first; at least two.
    public int[] axes() {
        return axes.clone();
    }

    public int width() {
        return axes[0];
    }

    public int height() {
        return axes[1];
    }

    /// How a pixel is stored; that of compressed floats is the type they had before.
    public PixelType type() {
        return type;
    }

    /// Whether every value is a whole number, so that it can be read with {@link #integers}.
    public boolean isInteger() {
        return type.isInteger() && linear.keepsIntegers();
    }

    /// The whole array as floats.
    ///
    /// @throws FitsException when the file is damaged, or the array has 2^31 elements or more
    public float[] floats() throws FitsException {
        return floatRegions(List.of(Region.whole(axes))).getFirst();
    }

    /// The whole array as doubles.
    public double[] doubles() throws FitsException {
        return doubleRegions(List.of(Region.whole(axes))).getFirst();
    }

    /// The whole array as integers; unsigned 64-bit ones as their bits. BLANK is not looked at.
    ///
    /// @throws FitsException when the values are no whole numbers ({@link #isInteger})
    public long[] integers() throws FitsException {
        return integerRegions(List.of(Region.whole(axes)), 0).getFirst();
    }

    /// Boxes of the plane, each `[y * box.width() + x]`, NaN outside the image.
    ///
    /// @throws FitsException when the file is damaged, or the array has more than one plane
    public List<float[]> floats(List<PixelBox> boxes) throws FitsException {
        return floatRegions(regions(boxes));
    }

    /// The same as doubles.
    public List<double[]> doubles(List<PixelBox> boxes) throws FitsException {
        return doubleRegions(regions(boxes));
    }

    /// The same as integers.
    ///
    /// @param outside the value outside the image
    public List<long[]> integers(List<PixelBox> boxes, long outside) throws FitsException {
        return integerRegions(regions(boxes), outside);
    }

    /// A box of an array with any number of axes, C order, NaN outside.
    ///
    /// @param origin first element on each axis, x first
    /// @param size elements on each axis, x first
    public double[] doubles(int[] origin, int[] size) throws FitsException {
        if (origin.length != axes.length || size.length != axes.length || Arrays.stream(size).anyMatch(s -> s < 0)) {
            throw new IllegalArgumentException(
                    "A box of an array with " + axes.length + " axes needs as many numbers.");
        }
        return doubleRegions(List.of(new Region(origin.clone(), size.clone()))).getFirst();
    }

    private List<Region> regions(List<PixelBox> boxes) throws FitsException {
        if (Region.count(axes) != (long) axes[0] * axes[1]) {
            throw hdu.fault("the array has " + axes.length + " axes, it is no plane.");
        }
        return boxes.stream().map(box -> Region.of(box, axes.length)).toList();
    }

    private List<float[]> floatRegions(List<Region> regions) throws FitsException {
        List<float[]> all = new ArrayList<>(regions.size());
        for (Region region : regions) {
            float[] values = new float[length(region)];
            if (reachesOutside(region)) {
                Arrays.fill(values, Float.NaN);
            }
            all.add(values);
        }
        pixels.read(regions, new FloatTarget(all));
        if (isScaledFloat()) {
            all.forEach(values -> {
                for (int i = 0; i < values.length; i++) {
                    values[i] = (float) (linear.scale() * values[i] + linear.zero());
                }
            });
        }
        return all;
    }

    private List<double[]> doubleRegions(List<Region> regions) throws FitsException {
        List<double[]> all = new ArrayList<>(regions.size());
        for (Region region : regions) {
            double[] values = new double[length(region)];
            if (reachesOutside(region)) {
                Arrays.fill(values, Double.NaN);
            }
            all.add(values);
        }
        pixels.read(regions, (p, from, count, box, at) -> p.doubles(from, count, all.get(box), at));
        if (isScaledFloat()) {
            all.forEach(values -> Arrays.setAll(values, i -> linear.scale() * values[i] + linear.zero()));
        }
        return all;
    }

    private List<long[]> integerRegions(List<Region> regions, long outside) throws FitsException {
        if (!isInteger()) {
            throw hdu.fault("the image holds no whole numbers.");
        }
        List<long[]> all = new ArrayList<>(regions.size());
        for (Region region : regions) {
            long[] values = new long[length(region)];
            if (outside != 0 && reachesOutside(region)) {
                Arrays.fill(values, outside);
            }
            all.add(values);
        }
        pixels.read(regions, (p, from, count, box, at) -> p.longs(from, count, all.get(box), at));
        return all;
    }

    /// Converts a tile at once where the boxes want most of it: that is quicker than row by row of each box.
    private static final class FloatTarget implements Pixels.Target {
        private final List<float[]> boxes;
        private float[] ready = new float[0];

        FloatTarget(List<float[]> boxes) {
            this.boxes = boxes;
        }

        @Override
        public TilePixels prepared(TilePixels pixels, int count) {
            ready = ready.length < count ? new float[count] : ready;
            pixels.floats(0, count, ready, 0);
            return TilePixels.of(ready);
        }

        @Override
        public void take(TilePixels pixels, int from, int count, int box, int at) {
            pixels.floats(from, count, boxes.get(box), at);
        }
    }

    private boolean isScaledFloat() {
        return !type.isInteger() && !linear.isIdentity();
    }

    private boolean reachesOutside(Region region) {
        return region.intersection(Region.whole(axes)).count() != region.count();
    }

    private int length(Region region) throws FitsException {
        if (region.count() > MOST_ELEMENTS) {
            throw hdu.fault("the array has too many pixels to be read at once: " + region.count() + ".");
        }
        return (int) region.count();
    }
}
