package ripple.prepare;

import java.util.List;
import ripple.image.Band;
import ripple.image.LuptonColour;
import ripple.image.Plane;

/// Lupton's colours of three bands in 8 bits: whole numbers from 0 to 255, as float pixels, in the planes of the three bands.
///
/// The formula is {@link LuptonColour}. It cannot be undone: levels are truncated and bright pixels clipped.
///
/// @param rgb the bands for red, green and blue; empty where nothing is coloured
/// @param q how early the curve bends, at least 0
/// @param stretch the linear part, in the image's unit, positive
/// @param minimum taken off each band first, in the image's unit
public record LuptonLevels(List<Band> rgb, double q, double stretch, double minimum) {
    /// Without bands, astropy's numbers: Q 8, stretch 5, minimum 0.
    public static final LuptonLevels NONE = new LuptonLevels(List.of(), 8, 5, 0);

    /// @throws IllegalArgumentException with a sentence unless there are three different bands (or none) and usable numbers
    public LuptonLevels {
        rgb = List.copyOf(rgb);
        if (!rgb.isEmpty() && (rgb.size() != 3 || rgb.stream().distinct().count() != 3)) {
            throw new IllegalArgumentException("A colour needs three different bands, not " + rgb + ".");
        }
        if (!(q >= 0 && q < Double.POSITIVE_INFINITY && stretch > 0 && stretch < Double.POSITIVE_INFINITY
                && Double.isFinite(minimum))) {
            throw new IllegalArgumentException("A Lupton colour needs Q of 0 or more and a stretch above 0, not Q " + q
                    + ", stretch " + stretch + " and minimum " + minimum + ".");
        }
    }

    /// astropy's numbers for these bands.
    public static LuptonLevels of(List<Band> rgb) {
        return new LuptonLevels(rgb, NONE.q, NONE.stretch, NONE.minimum);
    }

    /// Levels of red, green and blue; NaN in all three where any band has no finite value.
    ///
    /// @param bands red, green and blue, of one size
    List<Plane> levels(List<Plane> bands) {
        LuptonColour colour = LuptonColour.of(new double[]{minimum, minimum, minimum}, q, stretch);
        float[][] from = bands.stream().map(Plane::pixels).toArray(float[][]::new);
        float[][] to = new float[3][from[0].length];
        for (int i = 0; i < to[0].length; i++) {
            boolean known = Float.isFinite(from[0][i]) && Float.isFinite(from[1][i]) && Float.isFinite(from[2][i]);
            double[] fractions = known ? colour.fractions(from[0][i], from[1][i], from[2][i]) : new double[3];
            for (int c = 0; c < 3; c++) {
                to[c][i] = known ? LuptonColour.level(fractions[c]) : Float.NaN;
            }
        }
        Plane first = bands.getFirst();
        return java.util.stream.Stream.of(to).map(p -> new Plane(first.width(), first.height(), p)).toList();
    }
}
