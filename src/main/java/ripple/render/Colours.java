package ripple.render;

/// Colours as 0xAARRGGBB, not premultiplied, and the neutral ones that the program uses around stamps.
public final class Colours {
    /// The surround of every stamp, in both themes (L* 15).
    public static final int WELL = 0xFF262626;
    /// What has no pixel value: NO_DATA and values that are not finite. Hatched with {@link #WELL} where there is room.
    public static final int NO_DATA = 0xFF585858;
    /// Text on the well.
    public static final int WELL_TEXT = 0xFFE9E9E9;
    /// Second text on the well.
    public static final int WELL_TEXT_MUTED = 0xFFB4B4B4;

    private Colours() {}

    public static int grey(int level) {
        return 0xFF000000 | level * 0x010101;
    }

    public static int rgb(int red, int green, int blue) {
        return 0xFF000000 | red << 16 | green << 8 | blue;
    }

    public static int red(int argb) {
        return argb >> 16 & 0xFF;
    }

    public static int green(int argb) {
        return argb >> 8 & 0xFF;
    }

    public static int blue(int argb) {
        return argb & 0xFF;
    }

    public static int alpha(int argb) {
        return argb >>> 24;
    }

    /// The colour with another alpha.
    ///
    /// @param alpha 0 (nothing to be seen) to 255
    public static int withAlpha(int argb, int alpha) {
        return (argb & 0xFFFFFF) | alpha << 24;
    }

    /// A colour seen through another: Porter and Duff's "over" (1984) on an opaque ground.
    public static int over(int ground, int layer) {
        int a = alpha(layer);
        if (a == 0) {
            return ground;
        }
        return a == 255
                ? layer
                : rgb(mix(red(ground), red(layer), a), mix(green(ground), green(layer), a),
                        mix(blue(ground), blue(layer), a));
    }

    private static int mix(int ground, int layer, int alpha) {
        return (ground * (255 - alpha) + layer * alpha + 127) / 255;
    }
}
