package ripple.ui.start;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import ripple.ui.kit.Action;
import ripple.ui.kit.Actions;
import ripple.ui.kit.ErrorCard;
import ripple.ui.kit.Icons;
import ripple.ui.kit.Keycaps;
import ripple.ui.kit.Logo;
import ripple.ui.kit.Messages;
import ripple.ui.kit.Nodes;

/// The page without a repository: open one, try the sample, go on with one of before.
public final class StartView extends StackPane {
    private static final double BESIDE_EM = 62;

    private final StartModel model;
    private final Actions actions;
    private final Runnable clearRecent;
    private final VBox recent = new VBox();
    private final VBox problem = new VBox();
    private final Label busy = Nodes.label("", "muted");

    /// @param actions must hold `file.open`, `file.sample`, `view.palette` and `help.keys`
    public StartView(StartModel model, Actions actions, Runnable clearRecent) {
        this.model = model;
        this.actions = actions;
        this.clearRecent = clearRecent;
        getStyleClass().add("start");
        VBox column = new VBox(title(), problem, cards(), keys());
        column.getStyleClass().add("start-column");
        StackPane holder = new StackPane(column);
        holder.setAlignment(Pos.TOP_CENTER);
        ScrollPane scroll = new ScrollPane(holder);
        scroll.setFitToWidth(true);
        getChildren().add(scroll);
        model.recent().addListener(observable -> {
            showRecent();
            model.look();
        });
        model.known().addListener(observable -> showRecent());
        model.gone().addListener(observable -> showRecent());
        model.campaigns().addListener(observable -> showRecent());
        parentProperty().addListener((o, before, now) -> {
            if (now != null) {
                model.look();
            }
        });
        model.state().addListener((o, before, now) -> show(now));
        showRecent();
        show(model.state().get());
    }

    private Node title() {
        VBox words = new VBox(2, Nodes.label(Messages.text("app.name"), "page-title"),
                Nodes.label(Messages.text("start.subtitle"), "muted"));
        HBox row = new HBox(18, new Logo(44), words, Nodes.space(), busy);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private Node cards() {
        VBox open = new VBox(10,
                Nodes.row("recent-head", Nodes.label(Messages.text("start.open"), "section-title")));
        open.getChildren().add(card("file.open", Messages.text("start.openMore")));
        if (model.hasSample()) {
            Button sample = card("file.sample", Messages.text("start.sampleMore"));
            sample.getStyleClass().add("active");
            open.getChildren().add(sample);
        }
        Hyperlink clear = Nodes.named(new Hyperlink(Messages.text("start.clear")), Messages.text("start.clearRecent"));
        clear.setOnAction(event -> clearRecent.run());
        recent.getStyleClass().add("recent-list");
        Label drop = Nodes.label(Messages.text("start.drop"), "muted");
        drop.setWrapText(true);
        VBox before = new VBox(10,
                Nodes.row("recent-head", Nodes.label(Messages.text("start.recent"), "section-title"), Nodes.space(),
                        clear),
                recent, drop);
        clear.visibleProperty().bind(model.recent().map(list -> !list.isEmpty()));
        return beside(open, before);
    }

    /// Side by side where both are as wide as their texts, else one above the other.
    private static Node beside(VBox left, VBox right) {
        GridPane grid = new GridPane(28, 28);
        ColumnConstraints column = new ColumnConstraints();
        column.setHgrow(Priority.ALWAYS);
        Label letters = new Label();
        letters.setVisible(false);
        letters.setManaged(false);
        Runnable place = () -> {
            boolean wide = grid.getWidth() >= BESIDE_EM * letters.getFont().getSize();
            if (grid.getColumnConstraints().size() == (wide ? 2 : 1)) {
                return;
            }
            column.setPercentWidth(wide ? 50 : 100);
            grid.getColumnConstraints().setAll(wide ? List.of(column, column) : List.of(column));
            grid.getChildren().setAll(left, right, letters);
            GridPane.setConstraints(left, 0, 0);
            GridPane.setConstraints(right, wide ? 1 : 0, wide ? 0 : 1);
        };
        grid.widthProperty().addListener(observable -> place.run());
        letters.fontProperty().addListener(observable -> place.run());
        place.run();
        return grid;
    }

    private Button card(String id, String more) {
        Action action = actions.get(id);
        VBox words = new VBox(2, Nodes.label(action.text(), "strong"), Nodes.shortened(Nodes.label(more, "muted")));
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox row = Nodes.row("card-line", Icons.large(action.icon()), words, Nodes.space());
        row.setSpacing(16);
        row.getChildren().add(new Keycaps(action.keys()));
        HBox.setHgrow(row, Priority.ALWAYS);
        Button button = new Button("", row);
        row.prefWidthProperty().bind(button.widthProperty().subtract(36));
        button.getStyleClass().add("card-button");
        button.setOnAction(event -> action.run());
        button.setId("start-" + id);
        button.setTooltip(new Tooltip(action.text() + "\n" + more));
        return Nodes.named(button, action.text() + ". " + more);
    }

    private void showRecent() {
        recent.getChildren().clear();
        for (String location : model.recent().get()) {
            recent.getChildren().add(recentRow(location));
        }
        if (model.recent().get().isEmpty()) {
            Label none = Nodes.label(Messages.text("start.noRecent"), "muted");
            none.setPadding(new javafx.geometry.Insets(14));
            none.setWrapText(true);
            recent.getChildren().add(none);
        }
    }

    private Button recentRow(String location) {
        Path path = Path.of(location);
        String name = model.isSample(location)
                ? Messages.text("start.sampleName")
                : path.getFileName() == null ? location : path.getFileName().toString();
        KnownRepository known = model.known().get().get(location);
        boolean gone = model.gone().get().contains(location);
        Label detail = gone
                ? Nodes.label(Messages.text("start.gone", location), "caption", "warning-text")
                : Nodes.label(kind(location, known) + location, "caption");
        detail.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        VBox words = new VBox(Nodes.label(name, "strong"), detail);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        Label when = Nodes.label(known == null
                ? ""
                : known.when(LocalDate.now(ZoneId.systemDefault()), ZoneId.systemDefault()), "muted", "dense-text");
        when.setMinWidth(USE_PREF_SIZE);
        HBox row = Nodes.row("recent-line", Icons.icon(recentIcon(location, known)), words, when);
        row.setSpacing(14);
        row.setMinWidth(0);
        Button button = new Button("", row);
        row.prefWidthProperty().bind(button.widthProperty().subtract(28));
        button.getStyleClass().addAll("recent-row", "flat");
        button.setTooltip(new Tooltip(location));
        button.setOnAction(event -> model.openRecent(location));
        return Nodes.named(button, gone
                ? Messages.text("start.gone", location)
                : Messages.text("start.openThis", name));
    }

    private String kind(String location, @Nullable KnownRepository known) {
        if (model.campaigns().get().contains(location)) {
            return Messages.text("start.campaign") + "   ";
        }
        return known == null ? "" : known.words() + "   ";
    }

    private Feather recentIcon(String location, @Nullable KnownRepository known) {
        if (model.isSample(location)) {
            return Feather.PLAY_CIRCLE;
        } else if (model.campaigns().get().contains(location)) {
            return Feather.CHECK_SQUARE;
        }
        return known == null || known.kind().equals("butler") ? Feather.DATABASE : Feather.FOLDER;
    }

    private Node keys() {
        HBox row = Nodes.row("start-keys");
        row.setSpacing(24);
        for (String id : List.of("view.palette", "help.keys")) {
            Action action = actions.get(id);
            row.getChildren().add(Nodes.row("start-key", Icons.icon(action.icon()), Nodes.label(action.text(), "muted"),
                    new Keycaps(action.keys())));
        }
        row.getChildren().addAll(Nodes.space(), Nodes.label(offline(), "caption"));
        return row;
    }

    /// With the version where the program is packaged, which alone knows it.
    private static String offline() {
        String version = StartView.class.getPackage().getImplementationVersion();
        return version == null ? Messages.text("start.offline") : Messages.text("start.version", version);
    }

    private void show(OpenState state) {
        problem.getChildren().clear();
        busy.setText("");
        switch (state) {
            case OpenState.Opening opening -> busy.setText(Messages.text("start.opening", opening.location()));
            case OpenState.Failed failed -> problem.getChildren().add(card(failed));
            default -> {
                // Nothing to say.
            }
        }
        problem.setVisible(!problem.getChildren().isEmpty());
        problem.setManaged(problem.isVisible());
    }

    private ErrorCard card(OpenState.Failed failed) {
        List<ErrorCard.Remedy> remedies = new ArrayList<>();
        failed.ways().stream().limit(3).forEach(way -> remedies.add(new ErrorCard.Remedy(
                Messages.text("start.use", way.name()), Feather.CHECK,
                () -> model.open(failed.location(), way.choice()))));
        if (remedies.isEmpty()) {
            remedies.add(new ErrorCard.Remedy(Messages.text("start.another"), Feather.FOLDER,
                    () -> actions.get("file.open").run()));
            remedies.add(new ErrorCard.Remedy(Messages.text("start.again"), Feather.REFRESH_CW,
                    () -> model.open(failed.location())));
        }
        String name = Path.of(failed.location()).getFileName() == null
                ? failed.location()
                : Path.of(failed.location()).getFileName().toString();
        ErrorCard card = new ErrorCard(Messages.text("start.failed", name),
                failed.reason() + " " + Messages.text("start.safe"), remedies,
                Messages.text("start.failedDetails", failed.location()));
        card.setMaxWidth(Double.MAX_VALUE);
        return card;
    }
}
