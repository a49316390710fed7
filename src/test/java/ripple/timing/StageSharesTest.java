package ripple.timing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class StageSharesTest {
    @Test
    void partsOfTheFetchAreNotCountedTwice() {
        Timings timings = new Timings();
        timings.record("fetch", 600, 0);
        timings.record("open", 100, 0);
        timings.record("read", 50, 0);
        timings.record("decode", 300, 0);
        timings.record("cut", 50, 0);
        timings.record("match", 300, 0);
        timings.record("measure", 20, 0);
        timings.record("normalise", 30, 0);
        timings.record("spool", 10, 0);
        timings.record("write", 40, 0);
        timings.object("a", 900);
        StageShares shares = StageShares.of(timings.snapshot());
        assertThat(shares.groups()).extracting(StageShares.Group::name)
                .containsExactly("fetch", "match", "normalise", "write");
        assertThat(shares.groups().stream().mapToDouble(StageShares.Group::share).sum()).isCloseTo(1, within(1e-9));
        StageShares.Group fetch = shares.groups().getFirst();
        assertThat(fetch.share()).isCloseTo(0.6, within(1e-9));
        assertThat(fetch.parts()).extracting(StageShares.Part::stage)
                .containsExactly("open", "read", "decode", "cut", "rest");
        assertThat(fetch.parts().stream().mapToDouble(StageShares.Part::share).sum())
                .isCloseTo(fetch.share(), within(1e-9));
        assertThat(fetch.parts().getLast().share()).isCloseTo(0.1, within(1e-9));
    }

    /// In the window single stamps are read without a batch around them; a step that is new has a row of its own.
    @Test
    void stagesWithoutABatchAndUnknownOnesCountToo() {
        Timings timings = new Timings();
        timings.record("decode", 750, 0);
        timings.record("deblend", 250, 0);
        StageShares shares = StageShares.of(timings.snapshot());
        assertThat(shares.groups()).extracting(StageShares.Group::name).containsExactly("fetch", "deblend");
        assertThat(shares.groups().getFirst().share()).isCloseTo(0.75, within(1e-9));
    }

    @Test
    void nothingTimedIsNoGroup() {
        assertThat(StageShares.of(new Timings().snapshot()).groups()).isEmpty();
    }
}
