package ripple.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvReaderTest {
    @TempDir
    Path folder;

    @Test
    void quotesHoldDelimitersLineEndsAndQuotes() throws IOException {
        assertThat(read("a,\"b,c\",\"d\n\"\"e\"\"\",\n1,2,3,4"))
                .containsExactly(List.of("a", "b,c", "d\n\"e\"", ""), List.of("1", "2", "3", "4"));
    }

    @Test
    void fieldsStayAsTheyAreWritten() throws IOException {
        assertThat(read("007, x ,75339150000000123,\"\",a\"b")).containsExactly(
                List.of("007", " x ", "75339150000000123", "", "a\"b"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void everyLineEndWillDo(String end) throws IOException {
        assertThat(read("a,b" + end + "1,2" + end + end + "3,4" + end))
                .containsExactly(List.of("a", "b"), List.of("1", "2"), List.of("3", "4"));
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void theDelimiterIsFound(String d) throws IOException {
        assertThat(read("id" + d + "\"x,;\ty;\"" + d + "z\n1" + d + "2" + d + "3")).containsExactly(
                List.of("id", "x,;\ty;", "z"), List.of("1", "2", "3"));
    }

    @Test
    void oneColumnHasNoDelimiter() throws IOException {
        assertThat(read("id\na\nb")).containsExactly(List.of("id"), List.of("a"), List.of("b"));
    }

    @Test
    void commentsAreSkippedUnlessQuoted() throws IOException {
        assertThat(read("# made by hand, with; many; ;; delimiters\n\n#\nid,x\n#1,2\n\"#2\",3\n4,#5"))
                .containsExactly(List.of("id", "x"), List.of("#2", "3"), List.of("4", "#5"));
    }

    @Test
    void linesAreCountedAsAnEditorDoes() throws IOException {
        assertThat(rows("# c\nid,x\r\n\"a\nb\nc\",2\n\n3,4").stream().map(CsvRow::line)).containsExactly(2L, 3L, 7L);
    }

    @Test
    void byteOrderMarksArePartOfNothing() throws IOException {
        for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            Path file = Files.write(folder.resolve("bom.csv"), "\uFEFFid,ä星\n1,2\n".getBytes(charset));
            assertThat(read(file)).containsExactly(List.of("id", "ä星"), List.of("1", "2"));
        }
    }

    @Test
    void whatIsNoTextIsToldWithItsLine() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes("id,x\n1,2\n".getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes(new byte[]{'S', 't', (byte) 0xFC, 'c', 'k', ',', '1', '\n'});
        Path latin = Files.write(folder.resolve("latin.csv"), bytes.toByteArray());
        assertThatThrownBy(() -> read(latin)).isInstanceOf(CsvException.class).hasMessageContaining("UTF-8");
        Path zeros = Files.write(folder.resolve("zeros.csv"), new byte[100]);
        assertThatThrownBy(() -> read(zeros)).isInstanceOf(CsvException.class).hasMessageContaining("Line 1")
                .hasMessageContaining("not a text file");
    }

    @Test
    void brokenQuotesAreToldWithTheirLine() {
        assertThatThrownBy(() -> read("id,x\n1,\"2\n3,4\n")).isInstanceOf(CsvException.class)
                .hasMessageContaining("line 2").hasMessageContaining("never closed");
        assertThatThrownBy(() -> read("id,x\n1,2\n\"3\"4,5\n")).isInstanceOf(CsvException.class)
                .hasMessageContaining("line 3").hasMessageContaining("after a closing quote");
    }

    @Test
    void nothingIsTakenInWithoutBound() {
        CsvLimits small = new CsvLimits(10, 25, 4);
        assertThatThrownBy(() -> read("id\n" + "x".repeat(11), small)).hasMessageContaining("Line 2")
                .hasMessageContaining("too long");
        assertThatThrownBy(() -> read("id\n\"" + "x\n".repeat(11), small)).hasMessageContaining("line 2")
                .hasMessageContaining("closing quote missing");
        assertThatThrownBy(() -> read("123456789,123456789,123456789\n", small)).hasMessageContaining("Line 1");
        assertThatThrownBy(() -> read("a,b,c,d,e\n", small)).hasMessageContaining("more than 4 fields");
    }

    @Test
    void anEmptyFileHasNoRows() throws IOException {
        assertThat(read("")).isEmpty();
        assertThat(read("\n\n# nothing\n")).isEmpty();
    }

    /// Whatever is written comes back, also by the rules for comments and empty lines.
    @Test
    void whatIsWrittenIsRead() throws IOException {
        SplittableRandom random = new SplittableRandom(4180);
        String letters = "ab,;\t\"#\n\r ä星'";
        for (int round = 0; round < 400; round++) {
            int columns = 1 + random.nextInt(4);
            List<List<String>> table = new ArrayList<>(List.of(header(columns)));
            for (int r = random.nextInt(6); r > 0; r--) {
                List<String> row = new ArrayList<>();
                for (int c = 0; c < columns; c++) {
                    StringBuilder field = new StringBuilder();
                    for (int n = random.nextInt(5); n > 0; n--) {
                        field.append(letters.charAt(random.nextInt(letters.length())));
                    }
                    row.add(field.toString());
                }
                table.add(row);
            }
            StringWriter text = new StringWriter();
            CsvWriter writer = new CsvWriter(text);
            for (List<String> row : table) {
                writer.row(row);
            }
            assertThat(read(text.toString())).as(text.toString()).isEqualTo(table);
        }
    }

    private static List<String> header(int columns) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < columns; i++) {
            names.add("c" + i);
        }
        return names;
    }

    private static List<List<String>> read(String text) throws IOException {
        return read(text, CsvLimits.USUAL);
    }

    private static List<List<String>> read(String text, CsvLimits limits) throws IOException {
        try (CsvReader reader = new CsvReader(new StringReader(text), limits)) {
            return fields(reader).stream().map(CsvRow::fields).toList();
        }
    }

    private static List<CsvRow> rows(String text) throws IOException {
        try (CsvReader reader = CsvReader.ofText(text)) {
            return fields(reader);
        }
    }

    private static List<List<String>> read(Path file) throws IOException {
        try (CsvReader reader = CsvReader.open(file)) {
            return fields(reader).stream().map(CsvRow::fields).toList();
        }
    }

    private static List<CsvRow> fields(CsvReader reader) throws IOException {
        List<CsvRow> rows = new ArrayList<>();
        for (Optional<CsvRow> row = reader.next(); row.isPresent(); row = reader.next()) {
            rows.add(row.get());
        }
        return rows;
    }
}
