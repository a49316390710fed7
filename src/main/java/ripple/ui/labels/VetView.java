package ripple.ui.labels;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;
import ripple.label.campaign.Showing;
import ripple.label.journal.Journal;
import ripple.label.session.Counters;
import ripple.label.session.Stage;
import ripple.ui.kit.Clock;
import ripple.ui.kit.EmptyState;
import ripple.ui.kit.ErrorCard;
import ripple.ui.kit.FittingRow;
import ripple.ui.kit.Focus;
import ripple.ui.kit.Messages;
import ripple.ui.kit.Nodes;
import ripple.ui.kit.NumberStyle;

/// The middle of Vet: how far one is, the pictures, and what keys do.
public final class VetView extends VBox {
    private static final Duration LOOK = Duration.millis(100);

    private final VetModel model;
    private final CellMaker cells;
    private final MosaicView mosaic;
    private final StackPane stage = new StackPane();
    private final StackPane none = new StackPane();
    private final OneView one;
    private final FittingRow counts = new FittingRow(14, "vet-counts");
    private final Label seen = Nodes.label("", "strong");
    private final List<Consumer<Counters>> tellers = new ArrayList<>();
    private final Label page = Nodes.label("", "mono", "muted");
    private final Node showAll;
    private final Node[] begin;

    /// @param percent size of everything
    /// @param showAll what one can do where the filter leaves nothing
    /// @param begin what one can do where no campaign is open
    /// @param key makes the cap of an action's key from the action's id
    public VetView(VetModel model, ObjectProperty<Integer> percent, Function<String, Node> key, Node showAll,
            Node... begin) {
        this.model = model;
        this.showAll = showAll;
        this.begin = begin;
        cells = new CellMaker(model);
        mosaic = new MosaicView(model.mosaic(), model.pictures().thumbnails(), model.queue()::itemAt, cells::at,
                model.edge(), percent);
        mosaic.onOpen(place -> model.mode().set(VetMode.ONE));
        mosaic.onSize(model.pictures()::redraw);
        one = new OneView(model, cells::at, key);
        VBox head = new VBox(4, counts, new ProgressStrip(model));
        head.getStyleClass().add("vet-top");
        VBox.setVgrow(stage, Priority.ALWAYS);
        stage.setMinHeight(0);
        getStyleClass().add("well");
        getChildren().addAll(head, stage);
        setMinSize(0, 0);
        model.state().subscribe(state -> {
            learn();
            show();
        });
        head.managedProperty().bind(head.visibleProperty());
        model.mode().subscribe(mode -> {
            head.setVisible(mode == VetMode.GRID);
            show();
        });
        model.mosaic().current().addListener(observable -> describe());
        model.changes().addListener(observable -> {
            mosaic.repaint();
            describe();
        });
        none.getStyleClass().add("well");
        model.queue().lists().addListener(observable -> {
            mosaic.want();
            tellNone();
        });
        model.counters().addListener(observable -> tell());
        model.mosaic().scroll().addListener(observable -> tellPage());
        watch();
    }

    /// Where the keyboard belongs.
    public Node pictures() {
        return model.mode().get() == VetMode.GRID ? mosaic : one;
    }

    /// What a screen reader says of the current object.
    private void describe() {
        String words = model.current().map(now -> Messages.text("vet.described", model.number(now),
                said(now), model.known(now).labels().comment().isBlank() ? "" : Messages.text("vet.hasComment")))
                .orElse(Messages.text("vet.nothing"));
        mosaic.setAccessibleText(words);
        one.setAccessibleText(words);
    }

    private String said(Showing now) {
        String code = model.known(now).labels().current();
        return model.vocabulary().flatMap(vocabulary -> vocabulary.grade(code))
                .map(grade -> Messages.text("vet.gradeAs", grade.code(), grade.meaning()))
                .orElse(model.session().filter(session -> session.stage(now.item()) == Stage.SEEN).isPresent()
                        ? Messages.text("vet.seen")
                        : Messages.text("vet.unseen"));
    }

    /// Only what is seen in a window that has the keyboard is looked at.
    private void watch() {
        Clock.whileShown(this, LOOK, model.screen()::tick);
        sceneProperty().flatMap(javafx.scene.Scene::windowProperty).flatMap(Window::focusedProperty).orElse(false)
                .subscribe(focused -> model.screen().inFront(focused && getScene() != null));
    }

    private void show() {
        switch (model.state().get()) {
            case VetState.Nothing _ -> stage.getChildren()
                    .setAll(new EmptyState(Feather.CHECK_SQUARE, Messages.text("vet.nothing"), begin));
            case VetState.Opening _ -> stage.getChildren()
                    .setAll(new EmptyState(Feather.CHECK_SQUARE, Messages.text("vet.opening")));
            case VetState.Open _ -> {
                stage.getChildren().setAll(pictures(), none);
                tellNone();
                mosaic.requestLayout();
                one.update();
                mosaic.want();
                Focus.give(pictures());
            }
            case VetState.Failed failed -> stage.getChildren().setAll(card(failed));
        }
        tell();
    }

    /// An empty pane says why it is.
    private void tellNone() {
        none.setVisible(model.mosaic().count().get() == 0);
        none.getChildren().setAll(model.queue().isLooking()
                ? new EmptyState(Feather.SEARCH, Messages.text("vet.lookingUp"))
                : new EmptyState(Feather.FILTER, Messages.text("vet.noneShown"), showAll));
    }

    private Node card(VetState.Failed failed) {
        List<ErrorCard.Remedy> remedies = new ArrayList<>();
        for (VetState.Offer offer : VetState.Offer.values()) {
            if (failed.offers().contains(offer)) {
                remedies.add(remedy(failed, offer));
            }
        }
        remedies.add(new ErrorCard.Remedy(Messages.text("vet.again"), Feather.REFRESH_CW,
                () -> model.open(failed.file(), failed.grader())));
        return new ErrorCard(Messages.text("vet.cannotOpen"), failed.sentence(), remedies, failed.file().toString());
    }

    private ErrorCard.Remedy remedy(VetState.Failed failed, VetState.Offer offer) {
        return switch (offer) {
            case READ -> new ErrorCard.Remedy(Messages.text("vet.read"), Feather.EYE,
                    () -> model.read(failed.file(), failed.grader(), failed.sentence()));
            case TAKE_OVER -> new ErrorCard.Remedy(Messages.text("vet.takeOver"), Feather.EDIT_3,
                    () -> model.open(failed.file(), failed.grader(), Set.of(Journal.Decision.TAKE_OVER)));
            case ACCEPT_DAMAGE -> new ErrorCard.Remedy(Messages.text("vet.acceptDamage"), Feather.EDIT_3,
                    () -> model.open(failed.file(), failed.grader(), Set.of(Journal.Decision.ACCEPT_DAMAGE)));
        };
    }

    /// The row of counts of another campaign.
    private void learn() {
        counts.clear();
        tellers.clear();
        counts.add(seen, 9);
        model.vocabulary().ifPresent(vocabulary -> vocabulary.grades().forEach(grade -> counts.add(
                count(new GlyphView(GradeMark.of(grade)), now -> now.byGrade().getOrDefault(grade.code(), 0)), 7)));
        counts.add(count(new GlyphView(GradeMark.SEEN), Counters::seen), 5)
                .add(count(new GlyphView(GradeMark.UNSEEN), Counters::unseen), 6).addSpace().add(page, 8);
    }

    private void tell() {
        Counters now = model.counters().get();
        seen.setText(Messages.text("vet.seenOf", NumberStyle.whole((long) now.seen() + now.graded()),
                NumberStyle.whole(now.total())));
        tellers.forEach(teller -> teller.accept(now));
        counts.setVisible(now.total() > 0);
        tellPage();
    }

    private void tellPage() {
        MosaicGrid grid = model.mosaic().grid().get();
        int rows = grid.rowsOnPage();
        int pages = Math.max(1, Math.ceilDiv(grid.rows(), rows));
        double scroll = model.mosaic().scroll().get();
        boolean last = grid.maxScroll() > 0 && scroll >= grid.maxScroll();
        int at = last ? pages : grid.first(scroll) / grid.columns() / rows + 1;
        page.setText(model.counters().get().total() == 0 ? "" : Messages.text("vet.page", at, pages));
    }

    private Node count(Node glyph, ToIntFunction<Counters> number) {
        Label label = Nodes.label("", "mono");
        tellers.add(now -> label.setText(NumberStyle.whole(number.applyAsInt(now))));
        return Nodes.row("vet-count", glyph, label);
    }

    /// A row of keys and what they do, for the bottom of the pane.
    ///
    /// @param caption makes a text with its key from an action's id
    public static FittingRow hints(Function<String, Node> caption, String... actions) {
        FittingRow row = new FittingRow(18, "vet-hints");
        for (int i = 0; i < actions.length; i++) {
            row.add(caption.apply(actions[i]), actions.length - i);
        }
        return row;
    }
}
