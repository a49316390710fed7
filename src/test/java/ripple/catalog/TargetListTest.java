package ripple.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import ripple.testkit.Shared;

class TargetListTest {
    @TempDir
    Path folder;

    @Test
    void idsAreTextExactlyAsWritten() throws Exception {
        TargetList list = read(
                "object_id,ra,dec\n75339150000000123,53.1,-28.1\n007,53.2,-28.2\n\"a, \"\"b\"\"\",53.3,-28.3\n"
                        + " x ,53.4,-28.4\n星-é,53.5,-28.5\n1e5,53.6,-28.6");
        assertThat(ids(list)).containsExactly("75339150000000123", "007", "a, \"b\"", " x ", "星-é", "1e5");
        assertThat(list.targets().get(1)).isEqualTo(Target.at(1, "007", 53.2, -28.2));
    }

    @ParameterizedTest
    @CsvSource({"ra,dec", "RA,DEC", "RA,Dec", "RA,decl", "RA_deg,DEC_deg", "RAJ2000,DEJ2000", "_RAJ2000,_DEJ2000",
            "ra_icrs,de_icrs",
            "coord_ra,coord_dec", "RightAscension,Declination", "right ascension,DECLINATION",
            "ALPHA_J2000,DELTA_J2000",
            "raMean,decMean", "s_ra,s_dec", "ra,Declination", "RA (deg),Dec (deg)", "\ufeffRA,DEC"})
    void positionsAreFoundAsCataloguesSpellThem(String ra, String dec) throws Exception {
        TargetList list = read("mag," + dec + "," + ra + ",name\n20.5,-28.1,53.1,x\n");
        assertThat(list.targets()).singleElement().satisfies(t -> {
            assertThat(t.raDeg()).isEqualTo(53.1);
            assertThat(t.decDeg()).isEqualTo(-28.1);
            assertThat(t.id()).isEqualTo("x");
            assertThat(t.columns()).containsExactly(java.util.Map.entry("mag", "20.5"));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"object_id", "objectId", "OBJID", "id", "ID", "name", "source_id", "diaObjectId",
            "Lens ID"})
    void idsAreFoundAsCataloguesSpellThem(String name) throws Exception {
        assertThat(ids(read("ra,dec," + name + "\n1,2,x7\n"))).containsExactly("x7");
    }

    @Test
    void theBestSpellingWinsAndTheOthersAreCarriedThrough() throws Exception {
        TargetList list = read("RA,Dec,name,ra,dec,objectId\n1,2,NGC 1,3,4,77\n");
        assertThat(list.targets()).singleElement().satisfies(t -> {
            assertThat(t.raDeg()).isEqualTo(3);
            assertThat(t.decDeg()).isEqualTo(4);
            assertThat(t.id()).isEqualTo("77");
        });
        assertThat(list.columns()).containsExactly("RA", "Dec", "name");
    }

    @Test
    void rowsWithoutIdAreCountedFromOne() throws Exception {
        assertThat(ids(read("ra,dec\n1,2\n3,4\n"))).containsExactly("row-1", "row-2");
        assertThat(ids(read("id,ra,dec\n,1,2\nb,3,4\n  ,5,6\n"))).containsExactly("row-1", "b", "row-3");
    }

    @Test
    void furtherColumnsKeepOrderAndText() throws Exception {
        TargetList list = read(
                "z,object_id,b,ra,dec,a,b,\n1.50,x,\"p,q\",1,2,line 1\nline 2,,\n".replace("line 1\nline 2",
                        "\"line 1\nline 2\""));
        assertThat(list.columns()).containsExactly("z", "b", "a", "b_2", "column_8");
        assertThat(list.targets().getFirst().columns()).containsExactly(java.util.Map.entry("z", "1.50"),
                java.util.Map.entry("b", "p,q"), java.util.Map.entry("a", "line 1\nline 2"),
                java.util.Map.entry("b_2", ""),
                java.util.Map.entry("column_8", ""));
    }

    @Test
    void rowsWithoutReadablePositionStayInTheirPlace() throws Exception {
        TargetList list = read(
                "id,ra,dec\na,,\nb,nan,NaN\nc,53.1,x\nd,53.1,-28.1\ne,53.1,91\nd,53.1,-28.1\nf,0x1p3,1d\n");
        assertThat(ids(list)).containsExactly("a", "b", "c", "d", "e", "d", "f");
        assertThat(list.targets().stream().map(t -> t.position().isPresent())).containsExactly(false, false, false,
                true,
                false, true, false);
        assertThat(list.notes()).containsExactly("5 of 7 targets have no position that can be read.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"53.13 | -28.10 | 53.13 | -28.1", "+5.313e1 | −28.1 | 53.13 | -28.1",
            "' 53.13 ' | -28 | 53.13 | -28", "53. | .5 | 53 | 0.5", "03:32:30 | -00:30:00 | 53.125 | -0.5",
            "3h32m30s | -28d06m00s | 53.125 | -28.1", "03 32 30.0 | +28 06 | 53.125 | 28.1",
            "53.13d | -28.1° | 53.13 | -28.1",
            "-999 | -999 | -999 | -999"})
    void numbersAreReadAsPeopleWriteThem(String ra, String dec, double raDeg, double decDeg) throws Exception {
        Target target = read("ra;dec\n" + ra + ";" + dec + "\n").targets().getFirst();
        assertThat(target.raDeg()).isEqualTo(raDeg);
        assertThat(target.decDeg()).isEqualTo(decDeg);
    }

    @Test
    void spreadsheetsOfHalfOfEuropeUseCommas() throws Exception {
        Target target = read("\uFEFFid;ra;dec\r\n7;53,13;-28,10\r\n").targets().getFirst();
        assertThat(target).isEqualTo(Target.at(0, "7", 53.13, -28.1));
    }

    @Test
    void aHeaderMayBeAComment() throws Exception {
        assertThat(read("# made by hand\n# id, ra, dec\nx,1,2\ny,3,4\n").targets())
                .containsExactly(Target.at(0, "x", 1, 2), Target.at(1, "y", 3, 4));
    }

    @Test
    void noPositionIsToldWithWhatWasFound() {
        assertThatThrownBy(() -> read("id,l,b\n1,2,3\n")).isInstanceOf(CatalogException.class)
                .hasMessageContaining("has no position").hasMessageContaining("id, l, b")
                .hasMessageContaining("RAJ2000");
    }

    @Test
    void fieldsTooFewOrTooManyAreToldWithTheirLines() {
        assertThatThrownBy(() -> read("id,ra,dec\na,1,2\nb,1\nc,1,2\nd,1,2,3\n")).isInstanceOf(CatalogException.class)
                .hasMessageContaining("has 3 columns, but not on line 3, 5;");
        assertThatThrownBy(() -> read("id,ra,dec\n" + "b,1\n".repeat(9)))
                .hasMessageContaining("2, 3, 4, 5, 6 and 4 more");
    }

    @Test
    void aBlankFieldTooManyHurtsNobody() throws Exception {
        assertThat(read("id,ra,dec\na,1,2,\nb,3,4,,\n").targets()).hasSize(2);
    }

    @Test
    void idsThatASpreadsheetRoundedAreNoted() throws Exception {
        TargetList list = read("id,ra,dec\n7.53391E+16,1,2\n7.53391E+16,3,4\nok,5,6\n");
        assertThat(ids(list)).containsExactly("7.53391E+16", "7.53391E+16", "ok");
        assertThat(list.notes()).singleElement().asString().contains("2 ids").contains("spreadsheet");
    }

    @Test
    void aHeaderAloneIsAListOfNothing() throws Exception {
        assertThat(read("id,ra,dec\n").targets()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"# %ECSV 1.0 | ECSV", "<?xml version=\"1.0\"?> | VOTable",
            "SIMPLE  =   T | FITS",
            "PAR1xxxx | Parquet", "PK\u0003\u0004xl | spreadsheet", "{\"a\": 1} | JSON", "SQLite format 3 | SQLite",
            "<VOTABLE version=\"1.4\"> | VOTable"})
    void otherFormatsAreToldByName(String start, String what) {
        assertThatThrownBy(() -> read(start)).isInstanceOf(CatalogException.class).hasMessageContaining(what)
                .hasMessageContaining("save it as CSV");
    }

    @Test
    void filesThatAreNoneAreTold() throws IOException {
        assertThatThrownBy(() -> TargetList.read(folder)).hasMessageContaining("is a folder");
        assertThatThrownBy(() -> TargetList.read(folder.resolve("none.csv"))).hasMessageContaining("no target list");
        assertThatThrownBy(() -> read("")).hasMessageContaining("is empty");
        assertThatThrownBy(() -> read("\n\n")).hasMessageContaining("has no position");
        assertThatThrownBy(() -> read("id,ra,dec\na,\"1,2\n")).isInstanceOf(CatalogException.class)
                .hasMessageContaining("line 2");
    }

    @Test
    void typedPlacesAreNumbered() throws Exception {
        assertThat(TargetList.at(List.of("53.13,-28.10", " 0 , +2.5 ", "03:32:30,-28:06:00", "3h32m30s -28d06m00s",
                "53.13 -28.10")).targets()).containsExactly(Target.at(0, "at-1", 53.13, -28.1),
                        Target.at(1, "at-2", 0, 2.5),
                        Target.at(2, "at-3", 53.125, -28.1), Target.at(3, "at-4", 53.125, -28.1),
                        Target.at(4, "at-5", 53.13, -28.1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"53.13", "a,b", "53.13,-28.1,5", "53.13,95", "", ",", "53.13;-28.1;"})
    void whatIsNoPlaceIsTold(String place) {
        assertThatThrownBy(() -> TargetList.at(List.of(place))).isInstanceOf(CatalogException.class)
                .hasMessageContaining("\"" + place + "\"").hasMessageContaining("53.13,-28.10");
    }

    @ParameterizedTest
    @ValueSource(strings = {"data/sim-butler/truth/objects.csv", "data/sim-butler/truth/candidates.csv",
            "data/ml-sets/fof/truth.csv", "data/ml-sets/fof/detections.csv"})
    void realListsAreReadWhole(String name) throws Exception {
        Path file = Shared.path(name);
        List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        TargetList list = TargetList.read(file);
        assertThat(list.targets()).hasSize(lines.size() - 1);
        assertThat(ids(list)).isEqualTo(lines.stream().skip(1).map(l -> l.substring(0, l.indexOf(','))).toList());
        assertThat(list.targets()).allMatch(t -> t.position().isPresent());
    }

    private static List<String> ids(TargetList list) {
        return list.targets().stream().map(Target::id).toList();
    }

    private TargetList read(String text) throws CatalogException, IOException {
        return TargetList.read(Files.writeString(folder.resolve("targets.csv"), text));
    }
}
