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
    private static final SetMark MARK = new SetMark(Results.key(4), List.of("npz", "raw"));

    @TempDir
    Path temp;

    @Test
    void saysWhatCameOutAndHowLongItTook() throws ExportException {
        Tally tally = new Tally();
        List.of(Results.accepted(0, "a"), Results.rejected(1, "b"), Results.rejected(2, "c"), Results.failed(3, "d"))
                .forEach(tally::add);
        SequencedMap<String, String> versions = new LinkedHashMap<>();
        versions.put("ripple", "1.2.3");
        new Summary(MARK, tally, 2.0, Map.of("decode", new StageTiming(7, 1_500_000_000L, 99, 1_000_000, 2, 3, 4)),
                0.25, SetPixels.NONE, versions).write(temp.resolve(Summary.NAME));
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
                .readTree(new Summary(MARK, new Tally(), 0, Map.of(), Double.NaN, SetPixels.NONE, new LinkedHashMap<>())
                        .json());
        assertThat(json.get("cache_hit_rate").isNull()).isTrue();
        assertThat(json.get("targets_per_s").isNull()).isTrue();
    }

    @Test
    void reasonsThatDifferInNumbersAreOneKind() {
        assertThat(
                ReasonKind.of("PSF match: the kernel of 21 x 25 pixels (band r) does not fit 17; see a/34/b3_2.fits"))
                .isEqualTo("PSF match: the kernel of … x … pixels does not fit …; see a/34/b3_2.fits");
        assertThat(ReasonKind.of("r: the image is 3 x 4 pixels instead of 5 x 5"))
                .isEqualTo("the image is … x … pixels instead of … x …");
    }

    @Test
    void usualReasonsHaveShortNames() {
        Map<String, String> kinds = Map.of(
                "g: 53.1 % of the pixels are bad (NO_DATA 37.5 %, DETECTION_EDGE 15.6 %), the limit is 5 %",
                "more bad pixels than the limit", "i: NO_DATA in the central half (256 pixels)",
                "NO_DATA in the central half",
                "no band has an image here: g is missing: g has no image: patch 55 of tract 9813",
                "no image of any band", "z is missing: z has no image: patch 55 of tract 9813",
                "a band has no image", "r: the seeing is 1.20 arcsec, the limit is 1.00 arcsec",
                "worse seeing than the limit", "the best signal-to-noise ratio is 3.1 (r), the limit is 5",
                "less signal to noise than the limit", "The coordinates (NaN, 3.0) are not a place on the sky.",
                "the coordinates are not a place on the sky",
                "The sky map tiny does not cover this place.", "The sky map tiny does not cover this place.");
        kinds.forEach((reason, kind) -> assertThat(ReasonKind.of(reason)).isEqualTo(kind));
    }

    @Test
    void anObjectCountsOnceForAKindOfReason() {
        Tally tally = new Tally();
        tally.add(Results.rejected(0, "b").withStatus(StampStatus.REJECTED,
                List.of("g: NO_DATA in the central half (256 pixels)", "r: NO_DATA in the central half (6 pixels)")));
        assertThat(tally.reasons()).containsExactly(Map.entry("NO_DATA in the central half", 1));
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
