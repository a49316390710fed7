package ripple.image;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ripple.sky.PixelBox;
import ripple.sky.PixelPoint;
import ripple.sky.SkyPosition;

/// A stamp, or one image, as bytes and back: every number as it was, NaN too. Only this program's own caches hold such bytes; whoever
/// changes what is written changes the name under which they are kept.
public final class StampCodec {
    private StampCodec() {}

    /// A stamp with all its bands.
    public static byte[] write(Stamp stamp) {
        return written(out -> {
            out.writeUTF(stamp.objectId());
            place(out, stamp.position());
            out.writeInt(stamp.tract());
            out.writeInt(stamp.patch());
            out.writeDouble(stamp.place().x());
            out.writeDouble(stamp.place().y());
            box(out, stamp.box());
            out.writeInt(stamp.bands().size());
            for (Band band : stamp.bands()) {
                out.writeUTF(band.name());
                out.writeBoolean(stamp.image(band).isPresent());
                if (stamp.image(band).isPresent()) {
                    image(out, stamp.image(band).get());
                } else {
                    out.writeUTF(stamp.missing().getOrDefault(band, ""));
                }
            }
        });
    }

    /// @throws IOException when the bytes are no stamp
    public static Stamp stamp(byte[] bytes) throws IOException {
        return read(bytes, in -> {
            String id = in.readUTF();
            SkyPosition position = new SkyPosition(in.readDouble(), in.readDouble());
            int tract = in.readInt();
            int patch = in.readInt();
            PixelPoint place = new PixelPoint(in.readDouble(), in.readDouble());
            PixelBox box = box(in);
            List<Band> bands = new ArrayList<>();
            Map<Band, BandImage> images = new HashMap<>();
            Map<Band, String> missing = new HashMap<>();
            int count = in.readInt();
            for (int i = 0; i < count; i++) {
                Band band = new Band(in.readUTF());
                bands.add(band);
                if (in.readBoolean()) {
                    images.put(band, image(in));
                } else {
                    missing.put(band, in.readUTF());
                }
            }
            return new Stamp(id, position, tract, patch, place, box, bands, images, missing);
        });
    }

    /// Images, in order.
    public static byte[] images(List<BandImage> images) {
        return written(out -> {
            out.writeInt(images.size());
            for (BandImage image : images) {
                image(out, image);
            }
        });
    }

    /// @throws IOException when the bytes are no images
    public static List<BandImage> images(byte[] bytes) throws IOException {
        return read(bytes, in -> {
            List<BandImage> images = new ArrayList<>();
            int count = in.readInt();
            for (int i = 0; i < count; i++) {
                images.add(image(in));
            }
            return images;
        });
    }

    private interface Writer {
        void to(DataOutputStream out) throws IOException;
    }

    private interface Reader<T> {
        T from(DataInputStream in) throws IOException;
    }

    private static byte[] written(Writer writer) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            writer.to(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /// Bytes that were mixed up give values that no record takes: that too is no stamp.
    private static <T> T read(byte[] bytes, Reader<T> reader) throws IOException {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            return reader.from(in);
        } catch (IllegalArgumentException | ArithmeticException | NegativeArraySizeException e) {
            throw new IOException("these bytes are no stamp", e);
        }
    }

    private static void image(DataOutputStream out, BandImage image) throws IOException {
        out.writeUTF(image.band().name());
        box(out, image.box());
        floats(out, image.image());
        floats(out, image.variance());
        mask(out, image.mask());
        psf(out, image.psf());
        TanWcs wcs = switch (image.wcs()) {
            case TanWcs tan -> tan;
        };
        place(out, wcs.reference());
        for (double value : new double[]{wcs.crpixX(), wcs.crpixY(), wcs.cd11(), wcs.cd12(), wcs.cd21(), wcs.cd22()}) {
            out.writeDouble(value);
        }
        out.writeUTF(image.calibration().unit());
        out.writeDouble(image.calibration().nanojanskyPerUnit());
        Provenance p = image.provenance();
        out.writeUTF(p.collection());
        out.writeUTF(p.datasetId());
        out.writeInt(p.tract());
        out.writeInt(p.patch());
        out.writeUTF(p.file());
        out.writeUTF(image.grid().name());
    }

    private static BandImage image(DataInputStream in) throws IOException {
        Band band = new Band(in.readUTF());
        PixelBox box = box(in);
        Plane image = floats(in, box);
        Plane variance = floats(in, box);
        Mask mask = mask(in, box);
        Psf psf = psf(in);
        TanWcs wcs = new TanWcs(new SkyPosition(in.readDouble(), in.readDouble()), in.readDouble(), in.readDouble(),
                in.readDouble(), in.readDouble(), in.readDouble(), in.readDouble());
        Calibration calibration = new Calibration(in.readUTF(), in.readDouble());
        Provenance provenance = new Provenance(in.readUTF(), in.readUTF(), in.readInt(), in.readInt(), in.readUTF());
        return new BandImage(band, box, image, variance, mask, psf, wcs, calibration, provenance,
                PixelGrid.valueOf(in.readUTF()));
    }

    private static void floats(DataOutputStream out, Plane plane) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(plane.size() * Float.BYTES);
        bytes.asFloatBuffer().put(plane.pixels());
        out.write(bytes.array());
    }

    private static Plane floats(DataInputStream in, PixelBox box) throws IOException {
        float[] pixels = new float[Math.toIntExact(box.area())];
        bytes(in, (long) pixels.length * Float.BYTES).asFloatBuffer().get(pixels);
        return new Plane(box.width(), box.height(), pixels);
    }

    private static void mask(DataOutputStream out, Mask mask) throws IOException {
        out.writeInt(mask.planes().count());
        for (String name : mask.planes().names()) {
            out.writeUTF(name);
        }
        ByteBuffer bytes = ByteBuffer.allocate(mask.bits().length * Long.BYTES);
        bytes.asLongBuffer().put(mask.bits());
        out.write(bytes.array());
    }

    private static Mask mask(DataInputStream in, PixelBox box) throws IOException {
        List<String> names = new ArrayList<>();
        int count = in.readInt();
        for (int i = 0; i < count; i++) {
            names.add(in.readUTF());
        }
        long[] bits = new long[Math.toIntExact(box.area())];
        bytes(in, (long) bits.length * Long.BYTES).asLongBuffer().get(bits);
        return new Mask(box.width(), box.height(), bits, new MaskPlanes(names));
    }

    private static void psf(DataOutputStream out, Psf psf) throws IOException {
        out.writeInt(psf.width());
        out.writeInt(psf.height());
        out.writeUTF(psf.source().name());
        out.writeBoolean(psf.isOfMatchedImage());
        ByteBuffer bytes = ByteBuffer.allocate(psf.values().length * Double.BYTES);
        bytes.asDoubleBuffer().put(psf.values());
        out.write(bytes.array());
    }

    private static Psf psf(DataInputStream in) throws IOException {
        int width = in.readInt();
        int height = in.readInt();
        PsfSource source = PsfSource.valueOf(in.readUTF());
        boolean matched = in.readBoolean();
        double[] values = new double[Math.multiplyExact(width, height)];
        bytes(in, (long) values.length * Double.BYTES).asDoubleBuffer().get(values);
        Psf psf = new Psf(width, height, values, source);
        return matched ? psf.ofMatchedImage() : psf;
    }

    /// Never more memory than there are bytes.
    private static ByteBuffer bytes(DataInputStream in, long length) throws IOException {
        if (length < 0 || length > in.available()) {
            throw new IOException("these bytes end early");
        }
        return ByteBuffer.wrap(in.readNBytes((int) length));
    }

    private static void place(DataOutputStream out, SkyPosition position) throws IOException {
        out.writeDouble(position.raDeg());
        out.writeDouble(position.decDeg());
    }

    private static void box(DataOutputStream out, PixelBox box) throws IOException {
        out.writeInt(box.x0());
        out.writeInt(box.y0());
        out.writeInt(box.width());
        out.writeInt(box.height());
    }

    private static PixelBox box(DataInputStream in) throws IOException {
        return new PixelBox(in.readInt(), in.readInt(), in.readInt(), in.readInt());
    }
}
