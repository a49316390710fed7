package ripple.label.journal;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;

/// Times as {@link Instant#toString} writes them. The library's own reader takes longer than all else of a line, and a journal has a hundred thousand.
final class WrittenTime {
    private static final String FORM = "0000-00-00T00:00:00";
    private static final int NANO_DIGITS = 9;

    private WrittenTime() {}

    /// @throws DateTimeException when it is no such time
    static Instant of(String text) {
        return isPlain(text) ? plain(text) : Instant.parse(text);
    }

    /// Four digits of the year, and at most nine of the second.
    private static boolean isPlain(String text) {
        int end = text.length() - 1;
        if (end < FORM.length() || end == FORM.length() + 1 || end > FORM.length() + 1 + NANO_DIGITS
                || text.charAt(end) != 'Z') {
            return false;
        }
        for (int i = 0; i < end; i++) {
            char wanted = i < FORM.length() ? FORM.charAt(i) : i == FORM.length() ? '.' : '0';
            char is = text.charAt(i);
            if (wanted == '0' ? is < '0' || is > '9' : is != wanted) {
                return false;
            }
        }
        return number(text, 11, 13) < 24 && number(text, 14, 16) < 60 && number(text, 17, 19) < 60;
    }

    private static Instant plain(String text) {
        long days = LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10)).toEpochDay();
        long seconds = number(text, 11, 13) * 3600L + number(text, 14, 16) * 60L + number(text, 17, 19);
        int from = FORM.length() + 1;
        int end = text.length() - 1;
        int nanos = from < end ? number(text, from, end) : 0;
        for (int digits = Math.max(0, end - from); digits < NANO_DIGITS; digits++) {
            nanos *= 10;
        }
        return Instant.ofEpochSecond(TimeUnit.DAYS.toSeconds(days) + seconds, nanos);
    }

    private static int number(String text, int from, int to) {
        int value = 0;
        for (int i = from; i < to; i++) {
            value = 10 * value + text.charAt(i) - '0';
        }
        return value;
    }
}
