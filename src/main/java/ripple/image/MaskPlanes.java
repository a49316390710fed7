package ripple.image;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/// The names of a mask's planes, in the order of their bits: the plane at index n is bit n.
///
/// Bits differ from file to file, names do not (design: LSST masks are read by name).
///
/// @param names at most 64 different names
public record MaskPlanes(List<String> names) {
    /// The one plane that every mask has: no pixel there.
    public static final String NO_DATA = "NO_DATA";

    /// @throws IllegalArgumentException for more than 64 names or a name given twice
    public MaskPlanes {
        names = List.copyOf(names);
        if (names.size() > Long.SIZE) {
            throw new IllegalArgumentException("A mask can hold 64 planes, not " + names.size() + ".");
        }
        if (Set.copyOf(names).size() != names.size()) {
            throw new IllegalArgumentException("A mask plane is named twice in " + names + ".");
        }
    }

    public static MaskPlanes of(String... names) {
        return new MaskPlanes(List.of(names));
    }

    public int count() {
        return names.size();
    }

    /// The bit number of exactly this name; empty when there is no such plane.
    public OptionalInt bit(String name) {
        int index = names.indexOf(name);
        return index < 0 ? OptionalInt.empty() : OptionalInt.of(index);
    }

    /// One bit set for each of the names, or their aliases, that exist here; names that do not exist count for nothing.
    public long bits(Collection<String> wanted) {
        long bits = 0;
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            if (wanted.stream().anyMatch(w -> canonical(w).equals(canonical(name)))) {
                bits |= 1L << i;
            }
        }
        return bits;
    }

    /// The name under which LSST's different pipelines mean the same plane (SAT and SATURATED, …).
    public static String canonical(String name) {
        return switch (name) {
            case "SAT" -> "SATURATED";
            case "INTRP" -> "INTERPOLATED";
            case "CR" -> "COSMIC_RAY";
            case "EDGE" -> "DETECTION_EDGE";
            default -> name;
        };
    }

    /// These planes followed by those of the other that are not here yet, unaltered, in the order first seen.
    public MaskPlanes union(MaskPlanes other) {
        if (names.containsAll(other.names)) {
            return this;
        }
        Set<String> all = new LinkedHashSet<>(names);
        all.addAll(other.names);
        return new MaskPlanes(List.copyOf(all));
    }

    /// These planes, with NO_DATA appended when it is not among them.
    public MaskPlanes withNoData() {
        return union(of(NO_DATA));
    }
}
