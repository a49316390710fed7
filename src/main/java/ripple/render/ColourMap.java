package ripple.render;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/// Colours for the 256 levels of one band.
///
/// Viridis, magma and cividis are the published tables ({@link ColourTables}), colour by colour. The difference map is the program's own: two
/// straight ramps of 128 levels that meet in the same dark grey at levels 127 and 128, so that zero has one colour and both signs are drawn
/// alike; it wants limits that are alike on both sides, and a curve is applied from the middle outwards ({@link Stretch.Mirrored}).
public enum ColourMap {
    /// Black to white.
    GREY("grey", Colours::grey),
    /// White to black, as on a photographic plate.
    INVERTED_GREY("inverted", level -> Colours.grey(255 - level)),
    /// Perceptually even, dark violet to yellow.
    VIRIDIS("viridis", ColourTables.VIRIDIS::get),
    /// Perceptually even, black through violet and orange to pale yellow.
    MAGMA("magma", ColourTables.MAGMA::get),
    /// Perceptually even and the same for colour-blind eyes, dark blue to yellow.
    CIVIDIS("cividis", ColourTables.CIVIDIS::get),
    /// Cividis at 0.74 of its brightness, so that white marks on it can be read: coverage on the sky map.
    COVERAGE("coverage", level -> scaled(ColourTables.CIVIDIS.get(level), 0.74)),
    /// Blue (negative), dark (zero), orange (positive): differences and residuals, with limits alike on both sides.
    DIFFERENCE("difference", ColourMap::difference);

    private final String label;
    /// An unmodifiable list, which the checker cannot know.
    @SuppressWarnings("ImmutableEnumChecker")
    private final List<Integer> table;

    ColourMap(String label, IntUnaryOperator colour) {
        this.label = label;
        this.table = IntStream.range(0, 256).map(colour).boxed().toList();
    }

    /// The word in settings and on the command line.
    public String label() {
        return label;
    }

    /// Whether the middle stands for zero and both ends for values of opposite sign.
    public boolean isDiverging() {
        return this == DIFFERENCE;
    }

    /// @param level 0 to 255
    public int argb(int level) {
        return table.get(level);
    }

    /// All 256 colours, a copy.
    public int[] colours() {
        return table.stream().mapToInt(Integer::intValue).toArray();
    }

    /// The map with a label.
    ///
    /// @throws IllegalArgumentException with the possible labels when there is none
    public static ColourMap labelled(String label) {
        return Arrays.stream(values()).filter(m -> m.label.equals(label)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no colour map " + label + "; possible are "
                        + String.join(", ", Arrays.stream(values()).map(ColourMap::label).toList()) + "."));
    }

    private static int difference(int level) {
        int dark = 0x212121;
        return level < 128 ? between(0x57B5E8, dark, level / 127.0) : between(dark, 0xF29E1F, (level - 128) / 127.0);
    }

    private static int scaled(int argb, double factor) {
        return between(0, argb, factor);
    }

    private static int between(int a, int b, double t) {
        return Colours.rgb(mix(a >> 16, b >> 16, t), mix(a >> 8, b >> 8, t), mix(a, b, t));
    }

    private static int mix(int a, int b, double t) {
        return (int) Math.round((a & 0xFF) + ((b & 0xFF) - (a & 0xFF)) * t);
    }
}
