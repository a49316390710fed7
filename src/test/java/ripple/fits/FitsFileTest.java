package ripple.fits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ripple.sky.PixelBox;

/// HDUs are found by number, by name and by their byte, as far as somebody asks for them.
class FitsFileTest {
    private static final String[] IMAGE = {"XTENSION= 'IMAGE   '", "BITPIX  =                    8",
            "NAXIS   =                    2", "NAXIS1  =                    3", "NAXIS2  =                    2",
            "PCOUNT  =                    0", "GCOUNT  =                    1"};

    @TempDir
    Path folder;

    private static String[] image(String... more) {
        String[] all = java.util.Arrays.copyOf(IMAGE, IMAGE.length + more.length);
        System.arraycopy(more, 0, all, IMAGE.length, more.length);
        return all;
    }

    private static FitsBytes twoImages() {
        return FitsBytes.withEmptyPrimary().header(image("EXTNAME = 'MASK'")).data(new byte[]{1, 2, 3, 4, 5, 6})
                .header(image("EXTNAME = 'MASK'", "EXTVER  = 2")).data(new byte[]{11, 12, 13, 14, 15, (byte) 160});
    }

    @Test
    void byNumberNameAndVersion() throws Exception {
        try (FitsFile file = FitsFile.open(twoImages().writeTo(folder.resolve("two.fits")))) {
            assertThat(file.hdus()).hasSize(3);
            assertThat(file.primary().kind()).isEqualTo(Hdu.Kind.NO_DATA);
            assertThat(file.hdu(1).image().integers()).containsExactly(1, 2, 3, 4, 5, 6);
            assertThat(file.find("mask").orElseThrow().version()).isEqualTo(1);
            assertThat(file.find("MASK", 2).orElseThrow().image().integers()).containsExactly(11, 12, 13, 14, 15, 160);
            assertThat(file.find("IMAGE")).isEmpty();
            assertThatThrownBy(() -> file.hdu(3)).isInstanceOf(FitsException.class)
                    .hasMessage("two.fits, HDU 3: the file has only 3 HDUs.");
        }
    }

    @Test
    void byItsByte() throws Exception {
        try (FitsFile file = FitsFile.open(twoImages().writeTo(folder.resolve("two.fits")))) {
            assertThat(file.hduAt(3 * 2880L).version()).isEqualTo(2);
            for (long wrong : new long[]{-1, 1, 2880 * 2L, 1L << 40, Long.MAX_VALUE}) {
                assertThatThrownBy(() -> file.hduAt(wrong)).isInstanceOf(FitsException.class)
                        .hasMessage("two.fits, HDU at byte " + wrong + ": no HDU begins there.");
            }
        }
    }

    @Test
    void anEarlyHduIsReadAlthoughALaterOneIsBroken() throws Exception {
        Path path = twoImages().header(image("NAXIS3  = 7")).writeTo(folder.resolve("cut.fits"));
        try (FitsFile file = FitsFile.open(path)) {
            assertThat(file.find("MASK", 2)).isPresent();
            assertThatThrownBy(file::hdus).isInstanceOf(FitsException.class).hasMessageContaining("cut.fits, HDU 3")
                    .hasMessageContaining("cut short");
        }
    }

    @Test
    void whatFollowsTheLastHduIsIgnored() throws Exception {
        Path path = twoImages().data("some bytes of another kind".getBytes(java.nio.charset.StandardCharsets.US_ASCII))
                .writeTo(folder.resolve("junk.fits"));
        try (FitsFile file = FitsFile.open(path)) {
            assertThat(file.hdus()).hasSize(3);
        }
    }

    @Test
    void aMissingFileIsNamed() {
        Path path = folder.resolve("nowhere.fits");
        assertThatThrownBy(() -> FitsFile.open(path)).isInstanceOf(FitsException.class)
                .hasMessage(path + ": the file cannot be opened: the file does not exist.");
    }

    /// The image begins behind byte 2^31.
    @Test
    void aFileOfMoreThanTwoGigabytes() throws Exception {
        Path path = folder.resolve("long.fits");
        long table = 2_200_000_000L;
        byte[] primary = new FitsBytes().header("SIMPLE  = T", "BITPIX  = 8", "NAXIS   = 2", "NAXIS1  = 1000000",
                "NAXIS2  = 2200").bytes();
        long next = primary.length + Math.ceilDiv(table, 2880L) * 2880;
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
            file.write(primary);
            file.seek(primary.length + table - 1);
            file.write(77);
            file.seek(next);
            file.write(new FitsBytes().header(image("EXTNAME = 'FAR'")).data(new byte[]{9, 8, 7, 6, 5, 4}).bytes());
        }
        try (FitsFile file = FitsFile.open(path)) {
            assertThat(file.find("FAR").orElseThrow().image().integers()).containsExactly(9, 8, 7, 6, 5, 4);
            PixelBox corner = new PixelBox(999_999, 2199, 1, 1);
            assertThat(file.primary().image().integers(List.of(corner), 0).getFirst()).containsExactly(77);
            assertThatThrownBy(() -> file.primary().image().floats()).isInstanceOf(FitsException.class)
                    .hasMessageContaining("too many pixels");
        }
    }

    @Test
    void anInterruptedReaderSaysSo() throws Exception {
        try (FitsFile file = FitsFile.open(twoImages().writeTo(folder.resolve("two.fits")))) {
            Thread.currentThread().interrupt();
            assertThatThrownBy(() -> file.hdu(1)).isInstanceOf(FitsException.class)
                    .hasMessageContaining("reading was stopped");
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    /// No more of a gzipped file is unpacked than is asked for, whatever its length.
    @Test
    void agzipBombIsNotUnpacked() throws IOException, FitsException {
        Path path = folder.resolve("bomb.fits.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(path))) {
            out.write(twoImages().bytes());
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 100; i++) {
                out.write(zeros);
            }
        }
        var threads = (com.sun.management.ThreadMXBean) java.lang.management.ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        try (FitsFile file = FitsFile.open(path)) {
            assertThat(file.hdus()).hasSize(3);
            assertThat(file.hdu(2).image().integers()).contains(160);
        }
        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(4 << 20);
    }
}
