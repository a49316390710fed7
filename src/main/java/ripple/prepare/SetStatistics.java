package ripple.prepare;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import ripple.image.Band;
import ripple.image.PixelSummary;
import ripple.image.RunningStatistics;
import ripple.image.Stamp;

/// The statistics of all valid pixels of a set, band by band, for whoever trains a network on it.
///
/// Streaming, in bounded memory ({@link RunningStatistics}), and the same whatever the order of the objects and however they were
/// split between collectors. Belongs to one thread: give each its own and {@link #add(SetStatistics)}.
public final class SetStatistics {
    private final List<String> badPlanes;
    private final Map<Band, RunningStatistics> bands = new TreeMap<>();

    /// Nothing seen yet.
    ///
    /// @param badPlanes mask planes, by name or alias, whose pixels do not count
    public SetStatistics(Collection<String> badPlanes) {
        this.badPlanes = List.copyOf(badPlanes);
    }

    /// Takes one object in.
    public void add(Stamp stamp) {
        stamp.images().forEach((band, image) -> statistics(band).add(image.image().pixels(),
                ValidPixels.of(image.image(), image.mask(), badPlanes)));
    }

    /// Takes in what another collector has seen.
    public void add(SetStatistics other) {
        other.bands.forEach((band, theirs) -> statistics(band).add(theirs));
    }

    /// What the bands seen so far look like, by wavelength.
    public SequencedMap<Band, PixelSummary> summaries() {
        SequencedMap<Band, PixelSummary> all = new java.util.LinkedHashMap<>();
        bands.forEach((band, statistics) -> all.put(band, statistics.summary()));
        return all;
    }

    /// Memory that the counts take, in bytes: bounded.
    long bytes() {
        return bands.values().stream().mapToLong(RunningStatistics::bytes).sum();
    }

    private RunningStatistics statistics(Band band) {
        return bands.computeIfAbsent(band, _ -> new RunningStatistics());
    }
}
