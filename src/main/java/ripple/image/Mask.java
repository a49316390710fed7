package ripple.image;

import java.util.Arrays;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/// A rectangle of mask bits, `[y * width + x]`, with the names of the planes.
public final class Mask {
    private final int width;
    private final int height;
    private final long[] bits;
    private final MaskPlanes planes;
    /// Counted when they are first asked for; the same whoever counts.
    private volatile int @Nullable [] counts;

    /// Takes the array over: the caller must not write to it afterwards.
    ///
    /// @param bits `width * height` values; bit n belongs to plane n
    public Mask(int width, int height, long[] bits, MaskPlanes planes) {
        if (width < 0 || height < 0 || bits.length != (long) width * height) {
            throw new IllegalArgumentException(
                    "A mask of " + width + " x " + height + " pixels cannot have " + bits.length + " values.");
        }
        this.width = width;
        this.height = height;
        this.bits = bits;
        this.planes = planes;
    }

    /// A mask with nothing but NO_DATA, set everywhere.
    public static Mask noData(int width, int height, MaskPlanes planes) {
        MaskPlanes with = planes.withNoData();
        long[] bits = new long[Math.multiplyExact(width, height)];
        Arrays.fill(bits, 1L << with.bit(MaskPlanes.NO_DATA).orElseThrow());
        return new Mask(width, height, bits, with);
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    public long at(int x, int y) {
        return bits[y * width + x];
    }

    /// The bits themselves, not a copy: for reading only.
    public long[] bits() {
        return bits;
    }

    public MaskPlanes planes() {
        return planes;
    }

    /// A copy of the rectangle that begins at (x, y), which must lie inside.
    public Mask cropped(int x, int y, int newWidth, int newHeight) {
        long[] part = new long[newWidth * newHeight];
        for (int row = 0; row < newHeight; row++) {
            System.arraycopy(bits, (y + row) * width + x, part, row * newWidth, newWidth);
        }
        return new Mask(newWidth, newHeight, part, planes);
    }

    /// Whether any pixel has any bit set.
    public boolean isMarked() {
        return Arrays.stream(counts()).anyMatch(count -> count > 0);
    }

    /// How many pixels have any of the planes set; planes are given by name, aliases count.
    ///
    /// The first call looks at each pixel; after it single planes are known.
    public int count(Collection<String> names) {
        int[] known = counts();
        long wanted = planes.bits(names);
        return switch (Long.bitCount(wanted)) {
            case 0 -> 0;
            case 1 -> known[Long.numberOfTrailingZeros(wanted)];
            default -> counted(wanted);
        };
    }

    private int counted(long wanted) {
        int count = 0;
        for (long b : bits) {
            count += (b & wanted) != 0 ? 1 : 0;
        }
        return count;
    }

    /// How many pixels have each bit set.
    private int[] counts() {
        int[] known = counts;
        if (known == null) {
            known = new int[Long.SIZE];
            for (long b : bits) {
                for (long rest = b; rest != 0; rest &= rest - 1) {
                    known[Long.numberOfTrailingZeros(rest)]++;
                }
            }
            counts = known;
        }
        return known;
    }

    /// The same pixels with bits renumbered to another dictionary.
    ///
    /// @param target must hold every plane of this mask
    public Mask in(MaskPlanes target) {
        if (target.equals(planes)) {
            return this;
        }
        int[] to = planes.names().stream().mapToInt(n -> target.bit(n).orElseThrow()).toArray();
        long[] out = new long[bits.length];
        for (int i = 0; i < bits.length; i++) {
            for (long rest = bits[i]; rest != 0; rest &= rest - 1) {
                int bit = Long.numberOfTrailingZeros(rest);
                out[i] |= bit < to.length ? 1L << to[bit] : 0;
            }
        }
        return new Mask(width, height, out, target);
    }
}
