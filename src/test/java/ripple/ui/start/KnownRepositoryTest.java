package ripple.ui.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KnownRepositoryTest {
    private static final ZoneId SANTIAGO = ZoneId.of("America/Santiago");

    @ParameterizedTest
    @CsvSource({"2026-11-28T14:20:00Z,Today 11:20", "2026-11-28T02:30:00Z,Yesterday", "2026-11-12T12:00:00Z,12 Nov",
            "2025-12-31T12:00:00Z,31 Dec 2025"})
    void aTimeIsSaidAsOneSaysItWhereOneIs(Instant opened, String said) {
        assertThat(new KnownRepository("butler", "", opened).when(LocalDate.of(2026, 11, 28), SANTIAGO))
                .isEqualTo(said);
    }

    @Test
    void whatIsWrittenIsReadBack() {
        KnownRepository known = new KnownRepository("butler", "lsst cells v1", Instant.ofEpochMilli(1764339600000L));
        assertThat(KnownRepository.of(known.text())).contains(known);
        KnownRepository bare = new KnownRepository("folder", "", Instant.EPOCH);
        assertThat(KnownRepository.of(bare.text())).contains(bare);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "butler", "x butler map", "-5 butler map", "99999999999999999999 butler map"})
    void whatIsNotUnderstoodIsNothing(String text) {
        assertThat(KnownRepository.of(text)).isEmpty();
    }
}
