package ripple.ui.stamps;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import ripple.image.Band;
import ripple.image.BandImage;
import ripple.sky.PixelPoint;
import ripple.ui.kit.Messages;
import ripple.ui.kit.Nodes;
import ripple.ui.kit.NumberStyle;
import ripple.ui.kit.OncePerFrame;
import ripple.ui.view.DisplayModel;
import ripple.ui.view.Phase;
import ripple.ui.view.Seen;
import ripple.ui.view.Slot;
import ripple.ui.view.StampPane;

/// One slot for the colour picture and each band, always at the same place; a click or key shows it large.
public final class BandStrip extends HBox {
    private static final double VALUE_EM = 5.4;
    private static final double COLOUR_EM = 4;

    private final StampsModel model;
    private final DisplayModel display;
    private final List<Cell> cells = new ArrayList<>();
    private final OncePerFrame change = new OncePerFrame(this, this::show);
    private final OncePerFrame words = new OncePerFrame(this, this::tellLoading);
    private final double largest;
    private final boolean following;
    private final ObservableValue<String> colourKey;

    private BandStrip(StampsModel model, double largest, boolean following, ObservableValue<String> colourKey) {
        super(largest > 60 ? 4 : 1);
        this.following = following;
        this.colourKey = colourKey;
        this.model = model;
        this.display = model.display();
        this.largest = largest;
        getStyleClass().add("band-strip");
        setMinWidth(0);
        model.bands().addListener((o, before, now) -> build());
        model.state().addListener(observable -> change.ask());
        model.onSurroundings(observable -> change.ask());
        if (following) {
            model.preparation().state().addListener(observable -> change.ask());
            display.phases().shown().addListener(observable -> change.ask());
        }
        OncePerFrame described = new OncePerFrame(this, this::describe);
        model.psfWidths().arcsec().addListener(observable -> model.tell(described));
        colourKey.addListener((o, before, now) -> describe());
        display.slot().addListener(observable -> mark());
        widthProperty().addListener(observable -> fitWidth());
        build();
    }

    /// Small slots that show what is in the data.
    ///
    /// @param largest edge of a slot's picture in pixels, where there is room
    public static BandStrip ofData(StampsModel model, double largest) {
        return new BandStrip(model, largest, false, new SimpleStringProperty(""));
    }

    /// Slots that follow the phase of the large view.
    ///
    /// @param largest edge of a slot's picture in pixels, where there is room
    /// @param colourKey the key that shows the colour picture
    public static BandStrip ofPhases(StampsModel model, double largest, ObservableValue<String> colourKey) {
        return new BandStrip(model, largest, true, colourKey);
    }

    /// The phase that slots show: a difference belongs to no single band.
    private Phase phase() {
        Phase shown = following ? display.phases().shown().get() : Phase.DATA;
        return shown == Phase.DIFFERENCE ? Phase.DATA : shown;
    }

    /// The slots in order.
    static List<Slot> slots(List<Band> bands) {
        List<Slot> slots = new ArrayList<>();
        slots.add(new Slot.Colour());
        bands.forEach(band -> slots.add(new Slot.Single(band)));
        return slots;
    }

    /// Puts the crosshair on an array pixel in every slot, or takes it away.
    public void point(Optional<PixelPoint> at) {
        cells.forEach(cell -> cell.pane.point(at));
    }

    private void build() {
        cells.clear();
        slots(model.bands().get()).forEach(slot -> cells.add(new Cell(slot)));
        getChildren().setAll(cells);
        show();
        mark();
        fitWidth();
    }

    private void show() {
        switch (model.state().get()) {
            case StampState.Ready ready -> cells.forEach(cell -> cell.ready(ready));
            case StampState.Loading loading -> {
                cells.forEach(Cell::blank);
                words.askSoon();
            }
            default -> cells.forEach(Cell::empty);
        }
    }

    private void tellLoading() {
        if (model.state().get() instanceof StampState.Loading) {
            cells.forEach(Cell::empty);
        }
    }

    private void describe() {
        if (model.state().get() instanceof StampState.Ready ready) {
            cells.forEach(cell -> cell.describe(ready));
        }
    }

    private void mark() {
        for (Cell cell : cells) {
            cell.getStyleClass().remove("chosen");
            if (cell.slot.equals(display.slot().get())) {
                cell.getStyleClass().add("chosen");
            }
        }
    }

    private void fitWidth() {
        double each = (getWidth() - getSpacing() * (cells.size() - 1)) / Math.max(1, cells.size()) - 6;
        double edge = getWidth() <= 0 ? largest : Math.floor(Math.clamp(each, 24, largest));
        cells.forEach(cell -> cell.size(edge));
    }

    private final class Cell extends VBox {
        private final Slot slot;
        private final StampPane pane = new StampPane(display, StampPane.Detail.PLAIN);
        private final StackPane frame = new StackPane(pane);
        private final Label name = Nodes.label("", "slot-name", "strong", "dense-text");
        private final Label value = Nodes.label("", "mono", "caption");
        private final Tooltip tip = new Tooltip();

        Cell(Slot slot) {
            this.slot = slot;
            Tooltip.install(this, tip);
            getStyleClass().add("slot");
            frame.getStyleClass().add("slot-frame");
            name.setTextOverrun(OverrunStyle.CLIP);
            name.setText(slot instanceof Slot.Single single ? single.band().name() : Messages.text("stamp.colour"));
            getChildren().addAll(frame, Nodes.row("slot-caption", name, Nodes.space(), value));
            name.fontProperty().addListener(observable -> fitWidth());
            setFocusTraversable(true);
            setAccessibleRole(javafx.scene.AccessibleRole.TOGGLE_BUTTON);
            setOnMousePressed(event -> choose());
            setOnKeyPressed(event -> {
                if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
                    choose();
                    event.consume();
                }
            });
        }

        private void choose() {
            requestFocus();
            display.slot().set(slot);
        }

        void size(double edge) {
            pane.setPrefSize(edge, edge);
            pane.setMinSize(edge, edge);
            pane.setMaxSize(edge, edge);
            // A width that is cut says a wrong number: it needs room for the letters' size.
            boolean roomy = edge > VALUE_EM * name.getFont().getSize();
            value.setVisible(roomy);
            value.setManaged(roomy);
            if (slot instanceof Slot.Colour) {
                name.setText(edge > COLOUR_EM * name.getFont().getSize()
                        ? Messages.text("stamp.colour")
                        : Messages.text("stamp.colourShort"));
            }
            setMaxWidth(edge + 6);
        }

        void blank() {
            pane.show(new Seen.Waiting());
        }

        void empty() {
            blank();
            value.setText("");
            tip.setText(name.getText());
            setAccessibleText(name.getText());
        }

        void ready(StampState.Ready ready) {
            pane.show(model.seen(slot, phase()));
            describe(ready);
        }

        void describe(StampState.Ready ready) {
            Band band = slot instanceof Slot.Single single ? single.band() : display.reference();
            String reason = slot instanceof Slot.Single ? ready.stamp().missing().getOrDefault(band, "") : "";
            Double fwhm = slot instanceof Slot.Single ? model.psfWidths().arcsec().get().get(band) : null;
            value.setText(slot instanceof Slot.Colour ? colourKey.getValue() : width(reason, fwhm));
            String told = !reason.isEmpty() ? reason : description(ready, fwhm);
            tip.setText(told);
            setAccessibleText(Messages.text("strip.slot", name.getText(), told));
        }

        private static String width(String missing, @org.jspecify.annotations.Nullable Double fwhm) {
            return !missing.isEmpty()
                    ? NumberStyle.UNKNOWN
                    : fwhm == null ? "" : NumberStyle.fixed(fwhm, 2) + "″";
        }

        private String description(StampState.Ready ready, @org.jspecify.annotations.Nullable Double fwhm) {
            if (!(slot instanceof Slot.Single(Band band))) {
                return Messages.text("strip.colour", display.colours().get().red(), display.colours().get().green(),
                        display.colours().get().blue());
            }
            String unit = ready.stamp().image(band).map(BandImage::calibration).map(c -> c.unit()).orElse("");
            return fwhm == null
                    ? Messages.text("strip.band", band, unit)
                    : Messages.text("strip.bandFwhm", band, unit, NumberStyle.fixed(fwhm, 2));
        }
    }
}
