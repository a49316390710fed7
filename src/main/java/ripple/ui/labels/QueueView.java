package ripple.ui.labels;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Tooltip;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import ripple.label.campaign.Campaign;
import ripple.label.campaign.CampaignOptions;
import ripple.label.session.Counters;
import ripple.label.session.LabelSession;
import ripple.label.session.Pace;
import ripple.ui.kit.ChoiceBoxes;
import ripple.ui.kit.Messages;
import ripple.ui.kit.Nodes;
import ripple.ui.kit.NumberStyle;
import ripple.ui.view.Look;

/// The left panel of Vet: which campaign, which objects are shown, how stamps are drawn, how it goes.
public final class QueueView extends VBox {
    private static final int SMALLEST = 56;
    private static final int LARGEST = 280;
    private static final double MINUTE = 60_000;

    private final VetModel model;
    private final Node showAll;
    private final VBox about = new VBox(4);
    private final VBox show = new VBox(1);
    private final VBox pace = new VBox(4);
    private final List<Runnable> tellers = new ArrayList<>();
    private final List<Runnable> followers = new ArrayList<>();

    /// @param showAll takes filters away; seen where there are any
    public QueueView(VetModel model, Node showAll) {
        this.model = model;
        this.showAll = showAll;
        showAll.visibleProperty().bind(showAll.disabledProperty().not());
        getStyleClass().add("panel");
        about.getStyleClass().add("section");
        show.getStyleClass().addAll("section", "layer-list");
        pace.getStyleClass().addAll("section", "last");
        Region free = new Region();
        VBox.setVgrow(free, Priority.ALWAYS);
        getChildren().addAll(about, show, stamps(), free, pace);
        model.state().subscribe(state -> build());
        model.counters().addListener(observable -> tell());
        model.pace().subscribe(now -> tellPace());
        model.queue().filter().addListener(observable -> followers.forEach(Runnable::run));
        model.queue().order().addListener(observable -> followers.forEach(Runnable::run));
    }

    private void build() {
        about.getChildren().setAll(Nodes.head(Feather.INBOX, Messages.text("vet.queue")));
        show.getChildren().clear();
        tellers.clear();
        followers.clear();
        model.session().ifPresent(session -> {
            about(session.campaign(), session);
            filters(session.campaign());
        });
        followers.forEach(Runnable::run);
        tell();
    }

    private void about(Campaign campaign, LabelSession session) {
        CampaignOptions options = campaign.options();
        Label title = Nodes.label(campaign.title(), "strong");
        title.setWrapText(true);
        about.getChildren().addAll(title, line(Messages.text("vet.grader"), session.grader()),
                line(Messages.text("vet.words"), campaign.vocabulary().name() + " " + campaign.vocabulary().version()),
                line(Messages.text("vet.seed"), Long.toString(campaign.seed())));
        if (options.repeatShare() > 0) {
            about.getChildren().add(line(Messages.text("vet.repeats"), percent(options.repeatShare())));
        }
        if (options.plantedShare() > 0 && options.plantedRate() == CampaignOptions.PlantedRate.SHOWN) {
            about.getChildren().add(line(Messages.text("vet.planted"), Messages.text("vet.oneIn",
                    Math.round(1 / options.plantedShare()))));
        }
    }

    private static String percent(double share) {
        return NumberStyle.fixed(100 * share, 0) + "\u2009%";
    }

    private static Node line(String name, String value) {
        Label right = Nodes.label(value, "mono");
        return Nodes.row("queue-line", Nodes.label(name, "muted", "dense-text"), Nodes.space(), right);
    }

    private void filters(Campaign campaign) {
        show.getChildren().add(Nodes.head(Feather.FILTER, Messages.text("vet.show"), showAll));
        check(GradeMark.UNSEEN, Messages.text("vet.unseen"), VetFilter::unseen, VetFilter::withUnseen,
                Counters::unseen);
        check(GradeMark.SEEN, Messages.text("vet.seen"), VetFilter::seen, VetFilter::withSeen, Counters::seen);
        campaign.vocabulary().grades().forEach(grade -> check(GradeMark.of(grade), grade.meaning(),
                filter -> !filter.hiddenGrades().contains(grade.code()),
                (filter, on) -> filter.withGrade(grade.code(), on),
                counters -> counters.byGrade().getOrDefault(grade.code(), 0)));
        show.getChildren().add(new VBox(6, only(), order(), text()));
    }

    private interface Count {
        int of(Counters counters);
    }

    private void check(GradeMark mark, String name, Predicate<VetFilter> isShown,
            BiFunction<VetFilter, Boolean, VetFilter> change, Count count) {
        CheckBox box = Nodes.named(new CheckBox(name), name);
        box.setTooltip(new Tooltip(name));
        box.getStyleClass().add("may-be-cut");
        followers.add(() -> box.setSelected(isShown.test(model.queue().filter().get())));
        box.setOnAction(
                event -> model.queue().filter().set(change.apply(model.queue().filter().get(), box.isSelected())));
        Label number = Nodes.fixed(Nodes.label("", "mono", "muted"));
        tellers.add(() -> number.setText(NumberStyle.whole(count.of(model.counters().get()))));
        show.getChildren().add(Nodes.row("layer", new GlyphView(mark), box, Nodes.space(), Nodes.fixed(number)));
    }

    private Node only() {
        ComboBox<VetFilter.Only> box = ChoiceBoxes.of(List.of(VetFilter.Only.values()), only -> switch (only) {
            case ANY -> Messages.text("vet.only.any");
            case COMMENTED -> Messages.text("vet.only.commented");
            case LATER -> Messages.text("vet.only.later");
            case PARTIAL -> Messages.text("vet.only.partial");
        }, Messages.text("vet.only"));
        box.setOnAction(event -> {
            if (box.getValue() != model.queue().filter().get().only()) {
                model.queue().filter().set(model.queue().filter().get().withOnly(box.getValue()));
            }
        });
        followers.add(() -> box.setValue(model.queue().filter().get().only()));
        return choice(Messages.text("vet.only"), box);
    }

    private Node order() {
        List<VetOrder> all = new ArrayList<>(List.of(VetOrder.GIVEN, new VetOrder(VetOrder.By.STATE, ""),
                new VetOrder(VetOrder.By.GRADE, ""), new VetOrder(VetOrder.By.TIME, "")));
        for (String column : model.queue().columns()) {
            all.add(new VetOrder(VetOrder.By.HIGH, column));
            all.add(new VetOrder(VetOrder.By.LOW, column));
        }
        ComboBox<VetOrder> box = ChoiceBoxes.of(all, QueueView::words, Messages.text("vet.order"));
        box.setOnAction(event -> model.queue().order().set(box.getValue()));
        followers.add(() -> box.setValue(model.queue().order().get()));
        return choice(Messages.text("vet.order"), box);
    }

    private static String words(VetOrder order) {
        return switch (order.by()) {
            case GIVEN -> Messages.text("vet.order.given");
            case STATE -> Messages.text("vet.order.state");
            case GRADE -> Messages.text("vet.order.grade");
            case TIME -> Messages.text("vet.order.time");
            case HIGH -> Messages.text("vet.order.high", order.column());
            case LOW -> Messages.text("vet.order.low", order.column());
        };
    }

    /// Only where the campaign hides nothing that could be asked for.
    private Node text() {
        TextField field = new TextField(model.queue().filter().get().text());
        Nodes.named(field, Messages.text("vet.filter"));
        field.textProperty()
                .addListener(
                        (o, before, now) -> model.queue().filter().set(model.queue().filter().get().withText(now)));
        followers.add(() -> {
            if (!field.getText().equals(model.queue().filter().get().text())) {
                field.setText(model.queue().filter().get().text());
            }
        });
        boolean blind = model.blindness().isBlind();
        field.setDisable(blind);
        field.setPromptText(blind ? Messages.text("vet.filterBlind") : Messages.text("vet.filter"));
        return field;
    }

    private Node stamps() {
        Slider size = Nodes.named(new Slider(SMALLEST, LARGEST, model.edge().get()), Messages.text("vet.size"));
        size.setBlockIncrement(8);
        Label number = Nodes.label("", "mono");
        number.setText(Messages.text("vet.pixels", model.edge().get()));
        size.valueProperty().addListener((o, before, now) -> {
            model.edge().set((int) Math.round(now.doubleValue() / 8) * 8);
            number.setText(Messages.text("vet.pixels", model.edge().get()));
        });
        VBox box = new VBox(8, Nodes.head(Feather.IMAGE, Messages.text("vet.stamps")),
                view(),
                slider(Messages.text("vet.size"), size, number), field());
        box.getStyleClass().add("section");
        return box;
    }

    /// The views of Space Warps, and what is left without the light of the lens.
    private Node view() {
        ObjectProperty<Look> chosen = model.display().looks().chosen();
        ObjectProperty<VetPictures.Content> shown = model.pictures().content();
        ComboBox<View> box = ChoiceBoxes.of(View.ALL, view -> view.content() == VetPictures.Content.RESIDUAL
                ? Messages.text("vet.residualShort")
                : switch (view.look()) {
                    case STANDARD -> Messages.text("look.standard");
                    case BRIGHTER -> Messages.text("look.brighter");
                    case BLUER -> Messages.text("look.bluer");
                }, Messages.text("vet.view"));
        box.setOnAction(event -> {
            // Kept: what follows the look sets the box.
            View view = box.getValue();
            chosen.set(view.look());
            shown.set(view.content());
        });
        Runnable follow = () -> box.setValue(new View(chosen.get(), shown.get()));
        chosen.addListener(observable -> follow.run());
        shown.addListener(observable -> follow.run());
        follow.run();
        return choice(Messages.text("vet.view"), box);
    }

    /// How small pictures are drawn, and what of.
    private record View(Look look, VetPictures.Content content) {
        static final List<View> ALL = List.of(new View(Look.STANDARD, VetPictures.Content.DATA),
                new View(Look.BRIGHTER, VetPictures.Content.DATA), new View(Look.BLUER, VetPictures.Content.DATA),
                new View(Look.STANDARD, VetPictures.Content.RESIDUAL));
    }

    private static Node choice(String name, ComboBox<?> box) {
        HBox.setHgrow(box, Priority.ALWAYS);
        box.setMaxWidth(Double.MAX_VALUE);
        HBox row = Nodes.row("queue-line", title(name), box);
        row.setMinHeight(USE_PREF_SIZE);
        return row;
    }

    private static Node slider(String name, Slider slider, Label number) {
        number.setMinWidth(48);
        number.setAlignment(Pos.CENTER_RIGHT);
        HBox.setHgrow(slider, Priority.ALWAYS);
        slider.setMinWidth(40);
        slider.setPrefWidth(60);
        return Nodes.row("layer", title(name), slider, number);
    }

    /// What is chosen begins at the same place in every row.
    private static Label title(String name) {
        Label title = Nodes.label(name, "muted");
        title.setMinWidth(38);
        return title;
    }

    /// Which part of every stamp is seen.
    private Node field() {
        Slider part = Nodes.named(new Slider(TileField.LEAST, 1, model.pictures().tile().part().get()),
                Messages.text("vet.field"));
        part.setBlockIncrement(0.05);
        part.valueProperty().bindBidirectional(model.pictures().tile().part());
        Label number = Nodes.label("", "mono");
        number.textProperty().bind(model.pictures().tile().arcsec().map(arcsec -> Double.isFinite(arcsec.doubleValue())
                ? Messages.text("vet.arcsec", NumberStyle.fixed(arcsec.doubleValue(), 1))
                : NumberStyle.UNKNOWN));
        return slider(Messages.text("vet.field"), part, number);
    }

    private void tell() {
        tellers.forEach(Runnable::run);
    }

    private void tellPace() {
        pace.getChildren().clear();
        model.pace().get().ifPresent(this::pace);
    }

    private void pace(Pace now) {
        pace.getChildren().addAll(Nodes.label(Messages.text("vet.session"), "section-title"),
                line(Messages.text("vet.rate"), Double.isFinite(now.perMinute())
                        ? Messages.text("vet.perMinute", NumberStyle.fixed(now.perMinute(), 1))
                        : NumberStyle.UNKNOWN),
                line(Messages.text("vet.left"), Double.isFinite(now.leftMillis())
                        ? Messages.text("vet.minutes", NumberStyle.fixed(Math.ceil(now.leftMillis() / MINUTE), 0))
                        : NumberStyle.UNKNOWN));
        int repeats = now.blocks().stream().mapToInt(Pace.Block::repeats).sum();
        if (repeats > 0) {
            int same = now.blocks().stream().mapToInt(Pace.Block::same).sum();
            pace.getChildren().add(line(Messages.text("vet.repeatsAgree"), Messages.text("vet.of", same, repeats)));
        }
        if (!now.fast().isEmpty()) {
            Label note = Nodes.label(Messages.text("vet.fast", now.fast().size()), "warning-text");
            note.setWrapText(true);
            pace.getChildren().add(note);
        }
    }
}
