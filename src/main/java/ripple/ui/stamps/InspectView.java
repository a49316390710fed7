package ripple.ui.stamps;

import java.util.Optional;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.PauseTransition;
import javafx.animation.Timeline;
import javafx.beans.Observable;
import javafx.geometry.Rectangle2D;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.scene.transform.Transform;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;
import ripple.image.BandImage;
import ripple.image.Stamp;
import ripple.render.Picture;
import ripple.sky.PixelPoint;
import ripple.ui.kit.EmptyState;
import ripple.ui.kit.FittingRow;
import ripple.ui.kit.FxThread;
import ripple.ui.kit.Icons;
import ripple.ui.kit.Messages;
import ripple.ui.kit.Nodes;
import ripple.ui.kit.NumberStyle;
import ripple.ui.kit.OncePerFrame;
import ripple.ui.view.BlinkModel;
import ripple.ui.view.DisplayModel;
import ripple.ui.view.FieldMarks;
import ripple.ui.view.MeasureDrag;
import ripple.ui.view.MeasureMarks;
import ripple.ui.view.Look;
import ripple.ui.view.Phase;
import ripple.ui.view.Seen;
import ripple.ui.view.Slot;
import ripple.ui.view.StampPane;

/// The image well of Inspect: one large view, single bands beside it, the strip of all bands, what the pixel says.
///
/// Lays itself out: the large view stays where it is and grows only by whole multiples of the stamp's pixel. Every state of the stamp decides over
/// all parts at once: hence its length.
public final class InspectView extends Region {
    private static final double PAD = 8;
    private static final double CAPTION = 22;
    /// A line of letters.
    private static final double LINE = 16;
    private static final double LARGE = 560;
    private static final double BESIDE = 452;
    private static final double LEAST_BESIDE = 388;
    private static final double READOUT = 48;
    private static final double STRIP = 118;
    private static final double FOOT = 24;
    private static final double TEXT = 13;
    private static final Duration BLINK = Duration.millis(500);
    private static final Duration SLOW = Duration.millis(200);

    private final StampsModel model;
    private final DisplayModel display;
    private final Label caption = Nodes.label("", "strong");
    private final Label bandsShown = Nodes.label("", "mono", "muted");
    private final Label chip = Nodes.label("", "chip", "well-chip");
    private final Label phaseChip = Nodes.label("", "chip", "well-chip", "phase-chip");
    private final Label field = Nodes.label("", "mono", "muted");
    private final Tooltip chipTip = new Tooltip();
    private final FittingRow head = new FittingRow(8, "well-caption").add(caption, 6).add(bandsShown, 3).addSpace()
            .add(phaseChip, 5).add(chip, 4).add(field, 2);
    private final StampPane large;
    private final FieldMarks marks;
    private final MeasureMarks measures;
    private final WideView wide;
    private final StackPane stage = new StackPane();
    private final BesideView beside;
    private final AllBandsView allBands;
    private final Timeline blinking = new Timeline(new KeyFrame(BLINK));
    private final ReadoutView readout;
    private final BandStrip strip;
    private final Label provenance = Nodes.label("", "muted", "provenance", "may-be-cut");
    private final Tooltip wholeProvenance = new Tooltip();
    private final HBox foot = Nodes.row("well-foot", Icons.small(Feather.GIT_COMMIT), provenance, Nodes.space());
    private final PauseTransition slow = new PauseTransition(SLOW);
    private final Runnable copyProvenance;
    private final ButtonBase explore;
    private final OncePerFrame change = new OncePerFrame(this, this::update);
    private final OncePerFrame words = new OncePerFrame(this, this::tellLoading);

    /// @param copyProvenance puts the provenance of the bands on the clipboard
    /// @param explore leads to where targets are chosen
    /// @param beside the small views
    /// @param strip all bands
    public InspectView(StampsModel model, Runnable copyProvenance, BesideView beside, BandStrip strip,
            ButtonBase explore) {
        this.model = model;
        this.explore = explore;
        this.display = model.display();
        this.copyProvenance = copyProvenance;
        getStyleClass().addAll("well", "inspect");
        large = new StampPane(display, StampPane.Detail.FULL);
        large.setFocusTraversable(true);
        large.getStyleClass().add("focusable-well");
        marks = new FieldMarks(display);
        measures = new MeasureMarks(large, model.measures(), model.crosshair()::fieldWcs);
        new MeasureDrag(large, model.measures(), model.crosshair()::fieldWcs);
        measures.visibleProperty().bind(display.bare().not());
        wide = new WideView(model);
        stage.getChildren().addAll(large, marks, measures, wide);
        readout = new ReadoutView(model);
        this.beside = beside;
        this.strip = strip;
        chip.setGraphic(Icons.small(Feather.LOCK));
        chip.setTooltip(chipTip);
        Hyperlink copy = Nodes.named(new Hyperlink(Messages.text("inspect.copyProvenance")),
                Messages.text("inspect.copyProvenance"));
        copy.setOnAction(event -> this.copyProvenance.run());
        copy.setMinWidth(USE_PREF_SIZE);
        foot.getChildren().add(copy);
        provenance.setTooltip(wholeProvenance);
        wholeProvenance.setShowDuration(Duration.INDEFINITE);
        allBands = new AllBandsView(model);
        getChildren().addAll(head, stage, beside, readout, strip, foot);
        placeAllBands();
        setMinSize(0, 0);
        slow.setOnFinished(event -> large.showLoadingBar());
        handle();
        listen();
        update();
    }

    /// The whole stamp; when it is shown already, one screen pixel for each of its own.
    public void fit() {
        if (display.field().isFitted()) {
            large.oneToOne();
        } else {
            display.field().fit();
        }
        updateField();
    }

    /// @param steps positive enlarges
    public void zoom(int steps) {
        large.zoom(steps);
        updateField();
    }

    /// The large view as it is seen, in device pixels: with crosshair, compass, measures and marks.
    public Picture seenPicture() {
        change.now();
        double scale = Math.max(1, getScene().getWindow().getOutputScaleX());
        SnapshotParameters how = new SnapshotParameters();
        how.setFill(Color.web("#262626"));
        how.setTransform(Transform.scale(scale, scale));
        // Marks may reach beyond the view: only what is inside of it is seen.
        how.setViewport(new Rectangle2D(stage.getLayoutX() * scale, stage.getLayoutY() * scale,
                Math.rint(stage.getWidth() * scale), Math.rint(stage.getHeight() * scale)));
        WritableImage image = stage.snapshot(how, null);
        int w = (int) image.getWidth();
        int h = (int) image.getHeight();
        int[] argb = new int[w * h];
        image.getPixelReader().getPixels(0, 0, w, h, PixelFormat.getIntArgbInstance(), argb, 0, w);
        return new Picture(w, h, argb);
    }

    /// The pixels of the large view alone, in device pixels.
    public Picture plainPicture() {
        change.now();
        return large.drawnPixels();
    }

    private void listen() {
        model.onSeenChange(observable -> change.ask());
        for (Observable each : new Observable[]{display.looks().ownStretch(), model.preparation().sideBySide()}) {
            each.addListener(observable -> change.ask());
        }
        model.compare().onChange(observable -> change.ask());
        model.coarse().addListener(observable -> change.ask());
        display.onPictureChange(observable -> showChips());
        display.blink().fade().addListener(observable -> change.ask());
        display.allBands().addListener(observable -> {
            placeAllBands();
            change.ask();
        });
        blinking.getKeyFrames().setAll(new KeyFrame(BLINK, event -> display.blink().blink()));
        blinking.setCycleCount(Animation.INDEFINITE);
        Runnable run = () -> {
            if (display.blink().running().get() && getScene() != null) {
                blinking.play();
            } else {
                blinking.stop();
            }
        };
        display.blink().running().addListener(observable -> run.run());
        sceneProperty().addListener(observable -> run.run());
        large.onDrawn(this::updateField);
        display.crosshair().addListener(observable -> pointAll());
        model.pointed().addListener(observable -> pointAll());
        sceneProperty().addListener((o, before, now) -> {
            model.psfWidths().shown().set(now != null);
            // The recipe is not begun in the frame in which all this comes into the scene.
            new FxThread().later(() -> model.preparation().wanted().set(getScene() != null));
        });
    }

    /// In the scene only while it is seen: its views are many nodes.
    private void placeAllBands() {
        getChildren().remove(allBands);
        if (display.allBands().get()) {
            getChildren().add(getChildren().indexOf(beside) + 1, allBands);
        }
    }

    private void handle() {
        large.addEventHandler(MouseEvent.MOUSE_MOVED,
                event -> model.crosshair().point(model.stamp()
                        .flatMap(stamp -> large.pixelAt(event.getX(), event.getY())).orElse(null)));
        large.addEventHandler(MouseEvent.MOUSE_EXITED, event -> model.crosshair().point(null));
        large.addEventHandler(ScrollEvent.SCROLL, event -> {
            if (event.getDeltaY() != 0) {
                large.zoomAt(event.getDeltaY() > 0 ? 1 : -1, event.getX(), event.getY());
                updateField();
            }
            event.consume();
        });
        new ImageDrag(display, large).listen();
    }

    private void update() {
        slow.stop();
        // Not set anew with each object: that would style and lay out all of it again.
        if (stage.getChildren().size() > 4) {
            stage.getChildren().remove(4, stage.getChildren().size());
        }
        boolean ready = false;
        switch (model.state().get()) {
            case StampState.Ready state -> {
                ready = true;
                show(state);
            }
            case StampState.Loading loading -> {
                blank();
                words.askSoon();
                slow.playFromStart();
            }
            case StampState.Nothing nothing -> {
                wait("");
                stage.getChildren().add(new EmptyState(Feather.APERTURE, Messages.text("inspect.nothing"), explore));
            }
            case StampState.Failed failed -> {
                wait("");
                stage.getChildren().add(StampCard.of(model, failed));
            }
        }
        marks.setVisible(ready);
        showChips();
        updateField();
    }

    private void showChips() {
        boolean ready = model.state().get() instanceof StampState.Ready;
        showChip(phaseChip, ready && display.phases().shown().get() != Phase.DATA);
        showChip(chip, ready && display.phases().shown().get().isFlux());
        chip.setText(StretchTitles.chip(display));
        boolean changed = display.changed().get() || display.looks().shown().get() != Look.STANDARD;
        chipTip.setText(changed
                ? Messages.text("stretch.chipChangedTip", String.join(", ", StretchTitles.changes(display)))
                : Messages.text("stretch.chipTip"));
        if (changed != chip.getStyleClass().contains("changed")) {
            if (changed) {
                chip.getStyleClass().add("changed");
            } else {
                chip.getStyleClass().remove("changed");
            }
        }
    }

    private static void showChip(Label label, boolean shown) {
        label.setVisible(shown);
        label.setManaged(shown);
    }

    /// The pixels of the object before are never seen; its words give way only to those of the next, or when it takes longer.
    private void blank() {
        large.show(model.coarse().get().<Seen>map(stamp -> Seen.Picture.of(stamp, display.slot().get()))
                .orElseGet(Seen.Waiting::new));
        large.fade(new Seen.Waiting(), 0);
        beside.blank();
    }

    private void tellLoading() {
        if (model.state().get() instanceof StampState.Loading) {
            tellWaiting(Messages.text("inspect.loading"));
        }
    }

    private void wait(String what) {
        large.show(new Seen.Waiting());
        tellWaiting(what);
    }

    private void tellWaiting(String what) {
        beside.showWaiting();
        caption.setText(what);
        bandsShown.setText("");
        provenance.setText("");
        foot.setVisible(false);
    }

    private void show(StampState.Ready ready) {
        Stamp stamp = ready.stamp();
        Slot slot = display.slot().get();
        Phase phase = display.phases().shown().get();
        BlinkModel blink = display.blink();
        boolean fading = blink.isFading() && phase == display.phases().chosen().get();
        if (fading) {
            large.show(model.seen(blink.first().get().slot(), blink.first().get().phase()));
            large.fade(model.seen(blink.second().get().slot(), blink.second().get().phase()), blink.fade().get());
        } else {
            large.show(model.seen(slot, phase));
            large.fade(new Seen.Waiting(), 0);
        }
        beside.show();
        if (fading) {
            caption.setText(Messages.text("blink.caption", PhaseWords.title(blink.first().get()),
                    PhaseWords.title(blink.second().get())));
            bandsShown.setText(NumberStyle.fixed(100 * blink.fade().get(), 0) + " %");
        } else {
            tell(stamp, slot, phase);
        }
        phaseChip.setText(PhaseWords.title(phase));
        model.origin().ifPresent(origin -> {
            provenance.setText(origin.line());
            wholeProvenance.setText(origin.whole());
        });
        foot.setVisible(true);
        pointAll();
    }

    private void tell(Stamp stamp, Slot slot, Phase phase) {
        caption.setText(PhaseWords.caption(model, slot, phase));
        boolean colour = slot instanceof Slot.Colour && phase != Phase.DIFFERENCE
                && model.seen(slot, phase) instanceof Seen.Picture;
        bandsShown.setText(colour
                ? StampWords.colours(stamp, display.colours().get())
                : PhaseWords.detail(model, slot, phase));
    }

    private void updateField() {
        measures.update();
        Optional<Stamp> stamp = model.stamp();
        Optional<BandImage> image = stamp.flatMap(s -> s.images().values().stream().findFirst());
        image.ifPresentOrElse(i -> {
            double scale = i.wcs().scaleArcsec();
            field.setText(Messages.text("inspect.field", NumberStyle.fixed(scale * i.box().width(), 1),
                    NumberStyle.fixed(scale * i.box().height(), 1), enlargement()));
        }, () -> field.setText(""));
        model.crosshair().fieldWcs().ifPresent(map -> marks.show(map,
                large.placeAt(large.getWidth() / 2, large.getHeight() / 2), large.dots()));
    }

    private String enlargement() {
        double dots = large.dots();
        return dots >= 1 ? "×" + Math.round(dots) : "1/" + Math.round(1 / dots);
    }

    private void pointAll() {
        Optional<PixelPoint> at = Optional.ofNullable(model.pointed().get());
        large.point(at);
        beside.point(at);
        allBands.point(at);
        strip.point(at);
    }

    @Override
    protected void layoutChildren() {
        double w = getWidth();
        double h = getHeight();
        // Letters grow, the room around them does not: where everything is larger, the image keeps priority.
        double larger = textScale() - 1;
        double line = CAPTION + larger * LINE;
        double under = READOUT + larger * 2 * LINE;
        double stripHeight = STRIP + larger * (LINE - 2);
        double footHeight = FOOT + larger * (LINE + 6);
        double room = Math.min(w - 2 * PAD, h - 2 * PAD - line - under - stripHeight - footHeight - PAD);
        double free = w >= LARGE + LEAST_BESIDE + 3 * PAD ? Math.min(BESIDE, w - LARGE - 3 * PAD) : 0;
        double side = Math.max(120, Math.min(room, w - 2 * PAD - (free == 0 ? 0 : free + PAD)));
        side = side > LARGE ? LARGE + Math.floor((side - LARGE) / step()) * step() : side;
        side = Math.floor(side);
        double width = Math.max(side, free == 0 ? w - 2 * PAD : side);
        head.resizeRelocate(PAD, PAD, width, line);
        stage.resizeRelocate(PAD, PAD + line, free == 0 ? width : side, side);
        boolean one = !display.allBands().get();
        allBands.resizeRelocate(PAD, PAD + line, w - 2 * PAD, side);
        stage.setVisible(one);
        readout.resizeRelocate(PAD, PAD + line + side, one ? width : w - 2 * PAD, under);
        beside.setVisible(one && free > 0);
        beside.resizeRelocate(PAD + side + PAD, PAD, Math.max(0, w - side - 3 * PAD), line + side + under);
        double y = PAD + line + side + under + PAD;
        strip.resizeRelocate(PAD, y, w - 2 * PAD, stripHeight);
        foot.resizeRelocate(PAD, h - footHeight - 2, w - 2 * PAD, footHeight);
        updateField();
    }

    /// How much larger letters are than at 100 %.
    private double textScale() {
        return Math.max(1, caption.getFont().getSize() / TEXT);
    }

    private double step() {
        return model.size().get();
    }
}
