package ripple.label.session;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.LinkedHashMap;
import java.util.Set;
import ripple.catalog.Target;
import ripple.file.Disk;
import ripple.label.campaign.Campaign;
import ripple.label.campaign.CampaignOptions;
import ripple.label.campaign.Item;
import ripple.label.journal.Journal;
import ripple.label.journal.JournalException;
import ripple.label.journal.LabelEvent.Scene;
import ripple.label.journal.Station;
import ripple.label.vocabulary.VocabularyJson;

/// A grader's desk in a test: a campaign of numbered objects, a clock that is moved by hand, a journal in a folder.
final class Desk {
    final HandClock clock = new HandClock();
    final Campaign campaign;
    final Path file;

    Desk(Path folder, int objects, CampaignOptions options) {
        this.campaign = Campaign.of("Test campaign", targets(objects), VocabularyJson.standard(), options).withSeed(7);
        this.file = folder.resolve("anna.journal.jsonl");
    }

    static List<Target> targets(int count) {
        List<Target> targets = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            targets.add(new Target(i, "obj-" + i, 53 + i * 0.01, -28, new LinkedHashMap<>(
                    Map.of("score", i % 10 == 0 ? "0.9" : "0.1"))));
        }
        return targets;
    }

    LabelSession open(Journal.Decision... decisions) throws JournalException {
        return LabelSession.open(campaign, "anna", file, Station.here("test 1"), Set.of(decisions), clock);
    }

    LabelSession open(Disk disk) throws JournalException {
        return LabelSession.open(campaign, "anna", file, Station.here("test 1").withDisk(disk), Set.of(), clock);
    }

    /// Looks at an item, grades it, and goes on: what a key press does.
    void grade(LabelSession session, Item item, String code, long millis) {
        session.shown(List.of(item), Scene.SINGLE);
        clock.pass(millis);
        session.grade(List.of(item), code);
        session.left(List.of(item));
    }
}
