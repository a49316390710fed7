package ripple.pipeline.labelled;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import ripple.catalog.Target;
import ripple.export.ExportException;
import ripple.export.StampStatus;
import ripple.export.split.SkyStamp;
import ripple.export.split.SplitCheck;
import ripple.file.AtomicFile;
import ripple.file.CsvWriter;
import ripple.file.DiskTrouble;
import ripple.label.choose.Exclusion;
import ripple.label.choose.LabelColumns;
import ripple.label.choose.LabelCriteria;
import ripple.label.choose.LeftOut;
import ripple.pipeline.SetAdditions;
import ripple.pipeline.WrittenRow;
import ripple.pipeline.labelled.LabelledSettings.Quality;
import ripple.pipeline.recipe.Recipe.Switch;
import ripple.repository.RepositoryInfo;

/// The splits of a labelled set, `left_out.csv` and `README.md`. Checks the splits once more on what was written.
final class LabelledFiles implements SetAdditions {
    /// Every object of the list that is not in the set, with the reason.
    static final String LEFT_OUT = "left_out.csv";
    /// What the set is.
    static final String README = "README.md";

    private final LabelledPlan plan;
    private final LabelColumns columns;
    private final RepositoryInfo data;

    LabelledFiles(LabelledPlan plan, LabelColumns columns, RepositoryInfo data) {
        this.plan = plan;
        this.columns = columns;
        this.data = data;
    }

    /// The targets' columns tell the labels; this the rest.
    @Override
    public String key() {
        LabelledSettings settings = plan.settings();
        LabelCriteria criteria = settings.criteria().withGrades(Set.of());
        return String.join("|", plan.grades()) + criteria + settings.quality() + settings.shares() + plan.splits()
                + settings.credits();
    }

    @Override
    public Set<StampStatus> kept() {
        return plan.settings().quality() == Quality.ACCEPTED
                ? EnumSet.of(StampStatus.ACCEPTED)
                : EnumSet.of(StampStatus.ACCEPTED, StampStatus.REJECTED);
    }

    @Override
    public Optional<String> split(int target) {
        return plan.split().map(_ -> plan.splits().get(target));
    }

    @Override
    public List<String> files() {
        return List.of(README, LEFT_OUT);
    }

    @Override
    public List<Path> write(Path folder, List<WrittenRow> rows, List<WrittenRow> dropped) throws ExportException {
        Optional<SplitCheck> check = checked(rows);
        List<LeftOut> out = new ArrayList<>(plan.leftOut());
        dropped.forEach(row -> out.add(leftOut(row)));
        text(folder.resolve(LEFT_OUT), leftOut(out));
        text(folder.resolve(README), new SetReadme(plan, columns, data).text(
                rows.stream().map(WrittenRow::target).collect(Collectors.toSet()), LeftOut.counts(out), check));
        return List.of(folder.resolve(LEFT_OUT), folder.resolve(README));
    }

    /// The boxes of the stamps as they were cut, not as they were planned; resampled ones have pixels of their own.
    private Optional<SplitCheck> checked(List<WrittenRow> rows) throws ExportException {
        if (plan.split().isEmpty()) {
            return Optional.empty();
        }
        Map<String, Integer> numbers = new HashMap<>();
        plan.settings().shares().orElseThrow().names().forEach(name -> numbers.put(name, numbers.size()));
        boolean isResampled = plan.settings().recipe().resample().enabled() == Switch.ON;
        Map<Integer, Integer> splits = new HashMap<>();
        List<SkyStamp> stamps = new ArrayList<>();
        for (WrittenRow row : rows) {
            SkyStamp planned = plan.stamps().get(row.target());
            stamps.add(new SkyStamp(planned.index(), planned.stratum(), planned.position(), row.tract(), row.patch(),
                    isResampled ? planned.box() : row.box(), planned.pixelScaleArcsec()));
            splits.put(planned.index(), numbers.getOrDefault(plan.splits().get(row.target()), 0));
        }
        SplitCheck check = SplitCheck.of(stamps, splits, plan.settings().shares().orElseThrow().distanceArcsec());
        if (!check.holds()) {
            throw new ExportException(
                    "Stamps of different splits share sky: " + check.sharing().size() + " pairs share "
                            + "pixels, " + check.tooNear().size() + " are too near. The set is not finished.");
        }
        return Optional.of(check);
    }

    private LeftOut leftOut(WrittenRow row) {
        Target target = plan.objects().get(row.target()).target();
        return new LeftOut(target, row.status() == StampStatus.REJECTED ? Exclusion.REJECTED : Exclusion.FAILED,
                String.join("; ", row.reasons()));
    }

    private static String leftOut(List<LeftOut> all) throws ExportException {
        StringBuilder text = new StringBuilder();
        CsvWriter csv = new CsvWriter(text);
        try {
            csv.row(List.of("index", "object_id", "why", "reason"));
            for (LeftOut one : all) {
                csv.row(List.of(Integer.toString(one.target().index()), one.target().id(), one.why().label(),
                        one.reason()));
            }
        } catch (IOException e) {
            throw new ExportException("Cannot write " + LEFT_OUT + ": " + e.getMessage() + ".", e);
        }
        return text.toString();
    }

    private static void text(Path file, String content) throws ExportException {
        try {
            AtomicFile.write(file, content);
        } catch (IOException e) {
            throw new ExportException("Cannot write " + file + ": " + DiskTrouble.why(e) + ".", e);
        }
    }
}
