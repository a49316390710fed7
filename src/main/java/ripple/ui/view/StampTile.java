package ripple.ui.view;

import java.util.List;
import java.util.Optional;
import ripple.image.Band;
import ripple.image.Stamp;
import ripple.render.BandChoice;
import ripple.render.DisplaySettings;
import ripple.render.Enlargement;
import ripple.render.MaskView;
import ripple.render.Reductions;
import ripple.render.StampRenderer;
import ripple.ui.kit.Raster;

/// A stamp as a small square that it fills: enlarged or reduced by whole factors, the centre in the middle, what does not fit is cut off.
/// Safe from any thread.
public final class StampTile {
    private StampTile() {}

    /// How many pixels of a stamp are seen across a square.
    ///
    /// @param pixels around the centre that shall be seen
    /// @param edge of the square in pixels
    public static double across(int pixels, int edge) {
        return edge / ImagePort.Scale.covering(edge, pixels, pixels, pixels).dots();
    }

    /// Draws a stamp.
    ///
    /// @param pixels around the centre that shall fill the square; where a whole factor does not give just these, somewhat fewer are seen
    /// @param edge of the square in pixels
    /// @param into receives edge × edge ARGB pixels, first row on top
    /// @return false when none of the bands is there; the square is then hatched
    public static boolean draw(Stamp stamp, DisplaySettings settings, int pixels, int edge, int[] into) {
        Raster raster = new Raster(edge, edge, into);
        Optional<Enlargement> made = picture(stamp, settings);
        if (made.isEmpty()) {
            StampPainter.missing(raster);
            return false;
        }
        StampPainter.missing(raster);
        Enlargement whole = made.get();
        ImagePort.Scale scale = ImagePort.Scale.covering(edge, pixels, whole.width(), whole.height());
        ImagePort port = ImagePort.centred(edge, edge, whole.width(), whole.height(), scale, whole.width() / 2.0,
                whole.height() / 2.0);
        whole.reduced(port.by(), new Reductions()).draw(into, edge, edge, port.left(), port.top(), port.factor(),
                MaskView.NONE);
        return true;
    }

    private static Optional<Enlargement> picture(Stamp stamp, DisplaySettings settings) {
        List<Band> bands = settings.bands();
        BandChoice choice = BandChoice.of(stamp, bands);
        return choice.isEmpty()
                ? Optional.empty()
                : Optional.of(Enlargement.of(new StampRenderer(settings), choice.images()));
    }
}
