package ripple.ui.stamps;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import ripple.catalog.Target;
import ripple.image.Band;
import ripple.image.BandImage;
import ripple.image.Provenance;
import ripple.image.Stamp;
import ripple.sky.Patch;
import ripple.ui.kit.Icons;
import ripple.ui.kit.Messages;
import ripple.ui.kit.Nodes;
import ripple.ui.kit.OncePerFrame;
import ripple.ui.kit.PositionFormat;
import ripple.ui.kit.ViewerLinks;

/// The object in front: all columns of its row, where its pixels came from, what it can be compared with, and where else it can be seen.
public final class ObjectView extends VBox {
    private static final double DEGREES = 1 / 3600.0;

    private final StampsModel model;
    private final Supplier<ViewerLinks> links;
    private final Consumer<String> browse;
    private final VBox row = section(Feather.INFO, Messages.text("object.title"));
    private final VBox from = section(Feather.GIT_COMMIT, Messages.text("object.from"));
    private final VBox compare;
    private final VBox pins = new VBox(4);
    private final VBox patches = new VBox(2);
    private final FactGrid facts = new FactGrid();
    private final FactGrid origins = new FactGrid();
    private final Label note = note();
    private final Label reason = note();
    private final OncePerFrame change = new OncePerFrame(this, this::tell);

    /// @param links the public viewers, read anew each time they are asked for
    /// @param browse shows an address in the browser
    /// @param pin button of the action that pins the object
    /// @param showPins button of the action that shows pinned objects
    /// @param showPatches button of the action that shows the place in other patches
    public ObjectView(StampsModel model, Supplier<ViewerLinks> links, Consumer<String> browse, ButtonBase pin,
            ButtonBase showPins, ButtonBase showPatches) {
        this.model = model;
        this.links = links;
        this.browse = browse;
        compare = section(Feather.COLUMNS, Messages.text("compare.title"));
        compare.getChildren().addAll(Nodes.row("compare-row", Nodes.fixed(pin), wrapping(showPins)), pins,
                Nodes.row("compare-row", wrapping(showPatches)), patches);
        VBox elsewhere = section(Feather.EXTERNAL_LINK, Messages.text("object.elsewhere"));
        elsewhere.getChildren().add(viewers());
        from.getStyleClass().add("last");
        for (FactGrid grid : List.of(facts, origins)) {
            grid.managedProperty().bind(grid.visibleProperty());
        }
        row.getChildren().addAll(note, facts);
        from.getChildren().addAll(reason, origins);
        getChildren().addAll(row, compare, elsewhere, from);
        model.state().addListener(observable -> model.tell(change));
        model.reads().positions().addListener(observable -> change.ask());
        model.compare().covering().addListener(observable -> tellCompared());
        model.compare().onChange(observable -> tellCompared());
        tell();
        tellCompared();
    }

    private static ButtonBase wrapping(ButtonBase button) {
        button.getStyleClass().add("wrapping");
        return button;
    }

    private static VBox section(Feather icon, String title) {
        VBox section = new VBox(Nodes.head(icon, title));
        section.getStyleClass().add("section");
        return section;
    }

    private MenuButton viewers() {
        MenuButton button = Nodes.named(new MenuButton(Messages.text("object.openIn")),
                Messages.text("object.openIn"));
        button.setId("viewers");
        button.setOnShowing(event -> fill(button));
        fill(button);
        return button;
    }

    private void fill(MenuButton button) {
        button.getItems().clear();
        for (ViewerLinks.Link link : links.get().links()) {
            MenuItem item = new MenuItem(link.name());
            item.setOnAction(event -> model.crosshair().placeOrObject()
                    .ifPresent(place -> browse.accept(link.address(place, fieldDeg()))));
            button.getItems().add(item);
        }
    }

    private double fieldDeg() {
        return model.stamp().flatMap(stamp -> stamp.images().values().stream().findFirst())
                .map(image -> image.wcs().scaleArcsec() * image.box().width() * DEGREES).orElse(60 * DEGREES);
    }

    private void tell() {
        note.setText("");
        switch (model.state().get()) {
            case StampState.Nothing() -> {
                facts.setVisible(false);
                note.setText(Messages.text("prepare.nothing"));
                origin(Optional.empty());
            }
            case StampState.Loading loading -> {
                tell(loading.target());
                origin(Optional.empty());
            }
            case StampState.Failed failed -> {
                tell(failed.target());
                origin(Optional.empty());
                reason.setText(failed.reason());
            }
            case StampState.Ready ready -> {
                tell(ready.target());
                origin(model.origin());
            }
        }
    }

    private static Label note() {
        Label label = Nodes.label("", "muted");
        label.setWrapText(true);
        label.managedProperty().bind(label.visibleProperty());
        label.visibleProperty().bind(label.textProperty().isNotEmpty());
        return label;
    }

    private void tell(Target target) {
        facts.setVisible(true);
        facts.begin();
        facts.line(Messages.text("targets.id"), target.id());
        target.position().ifPresent(place -> {
            PositionFormat first = model.reads().positions().get();
            facts.line(Messages.text("object.place"), first.text(place));
            facts.line("", first.other().text(place));
        });
        for (Map.Entry<String, String> column : target.columns().entrySet()) {
            facts.line(column.getKey(), column.getValue());
        }
        facts.end();
    }

    private void origin(Optional<StampOrigin> known) {
        reason.setText("");
        origins.setVisible(known.isPresent());
        origins.begin();
        known.ifPresent(this::tell);
        origins.end();
    }

    private void tell(StampOrigin origin) {
        Stamp stamp = origin.stamp();
        origins.line(Messages.text("object.tractPatch"), stamp.tract() + ", " + stamp.patch());
        shared(origin, image -> image.provenance().collection())
                .forEach(collection -> origins.line(Messages.text("object.collection"), collection));
        shared(origin, origin.types()).forEach(type -> origins.line(Messages.text("object.datasetType"), type));
        stamp.presentBands().stream().findFirst()
                .ifPresent(band -> origins.line(Messages.text("object.cutout"), origin.cutout()));
        for (Band band : stamp.bands()) {
            stamp.image(band).ifPresentOrElse(image -> tell(origin, image),
                    () -> origins.line(band.name(), stamp.missing().getOrDefault(band, "")));
        }
    }

    /// The name of the file alone; a tooltip says the rest.
    private void tell(StampOrigin origin, BandImage image) {
        Provenance source = image.provenance();
        String what = Stream.of(StampOrigin.fileName(source), source.datasetId()).filter(part -> !part.isEmpty())
                .collect(Collectors.joining("\n"));
        origins.line(image.band().name(),
                Messages.text("object.file", what, StampWords.shortly(image.psf().source())), origin.whole(image));
    }

    private static List<String> shared(StampOrigin origin, Function<BandImage, String> text) {
        return origin.stamp().images().values().stream().map(text).filter(each -> !each.isEmpty()).distinct().sorted()
                .toList();
    }

    private void tellCompared() {
        pins.getChildren().clear();
        for (ComparedStamp pinned : model.compare().pins()) {
            Button gone = Nodes.named(new Button("", Icons.small(Feather.X)),
                    Messages.text("compare.unpin", pinned.title()));
            gone.getStyleClass().add("tool");
            gone.setOnAction(event -> model.compare().pins().remove(pinned));
            Node name = Nodes.label(pinned.title(), "mono");
            pins.getChildren().add(Nodes.row("pin", name, Nodes.space(), gone));
        }
        patches.getChildren().clear();
        for (Patch patch : model.compare().covering().get()) {
            patches.getChildren()
                    .add(Nodes.label(Messages.text("compare.patch", patch.tract(), patch.id()), "mono", "muted"));
        }
    }
}
