package ripple.ui.sky;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Cursor;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Font;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import ripple.sky.SkyPosition;
import ripple.ui.kit.EmptyState;
import ripple.ui.kit.FxThread;
import ripple.ui.kit.GlyphAtlas;
import ripple.ui.kit.Icons;
import ripple.ui.kit.Messages;
import ripple.ui.kit.Nodes;
import ripple.ui.kit.NumberStyle;
import ripple.ui.kit.PixelPane;
import ripple.ui.kit.PositionFormat;
import ripple.ui.kit.Raster;
import ripple.ui.kit.Theme;

/// The map itself: drag pans, the wheel zooms at the pointer, a click chooses a patch or a target.
public final class SkyMapView extends StackPane {
    private static final double STEP = 1.25;

    private final SkyModel model;
    private final ObservableValue<Theme> theme;
    private final ObservableValue<Integer> percent;
    private final ShapeTool shapes;
    private final PixelPane pixels = new PixelPane(this::paint);
    private final FxThread later = new FxThread();
    private final VBox hover = new VBox(1);
    private final HoverCard card;
    private final Label trouble = Nodes.label("", "map-trouble");
    private final Label hoverFirst = Nodes.label("", "mono");
    private final Label hoverSecond = Nodes.label("", "mono");
    private Consumer<SkyModel.Mark> onMark = mark -> {};
    private @Nullable SkyPainter painter;
    private @Nullable GlyphAtlas letters;
    private double pressedX;
    private double pressedY;
    private boolean dragged;
    private boolean drawing;
    private boolean fitted;
    private double fitScale;
    private @Nullable SkyPosition fitCentre;

    public SkyMapView(SkyModel model, ObservableValue<Theme> theme, ObservableValue<Integer> percent) {
        this.model = model;
        this.theme = theme;
        this.percent = percent;
        this.shapes = new ShapeTool(model);
        this.card = new HoverCard(model);
        getStyleClass().addAll("map-well", "focusable-well");
        setMinSize(0, 0);
        setFocusTraversable(true);
        Nodes.named(this, Messages.text("sky.map"));
        hover.getStyleClass().add("hover-box");
        hover.getChildren().addAll(hoverFirst, hoverSecond);
        hover.setMouseTransparent(true);
        hover.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        hover.setVisible(false);
        StackPane.setAlignment(hover, Pos.BOTTOM_LEFT);
        StackPane.setMargin(hover, new Insets(12));
        EmptyState empty = new EmptyState(Feather.MAP, "");
        empty.visibleProperty().bind(model.emptyReason().isNotEmpty());
        ((Label) empty.getChildren().get(1)).textProperty().bind(model.emptyReason());
        trouble.textProperty().bind(model.trouble());
        trouble.visibleProperty().bind(model.trouble().isNotEmpty());
        trouble.setGraphic(Icons.icon(Feather.ALERT_TRIANGLE));
        trouble.setWrapText(true);
        trouble.setMaxWidth(560);
        StackPane.setAlignment(trouble, Pos.TOP_CENTER);
        StackPane.setMargin(trouble, new Insets(36, 12, 12, 12));
        getChildren().addAll(pixels, hover, card, trouble, empty);
        watch();
        handle();
    }

    /// What a click on a target does.
    public void onMark(Consumer<SkyModel.Mark> action) {
        onMark = action;
    }

    /// All of the data in view.
    public void fit() {
        model.fit(pixels.getWidth(), pixels.getHeight());
        fitted = true;
        fitScale = model.perDegree().get();
        fitCentre = model.centre().get();
    }

    /// @param steps positive comes closer
    public void zoom(int steps) {
        model.zoomAt(Math.pow(STEP, steps), pixels.getWidth() / 2, pixels.getHeight() / 2, pixels.getWidth(),
                pixels.getHeight());
    }

    private void watch() {
        InvalidationListener repaint = observable -> pixels.repaint();
        for (Observable each : List.<Observable>of(model.centre(), model.perDegree(), model.band(),
                model.patch(), model.files(), model.selection().shapes(), model.selection().draft(),
                model.selection().changing(), model.selection().objects(), model.crossed(), model.tool(),
                model.marks().set(), model.marks().dress(), model.marks().chosen(), model.marks().hovered(),
                model.coverage().values(), model.previews().changes())) {
            each.addListener(repaint);
        }
        model.layers().all().forEach(layer -> layer.addListener(repaint));
        InvalidationListener anew = observable -> {
            painter = null;
            pixels.repaint();
        };
        theme.addListener(anew);
        percent.addListener(anew);
        model.scene().addListener((o, before, now) -> {
            fitted = false;
            pixels.repaint();
            keepFit();
        });
        pixels.widthProperty().addListener(observable -> keepFit());
        pixels.heightProperty().addListener(observable -> keepFit());
        model.pointed().addListener((o, before, now) -> {
            tell(now);
            if (model.crossed().get()) {
                card.moveTo(getWidth() / 2, getHeight() / 2);
            }
            boolean same = before != null && now != null && before.patch().equals(now.patch());
            if (!same) {
                pixels.repaint();
            }
        });
        model.chosenMark().addListener((o, before, now) -> {
            if (now != null) {
                model.reveal(now.place(), pixels.getWidth(), pixels.getHeight());
            }
        });
    }

    private void handle() {
        addEventHandler(ScrollEvent.SCROLL, event -> {
            if (event.getDeltaY() != 0) {
                model.zoomAt(Math.pow(STEP, event.getDeltaY() / 40), event.getX(), event.getY(), pixels.getWidth(),
                        pixels.getHeight());
            }
            event.consume();
        });
        addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
            requestFocus();
            pressedX = event.getX();
            pressedY = event.getY();
            dragged = false;
            card.hide();
            drawing = shapes.press(event, port());
        });
        addEventHandler(MouseEvent.MOUSE_DRAGGED, event -> {
            if (!drawing || !shapes.drag(event, port())) {
                drag(event);
            }
        });
        addEventHandler(MouseEvent.MOUSE_RELEASED, event -> {
            if (!(drawing && shapes.release(event, port())) && !dragged && event.getButton() == MouseButton.PRIMARY) {
                click(event.getX(), event.getY());
            }
            drawing = false;
            setCursor(resting(event));
        });
        addEventHandler(MouseEvent.MOUSE_MOVED, event -> {
            model.crossed().set(false);
            shapes.move(event, port());
            card.moveTo(event.getX(), event.getY());
            model.marks().hovered().set(model.markAt(event.getX(), event.getY(), pixels.getWidth(),
                    pixels.getHeight()).orElse(null));
            setCursor(resting(event));
            model.point(event.getX(), event.getY(), pixels.getWidth(), pixels.getHeight());
        });
        addEventHandler(KeyEvent.KEY_PRESSED,
                new MapKeys(model, shapes, this::port, () -> click(getWidth() / 2, getHeight() / 2))::press);
        model.tool().addListener((o, before, now) -> {
            model.selection().draft().set(null);
            setCursor(shapes.cursor(-1, -1, port()));
        });
        addEventHandler(MouseEvent.MOUSE_EXITED, event -> {
            model.pointed().set(null);
            model.marks().hovered().set(null);
        });
    }

    private SkyPort port() {
        return model.port(pixels.getWidth(), pixels.getHeight());
    }

    private void drag(MouseEvent event) {
        double dx = event.getX() - pressedX;
        double dy = event.getY() - pressedY;
        if (dragged || Math.hypot(dx, dy) > 3) {
            dragged = true;
            setCursor(Cursor.MOVE);
            model.pan(dx, dy, pixels.getWidth(), pixels.getHeight());
            pressedX = event.getX();
            pressedY = event.getY();
        }
    }

    /// What the pointer looks like while nothing is dragged: a hand says that a click chooses a target.
    private Cursor resting(MouseEvent event) {
        return model.tool().get() == MapTool.PAN && model.marks().hovered().get() != null
                ? Cursor.HAND
                : shapes.cursor(event.getX(), event.getY(), port());
    }

    private void click(double x, double y) {
        model.markAt(x, y, pixels.getWidth(), pixels.getHeight()).ifPresentOrElse(onMark, () -> {
            model.point(x, y, pixels.getWidth(), pixels.getHeight());
            PointedPlace under = model.pointed().get();
            model.patch().set(under == null ? null : under.patch());
        });
    }

    /// The data stay in view when the map's size changes, until the user looks elsewhere.
    private void keepFit() {
        boolean asFitted = model.perDegree().get() == fitScale && model.centre().get().equals(fitCentre);
        boolean untouched = (!fitted && !model.isResumed()) || asFitted;
        if (untouched && model.scene().get() != null && pixels.getWidth() > 1 && pixels.getHeight() > 1) {
            fit();
        }
    }

    private void paint(Raster raster) {
        SkyPainter now = painter;
        if (now == null) {
            now = new SkyPainter(model, theme.getValue(), pixels.scale(),
                    letters(SkyPainter.font(pixels.scale(), percent.getValue())));
            painter = now;
        }
        model.previews().begin();
        if (now.paint(raster)) {
            later.later(pixels::repaint);
        }
        // Not while the picture is being laid out: what is wanted may be there and ask for another frame.
        later.later(model.previews()::end);
    }

    /// Letters stay the same in another theme.
    private GlyphAtlas letters(Font font) {
        GlyphAtlas known = letters;
        if (known == null || !known.font().equals(font)) {
            known = new GlyphAtlas(font);
            letters = known;
        }
        return known;
    }

    private void tell(@Nullable PointedPlace at) {
        hover.setVisible(at != null);
        if (at != null) {
            String others = at.others().isEmpty()
                    ? ""
                    : "   " + Messages.text("sky.alsoIn", at.others().toString().replaceAll("[\\[\\]]", ""));
            hoverFirst.setText(Messages.text("sky.hover", at.tract().id(), at.patch().id(), at.patch().indexX(),
                    at.patch().indexY(), NumberStyle.whole(Math.round(at.pixel().x())),
                    NumberStyle.whole(Math.round(at.pixel().y()))) + others);
            PositionFormat first = model.positions().get();
            hoverSecond.setText(Messages.text("sky.hoverPlace", first.ra(at.place()), first.dec(at.place()),
                    first.other().ra(at.place()), first.other().dec(at.place())));
        }
    }
}
