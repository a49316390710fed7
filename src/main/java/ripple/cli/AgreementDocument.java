package ripple.cli;

import java.util.Locale;
import ripple.label.GradeScale;
import ripple.label.agree.Agreement;
import ripple.label.agree.CohenKappa.Weight;
import ripple.label.agree.Consensus;
import ripple.label.agree.Drift;
import ripple.label.agree.Figure;
import ripple.label.agree.GraderScore;
import ripple.label.agree.Pair;
import ripple.label.agree.PairTable;
import ripple.label.agree.Ratings;
import ripple.label.agree.Share;
import ripple.label.agree.Truth;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The agreement as JSON: `{graders, objects, votes, cohen:[{a,b,n,unweighted,linear,quadratic,…}], fleiss, krippendorff:{nominal, ordinal, ci95,
/// nominal_ci95}, consensus:[{object_id, mean, majority, dawid_skene, swap, …}], planted:[{grader, n, found, lo, hi, …}], …}`. What was not computed is
/// null, and `remarks` says why.
record AgreementDocument(Agreement agreement) {
    ObjectNode document() {
        ObjectNode root = Json.object();
        agreement.ratings().graders().forEach(root.putArray("graders")::add);
        root.put("objects", agreement.ratings().objects().size()).put("stage", agreement.settings().stage())
                .put("prior", agreement.settings().swap().prior());
        agreement.settings().scale().codes().forEach(root.putArray("grades")::add);
        agreement.settings().scale().codes().stream().filter(agreement.settings().scale()::isLens)
                .forEach(root.putArray("lens")::add);
        ArrayNode cohen = root.putArray("cohen");
        agreement.pairs().forEach(pair -> add(cohen.addObject(), pair));
        figure(root, "fleiss", agreement.fleiss());
        root.put("fleiss_objects", agreement.completeObjects());
        figure(root, "randolph", agreement.randolph());
        ObjectNode alpha = root.putObject("krippendorff");
        Json.number(alpha, "nominal", agreement.alphaNominal().orNaN());
        Json.number(alpha, "ordinal", agreement.alphaOrdinal().orNaN());
        interval(alpha, "ci95", agreement.alphaOrdinal());
        interval(alpha, "nominal_ci95", agreement.alphaNominal());
        ArrayNode consensus = root.putArray("consensus");
        for (int i = 0; i < agreement.consensus().size(); i++) {
            add(consensus.addObject(), agreement.consensus().get(i), i);
        }
        ArrayNode planted = root.putArray("planted");
        agreement.graders().forEach(g -> planted(planted.addObject(), g));
        ArrayNode scores = root.putArray("grader_scores");
        agreement.graders().forEach(g -> add(scores.addObject(), g));
        agreement.adjudication().stream().map(Consensus::objectId).forEach(root.putArray("adjudication")::add);
        agreement.remarks().forEach(root.putArray("remarks")::add);
        return root;
    }

    private void add(ObjectNode node, Pair pair) {
        node.put("a", pair.first()).put("b", pair.second()).put("n", pair.table().total());
        figure(node, "unweighted", pair.kappa(Weight.NONE));
        figure(node, "linear", pair.kappa(Weight.LINEAR));
        figure(node, "quadratic", pair.kappa(Weight.QUADRATIC));
        Json.number(node, "percent_agreement", pair.table().same().value());
        table(node, "table", pair.table());
    }

    /// Rows and columns in the order of `grades`.
    private void table(ObjectNode node, String name, PairTable table) {
        GradeScale scale = agreement.settings().scale();
        ArrayNode rows = node.putArray(name);
        for (String first : scale.codes()) {
            ArrayNode row = rows.addArray();
            scale.codes().forEach(second -> row.add(table.count(scale.ordinal(first), scale.ordinal(second))));
        }
    }

    private void add(ObjectNode node, Consensus c, int object) {
        GradeScale scale = agreement.settings().scale();
        Ratings ratings = agreement.ratings();
        node.put("object_id", c.objectId()).put("votes", c.votes()).put("range", c.range());
        figure(node, "mean", c.mean());
        node.put("majority", scale.at(c.majority()));
        share(node, "majority_share", c.majorityShare());
        figure(node, "dawid_skene", c.dawidSkene());
        if (c.dawidSkeneGrade() == Ratings.MISSING) {
            node.putNull("dawid_skene_grade");
        } else {
            node.put("dawid_skene_grade", scale.at(c.dawidSkeneGrade()));
        }
        figure(node, "swap", c.swap());
        figure(node, "swap_settled", c.swapSettled());
        node.put("planted", c.truth() == Truth.UNKNOWN ? "" : c.truth().name().toLowerCase(Locale.ROOT));
        ObjectNode grades = node.putObject("grades");
        for (int g = 0; g < ratings.graders().size(); g++) {
            if (ratings.grade(g, object) != Ratings.MISSING) {
                grades.put(ratings.graders().get(g), scale.at(ratings.grade(g, object)));
            }
        }
    }

    private static void planted(ObjectNode node, GraderScore g) {
        Share found = g.planted().found();
        node.put("grader", g.grader()).put("n", (long) found.total()).put("found", (long) found.count())
                .put("lo", found.low()).put("hi", found.high());
        Share wrong = g.planted().falsePositives();
        node.putObject("false_positives").put("n", (long) wrong.total()).put("said_lens", (long) wrong.count())
                .put("lo", wrong.low()).put("hi", wrong.high());
    }

    private void add(ObjectNode node, GraderScore g) {
        node.put("grader", g.grader()).put("votes", g.votes());
        GradeScale scale = agreement.settings().scale();
        ObjectNode given = node.putObject("given");
        scale.codes().forEach(code -> given.put(code, g.grades().get(scale.ordinal(code))));
        ObjectNode swap = node.putObject("swap");
        figure(swap, "pl", g.skill().lens());
        figure(swap, "pd", g.skill().dud());
        swap.put("skill_bits", g.skill().bits());
        ObjectNode model = node.putObject("dawid_skene");
        figure(model, "pl", g.lensFound());
        figure(model, "pd", g.otherLeft());
        ObjectNode repeats = node.putObject("repeats").put("n", g.repeats().total());
        figure(repeats, "quadratic", g.selfAgreement());
        Json.number(repeats, "same", g.repeats().same().value());
        figure(node, "drift_per_hour", g.drift().perHour());
        ArrayNode blocks = node.putArray("time_on_task");
        g.drift().blocks().forEach(b -> add(blocks.addObject(), b));
    }

    private static void add(ObjectNode node, Drift.Block block) {
        node.put("from_min", block.fromMinutes()).put("to_min", block.toMinutes()).put("votes", block.votes());
        Json.number(node, "seconds_per_vote", block.secondsPerVote().orNaN());
        figure(node, "offset", block.offset());
    }

    /// The value under its name, and its interval beside it as `<name>_ci95`.
    private static void figure(ObjectNode node, String name, Figure figure) {
        Json.number(node, name, figure.orNaN());
        interval(node, name + "_ci95", figure);
    }

    private static void interval(ObjectNode node, String name, Figure figure) {
        if (figure instanceof Figure.Value v && v.hasInterval()) {
            node.putArray(name).add(v.low()).add(v.high());
        } else {
            node.putNull(name);
        }
    }

    private static void share(ObjectNode node, String name, Share share) {
        Json.number(node, name, share.value());
        node.putArray(name + "_ci95").add(share.low()).add(share.high());
    }
}
