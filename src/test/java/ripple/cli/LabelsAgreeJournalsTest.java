package ripple.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static ripple.cli.Ran.ripple;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ripple.catalog.Target;
import ripple.label.Vote;
import ripple.label.VotesCsv;
import ripple.label.campaign.Campaign;
import ripple.label.campaign.CampaignJson;
import ripple.label.campaign.CampaignOptions;
import ripple.label.campaign.Planted;
import ripple.label.campaign.Planted.Origin;
import ripple.label.campaign.Planted.Truth;
import ripple.label.campaign.Showing;
import ripple.label.exchange.JournalVotes;
import ripple.label.journal.Journal;
import ripple.label.journal.LabelEvent.Scene;
import ripple.label.journal.Station;
import ripple.label.session.LabelClock;
import ripple.label.session.LabelSession;
import ripple.label.vocabulary.VocabularyJson;
import tools.jackson.databind.JsonNode;

/// A campaign of sixty objects, with hidden repeats and planted lenses, graded by three people of known skill, and put together.
class LabelsAgreeJournalsTest {
    private static final Map<String, Double> SKILL = new java.util.TreeMap<>(
            Map.of("ann", 1.0, "bob", 0.9, "cyd", 0.5));

    @TempDir
    private Path folder;
    private Path campaignFile;
    private final List<Path> journals = new ArrayList<>();

    @BeforeEach
    void grade() throws IOException {
        Campaign campaign = campaign("Sixty");
        campaignFile = folder.resolve("sixty.json");
        CampaignJson.write(campaign, campaignFile);
        SKILL.forEach((name, skill) -> journals.add(graded(campaign, name, skill)));
    }

    private static Campaign campaign(String title) {
        List<Planted> known = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            known.add(new Planted(target("known-" + i, i), i % 2 == 0 ? Truth.LENS : Truth.NOT_LENS, Origin.SIMULATED,
                    i % 2 == 0 ? 1.4 : Double.NaN, i % 2 == 0 ? 40 : Double.NaN, 0.8, ""));
        }
        List<Target> targets = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            targets.add(target("obj-" + i, i));
        }
        return Campaign.of(title, targets, VocabularyJson.standard(), CampaignOptions.blind().withShares(0.2, 0.4))
                .withPlanted(known);
    }

    private static Target target(String id, int i) {
        return new Target(i, id, 53 + i * 0.01, -28, new LinkedHashMap<>());
    }

    private Path graded(Campaign campaign, String name, double skill) {
        Path file = folder.resolve(name + ".journal.jsonl");
        SplittableRandom random = new SplittableRandom(name.hashCode());
        try (LabelSession session = LabelSession.open(campaign, name, file, Station.here("test"), Set.of(),
                LabelClock.SYSTEM)) {
            for (Showing showing : session.order()) {
                boolean isLens = showing.known().map(k -> k.truth() == Truth.LENS)
                        .orElse(showing.target().id().endsWith("7"));
                boolean says = random.nextDouble() < skill ? isLens : !isLens;
                session.shown(List.of(showing.item()), Scene.SINGLE);
                session.grade(List.of(showing.item()), says ? "A" : "X");
                session.left(List.of(showing.item()));
            }
            session.save();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return file;
    }

    @Test
    void journalsAndTheirVotesAsCsvSayTheSame() throws IOException {
        Ran ran = ripple("labels", "agree", journals.get(0), journals.get(1), journals.get(2), "--campaign",
                campaignFile, "--json");
        assertThat(ran.status()).as(ran.err()).isZero();
        JsonNode json = ran.json();
        assertThat(json.get("graders")).extracting(JsonNode::asString).containsExactly("ann", "bob", "cyd");
        assertThat(json.get("objects").asInt()).isEqualTo(100);
        JsonNode ann = json.get("planted").get(0);
        assertThat(ann.get("found").asInt()).isEqualTo(ann.get("n").asInt()).isPositive();
        assertThat(json.get("grader_scores").get(0).get("repeats").get("same").asDouble()).isEqualTo(1);
        assertThat(json.get("grader_scores").get(2).get("repeats").get("n").asInt()).isEqualTo(12);
        assertThat(json.get("consensus").get(0).get("dawid_skene").isNumber()).isTrue();

        List<Vote> votes = new ArrayList<>();
        for (Path journal : journals) {
            votes.addAll(JournalVotes.of(Journal.read(journal)).file().votes());
        }
        Path csv = folder.resolve("votes.csv");
        VotesCsv.write(votes, csv);
        JsonNode same = ripple("labels", "agree", csv, "--campaign", campaignFile, "--json").json();
        for (String key : List.of("objects", "cohen", "fleiss", "krippendorff", "consensus", "planted",
                "grader_scores")) {
            assertThat(same.get(key)).as(key).isEqualTo(json.get(key));
        }
    }

    @Test
    void aJournalOfAnotherCampaignIsRefused() {
        Path other = graded(campaign("Another"), "dora", 1);
        Ran ran = ripple("labels", "agree", journals.get(0), other, "--campaign", campaignFile);
        assertThat(ran.status()).isEqualTo(3);
        assertThat(ran.err()).contains("belongs to another campaign (Another), not to Sixty; leave it out.");
    }
}
