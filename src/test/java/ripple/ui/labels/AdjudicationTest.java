package ripple.ui.labels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ripple.catalog.Target;
import ripple.label.Vote;
import ripple.label.agree.Agreement;
import ripple.label.agree.AgreementInput;
import ripple.label.agree.AgreementSettings;
import ripple.label.campaign.Campaign;
import ripple.label.campaign.CampaignJson;
import ripple.label.campaign.CampaignOptions;
import ripple.label.campaign.Item;
import ripple.label.exchange.GradedFiles;
import ripple.label.journal.Journal;
import ripple.label.journal.Station;
import ripple.label.session.GradingState;
import ripple.label.session.LabelClock;
import ripple.label.session.LabelSession;
import ripple.label.session.SessionFiles;
import ripple.label.vocabulary.VocabularyJson;

/// Six objects, of which more and more are differed about while a panel decides.
class AdjudicationTest {
    @TempDir
    private Path folder;
    private Path file;

    @BeforeEach
    void campaign() throws IOException {
        List<Target> targets = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            targets.add(new Target(i, "o" + i, 10 + i, -20, new LinkedHashMap<>()));
        }
        file = folder.resolve("six.json");
        CampaignJson.write(Campaign.of("Six", targets, VocabularyJson.standard(), CampaignOptions.blind()), file);
    }

    /// Ann says A of everything; Bob says X of some, and agrees with the rest.
    private static Agreement disputed(String... ids) {
        List<Vote> votes = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            String id = "o" + i;
            votes.add(Vote.of(id, "ann", "A"));
            votes.add(Vote.of(id, "bob", List.of(ids).contains(id) ? "X" : "A"));
        }
        return Agreement.of(new AgreementInput(votes, List.of(), List.of()),
                AgreementSettings.usual(VocabularyJson.standard().scale()));
    }

    private LabelSession panel(Path place) throws IOException {
        return LabelSession.open(CampaignJson.read(place), Vote.PANEL, SessionFiles.journalFor(place, Vote.PANEL),
                Station.here("test"), Set.of(), LabelClock.SYSTEM);
    }

    private static List<String> objects(Path place) throws IOException {
        return CampaignJson.read(place).targets().stream().map(Target::id).toList();
    }

    @Test
    void theSameDisputesAreTheSameCampaign() throws IOException {
        Path first = Adjudication.of(file, disputed("o1", "o4"));
        String hash = CampaignJson.read(first).hash();
        assertThat(Adjudication.of(file, disputed("o1", "o4"))).isEqualTo(first);
        assertThat(CampaignJson.read(first).hash()).isEqualTo(hash);
        assertThat(objects(first)).containsExactly("o1", "o4");
    }

    @Test
    void whatThePanelDecidedStaysWhenOthersDiffer() throws IOException {
        Path place = Adjudication.of(file, disputed("o1", "o4"));
        try (LabelSession panel = panel(place)) {
            panel.grade(List.of(Item.of("o4")), "B");
            panel.comment(Item.of("o4"), "arc, but faint");
            panel.toggleFlag(List.of(Item.of("o4")), "needs_model");
            panel.save();
        }
        assertThat(Adjudication.of(file, disputed("o1", "o2"))).isEqualTo(place);
        assertThat(objects(place)).as("what was decided stays in the list").containsExactly("o1", "o2", "o4");
        Path journal = SessionFiles.journalFor(place, Vote.PANEL);
        GradingState state = GradingState.of(Journal.read(journal));
        assertThat(state.state(Item.of("o4")).labels().current()).isEqualTo("B");
        assertThat(state.state(Item.of("o4")).labels().comment()).isEqualTo("arc, but faint");
        assertThat(state.state(Item.of("o4")).labels().flags()).containsExactly("needs_model");
        assertThat(GradedFiles.read(List.of(journal), null).votes().votes())
                .allMatch(vote -> vote.stage().equals(Vote.ADJUDICATED)).extracting(Vote::objectId)
                .containsExactly("o4");
        try (LabelSession panel = panel(place)) {
            panel.grade(List.of(Item.of("o2")), "X");
            panel.save();
        }
        Adjudication.of(file, disputed("o1", "o2", "o3"));
        Adjudication.of(file, disputed("o1", "o2"));
        Adjudication.of(file, disputed("o1", "o2", "o3"));
        assertThat(GradedFiles.read(List.of(journal), null).votes().votes()).extracting(Vote::grade)
                .containsExactlyInAnyOrder("B", "X");
        try (var all = Files.list(folder)) {
            assertThat(all.filter(path -> path.getFileName().toString().contains("adjudication.json.")))
                    .as("nothing before is removed").hasSize(4);
        }
    }

    @Test
    void aPanelThatIsAtWorkElsewhereIsNotSetAside() throws IOException {
        Path place = Adjudication.of(file, disputed("o1"));
        try (LabelSession panel = panel(place)) {
            panel.grade(List.of(Item.of("o1")), "C");
            panel.save();
            assertThatThrownBy(() -> Adjudication.of(file, disputed("o1", "o5"))).hasMessageContaining("is open")
                    .hasMessageContaining("(process ");
            assertThat(objects(place)).containsExactly("o1");
        }
    }
}
