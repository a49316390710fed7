package ripple.ui.sky;

import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import ripple.sky.SkyPosition;
import ripple.ui.kit.Messages;
import ripple.ui.kit.Nodes;
import ripple.ui.kit.PixelPane;
import ripple.ui.kit.Raster;
import ripple.ui.kit.Theme;

/// The whole sky, small: where the data lie and where the map looks. A click goes there, arrows go there in steps.
public final class OverviewView extends StackPane {
    private static final double MARGIN = 4;
    private static final double LEAST_FRAME = 7;
    private static final double STEP_DEG = 5;

    private final SkyModel model;
    private final ObservableValue<Theme> theme;
    private final PixelPane pixels = new PixelPane(this::paint);

    public OverviewView(SkyModel model, ObservableValue<Theme> theme) {
        this.model = model;
        this.theme = theme;
        getStyleClass().addAll("overview", "focusable-well");
        setFocusTraversable(true);
        setMinHeight(108);
        setPrefHeight(108);
        getChildren().add(pixels);
        Nodes.named(this, Messages.text("sky.overview"));
        InvalidationListener repaint = observable -> pixels.repaint();
        for (Observable each : new Observable[]{model.scene(), model.centre(), model.perDegree(), theme}) {
            each.addListener(repaint);
        }
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::go);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::follow);
        addEventHandler(KeyEvent.KEY_PRESSED, this::step);
    }

    /// East is at the left, as on the map.
    private void step(KeyEvent event) {
        if (event.isAltDown() || event.isShortcutDown()) {
            return;
        }
        switch (event.getCode()) {
            case LEFT -> step(1, 0);
            case RIGHT -> step(-1, 0);
            case UP -> step(0, 1);
            case DOWN -> step(0, -1);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void step(int east, int north) {
        SkyPosition now = model.centre().get();
        double dec = Math.clamp(now.decDeg() + north * STEP_DEG, -90, 90);
        // Steps on the sky, not in right ascension; at a pole there is no east.
        double ra = now.raDeg() + east * STEP_DEG / Math.max(0.1, Math.cos(Math.toRadians(now.decDeg())));
        model.goTo(new SkyPosition(ra, dec));
    }

    private void go(MouseEvent event) {
        place(event).ifPresent(model::goTo);
    }

    /// While dragging, only the first place is one to come back from.
    private void follow(MouseEvent event) {
        place(event).ifPresent(model.centre()::set);
    }

    private Optional<SkyPosition> place(MouseEvent event) {
        return hammer(pixels.getWidth(), pixels.getHeight(), 1)
                .unproject(event.getX() - left(pixels.getWidth(), pixels.getHeight(), 1), event.getY() - MARGIN);
    }

    private void paint(Raster raster) {
        Theme now = theme.getValue();
        double scale = pixels.scale();
        raster.clear(now.argb("-color-bg-subtle"));
        Hammer hammer = hammer(raster.width(), raster.height(), scale);
        Sheet sheet = new Sheet(raster, hammer, left(raster.width(), raster.height(), scale), MARGIN * scale);
        int line = now.argb("-rw-map-grid");
        for (int ra = -180; ra <= 180; ra += 60) {
            sheet.meridian(ra == -180 ? 180.0001 : ra, line);
        }
        for (int dec = -60; dec <= 60; dec += 30) {
            sheet.parallel(dec, line);
        }
        SkyScene scene = model.scene().get();
        if (scene != null) {
            int ink = now.argb("-rw-map-label");
            scene.tracts().stream().filter(TractShape::hasData)
                    .forEach(shape -> sheet.dot(shape.tract().projection().centre(), ink, scale));
            sheet.frame(model.centre().get(), LEAST_FRAME * scale, now.argb("-color-accent-fg"));
        }
    }

    private static Hammer hammer(double width, double height, double scale) {
        double high = Math.max(1, Math.min(height - 2 * MARGIN * scale, (width - 2 * MARGIN * scale) / 2));
        return new Hammer(2 * high, high);
    }

    private static double left(double width, double height, double scale) {
        return (width - hammer(width, height, scale).width()) / 2;
    }

    /// One painting.
    private record Sheet(Raster raster, Hammer hammer, double left, double top) {
        private static final int STEPS = 48;

        void meridian(double ra, int colour) {
            double[] before = at(new SkyPosition(ra, -90));
            for (int i = 1; i <= STEPS; i++) {
                double[] now = at(new SkyPosition(ra, -90 + 180.0 * i / STEPS));
                raster.line(before[0], before[1], now[0], now[1], colour);
                before = now;
            }
        }

        void parallel(double dec, int colour) {
            double[] before = at(new SkyPosition(180, dec));
            for (int i = 1; i <= STEPS; i++) {
                double[] now = at(new SkyPosition(180 - 359.999 * i / STEPS, dec));
                raster.line(before[0], before[1], now[0], now[1], colour);
                before = now;
            }
        }

        void dot(SkyPosition place, int colour, double scale) {
            double[] at = at(place);
            int size = (int) Math.max(1, Math.round(2 * scale));
            raster.fill((int) at[0] - size / 2, (int) at[1] - size / 2, size, size, colour);
        }

        void frame(SkyPosition centre, double half, int colour) {
            double[] at = at(centre);
            double[] xs = {at[0] - half, at[0] + half, at[0] + half, at[0] - half};
            double[] ys = {at[1] - half, at[1] - half, at[1] + half, at[1] + half};
            for (int i = 0; i < 4; i++) {
                raster.line(xs[i], ys[i], xs[(i + 1) % 4], ys[(i + 1) % 4], colour);
            }
        }

        private double[] at(SkyPosition place) {
            double[] xy = hammer.project(place);
            return new double[]{left + xy[0], top + xy[1]};
        }
    }
}
