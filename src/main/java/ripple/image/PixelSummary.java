package ripple.image;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/// What the valid pixels of many images have in common, for whoever trains a network on them. Numbers are NaN without a pixel.
///
/// @param objects images with at least one valid pixel
/// @param pixels valid ones
/// @param mean of all pixels
/// @param std of all pixels together (the pooled one; divided by n)
/// @param meanOfMeans the mean over images of each image's mean
/// @param meanOfStds the mean over images of each image's standard deviation: smaller than `std` where images differ
/// @param min smallest pixel
/// @param max largest pixel
/// @param percentiles value by percentage
public record PixelSummary(long objects, long pixels, double mean, double std, double meanOfMeans, double meanOfStds,
        double min, double max, SequencedMap<Double, Double> percentiles) {
    public PixelSummary {
        percentiles = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(percentiles));
    }
}
