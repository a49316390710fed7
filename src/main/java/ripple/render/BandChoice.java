package ripple.render;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.IntStream;
import ripple.image.Band;
import ripple.image.BandImage;
import ripple.image.Stamp;

/// The images that a picture of a stamp is made of.
///
/// In a colour picture a missing band is drawn with the nearest of the others (the redder of two), and said so; a single band that is
/// missing is not replaced.
///
/// @param images one per colour; empty when there is nothing to draw
/// @param replaced missing band → the one that is drawn in its place
public record BandChoice(List<BandImage> images, SequencedMap<Band, Band> replaced) {
    private static final List<Band> RUBIN = List.of(new Band("i"), new Band("r"), new Band("g"));

    public BandChoice {
        images = List.copyOf(images);
        replaced = new LinkedHashMap<>(replaced);
    }

    /// The images for the bands.
    ///
    /// @param wanted one band, or three
    /// @throws IllegalArgumentException when the bands lie on different grids
    public static BandChoice of(Stamp stamp, List<Band> wanted) {
        return of(stamp.images(), wanted);
    }

    /// The same from the images that are present.
    public static BandChoice of(Map<Band, BandImage> present, List<Band> wanted) {
        SequencedMap<Band, Band> replaced = new LinkedHashMap<>();
        List<BandImage> images = new ArrayList<>();
        for (int i = 0; i < wanted.size(); i++) {
            int at = i;
            IntStream.range(0, wanted.size())
                    .filter(j -> present.containsKey(wanted.get(j)))
                    .boxed()
                    .min(Comparator.comparingInt((Integer j) -> Math.abs(j - at)).thenComparing(j -> j))
                    .ifPresent(j -> {
                        images.addAll(Optional.ofNullable(present.get(wanted.get(j))).stream().toList());
                        if (!wanted.get(j).equals(wanted.get(at))) {
                            replaced.put(wanted.get(at), wanted.get(j));
                        }
                    });
        }
        requireOneGrid(images);
        return new BandChoice(images, replaced);
    }

    /// The bands of a picture when none are named: i, r, g as red, green, blue where all are there; otherwise the reddest, the middle and the
    /// bluest; fewer than three bands: the first.
    ///
    /// @param bands at least one
    public static List<Band> usual(List<Band> bands) {
        List<Band> sorted = bands.stream().distinct().sorted().toList();
        if (sorted.containsAll(RUBIN)) {
            return RUBIN;
        }
        return sorted.size() < 3
                ? List.of(bands.getFirst())
                : List.of(sorted.getLast(), sorted.get(sorted.size() / 2), sorted.getFirst());
    }

    public boolean isEmpty() {
        return images.isEmpty();
    }

    private static void requireOneGrid(List<BandImage> images) {
        for (BandImage image : images) {
            BandImage first = images.getFirst();
            if (image.image().width() != first.image().width() || image.image().height() != first.image().height()) {
                throw new IllegalArgumentException("The bands " + first.band() + " and " + image.band()
                        + " lie on different grids: resample them to one before making a colour picture.");
            }
        }
    }
}
