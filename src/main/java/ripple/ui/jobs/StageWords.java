package ripple.ui.jobs;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import ripple.timing.StageShares;
import ripple.timing.Stages;
import ripple.ui.kit.Messages;
import ripple.ui.kit.NumberStyle;

/// Stages in the user's words, and what follows from where the time goes.
final class StageWords {
    private StageWords() {}

    static String title(String stage) {
        return switch (stage) {
            case Stages.REGISTRY -> Messages.text("dash.stage.registry");
            case Stages.FETCH -> Messages.text("dash.stage.fetch");
            case Stages.OPEN -> Messages.text("dash.stage.open");
            case Stages.READ -> Messages.text("dash.stage.read");
            case Stages.DECODE -> Messages.text("dash.stage.decode");
            case Stages.CUT -> Messages.text("dash.stage.cut");
            case Stages.MEASURE -> Messages.text("dash.stage.measure");
            case Stages.NORMALISE -> Messages.text("dash.stage.normalise");
            case Stages.SPOOL -> Messages.text("dash.stage.spool");
            case Stages.WRITE -> Messages.text("dash.stage.write");
            case Stages.DRAW -> Messages.text("dash.stage.draw");
            case Stages.OBJECT -> Messages.text("dash.stage.object");
            case StageShares.REST -> Messages.text("dash.stage.rest");
            case "quality" -> Messages.text("dash.stage.quality");
            case "resample" -> Messages.text("dash.stage.resample");
            case "match" -> Messages.text("dash.stage.match");
            case "difference" -> Messages.text("dash.stage.difference");
            case "residual" -> Messages.text("dash.stage.residual");
            default -> stage;
        };
    }

    /// One sentence or two: what takes the most time, of what that consists, and what would help. Empty when nothing was timed.
    static String sentence(StageShares shares) {
        return shares.groups().stream().max(Comparator.comparingDouble(StageShares.Group::share))
                .map(StageWords::sentence).orElse("");
    }

    private static String sentence(StageShares.Group most) {
        StageShares.Part part = most.parts().stream().max(Comparator.comparingDouble(StageShares.Part::share))
                .orElseThrow();
        String first = most.parts().size() > 1
                ? Messages.text("dash.mostPart", title(most.name()), percent(part.share() / most.share()),
                        doing(part.stage()))
                : Messages.text("dash.most", title(most.name()), percent(most.share()));
        return first + " " + help(part.stage());
    }

    private static String doing(String part) {
        return switch (part) {
            case Stages.OPEN -> Messages.text("dash.doing.open");
            case Stages.READ -> Messages.text("dash.doing.read");
            case Stages.DECODE -> Messages.text("dash.doing.decode");
            case Stages.CUT -> Messages.text("dash.doing.cut");
            case Stages.MEASURE -> Messages.text("dash.doing.measure");
            case Stages.NORMALISE -> Messages.text("dash.doing.normalise");
            case Stages.SPOOL -> Messages.text("dash.doing.spool");
            case Stages.WRITE -> Messages.text("dash.doing.write");
            default -> Messages.text("dash.doing.rest");
        };
    }

    private static String help(String part) {
        return switch (part) {
            case Stages.REGISTRY, Stages.OPEN, Stages.READ -> Messages.text("dash.help.disk");
            case Stages.SPOOL, Stages.WRITE -> Messages.text("dash.help.write");
            case StageShares.REST -> Messages.text("dash.help.rest");
            default -> Messages.text("dash.help.cores");
        };
    }

    /// What the pieces of the bars are: for each stage that has several, their names from left to right.
    static String segments(StageShares shares) {
        List<String> lines = shares.groups().stream().filter(group -> group.parts().size() > 1)
                .map(group -> Messages.text("dash.segment", title(group.name()),
                        group.parts().stream().map(part -> title(part.stage()).toLowerCase(java.util.Locale.ROOT))
                                .collect(Collectors.joining(", "))))
                .toList();
        return lines.isEmpty() ? "" : Messages.text("dash.segments", String.join(" ", lines));
    }

    static String percent(double share) {
        return Double.isFinite(share)
                ? Messages.text("dash.percent", NumberStyle.whole(Math.round(100 * share)))
                : NumberStyle.UNKNOWN;
    }
}
