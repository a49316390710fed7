package ripple.ui.labels;

import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import javafx.beans.Observable;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;
import org.kordamp.ikonli.feather.Feather;
import ripple.image.Band;
import ripple.image.Stamp;
import ripple.sky.PixelPoint;
import ripple.ui.kit.FittingRow;
import ripple.ui.kit.Icons;
import ripple.ui.kit.Messages;
import ripple.ui.kit.Nodes;
import ripple.ui.kit.NumberStyle;
import ripple.ui.view.DisplayModel;
import ripple.ui.view.FieldMarks;
import ripple.ui.view.Look;
import ripple.ui.view.Phase;
import ripple.ui.view.Slot;
import ripple.ui.view.StampPane;

/// One object, large, with views that a grader asks for in fixed places, its bands, and its neighbours in order. Nothing moves from one
/// object to the next. A click on the large view marks a place, a click on the mark takes it away.
final class OneView extends Region {
    private static final double PAD = 8;
    private static final double LARGE = 560;
    private static final double HEAD = 30;
    private static final double BANDS = 86;
    private static final double LEAST_SIDES = 0.79;
    private static final double LEAST = 120;
    /// So much higher than wide is a room where the small views stand below the large one.
    private static final double TALL = 1.4;
    private static final double NEAR = 9;

    private final VetModel model;
    private final DisplayModel display;
    private final StampPane large;
    private final StackPane stage;
    private final Pane over = new Pane();
    private final Circle mark = new Circle(NEAR, Color.TRANSPARENT);
    private final FieldMarks marks;
    private final Label caption = Nodes.label("", "strong");
    private final Label bands = Nodes.label("", "mono", "muted");
    private final Label field = Nodes.label("", "mono", "muted");
    private final Label stretch = Nodes.label(Messages.text("stretch.chip"), "chip", "well-chip");
    private final FittingRow head = new FittingRow(8, "well-caption");
    private final SideTile brighter;
    private final SideTile bluer;
    private final SideTile residual;
    private final SideTile difference;
    private final BandTiles tiles;
    private final Filmstrip film;

    /// @param key makes the cap of an action's key from the action's id
    OneView(VetModel model, IntFunction<MosaicCell> cells, Function<String, Node> key) {
        this.model = model;
        this.display = model.display();
        large = new StampPane(display, StampPane.Detail.COVERING);
        marks = new FieldMarks(display);
        marks.setMouseTransparent(true);
        over.setMouseTransparent(true);
        over.getChildren().add(mark);
        mark.setStroke(Color.WHITE);
        mark.setStrokeWidth(1.6);
        mark.setManaged(false);
        stage = new StackPane(large, marks, over);
        stage.getStyleClass().add("one-stage");
        stretch.setGraphic(Icons.small(Feather.LOCK));
        head.add(caption, 5).add(bands, 2).addSpace().add(stretch, 3).add(field, 4);
        brighter = new SideTile(Messages.text("look.brighter"), key.apply("vet.hold.brighter"), model.one().brighter());
        bluer = new SideTile(Messages.text("look.bluer"), key.apply("vet.hold.bluer"), model.one().bluer());
        residual = new SideTile(Messages.text("vet.residualShort"), key.apply("vet.hold.residual"), display);
        difference = new SideTile(Messages.text("vet.difference"), key.apply("vet.hold.difference"), display);
        tiles = new BandTiles(model);
        film = new Filmstrip(model, cells);
        getChildren().addAll(head, stage, brighter, bluer, residual, difference, tiles, film);
        setFocusTraversable(true);
        getStyleClass().addAll("well", "one-view");
        setMinSize(0, 0);
        large.onDrawn(this::place);
        large.addEventHandler(MouseEvent.MOUSE_CLICKED, this::click);
        for (Observable each : List.of(model.one().changes(), display.slot(), display.phases().shown())) {
            each.addListener(observable -> update());
        }
        display.onPictureChange(observable -> tell());
        for (Observable each : List.of(model.changes(), model.pictures().thumbnails().changes())) {
            each.addListener(observable -> follow());
        }
        update();
    }

    private void follow() {
        if (getScene() != null) {
            film.update();
            place();
        }
    }

    /// Shows the current object.
    void update() {
        if (model.mode().get() != VetMode.ONE) {
            return;
        }
        large.show(model.one().seen(display.slot().get(), display.phases().shown().get()));
        brighter.show(model.one().seen(new Slot.Colour(), Phase.DATA));
        bluer.show(model.one().seen(new Slot.Colour(), Phase.DATA));
        residual.show(model.one().seen(new Slot.Colour(), Phase.RESIDUAL));
        difference.show(model.one().seen(new Slot.Colour(), Phase.DIFFERENCE));
        tiles.update();
        film.update();
        tell();
        requestLayout();
    }

    private void tell() {
        Phase phase = display.phases().shown().get();
        Slot slot = display.slot().get();
        Look look = display.looks().shown().get();
        caption.setText(switch (phase) {
            case RESIDUAL -> Messages.text("vet.residual");
            case MATCHED -> Messages.text("vet.matched");
            case DIFFERENCE -> Messages.text("vet.difference");
            default -> slot instanceof Slot.Single(Band band)
                    ? Messages.text("vet.band", band.name())
                    : switch (look) {
                        case STANDARD -> Messages.text("look.standard");
                        case BRIGHTER -> Messages.text("look.brighter");
                        case BLUER -> Messages.text("look.bluer");
                    };
        });
        List<Band> three = display.colours().get().all();
        bands.setText(slot instanceof Slot.Colour && phase != Phase.DIFFERENCE && three.size() == 3
                ? "R " + three.get(0).name() + " G " + three.get(1).name() + " B " + three.get(2).name()
                : "");
        stretch.setText(display.looks().ownStretch().get()
                ? Messages.text("stretch.chipObject")
                : Messages.text("stretch.chip"));
        field.setText(model.one().stamp().flatMap(OneView::size).orElse(""));
    }

    private static java.util.Optional<String> size(Stamp stamp) {
        return stamp.images().values().stream().findFirst().map(image -> {
            double scale = image.wcs().scaleArcsec();
            return Messages.text("vet.fieldOf", NumberStyle.fixed(scale * stamp.box().width(), 1),
                    NumberStyle.fixed(scale * stamp.box().height(), 1));
        });
    }

    /// Compass and scale, where a turned repeat would not be told by them; the grader's own mark.
    private void place() {
        boolean compass = !model.blindness().isTurning();
        marks.setVisible(compass && model.one().stamp().isPresent());
        if (marks.isVisible()) {
            model.one().stamp().flatMap(stamp -> stamp.images().values().stream().findFirst())
                    .ifPresent(image -> marks.show(image.wcs(),
                            large.placeAt(large.getWidth() / 2, large.getHeight() / 2), large.dots()));
        }
        model.hand().mark().ifPresentOrElse(place -> {
            var at = large.screen(place);
            mark.setCenterX(at.getX());
            mark.setCenterY(at.getY());
            mark.setVisible(model.one().stamp().isPresent());
        }, () -> mark.setVisible(false));
    }

    private void click(MouseEvent event) {
        requestFocus();
        if (event.getButton() == MouseButton.PRIMARY && event.isStillSincePress()) {
            boolean again = mark.isVisible()
                    && Math.hypot(event.getX() - mark.getCenterX(), event.getY() - mark.getCenterY()) <= NEAR;
            if (again) {
                model.hand().clearMark();
            } else {
                large.pixelAt(event.getX(), event.getY()).ifPresent((PixelPoint pixel) -> model.hand().mark(pixel));
            }
        }
    }

    @Override
    protected void layoutChildren() {
        double line = Math.max(HEAD, Math.ceil(head.prefHeight(-1)) + PAD);
        if (getHeight() > getWidth() * TALL) {
            layBelow(line);
        } else {
            layBeside(line);
        }
        film.update();
        place();
    }

    private void layBeside(double line) {
        double w = getWidth();
        double room = getHeight() - line - PAD - Filmstrip.HEIGHT;
        double bandsHeight = BANDS + line - HEAD;
        double side = Math.floor(Math.max(LEAST, Math.min(LARGE, Math.min(room, (w - 4 * PAD) / (1 + LEAST_SIDES)))));
        double small = Math.max(0, Math.floor((side - line - bandsHeight) / 2));
        double x = PAD + side + PAD;
        layLarge(side, line);
        layTiles(List.of(brighter, bluer), x, 0, small, line);
        layTiles(List.of(residual, difference), x, line + small, small, line);
        layBands(x, 2 * (line + small) + PAD, 2 * small + PAD, bandsHeight);
        film.resizeRelocate(0, line + side + PAD, w, Filmstrip.HEIGHT);
    }

    /// Where the room is narrow the large view takes its whole width, and what is beside it elsewhere is below.
    private void layBelow(double line) {
        double wide = getWidth() - 2 * PAD;
        double small = Math.floor((wide - 3 * PAD) / 4);
        double bandsHeight = BANDS + line - HEAD;
        double room = getHeight() - 2 * line - small - bandsHeight - Filmstrip.HEIGHT - 3 * PAD;
        double side = Math.floor(Math.max(LEAST, Math.min(LARGE, Math.min(room, wide))));
        layLarge(side, line);
        layTiles(List.of(brighter, bluer, residual, difference), PAD, line + side, small, line);
        layBands(PAD, 2 * line + side + small + PAD, wide, bandsHeight);
        film.resizeRelocate(0, getHeight() - Filmstrip.HEIGHT, getWidth(), Filmstrip.HEIGHT);
    }

    private void layLarge(double side, double line) {
        head.resizeRelocate(PAD, (line - head.prefHeight(-1)) / 2, side, head.prefHeight(-1));
        stage.resizeRelocate(PAD, line, side, side);
    }

    private static void layTiles(List<SideTile> row, double x, double y, double edge, double line) {
        for (int i = 0; i < row.size(); i++) {
            row.get(i).resizeRelocate(x + i * (edge + PAD), y, edge, line + edge);
        }
    }

    private void layBands(double x, double y, double wide, double height) {
        tiles.fit(wide);
        tiles.resizeRelocate(x, y, wide, height);
    }
}
