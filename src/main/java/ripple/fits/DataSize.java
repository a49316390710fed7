package ripple.fits;

/// How many bytes of data a header announces.
///
/// |BITPIX| / 8 · GCOUNT · (PCOUNT + NAXIS1 · … · NAXISm): FITS standard 4.0, equations 1 and 2.
final class DataSize {
    private static final int MOST_AXES = 999;

    private DataSize() {}

    static long of(FitsHeader header, Place place) throws FitsException {
        int axes = (int) header.required("NAXIS", 0, MOST_AXES);
        int elementBytes = elementBytes(header.required("BITPIX", -64, 64), place);
        long pcount = header.optional("PCOUNT", 0, 0, Long.MAX_VALUE);
        long gcount = header.optional("GCOUNT", 1, 0, Long.MAX_VALUE);
        try {
            long elements = axes == 0 ? 0 : 1;
            for (int axis = 1; axis <= axes; axis++) {
                elements = times(elements, header.required("NAXIS" + axis, 0, Long.MAX_VALUE));
            }
            return times(times(elementBytes, gcount), Math.addExact(pcount, elements));
        } catch (ArithmeticException e) {
            throw place.fault("the header announces more bytes than any file can have.", e);
        }
    }

    private static long times(long a, long b) {
        return Math.multiplyExact(a, b);
    }

    private static int elementBytes(long bitpix, Place place) throws FitsException {
        return switch ((int) bitpix) {
            case 8 -> 1;
            case 16 -> 2;
            case 32, -32 -> 4;
            case 64, -64 -> 8;
            default -> throw place.fault("BITPIX is " + bitpix + "; 8, 16, 32, 64, -32 and -64 are possible.");
        };
    }
}
