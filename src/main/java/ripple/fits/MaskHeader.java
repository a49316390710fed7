package ripple.fits;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nom.tam.fits.Header;
import nom.tam.fits.HeaderCardException;
import ripple.image.MaskPlanes;

/// The cards that name the planes of a mask, both ways.
///
/// lsst.images writes `MSKNnnnn` (name) and `MSKMnnnn` (its bit as a number), the older LSST software `MP_<NAME>` (number of the
/// bit), as HIERARCH where the keyword is long.
final class MaskHeader {
    private static final Pattern NAME = Pattern.compile("MSKN(\\d{4})");
    private static final String OLD = "MP_";
    private static final Pattern KEYWORD = Pattern.compile("[A-Z0-9_-]{1,60}");
    private static final int LONGEST_KEYWORD = 8;

    private MaskHeader() {}

    /// Names by number of the bit; empty when the header names none.
    ///
    /// @throws FitsException for a card that does not say which bit
    static Map<Integer, String> read(Hdu hdu) throws FitsException {
        Map<Integer, String> names = new TreeMap<>();
        for (String keyword : hdu.header().keywords()) {
            Matcher name = NAME.matcher(keyword);
            if (name.matches()) {
                names.put(bit(hdu, name.group(1)), text(hdu, keyword));
            }
        }
        if (names.isEmpty()) {
            for (String keyword : hdu.header().keywords()) {
                if (keyword.startsWith(OLD)) {
                    names.put((int) hdu.header().required(keyword, 0, Long.SIZE - 1L),
                            keyword.substring(OLD.length()));
                }
            }
        }
        return names;
    }

    /// Writes both kinds of cards, so that every LSST software finds its own. A name that cannot be a keyword has the new kind only.
    static void write(MaskPlanes planes, Header header) throws HeaderCardException {
        for (int bit = 0; bit < planes.count(); bit++) {
            String name = planes.names().get(bit);
            if (KEYWORD.matcher(name).matches()) {
                String keyword = OLD + name;
                header.addValue(keyword.length() > LONGEST_KEYWORD ? "HIERARCH." + keyword : keyword, bit, "bit");
            }
        }
        for (int bit = 0; bit < planes.count(); bit++) {
            header.addValue(String.format("MSKN%04d", bit), HeaderText.escaped(planes.names().get(bit)),
                    "name of bit " + bit);
        }
    }

    private static int bit(Hdu hdu, String number) throws FitsException {
        String keyword = "MSKM" + number;
        if (!hdu.header().has(keyword)) {
            if (Integer.parseInt(number) >= Long.SIZE) {
                throw hdu.fault("MSKN" + number + " names bit " + Integer.parseInt(number) + ", there are only 64.");
            }
            return Integer.parseInt(number);
        }
        long value = hdu.header().required(keyword, 1, Long.MAX_VALUE);
        if (Long.bitCount(value) != 1) {
            throw hdu.fault(keyword + " is " + value + ", which is not one bit.");
        }
        return Long.numberOfTrailingZeros(value);
    }

    private static String text(Hdu hdu, String keyword) throws FitsException {
        String name = HeaderText.unescaped(hdu.header().text(keyword).orElse("").strip());
        if (name.isEmpty()) {
            throw hdu.fault(keyword + " names no mask plane.");
        }
        return name;
    }
}
