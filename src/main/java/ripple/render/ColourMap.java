package ripple.render;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// Colours for the 256 levels of one band, given by control points with straight lines between them.
///
/// Sources: cividis by Nuñez, Anderton and Renslow (2018, doi:10.1371/journal.pone.0199239) and viridis by Smith and van der Walt
/// (2015, released as CC0): seventeen colours of each, evenly spaced (viridis is met within 6 of 255 everywhere, cividis within 11). The
/// difference map is the program's own.
public enum ColourMap {
    /// Black to white.
    GREY("grey", 0x000000, 0xFFFFFF),
    /// White to black, as on a photographic plate.
    INVERTED_GREY("inverted", 0xFFFFFF, 0x000000),
    /// Perceptually even, dark violet to yellow.
    VIRIDIS("viridis", 0x440154, 0x48186A, 0x472D7B, 0x424086, 0x3B528B, 0x33638D, 0x2C728E, 0x26828E, 0x21918C, 0x1F9F88, 0x27AD81,
            0x3DBC74, 0x5CC863, 0x81D34D, 0xAADC32, 0xD5E21A, 0xFDE725),
    /// Perceptually even and the same for colour-blind eyes, dark blue to yellow.
    CIVIDIS("cividis", 0x00224E, 0x002E6A, 0x1A386F, 0x32436D, 0x434E6C, 0x535A6D, 0x61656F, 0x6F7073, 0x7D7C78, 0x8B8778, 0x9A9376,
            0xAAA073, 0xBBAD6D, 0xCCBA64, 0xDDC858, 0xEFD748, 0xFEE838),
    /// Cividis at 0.74 of its brightness, so that white marks on it can be read: coverage on the sky map.
    COVERAGE("coverage", 0x00193A, 0x00224E, 0x132952, 0x253251, 0x323A50, 0x3D4351, 0x484B52, 0x525355, 0x5C5C59, 0x676459, 0x726D57,
            0x7E7655, 0x8A8051, 0x978A4A, 0xA49441, 0xB19F35, 0xBCAC29),
    /// Blue (negative), dark (zero), orange (positive): differences, with limits alike on both sides.
    DIFFERENCE("difference", 0x57B5E8, 0x212121, 0xF29E1F);

    private final String label;
    /// An unmodifiable list, which the checker cannot know.
    @SuppressWarnings("ImmutableEnumChecker")
    private final List<Integer> table;

    ColourMap(String label, int... points) {
        this.label = label;
        this.table = IntStream.range(0, 256).map(level -> colour(level / 255.0, points)).boxed().toList();
    }

    /// The word in settings and on the command line.
    public String label() {
        return label;
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

    private static int colour(double fraction, int[] points) {
        double place = fraction * (points.length - 1);
        int below = Math.min((int) place, points.length - 2);
        return between(points[below], points[below + 1], place - below);
    }

    private static int between(int a, int b, double t) {
        return Colours.rgb(mix(a >> 16, b >> 16, t), mix(a >> 8, b >> 8, t), mix(a, b, t));
    }

    private static int mix(int a, int b, double t) {
        return (int) Math.round((a & 0xFF) + ((b & 0xFF) - (a & 0xFF)) * t);
    }
}
