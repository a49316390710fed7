package ripple.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ripple.timing.StageTiming;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SummaryTest {
    @TempDir
    Path temp;

    @Test
    void saysWhatCameOutAndHowLongItTook() throws ExportException {
        Tally tally = new Tally();
        List.of(Results.accepted(0, "a"), Results.rejected(1, "b"), Results.rejected(2, "c"), Results.failed(3, "d"))
                .forEach(tally::add);
        SequencedMap<String, String> versions = new LinkedHashMap<>();
        versions.put("ripple", "1.2.3");
        new Summary(tally, 2.0, Map.of("decode", new StageTiming(7, 1_500_000_000L, 99, 1_000_000, 2, 3, 4)), 0.25,
                versions).write(temp.resolve(Summary.NAME));
        JsonNode json = JsonMapper.builder().build().readTree(temp.resolve("summary.json").toFile());
        assertThat(json.get("targets").asInt()).isEqualTo(4);
        assertThat(json.get("status").toString()).isEqualTo("{\"accepted\":1,\"rejected\":2,\"failed\":1}");
        assertThat(json.get("reasons").get("Band r is missing.").asInt()).isEqualTo(2);
        assertThat(json.get("reasons").get("The position is not a number.").asInt()).isEqualTo(1);
        assertThat(json.get("elapsed_s").asDouble()).isEqualTo(2);
        assertThat(json.get("targets_per_s").asDouble()).isEqualTo(2);
        assertThat(json.get("cache_hit_rate").asDouble()).isEqualTo(0.25);
        assertThat(json.get("stages").get("decode").toString()).isEqualTo("{\"count\":7,\"total_s\":1.5,\"p50_ms\":1.0,"
                + "\"p95_ms\":2.0E-6,\"p99_ms\":3.0E-6,\"max_ms\":4.0E-6,\"bytes\":99}");
        assertThat(json.get("versions").get("ripple").asString()).isEqualTo("1.2.3");
    }

    @Test
    void numbersThatAreNotKnownAreNull() {
        JsonNode json = JsonMapper.builder().build()
                .readTree(new Summary(new Tally(), 0, Map.of(), Double.NaN, new LinkedHashMap<>()).json());
        assertThat(json.get("cache_hit_rate").isNull()).isTrue();
        assertThat(json.get("targets_per_s").isNull()).isTrue();
    }

    @Test
    void reasonsThatDifferInNumbersAreOneKind() {
        assertThat(Tally.kind("Band r: 31.25 % of the pixels are bad, more than 5 %."))
                .isEqualTo("Band r: … % of the pixels are bad, more than … %.");
        assertThat(Tally.kind("SNR -3.1e-5 is below 5; patch 34, psf_2 of D2X in a/b3.fits"))
                .isEqualTo("SNR … is below …; patch …, psf_2 of D2X in a/b3.fits");
    }

    @Test
    void theMostFrequentReasonComesFirstAndTheListIsBounded() {
        Tally tally = new Tally();
        for (int i = 0; i < 600; i++) {
            tally.add(StampResult.failed(Results.target(0, "x"), 6, Results.GRI, "reason x" + i));
        }
        List.of(1, 2, 3)
                .forEach(i -> tally.add(StampResult.failed(Results.target(0, "x"), 6, Results.GRI, "reason x7")));
        assertThat(tally.total()).isEqualTo(603);
        assertThat(tally.reasons()).hasSize(501).containsEntry("other reasons", 100).containsEntry("reason x7", 4);
        assertThat(tally.reasons().sequencedKeySet().stream().limit(2)).containsExactly("other reasons", "reason x7");
    }
}
