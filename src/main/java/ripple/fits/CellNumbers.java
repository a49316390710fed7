package ripple.fits;

import ripple.fits.tile.BigEndian;

/// The numbers in a cell of a binary table: FITS standard 4.0, 7.3.2 and 7.3.3.
final class CellNumbers {
    private final Hdu hdu;
    private final TableColumn column;
    private final double scale;
    private final double zero;

    private CellNumbers(Hdu hdu, TableColumn column, double scale, double zero) {
        this.hdu = hdu;
        this.column = column;
        this.scale = scale;
        this.zero = zero;
    }

    /// @param number of the column, from 1
    static CellNumbers of(Hdu hdu, TableColumn column, int number) throws FitsException {
        if ("LBIJKED".indexOf(column.type()) < 0) {
            throw hdu.fault("column " + Place.printable(column.name()) + " holds no numbers.");
        }
        double scale = hdu.header().number("TSCAL" + number).orElse(1);
        double zero = hdu.header().number("TZERO" + number).orElse(0);
        return new CellNumbers(hdu, column, scale, zero);
    }

    double[] doubles(byte[] cell) {
        double[] all = new double[cell.length / column.elementBytes()];
        for (int i = 0; i < all.length; i++) {
            all[i] = number(column.type(), cell, i * column.elementBytes()) * scale + zero;
        }
        return all;
    }

    long[] longs(byte[] cell) throws FitsException {
        if ("ED".indexOf(column.type()) >= 0 || scale != 1 || zero != Math.rint(zero)) {
            throw hdu.fault("column " + Place.printable(column.name()) + " holds no whole numbers.");
        }
        long shift = zero == 0x1p63 ? Long.MIN_VALUE : (long) zero;
        long[] all = new long[cell.length / column.elementBytes()];
        for (int i = 0; i < all.length; i++) {
            all[i] = integer(column.type(), cell, i * column.elementBytes()) + shift;
        }
        return all;
    }

    static double number(char type, byte[] in, int at) {
        return switch (type) {
            case 'E' -> Float.intBitsToFloat(BigEndian.int32(in, at));
            case 'D' -> Double.longBitsToDouble(BigEndian.int64(in, at));
            default -> integer(type, in, at);
        };
    }

    static long integer(char type, byte[] in, int at) {
        return switch (type) {
            case 'I' -> BigEndian.int16(in, at);
            case 'J' -> BigEndian.int32(in, at);
            case 'K' -> BigEndian.int64(in, at);
            // A stored logical is the letter T or F; some writers leave 1.
            case 'L' -> in[at] == 'T' || in[at] == 1 ? 1 : 0;
            default -> in[at] & 0xff;
        };
    }
}
