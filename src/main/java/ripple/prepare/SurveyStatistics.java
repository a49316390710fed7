package ripple.prepare;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import ripple.image.Band;
import ripple.image.PooledMoments;
import ripple.image.Stamp;

/// Collects what is needed to normalise a whole set alike, one object after the other, in bounded memory.
///
/// asinh and tanh: the median of the objects' softenings. minmax: the medians of their two percentiles. z-score: mean and standard
/// deviation of all valid pixels of the set. The order in which objects come, and how they were split between collectors,
/// does not matter at all. Medians are exact up to {@value ripple.image.QuantileSketch#EXACT} objects, beyond that within
/// 0.05 % ({@link ripple.image.QuantileSketch}). Not for use by several threads at a time: give each its own and {@link #add(SurveyStatistics)}.
public final class SurveyStatistics {
    private final NormaliseSettings settings;
    private final Map<Band, BandCollector> collectors = new TreeMap<>();

    public SurveyStatistics(NormaliseSettings settings) {
        this.settings = settings;
    }

    /// Takes one object in, as it will be normalised (after PSF matching).
    public void add(Stamp stamp) {
        for (Band band : stamp.presentBands()) {
            stamp.image(band).ifPresent(image -> collector(band).add(image));
        }
    }

    /// Takes in what another collector has seen.
    ///
    /// @throws IllegalArgumentException when it collects for other settings
    public void add(SurveyStatistics other) {
        if (!Objects.equals(settings, other.settings)) {
            throw new IllegalArgumentException("The two collectors have different settings.");
        }
        other.collectors.forEach((band, theirs) -> collector(band).add(theirs));
    }

    /// How many objects have been seen in this band.
    public int count(Band band) {
        BandCollector collector = collectors.get(band);
        return collector == null ? 0 : collector.objects();
    }

    /// The parameters for every band seen so far, and for those whose softening is given.
    public NormaliseParameters parameters() {
        if (settings.usesSoftening()) {
            settings.softening().keySet().forEach(this::collector);
        }
        Map<Band, BandNormalisation> bands = new LinkedHashMap<>();
        collectors.forEach((band, collector) -> bands.put(band, collector.function()));
        if (settings.method() == NormaliseMethod.JOINT_ZSCORE) {
            BandNormalisation shared = BandCollector.zScore(collectors.values().stream().map(BandCollector::moments)
                    .reduce(PooledMoments.NONE, PooledMoments::plus));
            bands.replaceAll((band, own) -> shared);
        }
        settings.lupton().rgb().forEach(bands::remove);
        return new NormaliseParameters(settings.method(), settings.scope(), bands, settings.lupton());
    }

    private BandCollector collector(Band band) {
        return collectors.computeIfAbsent(band, wanted -> new BandCollector(wanted, settings));
    }
}
