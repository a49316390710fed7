package ripple.label.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ripple.label.Vote;
import ripple.label.VotesException;
import ripple.label.VotesFile;
import ripple.label.vocabulary.VocabularyJson;

/// Tables of the EPFL inspection tools.
class InspectionTableTest {
    @TempDir
    Path folder;

    private VotesFile read(String text) throws IOException {
        return InspectionTable.read(Files.writeString(folder.resolve("table.csv"), text), "bert",
                VocabularyJson.standard());
    }

    @Test
    void oneByOneWithTheWordsOfBothTools() throws Exception {
        VotesFile file = read("""
                ,file_name,classification,subclassification,ra,dec,comment
                0,stamps/102018665_NEG57.fits,A,,53.1,-28.1,A
                1,b.fits,ML,Ring,53.1,-28.1,nice arc
                2,c.fits,NL,Disk,53.1,-28.1,
                3,d.fits,None,None,53.1,-28.1,
                4,e.fits,,Merger,53.1,-28.1,Merger
                5,f.fits,SA,Blob,53.1,-28.1,
                """);
        assertThat(file.votes()).extracting(Vote::objectId).containsExactly("102018665_NEG57", "b", "c", "e", "f");
        assertThat(file.votes()).extracting(Vote::grade).containsExactly("A", "B", "X", "X", "C");
        assertThat(file.votes()).extracting(v -> String.join(";", v.sublabels())).containsExactly("", "Ring", "Disc",
                "Merger", "Blob");
        assertThat(file.votes()).extracting(Vote::comment).containsExactly("", "nice arc", "", "", "");
        assertThat(file.notices()).anyMatch(n -> n.contains("1 row without a grade"))
                .anyMatch(n -> n.contains("kept: Blob"));
    }

    @Test
    void inAMosaicZeroIsARejectOnlyWhereThePageWasOnTheScreen() throws Exception {
        VotesFile file = read("""
                file_name,classification,grid_pos,page,time
                a.fits,1.0,0.0,0.0,12.5
                b.fits,0.0,1.0,0.0,12.5
                c.fits,2.0,2.0,0.0,12.5
                d.fits,0.0,0.0,1.0,0.0
                """);
        assertThat(file.votes()).extracting(Vote::objectId).containsExactly("a", "b", "c");
        assertThat(file.votes()).extracting(Vote::grade).containsExactly("C", "X", "X");
        assertEquals(List.of("Interesting"), file.votes().getLast().sublabels());
        assertThat(file.notices()).anyMatch(n -> n.contains("rejected or never seen"));
    }

    @Test
    void duplicatesAreRepeatsAndWhatCannotBeTrustedIsRefusedWithItsLine() throws Exception {
        assertThat(read("file_name,classification\na.fits,A\na.fits,B\n").votes()).extracting(Vote::objectId)
                .containsExactly("a", "a#2");
        assertThat(assertThrows(VotesException.class,
                () -> read("file_name,classification\na.fits,A\n7.5339E+16,A\nc.fits,great\n")))
                .hasMessageContaining("line 3").hasMessageContaining("rounded").hasMessageContaining("great (line 4)");
        assertThat(assertThrows(VotesException.class, () -> read("name,grade\na,A\n")))
                .hasMessageContaining("no columns file_name and classification");
    }
}
