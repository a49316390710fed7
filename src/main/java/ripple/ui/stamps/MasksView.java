package ripple.ui.stamps;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import ripple.image.BandImage;
import ripple.image.MaskPlanes;
import ripple.render.Colours;
import ripple.render.MaskPaint;
import ripple.render.MaskPalette;
import ripple.render.MaskPattern;
import ripple.render.MaskView;
import ripple.ui.kit.Messages;
import ripple.ui.kit.Nodes;
import ripple.ui.kit.NumberStyle;
import ripple.ui.kit.OncePerFrame;
import ripple.ui.kit.PixelPane;
import ripple.ui.kit.Raster;
import ripple.ui.kit.Segments;
import ripple.ui.kit.Theme;
import ripple.ui.view.MaskModel;
import ripple.ui.view.MaskStyle;

/// Mask planes by name, each with its pattern and how many pixels of the stamp have it.
public final class MasksView extends VBox {
    private static final MaskPaint HATCHED = new MaskPaint(Colours.NO_DATA, MaskPattern.HATCH_UP, MaskPaint.Edge.NONE);

    private final StampsModel model;
    private final MaskModel masks;
    private final ObservableValue<Theme> theme;
    private final VBox list = new VBox(1);
    private final Map<String, Row> rows = new HashMap<>();
    private final OncePerFrame change = new OncePerFrame(this, this::update);
    private List<Object> listed = List.of();

    /// @param shown the switch for all planes together
    public MasksView(StampsModel model, ObservableValue<Theme> theme, Node shown) {
        this.model = model;
        this.masks = model.display().masks();
        this.theme = theme;
        getStyleClass().add("section");
        Slider opacity = Nodes.named(new Slider(0, 1, masks.opacity().get()), Messages.text("masks.opacity"));
        opacity.valueProperty().bindBidirectional(masks.opacity());
        HBox.setHgrow(opacity, Priority.ALWAYS);
        Label percent = Nodes.label("", "mono");
        percent.setMinWidth(44);
        percent.setAlignment(javafx.geometry.Pos.CENTER_RIGHT);
        percent.textProperty().bind(masks.opacity().multiply(100).asString(java.util.Locale.ROOT, "%.0f %%"));
        getChildren().addAll(Nodes.head(Feather.EYE, Messages.text("masks.title"), shown), list,
                Nodes.row("mask-palette", palettes(), Nodes.space(),
                        several(Messages.text("masks.all"), Messages.text("masks.allName"), () -> masks.show(planes())),
                        several(Messages.text("masks.none"), Messages.text("masks.noneName"),
                                masks.planes()::clear)),
                Nodes.row("mask-style", styles(), Nodes.space()),
                Nodes.row("mask-opacity", Nodes.label(Messages.text("masks.opacity"), "muted"), opacity, percent));
        for (Observable each : List.of(model.state(), model.display().slot(), masks.palette(), theme)) {
            each.addListener(observable -> model.tell(change));
        }
        masks.planes().addListener((Observable observable) -> rows.forEach((plane, row) -> row.box
                .setSelected(plane.equals(MaskPlanes.NO_DATA) || masks.planes().contains(plane))));
        update();
    }

    private Node palettes() {
        ToggleButton safe = new ToggleButton(Messages.text("masks.safe"));
        ToggleButton afw = new ToggleButton("afw");
        Nodes.named(safe, Messages.text("masks.safe"));
        Nodes.named(afw, Messages.text("masks.afw"));
        safe.selectedProperty().addListener(
                (o, before, now) -> masks.palette().set(now ? MaskPalette.SAFE : MaskPalette.AFW));
        InvalidationListener follow = observable -> (masks.palette().get() == MaskPalette.SAFE ? safe : afw)
                .setSelected(true);
        masks.palette().addListener(follow);
        follow.invalidated(masks.palette());
        return Segments.of(List.of(safe, afw), "small");
    }

    private Node several(String title, String name, Runnable show) {
        Button button = Nodes.named(new Button(title), name);
        button.getStyleClass().add("small");
        button.setTooltip(new Tooltip(name));
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(event -> {
            show.run();
            update();
        });
        return button;
    }

    private Node styles() {
        List<ToggleButton> buttons = new ArrayList<>();
        for (MaskStyle style : MaskStyle.values()) {
            String title = switch (style) {
                case HATCH -> Messages.text("masks.hatch");
                case OUTLINE -> Messages.text("masks.outline");
                case FILL -> Messages.text("masks.fill");
            };
            ToggleButton button = Nodes.named(new ToggleButton(title), Messages.text("masks.style", title));
            button.setOnAction(event -> masks.style().set(style));
            masks.style().addListener((o, before, now) -> button.setSelected(now == style));
            button.setSelected(masks.style().get() == style);
            buttons.add(button);
        }
        return Segments.of(buttons, "small");
    }

    /// Rows are made anew only when there are others: from object to object their numbers change.
    private void update() {
        if (model.state().get() instanceof StampState.Loading) {
            return;
        }
        List<Object> now = List.of(planes(), masks.palette().get(), theme.getValue());
        if (!now.equals(listed)) {
            listed = now;
            rows.clear();
            list.getChildren().setAll(planes().stream().map(this::row).toList());
        }
        BandImage image = model.readoutImage().orElse(null);
        rows.forEach((plane, row) -> row.tell(image, plane, masks.planes().contains(plane)));
    }

    /// What changes in the row of a plane.
    private record Row(CheckBox box, Label count, Label share) {
        void tell(@Nullable BandImage image, String plane, boolean chosen) {
            boolean known = image != null && image.mask().planes().bits(Set.of(plane)) != 0;
            int marked = known && image != null ? image.mask().count(Set.of(plane)) : 0;
            count.setText(known ? NumberStyle.whole(marked) : NumberStyle.UNKNOWN);
            share.setText(image == null || marked == 0
                    ? ""
                    : NumberStyle.fixed(100.0 * marked / image.box().area(), 1) + " %");
            box.setSelected(chosen || plane.equals(MaskPlanes.NO_DATA));
        }
    }

    /// Those on at the start first, then what the stamp's masks have.
    private Set<String> planes() {
        Set<String> names = new LinkedHashSet<>(List.of("SATURATED", MaskPlanes.NO_DATA, "BAD", "COSMIC_RAY",
                "INTERPOLATED"));
        MaskView.SHOWN_AT_START.forEach(plane -> names.add(MaskPlanes.canonical(plane)));
        model.stamp().ifPresent(stamp -> stamp.images().values().forEach(
                image -> image.mask().planes().names().forEach(n -> names.add(MaskPlanes.canonical(n)))));
        return names;
    }

    private Node row(String plane) {
        CheckBox box = Nodes.named(new CheckBox(plane), Messages.text("masks.plane", plane));
        box.getStyleClass().add("dense-text");
        box.setMnemonicParsing(false);
        boolean always = plane.equals(MaskPlanes.NO_DATA);
        if (always) {
            box.setDisable(true);
            box.setSelected(true);
        } else {
            box.setSelected(masks.planes().contains(plane));
            box.selectedProperty().addListener((o, before, now) -> choose(plane, now));
        }
        MaskPaint paint = always ? HATCHED : masks.palette().get().paint(plane);
        PixelPane swatch = new PixelPane(raster -> paintSwatch(raster, paint));
        StackPane holder = new StackPane(swatch);
        holder.setMinSize(14, 14);
        holder.setPrefSize(14, 14);
        holder.setMaxSize(14, 14);
        box.setGraphic(holder);
        box.setGraphicTextGap(8);
        Label count = Nodes.label("", "mono");
        Label share = Nodes.label("", "mono", "caption");
        rows.put(plane, new Row(box, count, share));
        share.setMinWidth(46);
        share.setAlignment(javafx.geometry.Pos.CENTER_RIGHT);
        HBox row = Nodes.row("mask-row", box, Nodes.space(), count, share);
        if (always) {
            Tooltip.install(row, new Tooltip(Messages.text("masks.always")));
        }
        return row;
    }

    private void choose(String plane, boolean wanted) {
        if (wanted) {
            masks.planes().add(plane);
        } else {
            masks.planes().remove(plane);
        }
    }

    private void paintSwatch(Raster raster, MaskPaint paint) {
        raster.clear(theme.getValue().argb("-color-bg-subtle"));
        for (int y = 0; y < raster.height(); y++) {
            for (int x = 0; x < raster.width(); x++) {
                boolean edge = x == 0 || y == 0 || x == raster.width() - 1 || y == raster.height() - 1;
                boolean ink = edge || paint.pattern() == MaskPattern.SOLID || paint.pattern().inks(x, y);
                raster.blend(x, y, paint.argb(), ink ? 256 : 60);
            }
        }
    }

}
