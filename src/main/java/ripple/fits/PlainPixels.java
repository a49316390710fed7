package ripple.fits;

import java.util.List;
import ripple.fits.tile.Linear;
import ripple.fits.tile.PixelType;
import ripple.fits.tile.TileBuffers;
import ripple.fits.tile.TileDecoder;
import ripple.fits.tile.TileException;
import ripple.fits.tile.TilePixels;
import ripple.timing.Timings;

/// An array that is not compressed: rows of boxes, or strips of whole rows where many boxes lie close, are read from their place.
final class PlainPixels implements Pixels {
    private static final int RUN_BYTES = 1 << 17;

    private final Hdu hdu;
    private final int[] axes;
    private final PixelType type;
    private final Linear linear;
    private final TileBuffers buffers;
    private final TileDecoder decoder;
    private final Strips strips;
    private final TiledPixels inStrips;

    PlainPixels(Hdu hdu, int[] axes, PixelType type, Linear linear) {
        this.hdu = hdu;
        this.axes = axes;
        this.type = type;
        this.linear = linear;
        this.buffers = hdu.file().buffers();
        this.decoder = new TileDecoder(buffers);
        this.strips = new Strips(axes, type.bytes());
        this.inStrips = new TiledPixels(strips.grid(), new StripReader(), TiledPixels.Keeping.ONCE);
    }

    @Override
    public void read(List<Region> boxes, Target target) throws FitsException {
        if (strips.serveBetter(boxes)) {
            inStrips.read(boxes, target);
        } else {
            rows(boxes, target);
        }
    }

    private void rows(List<Region> boxes, Target target) throws FitsException {
        try (Timings.Span span = hdu.file().clock().rows()) {
            rows(boxes, target, span);
        }
    }

    private void rows(List<Region> boxes, Target target, Timings.Span span) throws FitsException {
        Region whole = Region.whole(axes);
        for (int i = 0; i < boxes.size(); i++) {
            Region box = boxes.get(i);
            int number = i;
            Region inside = box.intersection(whole);
            span.bytes(inside.count() * type.bytes());
            if (isWhole(inside) && isWhole(box)) {
                run(0, (int) inside.count(), i, 0, target);
            } else {
                inside.forEachRow(place -> run(index(place), inside.size(0), number, box.index(place), target));
            }
        }
    }

    private boolean isWhole(Region box) {
        for (int axis = 0; axis < axes.length; axis++) {
            if (box.origin(axis) != 0 || box.size(axis) != axes[axis]) {
                return false;
            }
        }
        return true;
    }

    private long index(int[] place) {
        long index = 0;
        for (int axis = axes.length - 1; axis >= 0; axis--) {
            index = index * axes[axis] + place[axis];
        }
        return index;
    }

    private void run(long pixel, int count, int box, int at, Target target) throws FitsException {
        int most = RUN_BYTES / type.bytes();
        for (int done = 0; done < count; done += most) {
            int part = Math.min(most, count - done);
            int length = part * type.bytes();
            hdu.read((pixel + done) * type.bytes(), buffers.input(length), 0, length);
            try {
                target.take(decoder.rawOnDemand(type, linear, part), 0, part, box, at + done);
            } catch (TileException e) {
                throw hdu.place().fault("a run of pixels " + e.getMessage() + ".", e);
            }
        }
    }

    /// Reads a strip as far up as it is needed; floats are turned round when they are taken.
    private final class StripReader implements Tiles {
        @Override
        public TilePixels decode(int strip, int whole, int needed) throws FitsException {
            int length = needed * type.bytes();
            long began = clock().now();
            hdu.read(strips.firstPixel(strip, axes) * type.bytes(), buffers.input(length), 0, length);
            clock().read(began, length);
            try {
                return decoder.rawOnDemand(type, linear, needed);
            } catch (TileException e) {
                throw hdu.place().fault("a strip of pixels " + e.getMessage() + ".", e);
            }
        }

        @Override
        public FileClock clock() {
            return hdu.file().clock();
        }
    }
}
