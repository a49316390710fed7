package ripple.label.choose;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import ripple.catalog.Target;
import ripple.label.agree.Consensus;
import ripple.label.agree.Figure;
import ripple.label.agree.Share;
import ripple.label.agree.Truth;

/// Labels as columns of a manifest, before the target's own. What is not known is blank.
///
/// @param consensus how the grade was found
/// @param graders the name to write for each grader, in order
/// @param comments whether comments are written: they may tell who wrote them
public record LabelColumns(ConsensusKind consensus, SequencedMap<String, String> graders, Comments comments) {
    /// What becomes of comments.
    public enum Comments {
        WRITTEN, WITHHELD
    }

    /// Copies the names.
    public LabelColumns {
        graders = new LinkedHashMap<>(graders);
    }

    /// The names of the columns, in order.
    public List<String> names() {
        SequencedMap<String, String> columns = new LinkedHashMap<>();
        graders.values().forEach(name -> columns.put("vote_" + name, ""));
        return java.util.stream.Stream.concat(FIXED.stream()
                .filter(name -> comments == Comments.WRITTEN || !name.equals("comments")), columns.keySet().stream())
                .toList();
    }

    private static final List<String> FIXED = List.of("grade", "is_lens", "consensus", "grade_mean", "grade_mean_lo",
            "grade_mean_hi", "n_graders", "agreement", "agreement_lo", "agreement_hi", "grade_range", "dawid_skene",
            "dawid_skene_lo", "dawid_skene_hi", "swap", "swap_lo", "swap_hi", "swap_settled", "swap_settled_lo",
            "swap_settled_hi", "planted", "sublabels", "comments");

    /// The target with its label's columns, and its own behind them, `target_…` where a name is taken.
    ///
    /// @param row number in the set, from 0
    public Target labelled(LabelledObject object, int row) {
        SequencedMap<String, String> columns = columns(object.label());
        for (Map.Entry<String, String> own : object.target().columns().entrySet()) {
            String name = own.getKey();
            while (columns.containsKey(name)) {
                name = "target_" + name;
            }
            columns.put(name, own.getValue());
        }
        Target target = object.target();
        return new Target(row, target.id(), target.raDeg(), target.decDeg(), columns);
    }

    private SequencedMap<String, String> columns(ObjectLabel label) {
        Consensus c = label.consensus();
        SequencedMap<String, String> columns = new LinkedHashMap<>();
        names().forEach(name -> columns.put(name, ""));
        columns.put("grade", label.grade());
        columns.put("is_lens", Boolean.toString(label.isLens()));
        columns.put("consensus", consensus.label());
        figure(columns, "grade_mean", c.mean());
        columns.put("n_graders", Integer.toString(c.votes()));
        share(columns, c.majorityShare());
        columns.put("grade_range", Integer.toString(c.range()));
        figure(columns, "dawid_skene", c.dawidSkene());
        figure(columns, "swap", c.swap());
        figure(columns, "swap_settled", c.swapSettled());
        columns.put("planted", c.truth() == Truth.UNKNOWN ? "" : c.truth().name().toLowerCase(Locale.ROOT));
        columns.put("sublabels", String.join(";", label.sublabels()));
        columns.computeIfPresent("comments", (_, _) -> String.join(" | ", label.comments()));
        label.votes().forEach((grader, code) -> columns.put("vote_" + graders.getOrDefault(grader, grader), code));
        return columns;
    }

    private static void share(SequencedMap<String, String> columns, Share share) {
        columns.put("agreement", number(share.value()));
        columns.put("agreement_lo", number(share.low()));
        columns.put("agreement_hi", number(share.high()));
    }

    private static void figure(SequencedMap<String, String> columns, String name, Figure figure) {
        if (figure instanceof Figure.Value v) {
            columns.put(name, number(v.value()));
            columns.put(name + "_lo", number(v.low()));
            columns.put(name + "_hi", number(v.high()));
        }
    }

    private static String number(double value) {
        return Double.isNaN(value) ? "" : Double.toString(value);
    }
}
