package ripple.ui.sky;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import ripple.image.Band;
import ripple.repository.Coadd;
import ripple.sky.Patch;
import ripple.sky.PixelPoint;
import ripple.sky.SkyPosition;
import ripple.ui.kit.EmptyState;
import ripple.ui.kit.Icons;
import ripple.ui.kit.Messages;
import ripple.ui.kit.Nodes;
import ripple.ui.kit.NumberStyle;

/// The chosen patch: where it lies, its bands and files.
public final class PatchView extends ScrollPane {
    private final SkyModel model;

    public PatchView(SkyModel model) {
        this.model = model;
        setFitToWidth(true);
        setFitToHeight(true);
        model.patch().addListener((o, before, now) -> show(now));
        model.scene().addListener((o, before, now) -> show(model.patch().get()));
        model.files().addListener((o, before, now) -> show(model.patch().get()));
        model.positions().addListener((o, before, now) -> show(model.patch().get()));
        Nodes.named(this, Messages.text("patch.name"));
        show(model.patch().get());
    }

    private void show(@Nullable Patch patch) {
        SkyScene scene = model.scene().get();
        setContent(patch == null || scene == null
                ? new EmptyState(Feather.MOUSE_POINTER, Messages.text("patch.none"))
                : patch(scene, patch));
    }

    private Node patch(SkyScene scene, Patch patch) {
        VBox box = new VBox(head(scene, patch));
        List<FileSurvey.Problem> problems = FileCard.problems(model.files().get(), patch);
        if (!problems.isEmpty()) {
            box.getChildren().add(trouble(problems));
        }
        box.getChildren().add(bands(scene, patch));
        box.getChildren().forEach(part -> ((Region) part).setMinHeight(USE_PREF_SIZE));
        return box;
    }

    /// One line here, as the card with what to do lies on the map, beside the patch that it is about.
    private Node trouble(List<FileSurvey.Problem> problems) {
        Label words = Nodes.whole(Nodes.label(FileCard.title(problems), "danger-text", "remark"));
        words.setGraphic(Icons.small(Feather.ALERT_OCTAGON));
        Hyperlink more = Nodes
                .fixed(Nodes.named(new Hyperlink(Messages.text("patch.more")), Messages.text("patch.more")));
        more.setOnAction(event -> model.troubleTold().set(true));
        VBox box = new VBox(words, more);
        box.getStyleClass().add("section");
        box.setSpacing(4);
        return box;
    }

    private Node head(SkyScene scene, Patch patch) {
        SkyPosition middle = scene.map().tract(patch.tract()).projection().toSky(
                new PixelPoint(patch.inner().x0() + (patch.inner().width() - 1) / 2.0,
                        patch.inner().y0() + (patch.inner().height() - 1) / 2.0));
        VBox box = new VBox(
                Nodes.label(Messages.text("patch.title", patch.id(), patch.indexX(), patch.indexY()), "title"),
                Nodes.label(Messages.text("patch.tract", patch.tract()), "muted"),
                Nodes.label(Messages.text("patch.place", model.positions().get().ra(middle),
                        model.positions().get().dec(middle)),
                        "mono",
                        "muted"),
                Nodes.label(Messages.text("patch.pixels", NumberStyle.whole(patch.inner().width()),
                        NumberStyle.whole(patch.inner().height()), NumberStyle.whole(patch.inner().x0()),
                        NumberStyle.whole(patch.inner().y0())), "mono", "muted"));
        box.getStyleClass().add("section");
        box.setSpacing(4);
        return box;
    }

    private static Node bands(SkyScene scene, Patch patch) {
        GridPane grid = new GridPane(12, 6);
        int row = 0;
        for (Band band : scene.bands()) {
            Optional<Coadd> coadd = scene.coverage().find(patch.tract(), patch.id(), band);
            grid.add(Nodes.label(band.name(), "strong"), 0, row);
            grid.add(Nodes.label(coadd.map(PatchView::file).orElse(Messages.text("patch.noImage")),
                    coadd.isPresent() ? "dense-text" : "warning-text"), 1, row);
            grid.add(Nodes.label(coadd.map(c -> CoaddSize.of(List.of(c))).orElse(""), "mono", "muted"), 2, row);
            row++;
        }
        javafx.scene.layout.ColumnConstraints wide = new javafx.scene.layout.ColumnConstraints();
        wide.setHgrow(javafx.scene.layout.Priority.ALWAYS);
        javafx.scene.layout.ColumnConstraints last = new javafx.scene.layout.ColumnConstraints();
        last.setHalignment(javafx.geometry.HPos.RIGHT);
        last.setMinWidth(Region.USE_PREF_SIZE);
        grid.getColumnConstraints().addAll(new javafx.scene.layout.ColumnConstraints(20, 28, 60), wide, last);
        List<Coadd> files = scene.bands().stream()
                .flatMap(band -> scene.coverage().find(patch.tract(), patch.id(), band).stream()).toList();
        VBox box = new VBox(Nodes.head(Feather.FOLDER, Messages.text("patch.bands"),
                Nodes.label(files(files), "caption")),
                grid);
        files.stream().map(Coadd::collection).filter(c -> !c.isEmpty()).min(Comparator.naturalOrder())
                .ifPresent(collection -> {
                    var label = Nodes.label(collection, "caption");
                    label.setTooltip(new Tooltip(collection));
                    box.getChildren().add(label);
                });
        box.getStyleClass().addAll("section", "last");
        return box;
    }

    private static String files(List<Coadd> all) {
        long stored = all.stream().filter(Coadd::isStored).count();
        return stored == 1
                ? Messages.text("patch.oneFile", CoaddSize.of(all))
                : Messages.text("patch.files", stored, CoaddSize.of(all));
    }

    private static String file(Coadd coadd) {
        return coadd.isStored() ? coadd.datasetType() : Messages.text("patch.notStored");
    }
}
