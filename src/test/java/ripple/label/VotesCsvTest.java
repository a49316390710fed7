package ripple.label;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ripple.label.vocabulary.VocabularyJson;

/// Votes written by us, by other tools, and by spreadsheets that know better.
class VotesCsvTest {
    private static final String HEADER = "object_id,grader,grade,sublabels,comment,time_utc,stage\n";
    private static final GradeScale SCALE = VocabularyJson.standard().scale();

    @TempDir
    private Path folder;

    @Test
    void whatIsWrittenComesBack() throws IOException {
        List<Vote> votes = List.of(
                new Vote("75339150000000123", "Ann Lee", "B", List.of("Ring", "Merger"), "arc, \"blue\"\nfaint",
                        Instant.parse("2026-11-28T16:55:00.250Z"), Vote.BLIND),
                new Vote("007", "Bob", "X", List.of(), "", null, Vote.REVEAL));
        Path file = folder.resolve("votes.csv");
        VotesCsv.write(votes, file);
        assertThat(VotesCsv.read(file, SCALE)).isEqualTo(new VotesFile(votes, List.of()));
        assertThat(file).content().startsWith(HEADER).contains("75339150000000123,Ann Lee,B,Ring;Merger,");
        assertThatThrownBy(() -> VotesCsv.write(votes, file)).isInstanceOf(FileAlreadyExistsException.class);
    }

    @Test
    void otherToolsGradesAreUnderstoodAndTheFileNamesTheGrader() throws IOException {
        Path file = folder.resolve("Cyd.csv");
        Files.writeString(file,
                "grade;object_id;time_utc\n3;1;2026-01-02 03:04:05\nml;2;\nSA;3;2026-01-02T03:04:05+01:00\nnl;4;\n");
        VotesFile read = VotesCsv.read(file, SCALE);
        assertThat(read.votes()).extracting(Vote::grade).containsExactly("A", "B", "C", "X");
        assertThat(read.votes()).extracting(Vote::grader).containsOnly("Cyd");
        assertThat(read.votes()).extracting(Vote::stage).containsOnly(Vote.BLIND);
        assertThat(read.votes()).extracting(Vote::time).containsExactly(Instant.parse("2026-01-02T03:04:05Z"), null,
                Instant.parse("2026-01-02T02:04:05Z"), null);
    }

    @Test
    void idsThatASpreadsheetRoundedAreRefused() {
        assertThatThrownBy(() -> read(HEADER + "7.5339E+16,ann,A,,,,\n12,ann,B,,,,\n7.5339E+16,ann,C,,,,\n"))
                .isInstanceOf(VotesException.class)
                .hasMessageContaining("2 ids look like 7.5339E+16 (lines 2, 4): a spreadsheet has rounded them")
                .hasMessageContaining("use the file from before.");
    }

    /// What pandas, Java and others make of an id that was a number on the way; ids that only look a little like it are left alone.
    @ParameterizedTest
    @ValueSource(strings = {"7.533915000000012e+16", "7.5339E16", "7e+16", "75339150000000128.0", "\"7,5339E+16\""})
    void idsThatWereNumbersOnTheWayAreRefused(String id) {
        assertThatThrownBy(() -> read(HEADER + id + ",ann,A,,,,\n")).isInstanceOf(VotesException.class)
                .hasMessageContaining("1 id looks like").hasMessageContaining("(line 2)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"75339150000000123", "3E5", "J0123+4567", "12.5", "1e", "HSC-1.2E-3"})
    void otherIdsAreNot(String id) throws IOException {
        assertThat(read(HEADER + id + ",ann,A,,,,\n").votes()).extracting(Vote::objectId).containsExactly(id);
    }

    @Test
    void unknownGradesAreRefusedWithTheirLines() {
        assertThatThrownBy(() -> read(HEADER + "1,ann,Q,,,,\n2,ann,A,,,,\n3,bob,maybe,,,,\n4,bob,Q,,,,\n"))
                .isInstanceOf(VotesException.class).hasMessageContaining(
                        "the grade Q (lines 2, 5) is none of A, B, C, X nor another spelling of one; the grade maybe (line 4)");
    }

    @Test
    void ofTwoVotesForOneObjectTheLaterStandsAndTheLinesAreTold() throws IOException {
        VotesFile read = read(HEADER + "1,ann,A,,,2026-01-01T00:00:09Z,\n1,ann,C,,,2026-01-01T00:00:01Z,\n"
                + "2,ann,X,,,,\n2,ann,B,,,,\n3,ann,X,,,,\n3,ann,X,,,,\n3,ann,C,,,,reveal\n4,ann,,,,,\n5,ann,X,,,soon,\n");
        assertThat(read.votes()).extracting(v -> v.objectId() + v.grade() + v.stage())
                .containsExactly("1Ablind", "2Bblind", "3Xblind", "3Creveal", "5Xblind");
        assertThat(read.notices()).anyMatch(n -> n.contains("another grade in lines 3, 5; the later one stands."))
                .anyMatch(n -> n.contains("again in line 7; counted once."))
                .anyMatch(n -> n.contains("No grade in line 9; left out."))
                .anyMatch(n -> n.contains("The time cannot be read in line 10;")).hasSize(4);
    }

    @Test
    void whatIsNoVotesFileSaysWhatItShouldBe() throws IOException {
        assertThatThrownBy(() -> read("id,label\n1,A\n"))
                .hasMessageContaining("no column object_id and no column grade")
                .hasMessageContaining("its first line says id,label.");
        assertThatThrownBy(() -> read("")).hasMessageContaining("is empty; it needs a header line");
        assertThatThrownBy(() -> read(HEADER + "1,ann,A\n")).hasMessageContaining("line 2 ");
        assertThatThrownBy(() -> read(HEADER + " ,ann,A,,,,\n")).hasMessageContaining("no object_id in line 2");
        assertThatThrownBy(() -> VotesCsv.read(folder.resolve("none.csv"), SCALE))
                .hasMessageStartingWith("There is no votes file ");
        assertThatThrownBy(() -> VotesCsv.read(folder, SCALE)).hasMessageContaining("is a folder");
    }

    @Test
    void aScaleKnowsItsOrderAndWhatCountsAsALens() {
        assertThat(SCALE.codes()).extracting(SCALE::ordinal).containsExactly(3, 2, 1, 0);
        assertThat(SCALE.codes()).filteredOn(SCALE::isLens).containsExactly("A", "B");
        assertThat(SCALE.withLens(Set.of("A")).isLens("B")).isFalse();
        assertThatThrownBy(() -> SCALE.withLens(Set.of("A", "B", "C", "X"))).hasMessageContaining("and not all");
        assertThatThrownBy(() -> SCALE.withLens(Set.of("D"))).isInstanceOf(IllegalArgumentException.class);
    }

    private VotesFile read(String text) throws IOException {
        Path file = folder.resolve("some.csv");
        Files.writeString(file, text);
        return VotesCsv.read(file, SCALE);
    }
}
