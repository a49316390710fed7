package ripple.fits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Values of header cards, in all the ways in which real files write them.
class FitsHeaderTest {
    @TempDir
    Path folder;

    private FitsHeader header(String... cards) throws IOException, FitsException {
        String[] all = new String[cards.length + 3];
        all[0] = "SIMPLE  =                    T / a FITS file";
        all[1] = "BITPIX  =                    8";
        all[2] = "NAXIS   =                    0";
        System.arraycopy(cards, 0, all, 3, cards.length);
        try (FitsFile file = FitsFile.open(new FitsBytes().header(all).writeTo(folder.resolve("header.fits")))) {
            return file.primary().header();
        }
    }

    @Test
    void texts() throws Exception {
        FitsHeader header = header("BUNIT   = 'nJy     '           / unit", "NAME    = 'O''Neill'", "EMPTY   = ''",
                "FREE= 'no'", "COMMENT = 'not a value'", "LONG    = 'one &'", "CONTINUE  'two &'",
                "CONTINUE  'three' / comment", "AFTER   = 'x'");
        assertThat(header.text("BUNIT")).contains("nJy");
        assertThat(header.text("NAME")).contains("O'Neill");
        assertThat(header.text("LONG")).contains("one two three");
        assertThat(header.text("AFTER")).contains("x");
        assertThat(header.text("MISSING")).isEmpty();
    }

    @Test
    void numbers() throws Exception {
        FitsHeader header = header("A       =                   42", "B       = -1.5D3", "C       = 3.", "D       = T",
                "E       = 9223372036854775807", "F       = 9223372036854775808", "G       = 'seven'", "H       = NaN");
        assertThat(header.integer("A")).hasValue(42);
        assertThat(header.number("B")).hasValue(-1500);
        assertThat(header.integer("C")).hasValue(3);
        assertThat(header.isTrue("D")).isTrue();
        assertThat(header.isTrue("A")).isFalse();
        assertThat(header.integer("E")).hasValue(Long.MAX_VALUE);
        assertThat(header.integer("MISSING")).isEmpty();
        assertThatThrownBy(() -> header.integer("F")).hasMessageContaining("F is no whole number: 9223372036854775808");
        assertThatThrownBy(() -> header.number("G")).hasMessageContaining("G is no number: seven");
        assertThatThrownBy(() -> header.number("H")).hasMessageContaining("H is no finite number: NaN");
    }

    /// What is taken out directly is what nom-tam-fits makes of the same card.
    @Test
    void directlyAsByTheLibrary() throws Exception {
        String[] cards = {"A       = 'x'/c", "B       = '  x  '  / c", "C       = 'a/b'", "D       = 1/2",
                "E       =                    T / c", "F       = (1,2)", "G       = 1.5E-3", "H       =  / nothing",
                "I       = 'O''x'", "J       = ''", "K       = '   '", "L       = 12 13", "M       = -7"};
        FitsHeader header = header(cards);
        for (String card : cards) {
            String byLibrary = nom.tam.fits.HeaderCard.create(card).getValue();
            assertThat(header.text(card.substring(0, 1))).as(card).isEqualTo(java.util.Optional.ofNullable(byLibrary));
        }
    }

    @Test
    void longKeywords() throws Exception {
        FitsHeader header = header("HIERARCH ARCHIVE_ID_SKYWCS = 2", "HIERARCH LSST ISR BIAS = 'a b' / c");
        assertThat(header.integer("ARCHIVE_ID_SKYWCS")).hasValue(2);
        assertThat(header.text("LSST ISR BIAS")).contains("a b");
        assertThat(header.keywords()).contains("ARCHIVE_ID_SKYWCS");
    }

    @Test
    void theFirstOfTwoCounts() throws Exception {
        assertThat(header("A       = 1", "A       = 2").integer("A")).hasValue(1);
    }

    @Test
    void cardsAsTheyStand() throws Exception {
        assertThat(header("HISTORY one", "HISTORY two").cards()).filteredOn(card -> card.startsWith("HISTORY"))
                .hasSize(2).allMatch(card -> card.length() == 80);
    }

    @Test
    void aHeaderOfManyBlocks() throws Exception {
        String[] cards = new String[3000];
        for (int i = 0; i < cards.length; i++) {
            cards[i] = String.format("KEY%05d= %20d", i, i);
        }
        FitsHeader header = header(cards);
        assertThat(header.integer("KEY02999")).hasValue(2999);
        assertThat(header.cards()).hasSize(3003);
    }
}
