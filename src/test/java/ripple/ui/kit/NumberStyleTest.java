package ripple.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import ripple.sky.SkyFormat;
import ripple.sky.SkyPosition;

class NumberStyleTest {
    @Test
    void positionsAreSexagesimal() {
        SkyPosition place = new SkyPosition(57.0036958333, -50.7752277778);
        assertThat(SkyFormat.ra(place.raDeg())).isEqualTo("03h48m00.887s");
        assertThat(SkyFormat.dec(place.decDeg())).isEqualTo("−50°46′30.82″");
    }

    @Test
    void roundingNeverGivesSixtySeconds() {
        assertThat(SkyFormat.ra(new SkyPosition(359.99999999, 0).raDeg())).isEqualTo("00h00m00.000s");
        assertThat(SkyFormat.dec(new SkyPosition(0, -0.9999999).decDeg())).isEqualTo("−01°00′00.00″");
    }

    @Test
    void numbersCarryRealMinusAndThinThousands() {
        assertThat(NumberStyle.whole(-13044)).isEqualTo("−13\u2009044");
        assertThat(NumberStyle.significant(0.0274, 2)).isEqualTo("0.027");
        assertThat(NumberStyle.significant(124.3, 3)).isEqualTo("124");
        assertThat(NumberStyle.significant(-2.264, 3)).isEqualTo("−2.26");
        assertThat(NumberStyle.significant(-9.59e38, 2)).isEqualTo("−9.6×10³⁸");
        assertThat(NumberStyle.significant(3.56e-5, 3)).isEqualTo("3.56×10⁻⁵");
        assertThat(NumberStyle.typed(3.56e-5, 2)).isEqualTo("3.6e−5");
        assertThat(NumberStyle.typed(9.59e38, 2)).isEqualTo("9.6e38");
        assertThat(NumberStyle.typed(-2.264, 3)).isEqualTo("−2.26");
        assertThat(NumberStyle.fixed(Double.NaN, 2)).isEqualTo("–");
        assertThat(NumberStyle.bytes(-1)).isEqualTo("–");
        assertThat(NumberStyle.bytes(1_930_000_000)).isEqualTo("1.8 GiB");
        assertThat(NumberStyle.angle(15 / 60.0)).isEqualTo("15′");
        assertThat(NumberStyle.angle(2 / 3600.0)).isEqualTo("2″");
    }
}
