package ripple.fits;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// The header of one HDU: keywords and their values.
///
/// Keywords are found without reading the values (most are never asked for); a value is read when it is
/// asked for, with CONTINUE and HIERARCH ({@link CardValue}). A HIERARCH keyword has the name behind `HIERARCH`, e.g. `ARCHIVE_ID_PSF`.
/// Of a keyword that stands twice the first counts. Source: FITS standard 4.0, section 4.
public final class FitsHeader {
    static final int BLOCK = 2880;
    private static final int CARD = 80;
    /// 52,000 cards; the longest real headers have some thousands.
    private static final int LONGEST = 1456 * BLOCK;

    private final Place place;
    private final byte[] bytes;
    private final Map<String, Integer> cards;

    private FitsHeader(Place place, byte[] bytes, Map<String, Integer> cards) {
        this.place = place;
        this.bytes = bytes;
        this.cards = cards;
    }

    static FitsHeader read(ByteSource source, long offset, Place place) throws FitsException {
        byte[] bytes = new byte[0];
        try {
            while (bytes.length < LONGEST && source.reaches(offset + bytes.length + BLOCK)) {
                int old = bytes.length;
                bytes = Arrays.copyOf(bytes, Math.max(old, BLOCK) + (old == 0 ? 0 : growth(source, offset, old)));
                source.read(offset + old, bytes, old, bytes.length - old);
                Map<String, Integer> cards = new LinkedHashMap<>();
                int end = index(bytes, cards);
                if (end >= 0) {
                    return new FitsHeader(place, Arrays.copyOf(bytes, (end / BLOCK + 1) * BLOCK), cards);
                }
            }
        } catch (IOException e) {
            throw place.unreadable("the header", e);
        }
        throw place.fault("the header has no END card. The file is damaged or cut short: fetch it again.");
    }

    /// Doubles what is there, as far as the file goes, so that a long header is not looked through over and over.
    private static int growth(ByteSource source, long offset, int old) throws IOException {
        int more = old;
        while (more > BLOCK && !source.reaches(offset + old + more)) {
            more -= BLOCK;
        }
        return more;
    }

    private static int index(byte[] bytes, Map<String, Integer> cards) {
        for (int at = 0; at < bytes.length; at += CARD) {
            String keyword = keyword(bytes, at);
            if (keyword.equals("END")) {
                return at;
            }
            if (!keyword.isEmpty()) {
                cards.putIfAbsent(keyword, at);
            }
        }
        return -1;
    }

    private static String keyword(byte[] bytes, int at) {
        int length = 8;
        while (length > 0 && bytes[at + length - 1] == ' ') {
            length--;
        }
        String keyword = new String(bytes, at, length, StandardCharsets.ISO_8859_1);
        return keyword.equals("HIERARCH") ? hierarch(bytes, at) : keyword;
    }

    private static String hierarch(byte[] bytes, int at) {
        String card = new String(bytes, at + 8, CARD - 8, StandardCharsets.ISO_8859_1);
        int equals = card.indexOf('=');
        return equals < 0 ? "HIERARCH" : card.substring(0, equals).trim();
    }

    /// Length in bytes, a multiple of 2880.
    int length() {
        return bytes.length;
    }

    /// All keywords that have a card, each once, in the order of the file.
    public List<String> keywords() {
        return List.copyOf(cards.keySet());
    }

    public boolean has(String keyword) {
        return cards.containsKey(keyword);
    }

    /// The value as text, without the quotes; empty when there is no such card or it has no value.
    ///
    /// @throws FitsException when the card breaks the standard
    public Optional<String> text(String keyword) throws FitsException {
        Integer at = cards.get(keyword);
        return at == null ? Optional.empty() : Optional.ofNullable(value(keyword, at));
    }

    /// @throws FitsException when the value is no whole number
    public OptionalLong integer(String keyword) throws FitsException {
        Optional<String> text = text(keyword);
        try {
            return text.isEmpty() ? OptionalLong.empty() : OptionalLong.of(wholeNumber(text.get().trim()));
        } catch (NumberFormatException e) {
            throw place.fault(keyword + " is no whole number: " + Place.printable(text.get()) + ".", e);
        }
    }

    /// @throws FitsException when the value is no number; `NaN` and `Infinity` are none
    public OptionalDouble number(String keyword) throws FitsException {
        Optional<String> text = text(keyword);
        if (text.isEmpty()) {
            return OptionalDouble.empty();
        }
        try {
            double value = Double.parseDouble(text.get().trim().replace('D', 'E').replace('d', 'e'));
            if (Double.isFinite(value)) {
                return OptionalDouble.of(value);
            }
        } catch (NumberFormatException e) {
            throw place.fault(keyword + " is no number: " + Place.printable(text.get()) + ".", e);
        }
        throw place.fault(keyword + " is no finite number: " + Place.printable(text.get()) + ".");
    }

    /// Whether the value is the logical T.
    public boolean isTrue(String keyword) throws FitsException {
        return text(keyword).filter("T"::equals).isPresent();
    }

    /// A whole number that must be there and lie between two bounds, both allowed.
    long required(String keyword, long least, long most) throws FitsException {
        long value = integer(keyword).orElseThrow(() -> place.fault("the header has no " + keyword + "."));
        if (value < least || value > most) {
            throw place.fault(keyword + " is " + value + "; between " + least + " and " + most + " is possible.");
        }
        return value;
    }

    /// The same for one that may be missing.
    long optional(String keyword, long missing, long least, long most) throws FitsException {
        return has(keyword) ? required(keyword, least, most) : missing;
    }

    private static long wholeNumber(String text) {
        return text.endsWith(".") ? Long.parseLong(text.substring(0, text.length() - 1)) : Long.parseLong(text);
    }

    private @Nullable String value(String keyword, int at) throws FitsException {
        int end = at + CARD;
        while (end < bytes.length && keyword(bytes, end).equals("CONTINUE")) {
            end += CARD;
        }
        try {
            return CardValue.of(bytes, at, end);
        } catch (IllegalArgumentException e) {
            throw place.fault("the card of " + keyword + " cannot be read: " + e.getMessage(), e);
        }
    }

    /// The cards as text, 80 characters each, in the order of the file, without END.
    public List<String> cards() {
        List<String> all = new ArrayList<>();
        for (int at = 0; !keyword(bytes, at).equals("END"); at += CARD) {
            all.add(new String(bytes, at, CARD, StandardCharsets.ISO_8859_1));
        }
        return Collections.unmodifiableList(all);
    }
}
