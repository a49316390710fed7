package ripple.ui.stamps;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import ripple.image.Band;
import ripple.image.PsfSource;
import ripple.image.Stamp;
import ripple.render.BandChoice;
import ripple.ui.kit.Messages;
import ripple.ui.view.ColourBands;

/// What Inspect says of a stamp, and which of its bands it puts side by side.
final class StampWords {
    private static final int SIDE_BY_SIDE = 4;

    private StampWords() {}

    /// The bands of the colour picture, then the others by wavelength, those present first; told by wavelength.
    static List<Band> comparable(Stamp stamp, List<Band> bands, ColourBands colours) {
        List<Band> order = new ArrayList<>(colours.all().reversed().stream().distinct().toList());
        bands.stream().filter(band -> !order.contains(band)).forEach(order::add);
        order.sort(Comparator.comparing((Band band) -> stamp.image(band).isEmpty()));
        return order.stream().limit(SIDE_BY_SIDE).sorted(Comparator.comparingInt(bands::indexOf)).toList();
    }

    /// Which band stands for which colour, and which one stands in for one that is missing.
    static String colours(Stamp stamp, ColourBands colours) {
        String text = Messages.text("inspect.rgb", colours.red(), colours.green(), colours.blue());
        String replaced = BandChoice.of(stamp, colours.all()).replaced().entrySet().stream()
                .map(e -> Messages.text("inspect.replaced", e.getValue(), e.getKey()))
                .collect(Collectors.joining(", "));
        return replaced.isEmpty() ? text : text + "  " + replaced;
    }

    /// Where a PSF came from, in a word or two.
    static String shortly(PsfSource source) {
        return switch (source) {
            case CELL -> Messages.text("reads.shortCell");
            case NEAREST_CELL -> Messages.text("reads.shortNearest");
            case FORMULA -> Messages.text("reads.shortFormula");
            case NONE -> Messages.text("reads.shortNone");
        };
    }
}
