package ripple.label.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Times are read as the library reads them.
class WrittenTimeTest {
    @Test
    void whatTheLibraryWritesIsReadBack() {
        SplittableRandom random = new SplittableRandom(6);
        for (int i = 0; i < 5000; i++) {
            long nanos = switch (i % 4) {
                case 0 -> 0;
                case 1 -> random.nextInt(1000) * 1_000_000L;
                case 2 -> random.nextInt(1_000_000) * 1000L;
                default -> random.nextInt(1_000_000_000);
            };
            // From the year 1 to beyond 9999: what the short way does not know, the library does.
            Instant time = Instant.ofEpochSecond(random.nextLong(-62_135_596_800L, 300_000_000_000L), nanos);
            assertEquals(time, WrittenTime.of(time.toString()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-28T19:37:50.1Z", "2026-11-28T19:37:50.12345Z", "2024-02-29T00:00:00Z",
            "2026-11-28T19:37:50+01:00", "2026-11-28T24:00:00Z", "2026-11-28T23:59:60Z"})
    void otherSpellingsAreTheLibrarys(String text) {
        assertEquals(Instant.parse(text), WrittenTime.of(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Z", "2026-02-29T00:00:00Z", "2026-13-01T00:00:00Z", "2026-11-28 19:37:50Z",
            "2026-11-28T19:61:50Z", "2026-11-28T19:37:50.Z0", "2026-11-28T19:37:50.1234567890Z"})
    void whatIsNoTimeIsRefused(String text) {
        assertThrows(DateTimeException.class, () -> WrittenTime.of(text));
        assertThrows(DateTimeException.class, () -> Instant.parse(text));
    }
}
