package ripple.ui.labels;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.beans.InvalidationListener;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.SetChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import ripple.label.campaign.CampaignOptions.Hidden;
import ripple.ui.kit.Icons;
import ripple.ui.kit.Messages;
import ripple.ui.kit.Nodes;
import ripple.ui.kit.NumberStyle;

/// A new campaign: what is graded, how it is shown, what is mixed in; at the right what comes of it and what is still wrong.
public final class CampaignView extends HBox {
    private final CampaignModel model;
    private final Files files;
    private final TextField title = field("title", "", 26);

    /// Asks for files; each answers null when the user thought better of it.
    public interface Files {
        @Nullable
        Path targets();

        @Nullable
        Path vocabulary();

        @Nullable
        Path planted();
    }

    /// @param grader who grades
    /// @param buttons what ends it: save, first
    public CampaignView(CampaignModel model, StringProperty grader, Files files, Node... buttons) {
        this.model = model;
        this.files = files;
        VBox form = new VBox(what(grader), shown(), known(), pace());
        form.getStyleClass().add("settings");
        HBox middle = new HBox(form);
        middle.getStyleClass().add("settings-middle");
        HBox.setHgrow(form, Priority.ALWAYS);
        ScrollPane scroll = new ScrollPane(middle);
        scroll.getStyleClass().add("settings-scroll");
        scroll.setFitToWidth(true);
        HBox.setHgrow(scroll, Priority.ALWAYS);
        Region outcome = new CampaignOutcome(model, buttons);
        buttons[0].getStyleClass().addAll("accent", "main");
        getChildren().addAll(scroll, outcome);
        Nodes.named(this, Messages.text("campaign.name"));
        setMinSize(0, 0);
    }

    /// The control that has the focus at first.
    public Node first() {
        return title;
    }

    private Node what(StringProperty grader) {
        title.textProperty().bindBidirectional(model.form().title());
        Nodes.named(title, Messages.text("campaign.title"));
        TextField name = typed(grader, Messages.text("campaign.grader"), 16);
        return card(Feather.INBOX, Messages.text("campaign.what"),
                row(Messages.text("campaign.title"), Messages.text("campaign.titleHint"), title),
                row(Messages.text("campaign.grader"), Messages.text("campaign.graderHint"), name),
                from(Messages.text("campaign.targets"), model.form().targets().map(from -> from.file().isEmpty()
                        ? Messages.text("campaign.atHand", NumberStyle.whole(from.value().size()))
                        : Messages.text("campaign.ofFile", name(from.file()),
                                NumberStyle.whole(from.value().size()))),
                        button(Messages.text("campaign.useList"), model::listAtHand),
                        button(Messages.text("campaign.useFile"), () -> with(files.targets(), model::openTargets))),
                from(Messages.text("campaign.words"), model.form().vocabulary().map(from -> from.value().called()),
                        button(Messages.text("campaign.standard"), model::standardVocabulary),
                        button(Messages.text("campaign.useFile"),
                                () -> with(files.vocabulary(), model::openVocabulary))),
                row(Messages.text("campaign.seed"), Messages.text("campaign.seedHint"),
                        typed(model.form().seed(), Messages.text("campaign.seed"), 9)));
    }

    private Node shown() {
        FlowPane hide = new FlowPane(12, 6);
        for (Hidden each : Hidden.values()) {
            String name = switch (each) {
                case NAME -> Messages.text("campaign.hide.name");
                case POSITION -> Messages.text("campaign.hide.position");
                case SCORE -> Messages.text("campaign.hide.score");
                case GRADES -> Messages.text("campaign.hide.grades");
                case LINKS -> Messages.text("campaign.hide.links");
            };
            CheckBox box = Nodes.named(new CheckBox(name), name);
            box.setSelected(model.form().hidden().contains(each));
            box.setOnAction(event -> {
                boolean _ = box.isSelected() ? model.form().hidden().add(each) : model.form().hidden().remove(each);
            });
            model.form().hidden().addListener((SetChangeListener<Hidden>) change -> box
                    .setSelected(model.form().hidden().contains(each)));
            hide.getChildren().add(box);
        }
        return card(Feather.EYE_OFF, Messages.text("campaign.blind"), words(Messages.text("campaign.pictures")), hide,
                row(Messages.text("campaign.reveal"), Messages.text("campaign.revealHint"),
                        tick(model.form().secondGrade(), Messages.text("campaign.reveal"))));
    }

    private Node known() {
        return card(Feather.TARGET, Messages.text("campaign.mixed"),
                row(Messages.text("campaign.repeats"), Messages.text("campaign.repeatsHint"),
                        percent(model.form().repeats(), Messages.text("campaign.repeats"))),
                row(Messages.text("campaign.turned"), Messages.text("campaign.turnedHint"),
                        tick(model.form().turned(), Messages.text("campaign.turned"))),
                from(Messages.text("campaign.planted"), model.form().planted().map(from -> from.file().isEmpty()
                        ? Messages.text("campaign.noPlanted")
                        : Messages.text("campaign.ofFile", name(from.file()),
                                NumberStyle.whole(from.value().size()))),
                        button(Messages.text("campaign.useFile"), () -> with(files.planted(), model::openPlanted)),
                        button(Messages.text("campaign.none"), model::withoutPlanted)),
                row(Messages.text("campaign.share"), Messages.text("campaign.shareHint"),
                        percent(model.form().plantedShare(), Messages.text("campaign.share"))),
                row(Messages.text("campaign.rate"), Messages.text("campaign.rateHint"),
                        tick(model.form().rateShown(), Messages.text("campaign.rate"))),
                row(Messages.text("campaign.training"), Messages.text("campaign.trainingHint"),
                        tick(model.form().training(), Messages.text("campaign.training"))));
    }

    private Node pace() {
        ComboBox<String> column = Nodes.named(new ComboBox<>(), Messages.text("campaign.priorColumn"));
        InvalidationListener columns = observable -> {
            List<String> all = new ArrayList<>(List.of(""));
            all.addAll(model.form().columns());
            column.getItems().setAll(all);
            column.setValue(model.form().priorColumn().get());
        };
        model.form().targets().addListener(columns);
        columns.invalidated(model.form().targets());
        column.valueProperty().addListener((o, before, now) -> model.form().priorColumn().set(now == null ? "" : now));
        return card(Feather.CLOCK, Messages.text("campaign.pace"),
                row(Messages.text("campaign.dwell"), Messages.text("campaign.dwellHint"),
                        typed(model.form().dwell(), Messages.text("campaign.dwell"), 6)),
                row(Messages.text("campaign.priorColumn"), Messages.text("campaign.priorHint"), column),
                row(Messages.text("campaign.priorAbove"), Messages.text("campaign.priorAboveHint"),
                        typed(model.form().priorAbove(), Messages.text("campaign.priorAbove"), 6)),
                row(Messages.text("campaign.seenAfter"), Messages.text("campaign.seenHint"),
                        typed(model.form().seenAfter(), Messages.text("campaign.seenAfter"), 6)),
                row(Messages.text("campaign.block"), Messages.text("campaign.blockHint"),
                        typed(model.form().blockSize(), Messages.text("campaign.block"), 6)));
    }

    private static void with(@Nullable Path file, Consumer<Path> then) {
        if (file != null) {
            then.accept(file);
        }
    }

    private static String name(String file) {
        return String.valueOf(Path.of(file).getFileName());
    }

    private static Node percent(StringProperty text, String name) {
        return Nodes.row("settings-buttons", typed(text, name, 4), Nodes.label("%", "muted"));
    }

    private static TextField typed(StringProperty text, String name, int columns) {
        TextField field = field(name, text.get(), columns);
        field.textProperty().bindBidirectional(text);
        return field;
    }

    private static TextField field(String name, String text, int columns) {
        TextField field = Nodes.named(new TextField(text), name);
        field.setPrefColumnCount(columns);
        field.setId("campaign-" + name.toLowerCase(Locale.ROOT).replace(' ', '-'));
        return field;
    }

    private static CheckBox tick(BooleanProperty property, String name) {
        CheckBox box = Nodes.named(new CheckBox(), name);
        box.selectedProperty().bindBidirectional(property);
        return box;
    }

    private static Button button(String text, Runnable run) {
        Button button = Nodes.named(new Button(text), text);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(event -> run.run());
        return button;
    }

    private static Node words(String text) {
        Label label = Nodes.label(text, "caption");
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    private static HBox from(String title, ObservableValue<String> now, Node... choices) {
        Label what = Nodes.label("", "caption");
        what.setWrapText(true);
        what.setMinHeight(USE_PREF_SIZE);
        what.textProperty().bind(now);
        return row(new VBox(2, Nodes.label(title), what), Nodes.row("settings-buttons", choices));
    }

    private static HBox row(String title, String hint, Node control) {
        return row(new VBox(2, Nodes.label(title), words(hint)), control);
    }

    private static HBox row(VBox words, Node control) {
        words.getStyleClass().add("settings-words");
        HBox.setHgrow(words, Priority.ALWAYS);
        // A field may be narrower than it would like; buttons may not.
        if (control instanceof Region region && !(control instanceof TextField)) {
            region.setMinWidth(USE_PREF_SIZE);
        }
        return Nodes.row("settings-row", words, control);
    }

    private static VBox card(Feather icon, String title, Node... rows) {
        VBox card = new VBox(Nodes.row("section-head", Icons.icon(icon), Nodes.label(title, "section-title")));
        card.getChildren().addAll(rows);
        card.getStyleClass().add("settings-card");
        return card;
    }
}
