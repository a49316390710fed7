package ripple.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ColourMapTest {
    @Test
    void publishedMapsHaveTheirColours() {
        assertThat(hexadecimal(ColourMap.VIRIDIS, 0, 128, 255)).isEqualTo("440154 21918C FDE725");
        assertThat(hexadecimal(ColourMap.MAGMA, 0, 128, 255)).isEqualTo("000004 B73779 FCFDBF");
        assertThat(hexadecimal(ColourMap.CIVIDIS, 0, 128, 255)).isEqualTo("00224E 7D7C78 FEE838");
    }

    @Test
    void everyMapHas256OpaqueColours() {
        for (ColourMap map : ColourMap.values()) {
            assertThat(Arrays.stream(map.colours()).boxed()).as(map.label()).hasSize(256)
                    .allMatch(c -> Colours.alpha(c) == 255);
            assertThat(ColourMap.labelled(map.label())).isSameAs(map);
        }
    }

    @Test
    void evenMapsGetBrighterFromLevelToLevel() {
        for (ColourMap map : new ColourMap[]{ColourMap.GREY, ColourMap.VIRIDIS, ColourMap.MAGMA, ColourMap.CIVIDIS,
                ColourMap.COVERAGE}) {
            for (int level = 8; level < 256; level += 8) {
                assertThat(brightness(map.argb(level))).as(map + " " + level)
                        .isGreaterThan(brightness(map.argb(level - 8)));
            }
        }
        assertThat(ColourMap.INVERTED_GREY.argb(0)).isEqualTo(Colours.grey(255));
    }

    /// Zero lies between levels 127 and 128: both are the dark grey, and what is as far from zero is as far from it in colour.
    @Test
    void differencesHaveOneColourForZeroAndTwoLikeSides() {
        assertThat(hexadecimal(ColourMap.DIFFERENCE, 0, 127, 128, 255)).isEqualTo("57B5E8 212121 212121 F29E1F");
        assertThat(ColourMap.DIFFERENCE.isDiverging()).isTrue();
        double end = brightness(ColourMap.DIFFERENCE.argb(0)) - brightness(0xFF212121);
        double other = brightness(ColourMap.DIFFERENCE.argb(255)) - brightness(0xFF212121);
        for (int away = 0; away < 128; away++) {
            double blue = (brightness(ColourMap.DIFFERENCE.argb(127 - away)) - brightness(0xFF212121)) / end;
            double orange = (brightness(ColourMap.DIFFERENCE.argb(128 + away)) - brightness(0xFF212121)) / other;
            assertThat(blue).isBetween(orange - 0.01, orange + 0.01);
        }
    }

    private static String hexadecimal(ColourMap map, int... levels) {
        return Arrays.stream(levels).mapToObj(l -> "%06X".formatted(map.argb(l) & 0xFFFFFF))
                .collect(Collectors.joining(" "));
    }

    private static double brightness(int argb) {
        return 0.2126 * Colours.red(argb) + 0.7152 * Colours.green(argb) + 0.0722 * Colours.blue(argb);
    }
}
