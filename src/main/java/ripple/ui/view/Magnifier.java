package ripple.ui.view;

import org.jspecify.annotations.Nullable;
import ripple.render.Enlargement;
import ripple.sky.PixelBox;
import ripple.sky.PixelPoint;
import ripple.ui.kit.PixelPane;
import ripple.ui.kit.Raster;

/// The pixels around the crosshair, much enlarged, the one under it framed.
public final class Magnifier {
    private static final int ACROSS = 13;
    private static final int FRAME = 0xFFFFFFFF;

    private final DisplayModel display;
    private final PixelPane pane = new PixelPane(this::paint);
    private Seen seen = new Seen.Waiting();
    private @Nullable PixelPoint at;

    public Magnifier(DisplayModel display) {
        this.display = display;
        display.onPictureChange(observable -> pane.repaint());
    }

    /// What is put into the scene.
    public PixelPane node() {
        return pane;
    }

    /// What the large view shows.
    public void show(Seen what) {
        seen = what;
        pane.repaint();
    }

    /// Where the crosshair is; null for nowhere.
    public void point(@Nullable PixelPoint place) {
        at = place;
        pane.repaint();
    }

    private void paint(Raster raster) {
        raster.clear(StampPainter.WELL);
        PixelPoint place = at;
        if (place != null && seen instanceof Seen.Picture shown) {
            display.pictures().of(shown).ifPresent(picture -> paint(raster, shown, picture, place));
        }
    }

    private void paint(Raster raster, Seen.Picture shown, Enlargement now, PixelPoint place) {
        int factor = Math.max(1, Math.min(raster.width(), raster.height()) / ACROSS);
        PixelBox box = shown.stamp().box();
        double column = Math.rint(place.x()) - (box.x0() - shown.frame().x0());
        double row = Math.rint(place.y()) - (box.y0() - shown.frame().y0());
        int height = now.height();
        ImagePort port = ImagePort.centred(raster.width(), raster.height(), now.width(), height,
                new ImagePort.Scale(factor, 1), column + 0.5, height - 0.5 - row);
        now.draw(raster.pixels(), raster.width(), raster.height(), port.left(), port.top(), factor,
                display.pictures().masks());
        int left = (int) Math.round(port.screenX(column) - factor / 2.0);
        int top = (int) Math.round(port.screenY(row) - factor / 2.0);
        raster.fill(left - 1, top - 1, factor + 2, 1, FRAME);
        raster.fill(left - 1, top + factor, factor + 2, 1, FRAME);
        raster.fill(left - 1, top, 1, factor, FRAME);
        raster.fill(left + factor, top, 1, factor, FRAME);
    }
}
