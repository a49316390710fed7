package ripple.ui.sky;

import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.beans.Observable;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import ripple.repository.Coadd;
import ripple.sky.PixelBox;
import ripple.ui.kit.Messages;
import ripple.ui.kit.Nodes;
import ripple.ui.kit.NumberStyle;
import ripple.ui.kit.PixelPane;
import ripple.ui.kit.Raster;
import ripple.ui.sky.FileSurvey.PatchKey;

/// Beside the map: the image around the pointer, however far away the map is looked at. What was pointed at last stays.
public final class PointedView extends VBox {
    private static final Duration DELAY = Duration.millis(250);
    private static final int ENLARGED = 2;
    private static final int WELL = 0xFF262626;
    private static final int CROSS = 0xFFF0F0F0;
    private static final int CROSS_GAP = 4;
    private static final int CROSS_ARM = 6;

    private final SkyModel model;
    private final PauseTransition delay = new PauseTransition(DELAY);
    private final PixelPane pixels = new PixelPane(this::paint);
    private final Label where = Nodes.label("", "mono", "caption");
    private final Label words = Nodes.label(Messages.text("pointed.none"), "muted", "dense-text");
    private @Nullable PointedPlace shown;

    public PointedView(SkyModel model) {
        this.model = model;
        getStyleClass().add("section");
        setSpacing(6);
        StackPane well = new StackPane(pixels, words);
        well.getStyleClass().addAll("well", "pointed-well");
        words.setWrapText(true);
        getChildren().addAll(Nodes.head(Feather.IMAGE, Messages.text("pointed.title"), where), well);
        Nodes.named(this, Messages.text("pointed.title"));
        setMinHeight(USE_PREF_SIZE);
        delay.setOnFinished(event -> ask());
        model.pointed().addListener((o, before, now) -> follow(now));
        for (Observable each : new Observable[]{model.previews().changes(), model.band(), model.files()}) {
            each.addListener(observable -> tell());
        }
        visibleProperty().addListener((o, before, now) -> {
            if (now) {
                follow(model.pointed().get());
            } else {
                model.previews().point(null);
            }
        });
        model.scene().addListener(observable -> {
            shown = null;
            model.previews().point(null);
            tell();
        });
    }

    /// A patch is read once the pointer rests on it, not all that it passes.
    private void follow(@Nullable PointedPlace now) {
        PointedPlace before = shown;
        if (now == null || !isVisible()) {
            delay.stop();
        } else if (before != null && before.patch().equals(now.patch())) {
            delay.stop();
            shown = now;
            pixels.repaint();
        } else {
            delay.playFromStart();
        }
    }

    private void ask() {
        PointedPlace now = model.pointed().get();
        if (now != null) {
            shown = now;
            model.previews().point(key(now));
            tell();
        }
    }

    private static PatchKey key(PointedPlace place) {
        return new PatchKey(place.tract().id(), place.patch().id());
    }

    private Optional<PatchPreview> preview() {
        PointedPlace at = shown;
        return at == null ? Optional.empty() : model.previews().known(key(at));
    }

    private void tell() {
        PointedPlace at = shown;
        Optional<Coadd> file = at == null ? Optional.empty() : PreviewBand.file(model, key(at));
        words.setText(preview().isPresent() ? "" : sentence(at, file));
        where.setText(at == null ? "" : file.map(coadd -> across(at, coadd)).orElse(""));
        pixels.repaint();
    }

    private String sentence(@Nullable PointedPlace at, Optional<Coadd> file) {
        if (at == null) {
            return Messages.text("pointed.none");
        }
        if (file.isEmpty()) {
            return Messages.text("pointed.noImage", at.patch().id());
        }
        return model.previews().isFailed(key(at))
                ? Messages.text("patch.unread", file.get().band(), at.patch().id())
                : Messages.text("pointed.working");
    }

    /// The band, and how much of the sky is seen.
    private String across(PointedPlace at, Coadd file) {
        PixelBox inner = at.patch().inner();
        return preview().map(preview -> {
            double deg = at.tract().projection().scaleArcsec() / 3600 * inner.width() / preview.width() / ENLARGED;
            return Messages.text("pointed.across", file.band(),
                    NumberStyle.angle(deg * Math.min(pixels.getWidth(), ENLARGED * preview.width())),
                    NumberStyle.angle(deg * Math.min(pixels.getHeight(), ENLARGED * preview.height())));
        }).orElse("");
    }

    private void paint(Raster raster) {
        raster.clear(WELL);
        PointedPlace at = shown;
        PatchPreview preview = preview().orElse(null);
        if (at == null || preview == null) {
            return;
        }
        PixelBox inner = at.patch().inner();
        double u = (at.pixel().x() - inner.x0() + 0.5) / inner.width();
        double v = (at.pixel().y() - inner.y0() + 0.5) / inner.height();
        int zoom = (int) Math.round(ENLARGED * pixels.scale());
        int left = lead(raster.width(), zoom * preview.width(), u);
        int top = lead(raster.height(), zoom * preview.height(), 1 - v);
        preview.draw(raster, left, top, zoom);
        cross(raster, left + u * zoom * preview.width(), top + (1 - v) * zoom * preview.height());
    }

    /// Where the picture begins so that the place is in the middle, as far as there is picture on both sides.
    private static int lead(int room, int size, double part) {
        return size <= room
                ? (room - size) / 2
                : (int) Math.clamp(Math.round(room / 2.0 - part * size), (long) room - size, 0L);
    }

    private static void cross(Raster raster, double x, double y) {
        for (int side = -1; side <= 1; side += 2) {
            int near = side * CROSS_GAP;
            int far = side * (CROSS_GAP + CROSS_ARM);
            raster.line(x + near, y, x + far, y, CROSS);
            raster.line(x, y + near, x, y + far, CROSS);
        }
    }
}
