package ripple.image;

import java.util.Comparator;
import java.util.List;

/// A filter band, spelled as in the data.
///
/// @param name e.g. `g`; not blank
public record Band(String name) implements Comparable<Band> {
    private static final List<String> BY_WAVELENGTH = List.of("u", "g", "r", "i", "z", "y");
    private static final Comparator<Band> ORDER = Comparator.comparingInt(Band::rank).thenComparing(Band::name);

    /// @throws IllegalArgumentException for a blank name
    public Band {
        if (name.isBlank()) {
            throw new IllegalArgumentException("A band needs a name.");
        }
    }

    /// By wavelength where it is an LSST band, others after them by name.
    @Override
    public int compareTo(Band other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return name;
    }

    private int rank() {
        int index = BY_WAVELENGTH.indexOf(name);
        return index < 0 ? BY_WAVELENGTH.size() : index;
    }
}
