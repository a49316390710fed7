package ripple.label.campaign;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import ripple.catalog.CatalogException;
import ripple.catalog.RoundedId;
import ripple.catalog.Target;
import ripple.catalog.TargetList;
import ripple.file.Sha256;
import ripple.label.campaign.CampaignOptions.Feedback;
import ripple.label.campaign.CampaignOptions.Hidden;
import ripple.label.campaign.CampaignOptions.PlantedRate;
import ripple.label.campaign.CampaignOptions.Reveal;
import ripple.label.campaign.CampaignOptions.Turns;
import ripple.label.campaign.Planted.Origin;
import ripple.label.campaign.Planted.Truth;
import ripple.label.vocabulary.CheckedFields;
import ripple.label.vocabulary.MistakesException;
import ripple.label.vocabulary.Vocabulary;
import ripple.label.vocabulary.VocabularyJson;
import tools.jackson.databind.node.ObjectNode;

/// Reads one campaign; mistakes gather in the fields.
final class CampaignReader {
    private static final double HALF = 0.5;
    private static final double MUCH = 1e9;

    private final CheckedFields fields;
    private final @Nullable Path folder;

    /// @param folder that a list's path starts from
    CampaignReader(CheckedFields fields, @Nullable Path folder) {
        this.fields = fields;
        this.folder = folder;
    }

    Campaign read() {
        if (!fields.text("format", "").equals(CampaignJson.FORMAT)) {
            fields.wrong("format", "must be \"" + CampaignJson.FORMAT + "\".");
        }
        fields.whole("formatVersion", 1, 1, CampaignJson.VERSION);
        List<Target> targets = targets(fields.object("targets"));
        List<Planted> planted = planted(targets.size());
        CampaignOptions options = options(fields.object("options"), targets);
        checkIds(targets, planted);
        checkPlanted(options, targets.size(), planted.size());
        Campaign campaign = new Campaign(fields.text("title"), targets, fields.text("repository", ""),
                fields.tree("recipe").toString(), fields.tree("display").toString(), vocabulary(),
                fields.whole("seed"), planted, options);
        fields.refuseOthers();
        return campaign;
    }

    private Vocabulary vocabulary() {
        ObjectNode tree = fields.tree("vocabulary");
        if (!fields.has("vocabulary")) {
            return VocabularyJson.standard();
        }
        try {
            return VocabularyJson.of(tree, "The campaign's vocabulary");
        } catch (MistakesException e) {
            e.mistakes().forEach(mistake -> fields.wrong("vocabulary:", mistake));
            return VocabularyJson.standard();
        }
    }

    private List<Target> targets(CheckedFields in) {
        List<Target> targets = in.has("path") ? listed(in) : inline(in);
        if (targets.isEmpty() && !in.has("path")) {
            in.wrong("inline", "holds no target; give some, or a list by path and sha256.");
        }
        in.refuseOthers();
        return targets;
    }

    private static List<Target> inline(CheckedFields in) {
        List<Target> targets = new ArrayList<>();
        for (CheckedFields next : in.objects("inline")) {
            targets.add(target(next, targets.size()));
            next.refuseOthers();
        }
        return targets;
    }

    private List<Target> listed(CheckedFields in) {
        Path path = Path.of(in.text("path"));
        Path file = folder == null ? path : folder.resolve(path);
        String wanted = in.text("sha256");
        try {
            List<Target> targets = TargetList.read(file).targets();
            String found = Sha256.of(file);
            if (!found.equalsIgnoreCase(wanted)) {
                in.wrong("sha256",
                        "is not that of " + file + ": the list was changed after the campaign was made (it has "
                                + found + ").");
            }
            return targets;
        } catch (CatalogException e) {
            in.wrong("path", "cannot be used: " + e.getMessage());
        } catch (IOException e) {
            in.wrong("path", file + " cannot be read: " + e.getMessage());
        }
        return List.of();
    }

    private static Target target(CheckedFields in, int index) {
        SequencedMap<String, String> columns = new LinkedHashMap<>();
        in.tree("columns").properties().forEach(e -> columns.put(e.getKey(), e.getValue().asString("")));
        return new Target(index, in.text("id"), in.real("ra", Double.NaN, 0, 360), in.real("dec", Double.NaN, -90, 90),
                columns);
    }

    private List<Planted> planted(int first) {
        List<Planted> planted = new ArrayList<>();
        for (CheckedFields in : fields.objects("planted")) {
            planted.add(new Planted(target(in, first + planted.size()),
                    in.yes("lens", Truth.LENS, Truth.NOT_LENS, Truth.LENS), in.word("origin", Origin.class),
                    in.real("thetaE", Double.NaN, 0, MUCH), in.real("arcSnr", Double.NaN, 0, MUCH),
                    in.real("seeing", Double.NaN, 0, MUCH), in.text("repository", "")));
            in.refuseOthers();
        }
        return planted;
    }

    private static CampaignOptions options(CheckedFields in, List<Target> targets) {
        CampaignOptions usual = CampaignOptions.blind();
        CampaignOptions options = new CampaignOptions(in.real("repeatShare", usual.repeatShare(), 0, HALF),
                in.yes("turnRepeats", Turns.TURNED, Turns.AS_THEY_ARE, usual.turns()),
                in.real("plantedShare", usual.plantedShare(), 0, HALF),
                in.yes("showPlantedRate", PlantedRate.SHOWN, PlantedRate.HIDDEN, usual.plantedRate()),
                in.has("hide") ? hidden(in) : usual.hidden(),
                in.yes("feedback", Feedback.TRAINING, Feedback.NONE, usual.feedback()),
                in.yes("reveal", Reveal.SECOND_GRADE, Reveal.NONE, usual.reveal()),
                in.whole("minimumDwellMs", usual.minimumDwellMillis(), 0, 60_000), in.text("priorColumn", ""),
                in.real("priorAbove", usual.priorAbove(), -MUCH, MUCH),
                in.whole("seenAfterMs", usual.seenAfterMillis(), 0, 60_000),
                in.real("fastPercentile", usual.fastPercentile(), 0, 50),
                in.whole("blockSize", usual.blockSize(), 1, 100_000));
        String column = options.priorColumn();
        if (!column.isBlank() && targets.stream().noneMatch(target -> target.columns().containsKey(column))) {
            in.wrong("priorColumn", "is \"" + column + "\", which no target has.");
        } else if (column.isBlank() && options.minimumDwellMillis() > 0) {
            in.wrong("priorColumn", "is blank; a minimum time to look needs it, to know where the prior is high.");
        }
        in.refuseOthers();
        return options;
    }

    private static Set<Hidden> hidden(CheckedFields in) {
        Set<Hidden> hidden = EnumSet.noneOf(Hidden.class);
        for (String word : in.texts("hide")) {
            try {
                hidden.add(Hidden.valueOf(word.toUpperCase(Locale.ROOT)));
            } catch (IllegalArgumentException _) {
                in.wrong("hide", "holds \"" + word + "\"; it may hold name, position, score, grades, links.");
            }
        }
        return hidden;
    }

    private void checkIds(List<Target> targets, List<Planted> planted) {
        Map<String, Integer> seen = new HashMap<>();
        targets.forEach(target -> seen.merge(target.id(), 1, Integer::sum));
        planted.forEach(known -> seen.merge(known.target().id(), 1, Integer::sum));
        List<String> twice = seen.entrySet().stream().filter(e -> e.getValue() > 1 && !e.getKey().isBlank())
                .map(Map.Entry::getKey).sorted().toList();
        if (!twice.isEmpty()) {
            fields.wrong("targets", "hold ids more than once: " + some(twice) + "; every object needs its own.");
        }
        List<String> rounded = seen.keySet().stream().filter(RoundedId::matches).sorted().toList();
        if (!rounded.isEmpty()) {
            fields.wrong("targets", "hold ids that a spreadsheet has rounded: " + some(rounded)
                    + "; different objects may have become one. Use the list from before.");
        }
    }

    private void checkPlanted(CampaignOptions options, int targets, int planted) {
        long wanted = Math.round(options.plantedShare() / (1 - options.plantedShare()) * targets);
        if (wanted > planted) {
            fields.wrong("plantedShare", "of " + options.plantedShare() + " needs " + wanted
                    + " known objects, but there are " + planted + ".");
        } else if (options.feedback() == Feedback.TRAINING && planted == 0) {
            fields.wrong("feedback", "needs known objects, and there are none.");
        }
    }

    private static String some(List<String> ids) {
        return String.join(", ", ids.stream().limit(5).toList())
                + (ids.size() > 5 ? " and " + (ids.size() - 5) + " more" : "");
    }
}
