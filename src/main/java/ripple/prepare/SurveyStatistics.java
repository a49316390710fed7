package ripple.prepare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import ripple.image.Band;
import ripple.image.Stamp;

/// Collects what is needed to normalise a whole set alike, one object after the other; a few numbers per object and band are kept.
///
/// asinh: the median of the objects' softenings. minmax: the medians of their two percentiles. z-score: mean and standard
/// deviation of all valid pixels of the set. The order in which objects come, and how they were split between collectors,
/// does not matter: sums are taken over sorted values. Not for use by several threads at a time: give each its own and {@link #add(SurveyStatistics)}.
public final class SurveyStatistics {
    private final NormaliseSettings settings;
    private final Map<Band, List<BandSummary>> summaries = new TreeMap<>();

    public SurveyStatistics(NormaliseSettings settings) {
        this.settings = settings;
    }

    /// Takes one object in, as it will be normalised (after PSF matching).
    public void add(Stamp stamp) {
        for (Band band : stamp.presentBands()) {
            stamp.image(band).ifPresent(image -> add(band, BandSummary.of(image, settings)));
        }
    }

    /// Takes in what another collector has seen.
    ///
    /// @throws IllegalArgumentException when it collects for other settings
    public void add(SurveyStatistics other) {
        if (!Objects.equals(settings, other.settings)) {
            throw new IllegalArgumentException("The two collectors have different settings.");
        }
        other.summaries.forEach((band, list) -> list.forEach(summary -> add(band, summary)));
    }

    /// How many objects have been seen in this band.
    public int count(Band band) {
        return summaries.getOrDefault(band, List.of()).size();
    }

    /// The parameters for every band seen so far.
    public NormaliseParameters parameters() {
        Map<Band, BandNormalisation> bands = new LinkedHashMap<>();
        summaries.forEach((band, list) -> bands.put(band, BandSummary.combined(settings.method(), list)));
        return new NormaliseParameters(settings.method(), settings.scope(),
                settings.method() == NormaliseMethod.JOINT_ZSCORE ? joint(bands) : bands);
    }

    private Map<Band, BandNormalisation> joint(Map<Band, BandNormalisation> bands) {
        List<BandSummary> all = new ArrayList<>();
        summaries.values().forEach(all::addAll);
        BandNormalisation shared = BandSummary.combined(settings.method(), all);
        bands.replaceAll((band, own) -> shared);
        return bands;
    }

    private void add(Band band, BandSummary summary) {
        summaries.computeIfAbsent(band, b -> new ArrayList<>()).add(summary);
    }
}
