package ripple.pipeline.labelled;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.IntStream;
import ripple.catalog.Target;
import ripple.export.ExportException;
import ripple.file.Sha256;
import ripple.job.Cancellation;
import ripple.job.Progress;
import ripple.label.choose.LabelColumns;
import ripple.label.choose.LabelColumns.Comments;
import ripple.pipeline.OutputPlan;
import ripple.pipeline.Pipeline;
import ripple.pipeline.RunReport;
import ripple.pipeline.labelled.LabelledSettings.GraderNames;
import ripple.repository.RepositoryException;
import ripple.repository.RepositoryInfo;

/// Writes a labelled set: the core's results of the objects of a plan, with their labels as columns, their split, and what tells about them.
public final class LabelledSet {
    private final LabelledPlan plan;

    public LabelledSet(LabelledPlan plan) {
        this.plan = plan;
    }

    /// Writes it.
    ///
    /// @param data what the README says of the repository
    /// @throws RepositoryException as {@link Pipeline#run}
    /// @throws ExportException when results cannot be written, the set would be empty, or two splits would share sky
    /// @throws java.util.concurrent.CancellationException when cancelled; what was finished is kept
    public RunReport write(Pipeline pipeline, RepositoryInfo data, OutputPlan output, Progress progress,
            Cancellation cancellation)
            throws RepositoryException, ExportException {
        if (plan.objects().isEmpty()) {
            throw new ExportException("No object of the list is left for the set; choose other grades or limits.");
        }
        return pipeline.run(targets(), plan.settings().recipe(), output, new LabelledFiles(plan, columns(), data),
                progress, cancellation);
    }

    /// The columns of the manifest that tell of labels, in order, with what the first row will hold; empty values where the set is empty.
    public SequencedMap<String, String> example() {
        SequencedMap<String, String> example = new LinkedHashMap<>();
        Map<String, String> first = plan.objects().isEmpty()
                ? Map.of()
                : columns().labelled(plan.objects().getFirst(), 0).columns();
        columns().names().forEach(name -> example.put(name, first.getOrDefault(name, "")));
        return example;
    }

    /// The objects as they are written: with their labels' columns.
    List<Target> targets() {
        LabelColumns columns = columns();
        return IntStream.range(0, plan.objects().size()).mapToObj(row -> columns.labelled(plan.objects().get(row), row))
                .toList();
    }

    private LabelColumns columns() {
        boolean named = plan.settings().names() == GraderNames.WRITTEN;
        return new LabelColumns(plan.settings().criteria().consensus(), names(named
                ? GraderNames.WRITTEN
                : GraderNames.NUMBERED), named ? Comments.WRITTEN : Comments.WITHHELD);
    }

    /// Numbers follow a hash of the names: neither the alphabet nor the order of the files tells who is who.
    private SequencedMap<String, String> names(GraderNames how) {
        List<String> graders = plan.graded().agreement().ratings().graders();
        SequencedMap<String, String> names = new LinkedHashMap<>();
        if (how == GraderNames.WRITTEN) {
            graders.forEach(name -> names.put(name, name));
            return names;
        }
        List<String> drawn = graders.stream().sorted(Comparator.comparing((String g) -> Sha256.of(g))).toList();
        for (int i = 0; i < drawn.size(); i++) {
            names.put(drawn.get(i), "grader_" + (i + 1));
        }
        return names;
    }
}
