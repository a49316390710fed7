package ripple.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static ripple.cli.Ran.ripple;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ripple.label.campaign.Campaign;
import ripple.label.campaign.CampaignOptions;
import ripple.label.campaign.Item;
import ripple.label.campaign.Showing;
import ripple.label.journal.LabelEvent.Scene;
import ripple.label.journal.Station;
import ripple.label.session.LabelClock;
import ripple.label.session.LabelSession;
import ripple.label.vocabulary.Vocabulary;
import ripple.label.vocabulary.VocabularyJson;
import ripple.catalog.Target;

/// `ripple labels import|export|merge`, and `agree` over journals.
class LabelsFilesTest {
    @TempDir
    Path folder;

    private Path journal(String grader, Vocabulary vocabulary, String... codes) throws Exception {
        List<Target> targets = List.of(Target.at(0, "o-1", 53, -28), Target.at(1, "o-2", 53, -28),
                Target.at(2, "o-3", 53, -28), Target.at(3, "75339150000000123", 53, -28));
        Campaign campaign = Campaign.of("Perseus", targets, vocabulary, CampaignOptions.blind().withShares(0, 0));
        Path file = folder.resolve(grader + ".journal.jsonl");
        try (LabelSession session = LabelSession.open(campaign, grader, file, Station.here("test 1"), Set.of(),
                LabelClock.SYSTEM)) {
            for (int i = 0; i < codes.length; i++) {
                Item item = Item.of(targets.get(i).id());
                session.shown(List.of(item), Scene.SINGLE);
                session.grade(List.of(item), codes[i]);
                session.left(List.of(item));
            }
            session.comment(Item.of("o-1"), "arc, blue");
            session.toggleSublabel(List.of(Item.of("o-1")), "Ring");
            session.shown(session.order().stream().map(Showing::item).toList(), Scene.GRID);
            session.save();
        }
        return file;
    }

    @Test
    void aJournalIsExportedWithoutWhatWasNeverGraded() throws Exception {
        Path anna = journal("anna", VocabularyJson.standard(), "A", "X");
        Ran ran = ripple("labels", "export", anna);
        assertEquals(0, ran.status(), ran.err());
        List<String> lines = ran.out().lines().toList();
        assertEquals("object_id,grader,grade,sublabels,comment,time_utc,stage", lines.getFirst());
        assertThat(lines).hasSize(3);
        assertThat(ran.out()).containsPattern("o-1,anna,A,Ring,\"arc, blue\",20..-..-..T[^,]*Z,blind")
                .containsPattern("o-2,anna,X,,,20[^,]*Z,blind");
    }

    @Test
    void journalsAndVotesAreMergedAndAgreed() throws Exception {
        Path anna = journal("anna", VocabularyJson.standard(), "A", "X", "B", "C");
        Path bert = journal("bert", VocabularyJson.standard(), "A", "X", "C", "C");
        Path votes = Files.writeString(folder.resolve("chen.csv"),
                "object_id,grade\no-1,3\no-2,0\n75339150000000123,1\n");
        Path out = folder.resolve("all.csv");
        Ran ran = ripple("labels", "merge", anna, bert, votes, "--out",
                out);
        assertEquals(0, ran.status(), ran.err());
        assertThat(Files.readAllLines(out)).hasSize(12).anyMatch(line -> line.startsWith("75339150000000123,chen,C"));
        ran = ripple("labels", "merge", anna, "--out", out);
        assertEquals(2, ran.status(), ran.err());
        assertThat(ran.err()).contains("exists already");
        ran = ripple("labels", "agree", "--json", anna, bert, votes);
        assertEquals(0, ran.status(), ran.err());
        assertThat(ran.out()).contains("\"anna\"", "\"bert\"", "\"chen\"");
    }

    @Test
    void differentVocabulariesAreNotMixedAndCopiesCountOnce() throws Exception {
        Path anna = journal("anna", VocabularyJson.standard(), "A", "X");
        Vocabulary lens = VocabularyJson.standard();
        Path bert = journal("bert",
                new Vocabulary("lens", 2, lens.title(), lens.grades(), lens.sublabels(), lens.flags(),
                        lens.rubric()),
                "A", "X");
        Ran ran = ripple("labels", "merge", anna, bert);
        assertEquals(3, ran.status(), ran.err());
        assertThat(ran.err()).contains("different vocabularies").contains("lens 1 (").contains("lens 2 (");
        Path copy = Files.copy(anna, folder.resolve("copy.jsonl"));
        ran = ripple("labels", "merge", anna, copy);
        assertEquals(0, ran.status(), ran.err());
        assertThat(ran.err()).contains("copies of one journal");
        assertThat(ran.out().lines()).hasSize(3);
    }

    /// Two people called anna: their journals contradict each other, and one of them can be called otherwise.
    @Test
    void twoGradersOfOneNameAreToldApart() throws Exception {
        Path one = journal("anna", VocabularyJson.standard(), "A", "X");
        Path first = Files.move(one, folder.resolve("monday.journal.jsonl"));
        Path second = journal("anna", VocabularyJson.standard(), "C", "X");
        Ran ran = ripple("labels", "merge", first, second);
        assertEquals(3, ran.status(), ran.err());
        assertThat(ran.err()).contains("anna graded 1 object differently", "ripple labels export FILE --grader NAME");
        Path renamed = folder.resolve("anna2.csv");
        ran = ripple("labels", "export", second, "--grader", "anna from Bonn", "--out", renamed);
        assertEquals(0, ran.status(), ran.err());
        ran = ripple("labels", "merge", first, renamed);
        assertEquals(0, ran.status(), ran.err());
        assertThat(ran.out()).contains("o-1,anna,A,", "o-1,anna from Bonn,C,");
        ran = ripple("labels", "export", first, second, "--grader", "bob");
        assertEquals(2, ran.status(), ran.err());
        assertThat(ran.err()).contains("one by one");
    }

    @Test
    void whatCannotBeReadOrWrittenIsToldInWords() throws Exception {
        Path anna = journal("anna", VocabularyJson.standard(), "A", "X");
        Path out = folder.resolve("nowhere/votes.csv");
        Ran ran = ripple("labels", "export", anna, "--out", out);
        assertEquals(3, ran.status(), ran.err());
        assertThat(ran.err()).contains("Cannot write " + out + ": its folder is not there.").doesNotContain(".tmp");
        for (String content : List.of("", "\u0000\u0001", "object_id,grade\n1,A\n")) {
            Path wrong = Files.writeString(folder.resolve("carl.journal.jsonl"), content);
            ran = ripple("labels", "merge", wrong);
            assertEquals(3, ran.status(), ran.err());
            assertThat(ran.err()).contains("ournal").doesNotContain("votes file");
        }
        byte[] bytes = Files.readAllBytes(anna);
        bytes[bytes.length - 300] ^= 1;
        Files.write(anna, bytes);
        ran = ripple("labels", "merge", anna);
        assertEquals(0, ran.status(), ran.err());
        assertThat(ran.err()).containsPattern("line \\d+ is damaged and left out");
    }

    @Test
    void aTableOfAnotherToolIsImported() throws Exception {
        Path table = Files.writeString(folder.resolve("bert.csv"),
                "file_name,classification,subclassification\na.fits,SL,Ring\nb.fits,NL,Disk\n");
        Ran ran = ripple("labels", "import", table);
        assertEquals(0, ran.status(), ran.err());
        assertThat(ran.out()).contains("a,bert,A,Ring,,,blind", "b,bert,X,Disc,,,blind");
        ran = ripple("labels", "import", table, "--grader", "Bert B.");
        assertEquals(0, ran.status(), ran.err());
        assertThat(ran.out()).contains("a,Bert B.,A");
        ran = ripple("labels", "import", folder.resolve("none.csv"));
        assertEquals(3, ran.status(), ran.err());
        assertThat(ran.err()).contains("There is no table");
    }
}
