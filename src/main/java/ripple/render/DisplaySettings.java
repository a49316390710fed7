package ripple.render;

import java.util.List;
import ripple.image.Band;

/// Everything that decides what a stamp looks like, apart from its pixels.
///
/// @param bands one (drawn through the colour map) or three (red, green, blue)
/// @param range where the display limits come from
/// @param transfer from values to brightness
/// @param map colours of a single band
/// @param polarity as it is, or as a negative
/// @param masks planes drawn over the picture
/// @param noDataArgb colour of pixels without a value
public record DisplaySettings(List<Band> bands, Range range, Transfer transfer, ColourMap map, Polarity polarity,
        MaskView masks, int noDataArgb) {
    /// The stretch that is used when none is named: asinh with a softening of a tenth of the range.
    public static final Transfer USUAL_TRANSFER = new Transfer.Independent(new Stretch.Asinh(0.1));
    /// The range that is used when none is named.
    public static final Range USUAL_RANGE = new Range.PerBand(new Interval.Percentile(99.5));

    /// As it is, or as a negative.
    public enum Polarity {
        NORMAL, INVERTED
    }

    /// @throws IllegalArgumentException when the number of bands is neither one nor three
    public DisplaySettings {
        bands = List.copyOf(bands);
        if (bands.size() != 1 && bands.size() != 3) {
            throw new IllegalArgumentException("A picture shows one band in grey or three as red, green and blue, not "
                    + bands.size() + ".");
        }
    }

    /// The bands with the usual stretch and range, grey, no mask.
    public static DisplaySettings of(List<Band> bands) {
        return of(bands, USUAL_TRANSFER, USUAL_RANGE);
    }

    public static DisplaySettings of(List<Band> bands, Transfer transfer, Range range) {
        return new DisplaySettings(bands, range, transfer, ColourMap.GREY, Polarity.NORMAL, MaskView.NONE,
                Colours.NO_DATA);
    }

    public DisplaySettings withBands(List<Band> other) {
        return new DisplaySettings(other, range, transfer, map, polarity, masks, noDataArgb);
    }

    public DisplaySettings withRange(Range other) {
        return new DisplaySettings(bands, other, transfer, map, polarity, masks, noDataArgb);
    }

    public DisplaySettings withTransfer(Transfer other) {
        return new DisplaySettings(bands, range, other, map, polarity, masks, noDataArgb);
    }

    public DisplaySettings withMap(ColourMap other) {
        return new DisplaySettings(bands, range, transfer, other, polarity, masks, noDataArgb);
    }

    public DisplaySettings withPolarity(Polarity other) {
        return new DisplaySettings(bands, range, transfer, map, other, masks, noDataArgb);
    }

    public DisplaySettings withMasks(MaskView other) {
        return new DisplaySettings(bands, range, transfer, map, polarity, other, noDataArgb);
    }
}
