package ripple.export;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import ripple.image.Band;
import ripple.image.PixelSummary;
import tools.jackson.databind.node.ObjectNode;

/// The statistics of a set's pixels over its accepted objects, band by band, for `summary.json`.
///
/// @param flux of the images before normalisation
/// @param normalised of the images as they are written; empty where that is the same
public record SetPixels(SequencedMap<Band, PixelSummary> flux, SequencedMap<Band, PixelSummary> normalised) {
    /// Of a set in which nothing was counted.
    public static final SetPixels NONE = new SetPixels(new LinkedHashMap<>(), new LinkedHashMap<>());

    public SetPixels {
        flux = new LinkedHashMap<>(flux);
        normalised = new LinkedHashMap<>(normalised);
    }

    void write(ObjectNode summary) {
        write(flux, summary.putObject("statistics"));
        if (!normalised.isEmpty()) {
            write(normalised, summary.putObject("statistics_normalised"));
        }
    }

    private static void write(Map<Band, PixelSummary> bands, ObjectNode node) {
        bands.forEach((band, pixels) -> write(pixels, node.putObject(band.name())));
    }

    private static void write(PixelSummary pixels, ObjectNode node) {
        node.put("objects", pixels.objects()).put("pixels", pixels.pixels());
        Summary.number(node, "mean", pixels.mean());
        Summary.number(node, "std", pixels.std());
        Summary.number(node, "mean_of_means", pixels.meanOfMeans());
        Summary.number(node, "mean_of_stds", pixels.meanOfStds());
        Summary.number(node, "min", pixels.min());
        Summary.number(node, "max", pixels.max());
        ObjectNode percentiles = node.putObject("percentiles");
        pixels.percentiles().forEach((percent, value) -> Summary.number(percentiles, name(percent), value));
    }

    /// `1`, not `1.0`, but `99.9`.
    private static String name(double percent) {
        return percent == Math.rint(percent) ? Integer.toString((int) percent) : Double.toString(percent);
    }
}
