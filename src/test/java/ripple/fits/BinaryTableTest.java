package ripple.fits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Fixed and variable-length columns of a binary table.
class BinaryTableTest {
    @TempDir
    Path folder;

    /// Two rows: EXTNAME 6A, N J (unsigned), RATIO D, OK L, PAIR 2I, JSON PB, WIDE QD.
    private FitsFile table() throws Exception {
        byte[] text = "{\"a\": NaN}".getBytes(StandardCharsets.UTF_8);
        int row = 6 + 4 + 8 + 1 + 4 + 8 + 16;
        int heap = text.length + 16;
        ByteBuffer data = ByteBuffer.allocate(2 * row + 3 + heap);
        data.put("IMAGE ".getBytes(StandardCharsets.US_ASCII)).putInt(-2147483647).putDouble(0.25).put((byte) 'T')
                .putShort((short) 1).putShort((short) -2).putInt(text.length).putInt(0).putLong(2).putLong(text.length);
        data.put(new byte[]{'P', 'S', 'F', 0, 'x', 'y'}).putInt(5).putDouble(Double.NaN).put((byte) 'F')
                .putShort((short) 3).putShort((short) 4).putInt(0).putInt(0).putLong(1L << 61).putLong(1L << 62);
        data.position(2 * row + 3);
        data.put(text).putDouble(1.5).putDouble(-2.5);
        return FitsFile.open(FitsBytes.withEmptyPrimary()
                .header("XTENSION= 'BINTABLE'", "BITPIX  = 8", "NAXIS   = 2", "NAXIS1  = " + row, "NAXIS2  = 2",
                        "PCOUNT  = " + (heap + 3), "GCOUNT  = 1", "TFIELDS = 7", "THEAP   = " + (2 * row + 3),
                        "TTYPE1  = 'EXTNAME'", "TFORM1  = '6A'", "TTYPE2  = 'N'", "TFORM2  = 'J'",
                        "TZERO2  = 2147483648", "TTYPE3  = 'RATIO'", "TFORM3  = 'D'", "TSCAL3  = 2.0",
                        "TTYPE4  = 'OK'", "TFORM4  = 'L'", "TTYPE5  = 'PAIR'", "TFORM5  = '2I'", "TTYPE6  = 'JSON'",
                        "TFORM6  = 'PB(10)'", "TTYPE7  = 'WIDE'", "TFORM7  = '1QD(2)'")
                .data(data.array()).writeTo(folder.resolve("table.fits")));
    }

    @Test
    void fixedColumns() throws Exception {
        try (FitsFile file = table()) {
            BinaryTable table = file.hdu(1).table();
            assertThat(table.rows()).isEqualTo(2);
            assertThat(table.columnNames()).containsExactly("EXTNAME", "N", "RATIO", "OK", "PAIR", "JSON", "WIDE");
            assertThat(table.texts("extname")).containsExactly("IMAGE", "PSF");
            assertThat(table.integers("N")).containsExactly(1, 2147483653L);
            assertThat(table.numbers("RATIO")).containsExactly(0.5, Double.NaN);
            assertThat(table.integers("OK")).containsExactly(1, 0);
            assertThat(table.integers("PAIR", 0)).containsExactly(1, -2);
            assertThat(table.has("PAIR")).isTrue();
            assertThat(table.has("pears")).isFalse();
        }
    }

    @Test
    void variableColumns() throws Exception {
        try (FitsFile file = table()) {
            BinaryTable table = file.hdu(1).table();
            assertThat(new String(table.bytes("JSON", 0), StandardCharsets.UTF_8)).isEqualTo("{\"a\": NaN}");
            assertThat(table.bytes("JSON", 1)).isEmpty();
            assertThat(table.numbers("WIDE", 0)).containsExactly(1.5, -2.5);
        }
    }

    @Test
    void whatCannotBeReadIsSaid() throws Exception {
        try (FitsFile file = table()) {
            BinaryTable table = file.hdu(1).table();
            assertThatThrownBy(() -> table.numbers("WIDE", 1)).isInstanceOf(FitsException.class)
                    .hasMessageContaining("row 1 of column WIDE points to");
            assertThatThrownBy(() -> table.text("NAME", 0)).isInstanceOf(FitsException.class)
                    .hasMessage("table.fits, HDU 1: the table has no column NAME.");
            assertThatThrownBy(() -> table.text("EXTNAME", 2)).isInstanceOf(FitsException.class)
                    .hasMessageContaining("no row 2");
            assertThatThrownBy(() -> table.integers("RATIO")).isInstanceOf(FitsException.class)
                    .hasMessageContaining("no whole numbers");
            assertThatThrownBy(() -> table.numbers("EXTNAME")).isInstanceOf(FitsException.class)
                    .hasMessageContaining("holds no numbers");
            assertThatThrownBy(() -> file.primary().table()).isInstanceOf(FitsException.class)
                    .hasMessageContaining("no binary table");
        }
    }

    @Test
    void rowsBeyondTheDataAreRefused() throws Exception {
        Path path = FitsBytes.withEmptyPrimary().header("XTENSION= 'BINTABLE'", "BITPIX  = 8", "NAXIS   = 2",
                "NAXIS1  = 8", "NAXIS2  = 100", "PCOUNT  = 0", "GCOUNT  = 0", "TFIELDS = 1", "TFORM1  = 'D'")
                .writeTo(folder.resolve("none.fits"));
        try (FitsFile file = FitsFile.open(path)) {
            Hdu hdu = file.hdu(1);
            assertThatThrownBy(hdu::table).isInstanceOf(FitsException.class).hasMessageContaining("only 0");
        }
    }
}
