package ripple.ui.view;

import java.util.List;
import ripple.image.Band;

/// Which bands make the colour picture.
public record ColourBands(Band red, Band green, Band blue) {
    /// Red, green, blue.
    public List<Band> all() {
        return List.of(red, green, blue);
    }

    /// The standard choice among a repository's bands: i, r, g where it has them; else from the longest wavelength down, spread.
    ///
    /// @param bands by wavelength, at least one
    public static ColourBands among(List<Band> bands) {
        Band r = new Band("r");
        Band g = new Band("g");
        Band i = new Band("i");
        if (bands.containsAll(List.of(r, g, i))) {
            return new ColourBands(i, r, g);
        }
        return new ColourBands(bands.getLast(), bands.get((bands.size() - 1) / 2), bands.getFirst());
    }
}
