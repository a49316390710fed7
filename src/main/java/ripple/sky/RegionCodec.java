package ripple.sky;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/// Regions from and to the bytes of lsst.sphgeom, which registries hold as base64 and exports as hex.
///
/// One byte for the type (`p`, `b`, `c`, `e`, `u`, `i`), then little-endian doubles; unions and intersections hold each
/// operand behind its length. Encoding what was decoded gives the same bytes again.
public final class RegionCodec {
    private static final int MOST_NESTED = 32;

    private RegionCodec() {}

    /// @throws RegionFormatException with a sentence when the bytes are no region
    public static Region decode(byte[] bytes) {
        return decode(ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN), 0);
    }

    /// A region column of a registry: base64; several pieces with `:` between are a union; an empty text is an empty region.
    ///
    /// @throws RegionFormatException with a sentence when the text is no region
    public static Region ofBase64(String text) {
        String[] pieces = text.strip().isEmpty() ? new String[0] : text.strip().split(":", -1);
        List<Region> regions = Arrays.stream(pieces).map(piece -> decode(base64(piece))).toList();
        return regions.size() == 1 ? regions.getFirst() : new UnionRegion(regions);
    }

    /// @throws RegionFormatException with a sentence when the text is no region
    public static Region ofHex(String text) {
        try {
            return decode(HexFormat.of().parseHex(text.strip()));
        } catch (RegionFormatException e) {
            throw e;
        } catch (IllegalArgumentException e) {
            throw new RegionFormatException("A region is not written in hexadecimal.", e);
        }
    }

    public static byte[] encode(Region region) {
        return switch (region) {
            case Circle c -> doubles('c', c.centre().x(), c.centre().y(), c.centre().z(), c.squaredChord(),
                    c.openingRad());
            case SkyBox b -> doubles('b', b.lonA(), b.lonB(), b.latA(), b.latB());
            case ConvexPolygon p -> doubles('p',
                    p.vertices().stream().flatMapToDouble(v -> java.util.stream.DoubleStream.of(v.x(), v.y(), v.z()))
                            .toArray());
            case Ellipse e -> encode(e);
            case UnionRegion u -> compound('u', u.operands());
            case IntersectionRegion i -> compound('i', i.operands());
        };
    }

    public static String toBase64(Region region) {
        return Base64.getEncoder().encodeToString(encode(region));
    }

    private static byte[] base64(String piece) {
        try {
            return Base64.getDecoder().decode(piece);
        } catch (IllegalArgumentException e) {
            throw new RegionFormatException("A region is not written in base64.", e);
        }
    }

    private static Region decode(ByteBuffer in, int depth) {
        if (!in.hasRemaining()) {
            throw new RegionFormatException("A region has no bytes.");
        }
        if (depth > MOST_NESTED) {
            throw new RegionFormatException("A region holds regions more than " + MOST_NESTED + " deep.");
        }
        char type = (char) (in.get() & 0xff);
        try {
            return decode(type, in, depth);
        } catch (RegionFormatException e) {
            throw e;
        } catch (IllegalArgumentException e) {
            throw new RegionFormatException("The bytes of a region make no sense: " + e.getMessage(), e);
        }
    }

    private static Region decode(char type, ByteBuffer in, int depth) {
        return switch (type) {
            case 'p' -> polygon(in);
            case 'b' -> box(numbers(in, 4, "box"));
            case 'c' -> circle(numbers(in, 5, "circle"));
            case 'e' -> ellipse(numbers(in, 14, "ellipse"));
            case 'u' -> new UnionRegion(operands(in, depth));
            case 'i' -> new IntersectionRegion(operands(in, depth));
            default -> throw new RegionFormatException("A region has the unknown type byte " + (int) type + ".");
        };
    }

    private static ConvexPolygon polygon(ByteBuffer in) {
        int corners = in.remaining() / 24;
        double[] v = numbers(in, Math.max(3, corners) * 3, "polygon");
        List<Vector3> vertices = new ArrayList<>(corners);
        for (int i = 0; i < v.length; i += 3) {
            vertices.add(vector(v, i));
        }
        return new ConvexPolygon(vertices);
    }

    private static SkyBox box(double[] v) {
        return new SkyBox(v[0], v[1], v[2], v[3]);
    }

    private static Circle circle(double[] v) {
        return new Circle(vector(v, 0), v[3], v[4]);
    }

    private static Ellipse ellipse(double[] v) {
        return new Ellipse(vector(v, 0), vector(v, 3), vector(v, 6), v[9], v[10], v[11], v[12], v[13]);
    }

    private static Vector3 vector(double[] v, int at) {
        return new Vector3(v[at], v[at + 1], v[at + 2]);
    }

    private static double[] numbers(ByteBuffer in, int count, String shape) {
        if (in.remaining() != 8 * count) {
            throw new RegionFormatException("The bytes of a " + shape + " are " + (in.remaining() + 1) + " long, not "
                    + (8 * count + 1) + ".");
        }
        double[] values = new double[count];
        in.asDoubleBuffer().get(values);
        return values;
    }

    private static List<Region> operands(ByteBuffer in, int depth) {
        List<Region> operands = new ArrayList<>();
        while (in.hasRemaining()) {
            long length = in.remaining() < 8 ? -1 : in.getLong();
            if (length < 0 || length > in.remaining()) {
                throw new RegionFormatException("A region is cut off within the regions it is made of.");
            }
            operands.add(decode(in.slice(in.position(), (int) length).order(ByteOrder.LITTLE_ENDIAN), depth + 1));
            in.position(in.position() + (int) length);
        }
        return operands;
    }

    private static byte[] encode(Ellipse e) {
        return doubles('e', e.rowX().x(), e.rowX().y(), e.rowX().z(), e.rowY().x(), e.rowY().y(), e.rowY().z(),
                e.rowZ().x(), e.rowZ().y(), e.rowZ().z(), e.a(), e.b(), e.gamma(), e.tanA(), e.tanB());
    }

    private static byte[] doubles(char type, double... values) {
        ByteBuffer out = ByteBuffer.allocate(1 + 8 * values.length).order(ByteOrder.LITTLE_ENDIAN).put((byte) type);
        for (double value : values) {
            out.putDouble(value);
        }
        return out.array();
    }

    private static byte[] compound(char type, List<Region> operands) {
        List<byte[]> parts = operands.stream().map(RegionCodec::encode).toList();
        int size = parts.stream().mapToInt(part -> 8 + part.length).sum();
        ByteBuffer out = ByteBuffer.allocate(1 + size).order(ByteOrder.LITTLE_ENDIAN).put((byte) type);
        parts.forEach(part -> out.putLong(part.length).put(part));
        return out.array();
    }
}
