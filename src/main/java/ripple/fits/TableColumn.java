package ripple.fits;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One column of a binary table (TFORMn): FITS standard 4.0, 7.3.1.
///
/// @param name TTYPEn, or empty
/// @param type letter of the elements; of a variable-length column that of the elements in the heap
/// @param repeat elements per row; of a variable-length column 0 or 1 descriptors
/// @param descriptorBytes 0, or of a variable-length column 8 (`P`) or 16 (`Q`)
/// @param offset byte of the row at which it begins
record TableColumn(String name, char type, long repeat, int descriptorBytes, long offset) {
    /// Stands for a column that a table does not have: none of its cells holds anything.
    static final TableColumn ABSENT = new TableColumn("", 'B', 0, 8, 0);

    private static final Pattern FORM = Pattern.compile("(\\d{0,18})([LXBIJKAEDCMPQ])(.?).*");

    static TableColumn parse(String name, String form, long offset, Place place) throws FitsException {
        Matcher matcher = FORM.matcher(form.trim());
        if (!matcher.matches()) {
            throw place.fault("a column has the format " + Place.printable(form) + ", which is none.");
        }
        long repeat = matcher.group(1).isEmpty() ? 1 : Long.parseLong(matcher.group(1));
        char letter = matcher.group(2).charAt(0);
        if (letter != 'P' && letter != 'Q') {
            return new TableColumn(name, letter, repeat, 0, offset);
        }
        String element = matcher.group(3);
        if (repeat > 1 || element.isEmpty() || "LXBIJKAEDCM".indexOf(element.charAt(0)) < 0) {
            throw place.fault("a column has the format " + Place.printable(form) + ", which is none.");
        }
        return new TableColumn(name, element.charAt(0), repeat, letter == 'P' ? 8 : 16, offset);
    }

    boolean isVariable() {
        return descriptorBytes > 0;
    }

    /// Bytes of one element; of bits, of eight.
    int elementBytes() {
        return switch (type) {
            case 'I' -> 2;
            case 'J', 'E' -> 4;
            case 'K', 'D', 'C' -> 8;
            case 'M' -> 16;
            default -> 1;
        };
    }

    /// Bytes in the row.
    long rowBytes() {
        return isVariable() ? repeat * descriptorBytes : bytes(repeat);
    }

    /// Bytes of so many elements; throws ArithmeticException beyond 64 bits.
    long bytes(long elements) {
        return type == 'X' ? Math.ceilDiv(elements, 8) : Math.multiplyExact(elements, (long) elementBytes());
    }
}
