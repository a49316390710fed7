package ripple.ui.export;

import java.util.Optional;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import ripple.label.vocabulary.Grade;
import ripple.render.StampRenderer;
import ripple.ui.kit.Background;
import ripple.ui.kit.DrawnPane;
import ripple.ui.kit.Icons;
import ripple.ui.kit.Messages;
import ripple.ui.kit.Nodes;
import ripple.ui.kit.NumberStyle;
import ripple.ui.view.StampTile;

/// Small pictures of some objects of the set, each with its grade and its split.
final class SamplesView extends VBox {
    private static final int WELL = 0xFF262626;

    private final SampleModel model;
    private final Background background;
    private final Function<String, Optional<Grade>> grades;
    private final Function<Grade, Node> glyph;
    private final FlowPane tiles = new FlowPane(6, 8);
    private final Label words = Cards.wrapped("muted");

    /// @param background draws them
    /// @param grades finds a grade by its code
    /// @param glyph draws a grade's
    SamplesView(SampleModel model, Background background, Function<String, Optional<Grade>> grades,
            Function<Grade, Node> glyph) {
        super(8);
        this.model = model;
        this.background = background;
        this.grades = grades;
        this.glyph = glyph;
        Button others = Nodes.named(new Button("", Icons.small(Feather.REFRESH_CW)), Messages.text("export.others"));
        others.getStyleClass().add("tool");
        others.setTooltip(new Tooltip(Messages.text("export.others")));
        others.setOnAction(event -> model.others());
        others.visibleProperty().bind(Bindings.isNotEmpty(model.all()));
        tiles.getStyleClass().add("sample-well");
        tiles.visibleProperty().bind(others.visibleProperty());
        tiles.managedProperty().bind(others.visibleProperty());
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        getChildren().addAll(Nodes.row("tool-line", words, Nodes.fixed(others)), tiles);
        model.all().addListener((ListChangeListener<Sample>) change -> tell(change));
        tellAll();
    }

    private void tell(ListChangeListener.Change<? extends Sample> change) {
        while (change.next()) {
            if (change.wasReplaced() && change.getAddedSize() == 1 && change.getRemovedSize() == 1
                    && tiles.getChildren().size() == model.all().size()) {
                tiles.getChildren().set(change.getFrom(), tile(model.all().get(change.getFrom())));
            } else {
                tellAll();
                return;
            }
        }
    }

    private void tellAll() {
        words.setText(model.all().isEmpty()
                ? Messages.text("export.noSamples")
                : Messages.text("export.samples", NumberStyle.whole(model.all().size())));
        tiles.getChildren().setAll(model.all().stream().map(this::tile).toList());
    }

    private Node tile(Sample sample) {
        DrawnPane picture = new DrawnPane(background, () -> WELL);
        picture.getStyleClass().add("sample-stamp");
        StackPane place = new StackPane(picture);
        switch (sample.look()) {
            case Sample.Look.Waiting _ -> {
            }
            case Sample.Look.Made made -> picture.show((width, height, scale) -> {
                int[] into = new int[width * height];
                StampTile.draw(made.stamp(), made.display(), made.stamp().box().width(), width, into);
                return into;
            });
            case Sample.Look.None _ -> {
                picture.show((width, height, scale) -> StampRenderer.missing(width, height).argb());
                place.getChildren().add(Nodes.label(Messages.text("export.noSample"), "slot-missing"));
            }
        }
        String grade = sample.object().label().grade();
        Node mark = grades.apply(grade).map(glyph).orElseGet(() -> Nodes.label(grade, "mono"));
        VBox tile = new VBox(4, place,
                Nodes.row("sample-caption", mark, Nodes.shortened(Nodes.label(sample.split(), "caption"))));
        tile.setAlignment(Pos.TOP_LEFT);
        tile.getStyleClass().add("sample");
        String name = Messages.text("export.sample", sample.object().target().id(), grade, sample.split());
        String about = sample.look() instanceof Sample.Look.None(String why) ? name + "\n" + why : name;
        Tooltip.install(tile, new Tooltip(about));
        return Nodes.named(tile, about);
    }
}
