package ripple.label.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ripple.image.Turn;
import ripple.catalog.Target;
import ripple.file.Sha256;
import ripple.label.vocabulary.MistakesException;
import ripple.label.vocabulary.VocabularyJson;

/// A campaign: the same for everybody, in everybody's own order.
class CampaignTest {
    @TempDir
    Path folder;

    private static Campaign campaign(int targets, double repeats, double planted) {
        List<Planted> known = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            known.add(new Planted(target(targets + i, "known-" + i), Planted.Truth.LENS, Planted.Origin.SIMULATED,
                    1 + i * 0.05, 30, 0.7, ""));
        }
        return Campaign.of("Perseus", targets(targets), VocabularyJson.standard(),
                CampaignOptions.blind().withShares(repeats, planted)).withSeed(42).withPlanted(known)
                .withPictures("repo", "{\"size\":64}", "{\"stretch\":\"asinh\"}");
    }

    private static List<Target> targets(int count) {
        return Stream.iterate(0, i -> i + 1).limit(count).map(i -> target(i, "75339150000000" + (100 + i))).toList();
    }

    private static Target target(int index, String id) {
        return new Target(index, id, 53 + index * 0.001, -28, new LinkedHashMap<>(Map.of("score", "0." + index)));
    }

    private static List<String> ids(List<Showing> order) {
        return order.stream().map(s -> s.target().id()).toList();
    }

    /// Worked out with Python's hashlib: another number here means that graders who had begun would go on in another order.
    @Test
    void theOrderIsTheSameOnEveryComputerForEver() {
        List<Showing> order = Campaign.of("t", List.of(target(0, "a"), target(1, "b"), target(2, "c"), target(3, "d"),
                target(4, "e")), VocabularyJson.standard(), CampaignOptions.open()).withSeed(1).order("anna");
        assertEquals(List.of("b", "d", "c", "a", "e"), ids(order));
    }

    @Test
    void everyGraderHasAnOrderOfHisOwnOverTheSameObjects() {
        Campaign campaign = campaign(300, 0.1, 0.1);
        List<Showing> anna = campaign.order("anna");
        List<Showing> bert = campaign.order("bert");
        assertEquals(anna, campaign.order(" anna "));
        assertNotEquals(ids(anna), ids(bert));
        assertEquals(new HashSet<>(ids(anna)), new HashSet<>(ids(bert)), "the same repeats and known objects for all");
        assertEquals(300 + 30 + 33, anna.size());
        assertEquals(33, anna.stream().filter(s -> s.known().isPresent()).count());
        List<Target> shuffled = new ArrayList<>(campaign.targets());
        Collections.shuffle(shuffled);
        Campaign other = new Campaign(campaign.title(), shuffled, "", campaign.recipe(), campaign.display(),
                campaign.vocabulary(), 42, campaign.planted(), campaign.options());
        assertEquals(ids(anna), ids(other.order("anna")), "the list's own order does not matter");
    }

    @Test
    void repeatsAreTurnedFarApartAndSpreadOverTheWhole() {
        Campaign campaign = campaign(600, 0.3, 0);
        for (String grader : List.of("anna", "bert", "chen", "dora")) {
            List<Showing> order = campaign.order(grader);
            Map<String, Integer> first = new HashMap<>();
            double sum = 0;
            int repeats = 0;
            for (int i = 0; i < order.size(); i++) {
                Showing showing = order.get(i);
                if (showing.item().isRepeat()) {
                    assertThat(i - first.get(showing.target().id())).isGreaterThanOrEqualTo(200);
                    assertNotEquals(Turn.NONE, showing.turn());
                    sum += i;
                    repeats++;
                } else {
                    first.put(showing.target().id(), i);
                    assertEquals(Turn.NONE, showing.turn());
                }
            }
            assertEquals(180, repeats);
            assertThat(sum / repeats / order.size()).isBetween(0.5, 0.85);
        }
        assertThat(campaign(3, 0.4, 0).order("anna")).hasSize(4);
        assertThat(campaign(2, 0.5, 0).order("anna")).as("too few to keep them apart").hasSize(2);
    }

    @Test
    void aCampaignIsOneFileThatIsReadBack() throws Exception {
        Path file = folder.resolve("perseus.json");
        Campaign campaign = campaign(20, 0.1, 0.1);
        CampaignJson.write(campaign, file);
        Campaign read = CampaignJson.read(file);
        assertEquals(campaign, read);
        assertEquals(campaign.hash(), read.hash());
        assertNotEquals(campaign.hash(), campaign.withSeed(43).hash());
        assertNotEquals(campaign.hash(), campaign.withPictures("repo", "{\"size\":64}", "{}").hash());
        assertEquals(campaign.hash(),
                campaign.withPictures("/other/place", campaign.recipe(), campaign.display()).hash());
        assertThrows(java.nio.file.FileAlreadyExistsException.class, () -> CampaignJson.write(campaign, file));
    }

    @Test
    void aListBesideItIsHeldToItsHash() throws Exception {
        Path list = Files.writeString(folder.resolve("list.csv"),
                "id,ra,dec,score\n01,53.1,-28.1,0.9\n02,53.2,-28.2,0.1\n");
        Path file = folder.resolve("c.json");
        Files.writeString(file,
                "{\"format\":\"ripple-campaign\",\"title\":\"t\",\"seed\":1,\"targets\":{\"path\":\"list.csv\","
                        + "\"sha256\":\"" + Sha256.of(list)
                        + "\"},\"options\":{\"priorColumn\":\"score\",\"priorAbove\":0.5}}");
        Campaign campaign = CampaignJson.read(file);
        assertEquals("01", campaign.targets().getFirst().id());
        assertTrue(campaign.hasHighPrior(campaign.targets().getFirst()));
        assertEquals(300, campaign.options().seenAfterMillis());
        Files.writeString(list, "id,ra,dec,score\n01,53.1,-28.1,0.9\n");
        assertThat(assertThrows(MistakesException.class, () -> CampaignJson.read(file)))
                .hasMessageContaining("changed after the campaign was made");
    }

    @Test
    void everyMistakeIsToldAtOnce() throws Exception {
        Path file = folder.resolve("c.json");
        Files.writeString(file,
                """
                        { "format": "ripple-campaign", "title": "", "seed": "x", "sed": 1,
                          "targets": { "inline": [ { "id": "1", "ra": 53, "dec": -28 }, { "id": "1", "ra": 400, "dec": -28 },
                                                   { "id": "7.5339E+16", "ra": 1, "dec": 2 } ] },
                          "vocabulary": { "format": "ripple-vocabulary", "name": "v", "grades": [] },
                          "options": { "repeatShare": 0.9, "plantedShare": 0.5, "hide": ["name", "shoes"], "minimumDwellMs": 500 } }
                        """);
        MistakesException e = assertThrows(MistakesException.class, () -> CampaignJson.read(file));
        assertThat(String.join("\n", e.mistakes())).contains("title is missing", "seed is \"x\"", "sed is not known",
                "targets.inline[1].ra is 400", "ids more than once: 1", "rounded: 7.5339E+16",
                "vocabulary: grades must hold at least two", "options.repeatShare is 0.9", "\"shoes\"",
                "plantedShare of 0.5 needs 3 known objects, but there are 0", "options.priorColumn is blank");
    }
}
