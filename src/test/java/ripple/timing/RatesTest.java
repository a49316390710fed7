package ripple.timing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class RatesTest {
    private static Moment at(double second, long objects) {
        return new Moment(Math.round(second * 1e9), objects, 0, WorkerLoad.NONE, ProcessLoad.NONE, 0);
    }

    @Test
    void rateIsWhatGotDoneInEachTime() {
        List<Rates.Rate> rates = Rates.of(List.of(at(0, 0), at(10, 100), at(20, 100), at(30, 130)), Moment::objects, 0,
                30, 10);
        assertThat(rates).extracting(Rates.Rate::perSecond).containsExactly(10.0, 0.0, 3.0);
        assertThat(rates).extracting(Rates.Rate::endSeconds).containsExactly(10.0, 20.0, 30.0);
    }

    /// Moments do not fall on the edges, and one is late.
    @Test
    void betweenMomentsACountGrowsEvenly() {
        List<Rates.Rate> rates = Rates.of(List.of(at(1, 0), at(7, 60), at(13, 60)), Moment::objects, 2, 12, 5);
        assertThat(rates.getFirst().perSecond()).isCloseTo(10, within(1e-9));
        assertThat(rates.getLast().perSecond()).isCloseTo(0, within(1e-9));
    }

    @Test
    void whereNothingWasLookedAtThereIsNoRate() {
        List<Rates.Rate> rates = Rates.of(List.of(at(10, 0), at(20, 50)), Moment::objects, 0, 30, 10);
        assertThat(rates.get(0).perSecond()).isNaN();
        assertThat(rates.get(1).perSecond()).isCloseTo(5, within(1e-9));
        assertThat(rates.get(2).perSecond()).isNaN();
        assertThat(Rates.of(List.of(), Moment::objects, 0, 30, 10)).allMatch(rate -> Double.isNaN(rate.perSecond()));
    }
}
