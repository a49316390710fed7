package ripple.label.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.LinkedHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ripple.catalog.Target;
import ripple.label.Vote;
import ripple.label.agree.Repeat;
import ripple.label.campaign.Campaign;
import ripple.label.campaign.CampaignOptions;
import ripple.label.campaign.Item;
import ripple.label.campaign.Showing;
import ripple.label.journal.Journal;
import ripple.label.journal.LabelEvent.Scene;
import ripple.label.journal.Station;
import ripple.label.session.LabelClock;
import ripple.label.session.LabelSession;
import ripple.label.vocabulary.VocabularyJson;

/// What of a journal counts as a vote.
class JournalVotesTest {
    @TempDir
    private Path folder;

    @Test
    void theGradeThatStoodWhenTheObjectWasLeftIsTheVote() throws IOException {
        Campaign campaign = campaign(CampaignOptions.blind());
        Path file = folder.resolve("ann.journal.jsonl");
        try (LabelSession session = open(campaign, file)) {
            grade(session, Item.of("obj-0"), "A");
            grade(session, Item.of("obj-0"), "X");
            session.toggleSublabel(List.of(Item.of("obj-0")), "Ring");
            session.comment(Item.of("obj-0"), "arc in the north");
            session.shown(List.of(Item.of("obj-1")), Scene.SINGLE);
            session.grade(List.of(Item.of("obj-1")), "C");
            session.grade(List.of(Item.of("obj-1")), "B");
            session.left(List.of(Item.of("obj-1")));
            session.revealAll();
            session.grade(List.of(Item.of("obj-1")), "X");
            session.save();
        }
        List<Vote> votes = JournalVotes.of(Journal.read(file)).file().votes();
        assertThat(votes).extracting(v -> v.objectId() + " " + v.grade() + " " + v.stage())
                .containsExactlyInAnyOrder("obj-0 A blind", "obj-0 X changed", "obj-1 B blind", "obj-1 X reveal");
        assertThat(votes).filteredOn(v -> v.objectId().equals("obj-0") && v.stage().equals(Vote.BLIND))
                .singleElement().satisfies(v -> {
                    assertThat(v.grader()).isEqualTo("ann");
                    assertThat(v.sublabels()).containsExactly("Ring");
                    assertThat(v.comment()).isEqualTo("arc in the north");
                    assertThat(v.time()).isNotNull();
                });
    }

    @Test
    void whatWasShownAgainIsAVoteOfItsOwnAndPaired() throws IOException {
        Campaign campaign = campaign(CampaignOptions.blind().withShares(0.2, 0));
        Path file = folder.resolve("ann.journal.jsonl");
        try (LabelSession session = open(campaign, file)) {
            for (Showing showing : session.order()) {
                grade(session, showing.item(), showing.item().isRepeat() ? "B" : "C");
            }
        }
        JournalVotes votes = JournalVotes.of(Journal.read(file));
        assertThat(votes.repeats()).hasSize(4).allMatch(r -> r.objectId().equals(r.repeatOf() + "#2"));
        assertThat(votes.file().votes()).hasSize(24);
        Set<String> again = Set.copyOf(votes.repeats().stream().map(Repeat::objectId).toList());
        assertThat(votes.file().votes()).allMatch(v -> v.grade().equals(again.contains(v.objectId()) ? "B" : "C"));
    }

    @Test
    void anOpenCampaignsVotesAreNotCalledBlind() throws IOException {
        Path file = folder.resolve("ann.journal.jsonl");
        try (LabelSession session = open(campaign(CampaignOptions.open()), file)) {
            grade(session, Item.of("obj-3"), "B");
        }
        assertThat(JournalVotes.of(Journal.read(file)).file().votes()).extracting(Vote::stage)
                .containsExactly(JournalVotes.OPEN);
    }

    private static Campaign campaign(CampaignOptions options) {
        return Campaign.of("Twenty", IntStream.range(0, 20)
                .mapToObj(i -> new Target(i, "obj-" + i, 53, -28, new LinkedHashMap<>(Map.of()))).toList(),
                VocabularyJson.standard(), options);
    }

    private static LabelSession open(Campaign campaign, Path file) throws IOException {
        return LabelSession.open(campaign, "ann", file, Station.here("test"), Set.of(), LabelClock.SYSTEM);
    }

    private static void grade(LabelSession session, Item item, String code) throws IOException {
        session.shown(List.of(item), Scene.SINGLE);
        session.grade(List.of(item), code);
        session.left(List.of(item));
        session.save();
    }
}
