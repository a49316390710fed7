package ripple.ui.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import ripple.image.Band;
import ripple.image.BandImage;
import ripple.image.Stamp;
import ripple.render.DisplaySettings;
import ripple.render.Enlargement;
import ripple.render.MaskView;
import ripple.render.StampRenderer;

/// Draws a stamp again and again where nobody sees it: the code that draws is compiled before a large stamp is the first to need it.
///
/// @param pieces what is drawn
record Practice(List<Piece> pieces) implements Runnable {
    private static final int TIMES = 60;
    private static final int EDGE = 560;

    /// Images of one size, and how they are drawn.
    private record Piece(DisplaySettings settings, List<BandImage> images) {
        void draw(int[] dots) {
            int longest = Math.max(images.getFirst().box().width(), images.getFirst().box().height());
            Enlargement.of(new StampRenderer(settings), images)
                    .draw(dots, EDGE, EDGE, 0, 0, Math.max(1, EDGE / longest), MaskView.NONE);
        }
    }

    /// A band and the colours of a stamp, as they are drawn now; nothing where it lacks them. On the FX thread.
    static Practice of(DisplayModel display, Stamp stamp) {
        List<Piece> pieces = new ArrayList<>();
        stamp.presentBands().stream().findFirst().ifPresent(band -> pieces.add(new Piece(
                display.settings(stamp, new Slot.Single(band)), images(stamp, Stream.of(band)))));
        List<Band> colours = display.colours().get().all();
        List<BandImage> images = images(stamp, colours.stream());
        if (images.size() == colours.size() && images.stream().map(BandImage::box).distinct().count() == 1) {
            pieces.add(new Piece(display.settings(stamp, new Slot.Colour()), images));
        }
        return new Practice(pieces);
    }

    private static List<BandImage> images(Stamp stamp, Stream<Band> bands) {
        return bands.map(stamp::image).flatMap(Optional::stream).toList();
    }

    /// Work for the background.
    @Override
    public void run() {
        int[] dots = new int[EDGE * EDGE];
        for (int i = 0; i < TIMES && !Thread.currentThread().isInterrupted(); i++) {
            pieces.forEach(piece -> piece.draw(dots));
        }
    }
}
