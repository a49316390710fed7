package ripple.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ThemeTest {
    @ParameterizedTest
    @EnumSource(Theme.class)
    void theWellIsTheSameGreyInEveryTheme(Theme theme) {
        assertThat(theme.argb("-rw-well")).isEqualTo(0xFF262626);
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void textCanBeReadOnItsGround(Theme theme) {
        for (String text : new String[]{"-color-fg-default", "-color-fg-muted", "-color-fg-subtle", "-color-accent-fg",
                "-color-warning-fg", "-color-danger-fg", "-color-success-fg"}) {
            for (String ground : new String[]{"-color-bg-default", "-color-bg-subtle", "-color-bg-inset"}) {
                assertThat(contrast(theme.argb(text), theme.argb(ground))).as(theme + " " + text + " on " + ground)
                        .isGreaterThanOrEqualTo(4.5);
            }
        }
        assertThat(contrast(theme.argb("-color-fg-emphasis"), theme.argb("-color-accent-emphasis")))
                .isGreaterThanOrEqualTo(4.5);
        assertThat(contrast(theme.argb("-rw-border-strong"), theme.argb("-color-bg-subtle"))).isGreaterThanOrEqualTo(3);
    }

    @Test
    void anUnknownColourIsNamed() {
        assertThatThrownBy(() -> Theme.DARK.argb("-rw-nothing")).hasMessageContaining("-rw-nothing");
    }

    /// WCAG 2.2, contrast ratio.
    private static double contrast(int a, int b) {
        double la = luminance(a);
        double lb = luminance(b);
        return (Math.max(la, lb) + 0.05) / (Math.min(la, lb) + 0.05);
    }

    private static double luminance(int argb) {
        return 0.2126 * linear(argb >> 16 & 0xFF) + 0.7152 * linear(argb >> 8 & 0xFF) + 0.0722 * linear(argb & 0xFF);
    }

    private static double linear(int channel) {
        double c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }
}
