package ripple.ui.sky;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import ripple.image.Band;
import ripple.repository.Coadd;
import ripple.ui.kit.Icons;
import ripple.ui.kit.Messages;
import ripple.ui.kit.Nodes;
import ripple.ui.kit.NumberStyle;

/// What the patches of a region have: band by band how many of them, visits, PSF, depth and size; what is missing; the files.
final class RegionTable extends VBox {
    private static final double BAR = 32;
    private static final double BAR_HEIGHT = 5;
    /// More patches are counted, not named.
    private static final int MOST_NAMED = 4;

    private final SkyModel sky;
    private final RegionSummary summary;
    private final GridPane grid = new GridPane(8, 5);

    RegionTable(SkyModel sky, RegionSummary summary) {
        super(4);
        this.sky = sky;
        this.summary = summary;
        getStyleClass().addAll("section", "last");
        getChildren().addAll(Nodes.head(Feather.BAR_CHART_2, Messages.text("region.coverage"),
                Nodes.label(basis(), "caption")), grid);
        table();
        warnings();
        files();
    }

    /// Of how many files width, depth and visits are known.
    private String basis() {
        List<Coadd> all = summary.bands().stream().flatMap(row -> row.files().stream()).toList();
        Map<Coadd, PatchQuality> known = sky.coverage().quality().get();
        if (all.size() > RegionModel.MOST_MEASURED) {
            return Messages.text("region.medianOfMost", NumberStyle.whole(RegionModel.MOST_MEASURED));
        }
        long measured = all.stream().filter(known::containsKey).count();
        return measured == all.size()
                ? Messages.text("region.median")
                : Messages.text("region.medianOf", NumberStyle.whole(measured), NumberStyle.whole(all.size()));
    }

    private void table() {
        for (int i = 0; i < 6; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setHalignment(i == 0 ? HPos.LEFT : HPos.RIGHT);
            column.setHgrow(i == 0 ? Priority.NEVER : Priority.ALWAYS);
            grid.getColumnConstraints().add(column);
        }
        grid.addRow(0, head(Messages.text("region.band")), head(Messages.text("region.patchHead")),
                head(Messages.text("region.visits")), head(Messages.text("region.psf")),
                head(Messages.text("region.depth")), head(Messages.text("region.size")));
        double most = summary.bands().stream().mapToDouble(row -> median(row, Show.VISITS))
                .filter(Double::isFinite).max().orElse(1);
        for (int i = 0; i < summary.bands().size(); i++) {
            row(i + 1, summary.bands().get(i), most);
        }
    }

    private void row(int at, RegionSummary.BandRow row, double mostVisits) {
        if (row.band().equals(sky.band().get())) {
            Region ground = new Region();
            ground.getStyleClass().add("row-chosen");
            grid.add(ground, 0, at, 6, 1);
        }
        boolean whole = row.files().size() == summary.patches();
        double visits = median(row, Show.VISITS);
        HBox counted = Nodes.row("visits",
                mono(Double.isNaN(visits) ? NumberStyle.UNKNOWN : NumberStyle.whole(Math.round(visits)), "plain"),
                bar(visits / mostVisits));
        counted.setAlignment(Pos.CENTER_RIGHT);
        counted.setSpacing(6);
        grid.addRow(at, Nodes.label(row.band().name(), "strong"),
                mono(row.files().size() + "/" + summary.patches(), whole ? "plain" : "warning-text"), counted,
                mono(NumberStyle.fixed(median(row, Show.PSF), 2), "plain"),
                mono(NumberStyle.fixed(median(row, Show.DEPTH), 1), "plain"),
                mono(CoaddSize.of(row.files()), "muted"));
    }

    /// How much of the most: a grey bar on a track.
    private static Node bar(double part) {
        Region filled = new Region();
        filled.getStyleClass().add("measure-bar");
        double width = Double.isFinite(part) ? Math.clamp(part, 0, 1) * BAR : 0;
        filled.setMinSize(0, BAR_HEIGHT);
        filled.setMaxSize(width, BAR_HEIGHT);
        StackPane track = new StackPane(filled);
        track.setAlignment(Pos.CENTER_LEFT);
        track.getStyleClass().add("measure-track");
        track.setMinSize(0, BAR_HEIGHT);
        track.setPrefSize(BAR, BAR_HEIGHT);
        track.setMaxSize(BAR, BAR_HEIGHT);
        return track;
    }

    private double median(RegionSummary.BandRow row, Show what) {
        Map<Coadd, PatchQuality> known = sky.coverage().quality().get();
        return CoverageValues.median(row.files().stream().map(f -> known.getOrDefault(f, PatchQuality.UNKNOWN))
                .mapToDouble(quality -> quality.of(what)).filter(Double::isFinite).sorted().toArray());
    }

    private void warnings() {
        List<String> lines = new ArrayList<>();
        for (RegionSummary.BandRow row : summary.bands()) {
            if (!row.lacking().isEmpty()) {
                lines.add(lacking(row));
            }
        }
        // Objects that lack a band though every patch lists it: files that are registered and not stored.
        summary.fetch().lacking().stream()
                .filter(lack -> summary.bands().stream()
                        .noneMatch(row -> row.band().equals(lack.band()) && !row.lacking().isEmpty()))
                .forEach(lack -> lines.add(Messages.text("region.lacking", lack.band().name(),
                        NumberStyle.whole(lack.objects()))));
        for (String text : lines) {
            Label line = Nodes.label(text, "warning-text", "dense-text");
            line.setGraphic(Icons.small(Feather.ALERT_TRIANGLE));
            line.setWrapText(true);
            getChildren().add(line);
        }
    }

    private String lacking(RegionSummary.BandRow row) {
        String where = where(row.lacking());
        int objects = objects(row.band());
        return switch (objects) {
            case 0 -> Messages.text("region.lackingIn", row.band().name(), where);
            case 1 -> Messages.text("region.lackingInObject", row.band().name(), where);
            default ->
                Messages.text("region.lackingInObjects", row.band().name(), where, NumberStyle.whole(objects));
        };
    }

    private int objects(Band band) {
        return summary.fetch().lacking().stream().filter(lack -> lack.band().equals(band))
                .mapToInt(lack -> lack.objects()).sum();
    }

    private String where(List<FileSurvey.PatchKey> patches) {
        if (patches.size() > MOST_NAMED) {
            return Messages.text("region.inManyPatches", NumberStyle.whole(patches.size()));
        }
        boolean oneTract = summary.tracts().size() == 1;
        String names = patches.stream()
                .map(key -> oneTract ? Integer.toString(key.patch()) : key.tract() + "/" + key.patch())
                .collect(Collectors.joining(", "));
        return patches.size() == 1 ? Messages.text("region.inPatch", names) : Messages.text("region.inPatches", names);
    }

    private void files() {
        List<Coadd> all = summary.bands().stream().flatMap(row -> row.files().stream()).toList();
        if (all.isEmpty()) {
            return;
        }
        GridPane lines = new GridPane(8, 4);
        ColumnConstraints name = new ColumnConstraints();
        name.setHgrow(Priority.ALWAYS);
        lines.getColumnConstraints().add(name);
        Map<String, List<Coadd>> kinds = all.stream().collect(Collectors.groupingBy(Coadd::datasetType));
        int row = 0;
        for (String kind : kinds.keySet().stream().sorted().toList()) {
            List<Coadd> files = kinds.getOrDefault(kind, List.of());
            long absent = files.stream().filter(file -> !file.isStored()).count();
            lines.addRow(row++, Nodes.label(kind, "dense-text"), mono(NumberStyle.whole(files.size()), "plain"),
                    mono(CoaddSize.of(files), "muted"),
                    absent == 0
                            ? Nodes.label(Messages.text("region.onDisk"), "success-text", "dense-text")
                            : Nodes.label(Messages.text("region.notStored", NumberStyle.whole(absent)),
                                    "warning-text", "dense-text"));
        }
        Region gap = new Region();
        gap.setMinHeight(6);
        getChildren().addAll(gap, Nodes.head(Feather.FOLDER, Messages.text("region.files")), lines);
    }

    private static Label head(String text) {
        Label label = Nodes.label(text, "caption");
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    private static Label mono(String text, String kind) {
        Label label = Nodes.label(text, "mono", "dense-text", kind);
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }
}
