package ripple.label.campaign;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import ripple.catalog.Target;
import ripple.file.AtomicFile;
import ripple.label.campaign.CampaignOptions.Feedback;
import ripple.label.campaign.CampaignOptions.PlantedRate;
import ripple.label.campaign.CampaignOptions.Reveal;
import ripple.label.campaign.CampaignOptions.Turns;
import ripple.label.vocabulary.CheckedFields;
import ripple.label.vocabulary.JsonText;
import ripple.label.vocabulary.MistakesException;
import ripple.label.vocabulary.VocabularyJson;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Campaigns as JSON files. Targets stand in the file, or in a list beside it whose SHA-256 the file names.
public final class CampaignJson {
    static final String FORMAT = "ripple-campaign";
    static final int VERSION = 1;
    private static final int HEAD = 4096;
    private static final long LARGEST = 1L << 29;

    private CampaignJson() {}

    /// Whether a file says in its first lines that it is a campaign; a campaign with mistakes is one.
    public static boolean isOne(Path file) {
        if (!Files.isRegularFile(file)) {
            return false;
        }
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(HEAD), StandardCharsets.UTF_8).contains('"' + FORMAT + '"');
        } catch (IOException _) {
            // Whoever opens it meets the same, and says it.
            return false;
        }
    }

    /// Reads a campaign.
    ///
    /// @throws MistakesException with every mistake
    public static Campaign read(Path file) throws MistakesException {
        ObjectNode tree = JsonText.read(file, "campaign", LARGEST);
        List<String> mistakes = new ArrayList<>();
        Campaign campaign = new CampaignReader(CheckedFields.of(tree, mistakes), file.toAbsolutePath().getParent())
                .read();
        refuse(file.toString(), mistakes);
        return campaign;
    }

    /// Checks a campaign that was put together, as reading its file would.
    ///
    /// @throws MistakesException with every mistake
    public static void check(Campaign campaign) throws MistakesException {
        List<String> mistakes = new ArrayList<>();
        new CampaignReader(CheckedFields.of(tree(campaign), mistakes), null).read();
        refuse(campaign.title(), mistakes);
    }

    /// Writes a file with the targets in it. It must not exist.
    ///
    /// @throws MistakesException when the campaign has mistakes
    /// @throws java.nio.file.FileAlreadyExistsException when there is a file
    public static void write(Campaign campaign, Path file) throws IOException {
        check(campaign);
        try (AtomicFile out = AtomicFile.creating(file)) {
            out.file().write(0, JsonText.write(tree(campaign)).getBytes(StandardCharsets.UTF_8));
            out.commit();
        }
    }

    private static void refuse(String what, List<String> mistakes) throws MistakesException {
        if (!mistakes.isEmpty()) {
            throw new MistakesException("The campaign " + what + " has " + mistakes.size() + " mistake"
                    + (mistakes.size() == 1 ? "." : "s."), mistakes);
        }
    }

    static ObjectNode tree(Campaign campaign) {
        ObjectNode tree = JsonNodeFactory.instance.objectNode();
        tree.put("format", FORMAT).put("formatVersion", VERSION).put("title", campaign.title())
                .put("repository", campaign.repository()).put("seed", campaign.seed());
        ArrayNode targets = tree.putObject("targets").putArray("inline");
        campaign.targets().forEach(target -> target(targets.addObject(), target));
        tree.set("recipe", opaque(campaign.recipe()));
        tree.set("display", opaque(campaign.display()));
        tree.set("vocabulary", VocabularyJson.tree(campaign.vocabulary()));
        ArrayNode planted = tree.putArray("planted");
        campaign.planted().forEach(known -> planted(planted.addObject(), known));
        tree.set("options", options(campaign.options()));
        return tree;
    }

    static ObjectNode options(CampaignOptions options) {
        ObjectNode tree = JsonNodeFactory.instance.objectNode();
        tree.put("repeatShare", options.repeatShare()).put("turnRepeats", options.turns() == Turns.TURNED)
                .put("plantedShare", options.plantedShare())
                .put("showPlantedRate", options.plantedRate() == PlantedRate.SHOWN);
        ArrayNode hidden = tree.putArray("hide");
        options.hidden().stream().sorted().forEach(h -> hidden.add(CheckedFields.word(h)));
        return tree.put("feedback", options.feedback() == Feedback.TRAINING)
                .put("reveal", options.reveal() == Reveal.SECOND_GRADE)
                .put("minimumDwellMs", options.minimumDwellMillis()).put("priorColumn", options.priorColumn())
                .put("priorAbove", options.priorAbove()).put("seenAfterMs", options.seenAfterMillis())
                .put("fastPercentile", options.fastPercentile()).put("blockSize", options.blockSize());
    }

    private static ObjectNode opaque(String json) {
        try {
            return JsonText.parse(json, "A part of the campaign");
        } catch (MistakesException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    private static void target(ObjectNode node, Target target) {
        node.put("id", target.id());
        real(node, "ra", target.raDeg());
        real(node, "dec", target.decDeg());
        if (!target.columns().isEmpty()) {
            ObjectNode columns = node.putObject("columns");
            target.columns().forEach(columns::put);
        }
    }

    private static void planted(ObjectNode node, Planted known) {
        target(node, known.target());
        node.put("lens", known.truth() == Planted.Truth.LENS).put("origin", CheckedFields.word(known.origin()));
        real(node, "thetaE", known.thetaEArcsec());
        real(node, "arcSnr", known.arcSnr());
        real(node, "seeing", known.seeingArcsec());
        node.put("repository", known.repository());
    }

    private static void real(ObjectNode node, String name, double value) {
        if (Double.isFinite(value)) {
            node.put(name, value);
        }
    }
}
