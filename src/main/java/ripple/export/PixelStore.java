package ripple.export;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.CRC32C;
import ripple.file.Disk;
import ripple.file.PositionedFile;
import ripple.image.BandImage;
import ripple.image.Mask;
import ripple.image.MaskPlanes;
import ripple.image.Plane;
import ripple.image.Psf;
import ripple.image.PsfSource;
import ripple.sky.PixelBox;

/// The pixels of a spool: one file for each kind, little endian, without any structure of their own.
///
/// Images, variances and masks of the usual size have a fixed slot by row and band, at the same element of all three files;
/// others, and all kernels, follow behind. Safe from many threads.
final class PixelStore implements Closeable {
    private final PositionedFile image;
    private final PositionedFile variance;
    private final PositionedFile mask;
    private final PositionedFile psf;
    private final int size;
    private final int bands;
    private final AtomicLong freePixel;
    private final AtomicLong freeKernel;

    /// Where one band lies.
    ///
    /// @param at first element in image, variance and mask
    /// @param psfAt first element of the kernel
    /// @param crc CRC32C of all four pieces
    record Place(long at, long psfAt, long crc) {}

    PixelStore(Path folder, SpoolKey key, Disk disk) throws IOException {
        this.image = disk.open(folder.resolve("image.f4"));
        this.variance = disk.open(folder.resolve("variance.f4"));
        this.mask = disk.open(folder.resolve("mask.i8"));
        this.psf = disk.open(folder.resolve("psf.f8"));
        this.size = key.size();
        this.bands = key.bands().size();
        long slots = (long) key.count() * bands * size * size;
        long used = Math.max(elements(image, 4), Math.max(elements(variance, 4), elements(mask, 8)));
        this.freePixel = new AtomicLong(Math.max(slots, used));
        this.freeKernel = new AtomicLong(elements(psf, 8));
    }

    /// Writes one band.
    ///
    /// @param band number of the band in the set
    Place write(int row, int band, BandImage picture) throws IOException {
        boolean usual = picture.box().width() == size && picture.box().height() == size;
        return usual ? write(((long) row * bands + band) * size * size, picture) : append(picture);
    }

    /// Writes a picture behind the slots of the bands.
    Place append(BandImage picture) throws IOException {
        return write(freePixel.getAndAdd(picture.image().size()), picture);
    }

    private Place write(long at, BandImage picture) throws IOException {
        long psfAt = freeKernel.getAndAdd(picture.psf().values().length);
        CRC32C crc = new CRC32C();
        put(image, at * 4, bytes(picture.image().pixels()), crc);
        put(variance, at * 4, bytes(picture.variance().pixels()), crc);
        put(mask, at * 8, bytes(picture.mask().bits()), crc);
        put(psf, psfAt * 8, bytes(picture.psf().values()), crc);
        return new Place(at, psfAt, crc.getValue());
    }

    /// Reads pieces of one band in the order in which they were written, then {@link Reader#isWhole} tells whether they are right.
    Reader reader(Place place) {
        return new Reader(place);
    }

    /// How long the files are now, in elements.
    Lengths lengths() throws IOException {
        return new Lengths(Math.min(Math.min(image.length() / Float.BYTES, variance.length() / Float.BYTES),
                mask.length() / Long.BYTES), psf.length() / Double.BYTES);
    }

    /// How long the files are.
    ///
    /// @param pixels in all of image, variance and mask
    /// @param kernels values of PSFs
    record Lengths(long pixels, long kernels) {
        /// Whether so much is there: of files that the system had not yet written to the disk the end may be missing.
        boolean hold(Lengths needed) {
            return pixels >= needed.pixels && kernels >= needed.kernels;
        }
    }

    @Override
    public void close() throws IOException {
        try (image; variance; mask; psf) {
            return;
        }
    }

    /// The four pieces of one band.
    final class Reader {
        private final Place place;
        private final CRC32C crc = new CRC32C();

        private Reader(Place place) {
            this.place = place;
        }

        Plane image(PixelBox box) throws IOException {
            return plane(image, box);
        }

        Plane variance(PixelBox box) throws IOException {
            return plane(variance, box);
        }

        Mask mask(PixelBox box, MaskPlanes planes) throws IOException {
            long[] bits = new long[Math.toIntExact(box.area())];
            take(mask, place.at * 8, bits.length * 8, crc).asLongBuffer().get(bits);
            return new Mask(box.width(), box.height(), bits, planes);
        }

        Psf psf(int width, int height, PsfSource source) throws IOException {
            double[] values = new double[Math.multiplyExact(width, height)];
            take(psf, place.psfAt * 8, values.length * 8, crc).asDoubleBuffer().get(values);
            return values.length == 0 && source == PsfSource.NONE
                    ? Psf.none()
                    : new Psf(width, height, values, source);
        }

        boolean isWhole() {
            return crc.getValue() == place.crc;
        }

        private Plane plane(PositionedFile file, PixelBox box) throws IOException {
            float[] pixels = new float[Math.toIntExact(box.area())];
            take(file, place.at * 4, pixels.length * 4, crc).asFloatBuffer().get(pixels);
            return new Plane(box.width(), box.height(), pixels);
        }
    }

    private static void put(PositionedFile file, long position, byte[] bytes, CRC32C crc) throws IOException {
        crc.update(bytes);
        file.write(position, bytes);
    }

    private static ByteBuffer take(PositionedFile file, long position, int length, CRC32C crc) throws IOException {
        byte[] bytes = new byte[length];
        file.read(position, bytes, 0, length);
        crc.update(bytes);
        return wrap(bytes);
    }

    private static byte[] bytes(float[] values) {
        byte[] bytes = new byte[Math.multiplyExact(values.length, 4)];
        wrap(bytes).asFloatBuffer().put(values);
        return bytes;
    }

    private static byte[] bytes(double[] values) {
        byte[] bytes = new byte[Math.multiplyExact(values.length, 8)];
        wrap(bytes).asDoubleBuffer().put(values);
        return bytes;
    }

    private static byte[] bytes(long[] values) {
        byte[] bytes = new byte[Math.multiplyExact(values.length, 8)];
        wrap(bytes).asLongBuffer().put(values);
        return bytes;
    }

    private static ByteBuffer wrap(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    /// Elements in a file, the last one perhaps cut.
    private static long elements(PositionedFile file, int bytes) throws IOException {
        return (file.length() + bytes - 1) / bytes;
    }
}
