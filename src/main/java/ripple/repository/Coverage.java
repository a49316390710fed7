package ripple.repository;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import ripple.image.Band;

/// Which images a repository has, by tract, patch and band.
public final class Coverage {
    private record Key(int tract, int patch, Band band) {}

    private final List<Coadd> coadds;
    private final Map<Key, Coadd> byKey = new HashMap<>();
    private final Map<Integer, TreeSet<Integer>> patches = new java.util.TreeMap<>();
    private final TreeSet<Band> bands = new TreeSet<>();

    /// @param coadds at most one per tract, patch and band; of several the first counts
    public Coverage(Collection<Coadd> coadds) {
        this.coadds = List.copyOf(coadds);
        for (Coadd coadd : this.coadds) {
            byKey.putIfAbsent(new Key(coadd.tract(), coadd.patch(), coadd.band()), coadd);
            patches.computeIfAbsent(coadd.tract(), tract -> new TreeSet<>()).add(coadd.patch());
            bands.add(coadd.band());
        }
    }

    public List<Coadd> coadds() {
        return coadds;
    }

    /// Bands in order of wavelength.
    public List<Band> bands() {
        return List.copyOf(bands);
    }

    /// Tracts with at least one image, ascending.
    public List<Integer> tracts() {
        return List.copyOf(patches.keySet());
    }

    /// Patches of a tract with at least one image, ascending.
    public SortedSet<Integer> patches(int tract) {
        NavigableSet<Integer> found = patches.get(tract);
        return found == null ? new TreeSet<>() : java.util.Collections.unmodifiableNavigableSet(found);
    }

    public Optional<Coadd> find(int tract, int patch, Band band) {
        return Optional.ofNullable(byKey.get(new Key(tract, patch, band)));
    }

    /// Bands present in a patch, in order of wavelength.
    public List<Band> bands(int tract, int patch) {
        return bands.stream().filter(band -> byKey.containsKey(new Key(tract, patch, band))).toList();
    }
}
