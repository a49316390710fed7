package ripple.ui.view;

import org.jspecify.annotations.Nullable;
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
    private @Nullable Pictures picture;
    private @Nullable PixelPoint at;
    private boolean stale = true;

    public Magnifier(DisplayModel display) {
        this.display = display;
        display.onPictureChange(observable -> renew());
    }

    /// What is put into the scene.
    public PixelPane node() {
        return pane;
    }

    /// What the large view shows.
    public void show(Seen what) {
        seen = what;
        renew();
    }

    /// Where the crosshair is; null for nowhere.
    public void point(@Nullable PixelPoint place) {
        at = place;
        pane.repaint();
    }

    private void renew() {
        stale = true;
        pane.repaint();
    }

    private void paint(Raster raster) {
        raster.clear(0xFF262626);
        PixelPoint place = at;
        if (place == null || !(seen instanceof Seen.Picture shown)) {
            return;
        }
        if (stale) {
            stale = false;
            picture = Pictures.of(shown, display).orElse(null);
        }
        Pictures now = picture;
        if (now != null) {
            paint(raster, shown, now, place);
        }
    }

    private static void paint(Raster raster, Seen.Picture shown, Pictures now, PixelPoint place) {
        int factor = Math.max(1, Math.min(raster.width(), raster.height()) / ACROSS);
        PixelBox box = shown.stamp().box();
        double column = Math.rint(place.x()) - (box.x0() - shown.frame().x0());
        double row = Math.rint(place.y()) - (box.y0() - shown.frame().y0());
        ImagePort port = ImagePort.centred(raster.width(), raster.height(), now.width(), now.height(), factor,
                column + 0.5, now.height() - 0.5 - row);
        StampPainter.picture(raster, port, now.picture());
        if (!now.masks().isEmpty()) {
            new MaskPainter(raster, port, now.masks()).paintNoData();
        }
        int left = (int) Math.round(port.screenX(column) - factor / 2.0);
        int top = (int) Math.round(port.screenY(row) - factor / 2.0);
        raster.fill(left - 1, top - 1, factor + 2, 1, FRAME);
        raster.fill(left - 1, top + factor, factor + 2, 1, FRAME);
        raster.fill(left - 1, top, 1, factor, FRAME);
        raster.fill(left + factor, top, 1, factor, FRAME);
    }
}
