package ripple.label.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ripple.label.campaign.CampaignOptions;
import ripple.label.campaign.Item;
import ripple.label.journal.JournalException;
import ripple.label.journal.Journal;
import ripple.label.journal.LabelEvent.Aside;
import ripple.label.journal.LabelEvent.Scene;
import ripple.label.journal.Station;
import ripple.label.journal.LabelEvent.Suggestion;
import ripple.testkit.FullDisk;

/// A grader at work, through the door that the window uses.
class LabelSessionTest {
    @TempDir
    Path folder;

    @Test
    void everythingThatWasSaidIsThereAgainInTheNextSitting() throws Exception {
        Desk desk = new Desk(folder, 12, CampaignOptions.open());
        Item first;
        Item second;
        Item third;
        try (LabelSession session = desk.open()) {
            first = session.order().get(0).item();
            second = session.order().get(1).item();
            third = session.order().get(2).item();
            desk.grade(session, first, "A", 1500);
            session.shown(List.of(second), Scene.INSPECT);
            session.toggleSublabel(List.of(second), "Ring");
            session.toggleSublabel(List.of(second), "Merger");
            session.toggleFlag(List.of(second), "needs_model");
            session.comment(second, "Blauer Bogen, 1.2″ – \"sicher\"\n2. Zeile");
            session.mark(second, 31.5, 12.25);
            session.viewUsed(second, "residual", 800);
            session.grade(List.of(second), "B", new Suggestion(List.of("arc", "blue"), "C"));
            session.later(List.of(third));
            session.save();
        }
        try (LabelSession again = desk.open()) {
            assertEquals("A", again.state(first).labels().grade());
            assertEquals(1500, again.state(first).millis());
            ItemLabels labels = again.state(second).labels();
            assertEquals(List.of("Ring", "Merger"), labels.sublabels());
            assertEquals(List.of("needs_model"), labels.flags());
            assertEquals("Blauer Bogen, 1.2″ – \"sicher\"\n2. Zeile", labels.comment());
            assertEquals(31.5, labels.markX());
            assertEquals(12.25, labels.markY());
            assertEquals(new Suggestion(List.of("arc", "blue"), "C"), labels.suggestion());
            assertEquals(List.of("residual"), again.state(second).views());
            assertEquals(List.of(third), again.laterQueue());
            assertEquals(new Counters(12, 9, 1, 2, 0, 1, java.util.Map.of("A", 1, "B", 1, "C", 0, "X", 0)),
                    again.counters());
        }
    }

    @Test
    void unseenSeenAndGradedAreThreeStates() throws Exception {
        Desk desk = new Desk(folder, 4, CampaignOptions.open());
        try (LabelSession session = desk.open()) {
            Item item = session.order().getFirst().item();
            session.shown(List.of(item), Scene.GRID);
            desk.clock.pass(299);
            assertEquals(Stage.UNSEEN, session.stage(item));
            session.left(List.of(item));
            session.shown(List.of(item), Scene.GRID);
            desk.clock.pass(299);
            assertEquals(Stage.UNSEEN, session.stage(item), "two glances are no look");
            desk.clock.pass(1);
            assertEquals(Stage.SEEN, session.stage(item));
            session.grade(List.of(item), "X");
            assertEquals(Stage.GRADED, session.stage(item));
            session.clearGrade(List.of(item));
            assertEquals(Stage.SEEN, session.stage(item));
            assertEquals(1, session.firstUnseen().orElseThrow());
            session.skip(List.of(session.order().get(1).item()));
            assertEquals(Aside.SKIPPED, session.state(session.order().get(1).item()).labels().aside());
            assertEquals(2, session.firstUnseen().orElseThrow());
        }
    }

    @Test
    void undoGoesBackStepByStepAlsoAcrossSittingsAndRedoForth() throws Exception {
        Desk desk = new Desk(folder, 4, CampaignOptions.open());
        Item item;
        try (LabelSession session = desk.open()) {
            item = session.order().getFirst().item();
            session.grade(List.of(item), "C");
            session.toggleSublabel(List.of(item), "Ring");
            session.grade(List.of(item), "A");
            session.save();
        }
        try (LabelSession session = desk.open()) {
            assertEquals(List.of(item), session.undo());
            assertEquals("C", session.state(item).labels().grade());
            assertEquals(List.of(item), session.undo());
            assertEquals(List.of(item), session.undo());
            assertEquals(ItemLabels.NONE, session.state(item).labels());
            assertEquals(List.of(), session.undo());
            session.redo();
            session.redo();
            session.redo();
            assertFalse(session.redoable().isPresent());
            assertEquals("A", session.state(item).labels().grade());
            assertEquals(List.of("Ring"), session.state(item).labels().sublabels());
            session.undo();
            session.comment(item, "another way");
            assertFalse(session.redoable().isPresent());
        }
    }

    @Test
    void aPageIsCommittedInOneStepAndOnlyWhatHadNoGradeIsNoLens() throws Exception {
        Desk desk = new Desk(folder, 10, CampaignOptions.open());
        try (LabelSession session = desk.open()) {
            List<Item> page = session.order().subList(0, 6).stream().map(s -> s.item()).toList();
            session.shown(page, Scene.GRID);
            desk.clock.pass(2000);
            session.grade(List.of(page.get(2)), "A");
            session.commitPage(page);
            assertThat(page).extracting(item -> session.state(item).stood()).containsExactly("X", "X", "A", "X", "X",
                    "X");
            assertEquals(2000, session.state(page.getFirst()).stoodMillis());
            assertEquals(4, session.counters().unseen());
            session.undo();
            assertThat(page).extracting(item -> session.stage(item)).containsExactly(Stage.SEEN, Stage.SEEN,
                    Stage.GRADED, Stage.SEEN, Stage.SEEN, Stage.SEEN);
            assertEquals("", session.state(page.getFirst()).stood());
            session.redo();
            assertEquals("X", session.state(page.getFirst()).stood());
        }
    }

    @Test
    void statisticsUseTheGradeThatStoodWhenTheObjectWasLeft() throws Exception {
        Desk desk = new Desk(folder, 10, CampaignOptions.blind());
        try (LabelSession session = desk.open()) {
            Item first = session.order().get(0).item();
            Item second = session.order().get(1).item();
            desk.grade(session, first, "X", 900);
            desk.grade(session, second, "X", 900);
            session.grade(List.of(first), "B");
            assertEquals("X", session.state(first).stood());
            assertEquals("B", session.state(first).labels().grade());
            assertEquals(1, session.state(first).changes());
        }
    }

    @Test
    void aSlipThatIsUndoneAtOnceIsNoAnswer() throws Exception {
        Desk desk = new Desk(folder, 10, CampaignOptions.blind());
        try (LabelSession session = desk.open()) {
            Item first = session.order().get(0).item();
            Item second = session.order().get(1).item();
            desk.grade(session, first, "X", 900);
            assertEquals(List.of(first), session.undo());
            assertEquals("", session.state(first).stood());
            desk.grade(session, first, "A", 900);
            assertEquals("A", session.state(first).stood());
            desk.grade(session, second, "C", 900);
            session.undo();
            session.undo();
            assertEquals("A", session.state(first).stood(), "another object was graded since: a change of mind");
        }
    }

    @Test
    void afterTheRevealSecondGradesAreKeptApartAndNothingBeforeIsUndone() throws Exception {
        Desk desk = new Desk(folder, 10, CampaignOptions.blind());
        Item first;
        Item second;
        try (LabelSession session = desk.open()) {
            first = session.order().get(0).item();
            second = session.order().get(1).item();
            desk.grade(session, first, "C", 900);
            desk.grade(session, second, "B", 900);
            session.reveal(List.of(second));
            assertEquals(List.of(first), session.undo(), "the revealed one is out of reach");
            session.redo();
            session.revealAll();
            assertFalse(session.undoable().isPresent());
            session.grade(List.of(first), "A");
            session.save();
        }
        try (LabelSession session = desk.open()) {
            assertEquals("C", session.state(first).labels().grade());
            assertEquals("A", session.state(first).labels().second());
            assertEquals("C", session.state(first).stood());
            session.undo();
            assertEquals("C", session.state(first).labels().current());
        }
    }

    @Test
    void aClockThatIsSetBackChangesNoOrderAndNoDwell() throws Exception {
        Desk desk = new Desk(folder, 4, CampaignOptions.open());
        try (LabelSession session = desk.open()) {
            Item item = session.order().getFirst().item();
            session.shown(List.of(item), Scene.SINGLE);
            desk.clock.pass(1000);
            session.grade(List.of(item), "A");
            desk.clock.set("1999-01-01T00:00:00Z");
            desk.clock.pass(500);
            session.grade(List.of(item), "B");
            session.left(List.of(item));
            session.save();
            assertEquals("B", GradingState.of(Journal.read(desk.file)).state(item).labels().grade());
            assertEquals(1500, GradingState.of(Journal.read(desk.file)).state(item).millis());
        }
    }

    /// Two people called anna on one file, days apart: nothing contradicts itself, only the accounts differ.
    @Test
    void whoGoesOnInTheJournalOfAnotherOfTheSameNameIsTold() throws Exception {
        Desk desk = new Desk(folder, 4, CampaignOptions.blind());
        Station here = Station.here("test 1");
        try (LabelSession mine = desk.open()) {
            assertThat(mine.notices()).isEmpty();
        }
        Station theirs = new Station("test 1", "pc2", here.user() + "2", here.pid(), here.startedMillis(), here.disk());
        try (LabelSession other = LabelSession.open(desk.campaign, "anna", desk.file, theirs, Set.of(), desk.clock)) {
            assertThat(other.notices()).singleElement().asString().contains("last written by " + here.user(),
                    "you are " + here.user() + "2", "grade under another name");
        }
        try (LabelSession again = desk.open()) {
            assertThat(again.notices()).singleElement().asString().contains(here.user() + "2 on pc2");
        }
    }

    @Test
    void onAFullDiskTheGradeIsNotSavedAndTryingAgainSavesIt() throws Exception {
        Desk desk = new Desk(folder, 4, CampaignOptions.open());
        desk.open().close();
        FullDisk disk = new FullDisk(1000);
        try (LabelSession session = desk.open(disk)) {
            Item item = session.order().getFirst().item();
            for (int i = 0; i < 20; i++) {
                session.grade(List.of(item), i % 2 == 0 ? "A" : "B");
            }
            JournalException e = assertThrows(JournalException.class, session::save);
            assertThat(e).hasMessageContaining("the disk is full").hasMessageContaining("try again");
            assertFalse(session.isSaved(item));
            assertThat(session.unsaved()).containsExactly(item);
            assertEquals(0, Journal.read(desk.file).tornBytes(), "nothing is half written");
            disk.free(100_000);
            session.save();
            assertTrue(session.isSaved(item));
            assertEquals(0, session.pending());
            assertThat(Journal.read(desk.file).damage()).isEmpty();
        }
        try (LabelSession again = desk.open()) {
            assertEquals("B", again.state(again.order().getFirst().item()).labels().grade());
        }
    }

    @Test
    void aBreakWithoutAWordCountsTheGradeOnTheScreen() throws Exception {
        Desk desk = new Desk(folder, 4, CampaignOptions.blind());
        Item item;
        try (LabelSession session = desk.open()) {
            item = session.order().getFirst().item();
            session.shown(List.of(item), Scene.SINGLE);
            session.grade(List.of(item), "B");
            session.save();
        }
        try (LabelSession session = desk.open()) {
            assertEquals("B", session.state(item).stood());
            assertThat(session.state().onScreen()).isEmpty();
        }
    }
}
