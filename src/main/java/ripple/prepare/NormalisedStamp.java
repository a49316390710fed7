package ripple.prepare;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import ripple.image.Band;
import ripple.image.BandImage;
import ripple.image.Plane;
import ripple.image.Stamp;

/// A stamp with normalised images and what is needed to undo it.
///
/// @param stamp images normalised, everything else as before
/// @param parameters what was applied
/// @param clippedFraction share of pixels in each band that were cut off and cannot be found again
/// @param replacement what stands for pixels that cannot be used
/// @param remarks what was odd, sentences for the user
public record NormalisedStamp(Stamp stamp, NormaliseParameters parameters, Map<Band, Double> clippedFraction,
        Replacement replacement, List<String> remarks) {
    /// Copies map and list.
    public NormalisedStamp {
        clippedFraction = Collections.unmodifiableMap(new LinkedHashMap<>(clippedFraction));
        remarks = List.copyOf(remarks);
    }

    /// What a file and its manifest hold: the inverse of {@link #asMap}.
    ///
    /// @param stamp with the normalised images
    /// @param map the manifest's parameters
    /// @throws IllegalArgumentException with a sentence when something is missing or of the wrong kind
    public static NormalisedStamp of(Stamp stamp, Map<String, ?> map) {
        ParameterMap all = new ParameterMap(map);
        Map<Band, Double> clipped = new LinkedHashMap<>();
        all.numbers("clipped_fraction").forEach((band, fraction) -> clipped.put(new Band(band), fraction));
        Replacement replacement = new Replacement(all.numberOrNan("fill"), all.numberOrNan("masked_value"),
                all.texts("masked_planes"));
        return new NormalisedStamp(stamp, NormaliseParameters.of(map), clipped, replacement, all.texts("remarks"));
    }

    /// For a manifest: {@link NormaliseParameters#asMap} and, besides, `invertible`; where there are any `clipped_fraction` by band, `fill`,
    /// `masked_value` with `masked_planes`, `remarks`.
    public Map<String, Object> asMap() {
        Map<String, Object> all = new LinkedHashMap<>(parameters.asMap());
        all.put("invertible", isInvertible());
        Map<String, Object> clipped = new LinkedHashMap<>();
        clippedFraction.forEach((band, fraction) -> {
            if (fraction > 0) {
                clipped.put(band.name(), fraction);
            }
        });
        if (!clipped.isEmpty()) {
            all.put("clipped_fraction", clipped);
        }
        if (!Double.isNaN(replacement.fill())) {
            all.put("fill", replacement.fill());
        }
        if (!Double.isNaN(replacement.masked())) {
            all.put("masked_value", replacement.masked());
            all.put("masked_planes", replacement.planes());
        }
        if (!remarks.isEmpty()) {
            all.put("remarks", remarks);
        }
        return all;
    }

    /// Whether the function can be undone at every pixel of every band.
    public boolean isInvertible() {
        return parameters.method() != NormaliseMethod.LUPTON
                && clippedFraction.values().stream().allMatch(fraction -> fraction == 0);
    }

    /// Whether the function can be undone at every pixel of a band.
    public boolean isInvertible(Band band) {
        return !parameters.lupton().rgb().contains(band) && clippedFraction.getOrDefault(band, 0.0) == 0;
    }

    /// The same with pixels that cannot be used replaced.
    public NormalisedStamp replaced(Replacement with) {
        if (with.isNone()) {
            return this;
        }
        Map<Band, BandImage> images = new HashMap<>();
        stamp.images().forEach((band, image) -> images.put(band, with.applied(image)));
        return new NormalisedStamp(stamp.withImages(images), parameters, clippedFraction, with, remarks);
    }

    /// The stamp as it was, to float precision; NaN where a pixel had no value or was replaced.
    ///
    /// @throws NotInvertibleException when a band was clipped or is an 8-bit colour
    public Stamp undo() throws NotInvertibleException {
        requireInvertible();
        Map<Band, BandImage> images = new HashMap<>();
        stamp.images().forEach((band, image) -> images.put(band, undone(replacement.removed(image), band)));
        return stamp.withImages(images);
    }

    private BandImage undone(BandImage image, Band band) {
        return image.withImage(new Plane(image.image().width(), image.image().height(),
                parameters.of(band).undone(image.image().pixels())));
    }

    private void requireInvertible() throws NotInvertibleException {
        if (parameters.method() == NormaliseMethod.LUPTON) {
            throw new NotInvertibleException("Lupton's 8-bit colours cannot be undone: take the stamps from a run with"
                    + " another normalisation, or from raw.npz.");
        }
        List<String> clipped = new ArrayList<>();
        clippedFraction.forEach((band, fraction) -> {
            if (fraction > 0) {
                clipped.add(String.format(Locale.ROOT, "%.3g %% of band %s", 100 * fraction, band));
            }
        });
        if (!clipped.isEmpty()) {
            throw new NotInvertibleException("The normalisation " + parameters.method().label()
                    + " cannot be undone: it cut off " + String.join(", ", clipped) + ".");
        }
    }
}
