package ripple.export;

import static org.assertj.core.api.Assertions.assertThat;

import ripple.image.Band;
import ripple.image.BandImage;

/// Compares results down to the last bit.
final class SameResult {
    private SameResult() {}

    static void assertSame(StampResult actual, StampResult expected) {
        assertThat(actual.withoutPixels()).isEqualTo(expected.withoutPixels());
        assertThat(actual.columns().sequencedKeySet()).containsExactlyElementsOf(expected.columns().sequencedKeySet());
        assertThat(actual.images().keySet()).isEqualTo(expected.images().keySet());
        for (Band band : expected.presentBands()) {
            assertSame(actual.image(band).orElseThrow(), expected.image(band).orElseThrow());
        }
        assertThat(actual.products()).hasSameSizeAs(expected.products());
        for (int i = 0; i < expected.products().size(); i++) {
            assertThat(actual.products().get(i).band()).isEqualTo(expected.products().get(i).band());
            assertSame(actual.products().get(i), expected.products().get(i));
        }
    }

    private static void assertSame(BandImage a, BandImage e) {
        assertThat(a.box()).isEqualTo(e.box());
        assertThat(bits(a.image().pixels())).isEqualTo(bits(e.image().pixels()));
        assertThat(bits(a.variance().pixels())).isEqualTo(bits(e.variance().pixels()));
        assertThat(a.mask().bits()).isEqualTo(e.mask().bits());
        assertThat(a.mask().planes()).isEqualTo(e.mask().planes());
        assertThat(a.psf().values()).isEqualTo(e.psf().values());
        assertThat(a.psf().width()).isEqualTo(e.psf().width());
        assertThat(a.psf().source()).isEqualTo(e.psf().source());
        assertThat(a.wcs()).isEqualTo(e.wcs());
        assertThat(a.calibration()).isEqualTo(e.calibration());
        assertThat(a.provenance()).isEqualTo(e.provenance());
    }

    private static int[] bits(float[] values) {
        int[] bits = new int[values.length];
        for (int i = 0; i < bits.length; i++) {
            bits[i] = Float.floatToRawIntBits(values[i]);
        }
        return bits;
    }
}
