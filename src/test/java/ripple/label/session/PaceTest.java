package ripple.label.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ripple.label.campaign.CampaignOptions;
import ripple.label.campaign.Item;
import ripple.label.campaign.Showing;

/// A grader of sixty objects, of which every tenth is promising (`score` 0.9).
class PaceTest {
    @TempDir
    private Path folder;

    private static boolean isPromising(Showing showing) {
        return "0.9".equals(showing.target().columns().get("score"));
    }

    @Test
    void aHastyRejectOfAPromisingObjectIsShownAgainAndNoOther() throws Exception {
        Desk desk = new Desk(folder, 60, CampaignOptions.open().withMinimumDwell(0, "score", 0.5));
        try (LabelSession session = desk.open()) {
            List<Item> hasty = new ArrayList<>();
            int promising = 0;
            for (Showing showing : session.order()) {
                // Of the promising ones the first is rejected in haste, the second kept in haste, the others looked at.
                boolean haste = isPromising(showing) && promising++ < 2;
                desk.clock.pass(500);
                desk.grade(session, showing.item(), isPromising(showing) && promising == 2 && haste ? "A" : "X",
                        haste ? 90 + promising : 2000);
                if (haste && promising == 1) {
                    hasty.add(showing.item());
                }
            }
            Pace pace = session.pace();
            assertThat(pace.fastMillis()).isBetween(91.0, 2000.0);
            assertThat(pace.fast()).containsExactlyElementsOf(hasty);
            assertThat(pace.blocks()).extracting(Pace.Block::graded).containsExactly(60);
            assertThat(pace.blocks().getFirst().medianMillis()).isEqualTo(2000);
            assertThat(pace.perMinute()).isBetween(20.0, 40.0);
            session.later(pace.fast());
            assertThat(session.laterQueue()).isEqualTo(hasty);
        }
    }

    @Test
    void countsThatAreKeptAreThoseThatCountingAllWouldGive() throws Exception {
        Desk desk = new Desk(folder, 40, CampaignOptions.blind().withShares(0.2, 0));
        try (LabelSession session = desk.open()) {
            var dice = new java.util.SplittableRandom(3);
            for (int i = 0; i < 400; i++) {
                Item item = session.order().get(dice.nextInt(session.order().size())).item();
                switch (dice.nextInt(9)) {
                    case 0 -> session.grade(List.of(item), "A");
                    case 1 -> session.clearGrade(List.of(item));
                    case 2 -> session.skip(List.of(item));
                    case 3 -> session.later(List.of(item));
                    case 4 -> session.undo();
                    case 5 -> session.redo();
                    case 6 -> session.commitPage(List.of(item, session.order().getFirst().item()));
                    case 7 -> session.shown(List.of(item), ripple.label.journal.LabelEvent.Scene.GRID);
                    default -> session.leftAll();
                }
                desk.clock.pass(dice.nextInt(200));
                if (i == 300) {
                    session.revealAll();
                }
                assertThat(session.counters()).as("after %d", i).isEqualTo(new SessionCount(session).counters(
                        List.of(), List.of()));
            }
        }
    }
}
