package ripple.ui.view;

/// Three ways to show the same stretch, between which a grader switches.
///
/// Source of the idea: the standard, brighter and bluer pictures of Space Warps (Marshall et al. 2016, MNRAS 455, 1171). Here they are
/// factors on the white end of the range: half of it shows arcs that the lens outshines, and less of it in the blue than in
/// the red lets a blue arc stand out.
public enum Look {
    STANDARD(1, 1, 1), BRIGHTER(0.4, 0.4, 0.4), BLUER(1.2, 0.85, 0.5);

    private final double red;
    private final double green;
    private final double blue;

    Look(double red, double green, double blue) {
        this.red = red;
        this.green = green;
        this.blue = blue;
    }

    /// Factor on the range of a colour picture's channel: 0 red, 1 green, 2 blue.
    double factor(int channel) {
        return switch (channel) {
            case 0 -> red;
            case 1 -> green;
            default -> blue;
        };
    }

    /// Factor on the range of a single band: there is no colour to shift.
    double single() {
        return this == BRIGHTER ? green : 1;
    }
}
