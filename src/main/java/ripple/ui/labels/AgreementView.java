package ripple.ui.labels;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import ripple.label.agree.Agreement;
import ripple.label.agree.Consensus;
import ripple.label.agree.GraderScore;
import ripple.pipeline.report.AgreementCharts;
import ripple.pipeline.report.AgreementSheets;
import ripple.pipeline.report.Sheet;
import ripple.ui.kit.Background;
import ripple.ui.kit.EmptyState;
import ripple.ui.kit.ErrorCard;
import ripple.ui.kit.Icons;
import ripple.ui.kit.Messages;
import ripple.ui.kit.Nodes;
import ripple.ui.kit.NumberStyle;
import ripple.ui.kit.Theme;

/// How well graders agree: the report in the window, with the files it is made of at the left.
public final class AgreementView extends HBox {
    private static final int ROWS = 12;

    private final AgreementModel model;
    private final ObservableValue<Theme> theme;
    private final Background background;
    private final ChartCard.Saving saving;
    private final Node add;
    private final Node adjudicate;
    private final StackPane stage = new StackPane();

    /// Asks for new files; each answers null when the user thought better of it.
    public interface Files {
        @Nullable
        Path picture(String name);

        @Nullable
        Path table(String name);

        @Nullable
        Path campaign();
    }

    /// @param add adds files
    /// @param adjudicate grades together what graders differ about
    public AgreementView(AgreementModel model, ObservableValue<Theme> theme, Background background, Files files,
            Node add, Node alsoAdd, Node adjudicate) {
        this.model = model;
        this.theme = theme;
        this.background = background;
        this.add = add;
        this.adjudicate = adjudicate;
        this.saving = new ChartSaves(files, model);
        HBox.setHgrow(stage, Priority.ALWAYS);
        stage.setMinSize(0, 0);
        ScrollPane left = new ScrollPane(new AgreementFiles(model, files::campaign, alsoAdd));
        left.getStyleClass().addAll("panel", "panel-left");
        left.setFitToWidth(true);
        left.setFitToHeight(true);
        left.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        left.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(left, stage);
        Nodes.named(this, Messages.text("agree.name"));
        setMinSize(0, 0);
        model.state().subscribe(this::show);
    }

    /// Where charts go.
    private record ChartSaves(Files files, AgreementModel model) implements ChartCard.Saving {
        @Override
        public @Nullable Path picture(String name) {
            return files.picture(name);
        }

        @Override
        public @Nullable Path table(String name) {
            return files.table(name);
        }

        @Override
        public void save(Path file, Callable<byte[]> made) {
            model.save(file, made);
        }
    }

    private void show(AgreementState state) {
        stage.getChildren().setAll(switch (state) {
            case AgreementState.Nothing _ -> new EmptyState(Feather.USERS, Messages.text("agree.nothing"), add);
            case AgreementState.Working _ -> working();
            case AgreementState.Cancelled _ -> cancelled();
            case AgreementState.Failed failed -> new ErrorCard(Messages.text("agree.cannot"), failed.sentence(),
                    List.of(new ErrorCard.Remedy(Messages.text("agree.again"), Feather.REFRESH_CW, model::measure)),
                    "");
            case AgreementState.Ready ready -> page(ready);
        });
    }

    private Node working() {
        Button cancel = Nodes.named(new Button(Messages.text("agree.cancel")), Messages.text("agree.cancel"));
        cancel.setOnAction(event -> model.cancel());
        return new EmptyState(Feather.CLOCK, Messages.text("agree.working"), cancel);
    }

    private Node cancelled() {
        Button again = Nodes.named(new Button(Messages.text("agree.again"), Icons.icon(Feather.REFRESH_CW)),
                Messages.text("agree.again"));
        again.setOnAction(event -> model.measure());
        return new EmptyState(Feather.USERS, Messages.text("agree.cancelled"), again);
    }

    private Node page(AgreementState.Ready ready) {
        Agreement agreement = ready.agreement();
        AgreementSheets sheets = new AgreementSheets(agreement);
        VBox page = new VBox(figures(sheets));
        page.getStyleClass().addAll("settings", "agreement-page");
        List<String> remarks = new ArrayList<>(ready.notices());
        remarks.addAll(agreement.remarks());
        remarks.forEach(remark -> page.getChildren().add(words(remark)));
        section(page, Messages.text("agree.graders"),
                new SheetView(sheets.graders(), Messages.text("agree.graders"), ROWS));
        charts(page, agreement);
        section(page, Messages.text("agree.pairs"), new SheetView(sheets.pairs(), Messages.text("agree.pairs"), ROWS));
        queue(page, ready, sheets);
        section(page, Messages.text("agree.consensus"),
                new SheetView(sheets.objects(AgreementSheets.best(agreement)), Messages.text("agree.consensus"), ROWS));
        ScrollPane scroll = new ScrollPane(page);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("settings-scroll");
        return scroll;
    }

    private static Node figures(AgreementSheets sheets) {
        FlowPane row = new FlowPane(12, 12);
        for (AgreementSheets.Headline headline : sheets.headlines()) {
            Label detail = words(headline.detail());
            detail.setPrefWidth(124);
            VBox card = new VBox(2, Nodes.label(headline.what(), "caption"),
                    Nodes.label(headline.value(), "kpi", "mono"),
                    detail);
            card.getStyleClass().add("settings-card");
            row.getChildren().add(card);
        }
        return row;
    }

    private void charts(VBox page, Agreement agreement) {
        FlowPane found = new FlowPane(12, 12);
        if (!agreement.together().found().isEmpty()) {
            found.getChildren().add(ChartCard.of(AgreementCharts.completeness(Messages.text("agree.together"),
                    agreement.together().map()), theme, background, saving));
            agreement.graders().forEach(grader -> found.getChildren().add(ChartCard.of(
                    AgreementCharts.completeness(grader.grader(), grader.planted().map()), theme, background, saving)));
            section(page, Messages.text("agree.found"), found);
        }
        List<GraderScore> all = agreement.graders();
        FlowPane drift = new FlowPane(12, 12);
        for (int from = 0; from < all.size(); from += AgreementCharts.TOGETHER) {
            List<GraderScore> some = all.subList(from, Math.min(all.size(), from + AgreementCharts.TOGETHER));
            if (some.stream().anyMatch(grader -> !grader.drift().blocks().isEmpty())) {
                if (agreement.graders().size() > 1) {
                    drift.getChildren().add(ChartCard.of(AgreementCharts.offsets(some), theme, background, saving));
                }
                drift.getChildren().add(ChartCard.of(AgreementCharts.pace(some), theme, background, saving));
            }
        }
        if (!drift.getChildren().isEmpty()) {
            section(page, Messages.text("agree.drift"), drift);
        }
    }

    private void queue(VBox page, AgreementState.Ready ready, AgreementSheets sheets) {
        List<Consensus> disputed = ready.agreement().adjudication();
        if (disputed.isEmpty()) {
            section(page, Messages.text("agree.talk"), words(Messages.text("agree.noTalk")));
            return;
        }
        Sheet sheet = sheets.objects(disputed);
        List<String> heads = new ArrayList<>(sheet.heads());
        heads.add(1, Messages.text("agree.decided"));
        List<List<String>> rows = new ArrayList<>();
        for (List<String> row : sheet.rows()) {
            List<String> more = new ArrayList<>(row);
            more.add(1, ready.decided().getOrDefault(row.getFirst(), NumberStyle.UNKNOWN));
            rows.add(more);
        }
        section(page, Messages.text("agree.talk"), Nodes.row("settings-buttons",
                words(Messages.text("agree.toTalk", disputed.size(), Agreement.DISPUTED)), Nodes.space(), adjudicate),
                new SheetView(new Sheet(heads, rows), Messages.text("agree.talk"), ROWS));
    }

    private static void section(VBox page, String title, Node... nodes) {
        page.getChildren().add(Nodes.label(title, "section-title"));
        page.getChildren().addAll(nodes);
    }

    private static Label words(String text) {
        Label label = Nodes.label(text, "caption");
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }
}
