package ripple.ui.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import ripple.image.Band;
import ripple.render.Limits;

/// A stretch goes into a file with all its numbers and comes back.
class FixedLookTest {
    private static final Band G = new Band("g");
    private static final Band R = new Band("r");
    private static final Band I = new Band("i");

    private final DisplayModel display = new DisplayModel();

    private FixedLook look() {
        return new FixedLook(new ColourBands(I, R, G),
                Map.of(G, new Limits(-1, 50), R, new Limits(-2, 80), I, new Limits(-3, 90)), 0.07,
                display.choice());
    }

    @Test
    void whatGoesIntoAFileComesBack() {
        assertThat(FixedLook.ofJson(look().json())).contains(look());
        assertThat(FixedLook.ofJson("{\"colours\": [\"g\"]}")).isEmpty();
        assertThat(FixedLook.ofJson("[")).isEmpty();
    }

    @Test
    void whoeverTakesItHasTheSameNumbersAndCanGoBackToThem() {
        display.tones().composite().set(Composite.LUPTON);
        FixedLook given = look();
        DisplayModel other = new DisplayModel();
        other.fix(given);
        assertThat(other.fixed(List.of(G, R, I))).isEqualTo(given);
        assertThat(other.changed().get()).isFalse();
        other.highShift().set(2);
        other.tones().composite().set(Composite.CURVE);
        assertThat(other.changed().get()).isTrue();
        other.reset();
        assertThat(other.changed().get()).isFalse();
        assertThat(other.fixed(List.of(G, R, I))).isEqualTo(given);
    }
}
