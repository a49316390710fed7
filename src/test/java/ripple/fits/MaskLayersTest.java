package ripple.fits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ripple.image.Mask;
import ripple.image.MaskPlanes;
import ripple.sky.PixelBox;
import ripple.sky.PixelPoint;
import ripple.testkit.Shared;

/// A real coadd whose mask goes on in a second array, as files with more than 31 planes have it.
class MaskLayersTest {
    private static final Charset ISO = StandardCharsets.ISO_8859_1;
    private static final String MASK_LIST = "(?s)(\"mask\":\\{.*?\"data\":\\[\\{.*?\\})\\]";

    @TempDir
    private Path folder;

    @Test
    void planesOfTheSecondArrayFollowThoseOfTheFirst() throws Exception {
        Path good = anyFile();
        try (CellCoadd one = CellCoadd.open(good);
                CellCoadd two = CellCoadd.open(withSecondMask(good, "MSKN0001= 'EXTRA'", "MSKM0001= 2",
                        "MSKN0003= 'FAR'", "MSKM0003= 8"))) {
            PixelBox box = one.info().box();
            PixelBox corner = new PixelBox(box.x0() - 2, box.y0() - 1, 20, 10);
            Mask was = mask(one, corner);
            Mask is = mask(two, corner);
            int planes = was.planes().count();

            assertThat(is.planes().names().subList(0, planes)).isEqualTo(was.planes().names());
            assertThat(is.planes().names().subList(planes, planes + 2)).isEqualTo(List.of("EXTRA", "FAR"));
            for (int y = 0; y < 10; y++) {
                for (int x = 0; x < 20; x++) {
                    boolean inside = x >= 2 && y >= 1;
                    long stored = inside ? pattern(x - 2, y - 1) : 0;
                    long added = (stored >> 1 & 1) << planes | (stored >> 3 & 1) << (planes + 1);
                    assertThat(is.at(x, y)).isEqualTo(was.at(x, y) | added);
                }
            }
            assertThat(is.count(Set.of(MaskPlanes.NO_DATA))).isGreaterThanOrEqualTo(2 * 10 + 18);
        }
    }

    @Test
    void namesThatDoNotTellPlanesApartAreRefused() throws Exception {
        assertRefused("named twice", "MSKN0000= 'NO_DATA'");
        assertRefused("which is not one bit", "MSKN0000= 'TWO_BITS'", "MSKM0000= 3");
        assertRefused("there are only 64", "MSKN0077= 'TOO_FAR'");
        assertRefused("names no mask plane", "MSKN0000= ''");
    }

    private void assertRefused(String why, String... cards) throws Exception {
        try (CellCoadd coadd = CellCoadd.open(withSecondMask(anyFile(), cards))) {
            assertThatThrownBy(coadd::maskPlanes).isInstanceOf(FitsException.class).hasMessageContaining(why)
                    .hasMessageContaining("two.fits");
        }
    }

    private static Mask mask(CellCoadd coadd, PixelBox box) throws FitsException {
        Cut cut = new Cut(box, new PixelPoint(0, 0));
        return coadd.read(List.of(cut), Set.of(Part.MASK)).getFirst().mask();
    }

    private static int pattern(int x, int y) {
        return (3 * x + 5 * y) % 16;
    }

    /// The file with another tree, which names a second, plain mask array, and that array; both at the end.
    private Path withSecondMask(Path good, String... planes) throws IOException, FitsException {
        byte[] bytes = Files.readAllBytes(good);
        byte[] tree;
        PixelBox box;
        try (FitsFile file = FitsFile.open(good); CellCoadd coadd = CellCoadd.open(good)) {
            tree = file.find("JSON").orElseThrow().table().bytes("JSON", 0);
            box = coadd.info().box();
        }
        String reference = String.format(",{\"source\":\"fits:MASK,2\",\"shape\":[%d,%d],\"datatype\":\"int32\"}]",
                box.height(), box.width());
        String changed = new String(tree, ISO).replaceFirst(MASK_LIST, "$1" + reference);
        int name = new String(bytes, ISO).indexOf("EXTNAME = 'JSON");
        bytes[name + "EXTNAME = '".length()] = 'X';
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(bytes);
        writeMask(box, planes, out);
        writeTree(changed.getBytes(ISO), out);
        return Files.write(folder.resolve("two.fits"), out.toByteArray());
    }

    private static void writeMask(PixelBox box, String[] planes, ByteArrayOutputStream out) throws IOException {
        header(out, Stream.concat(Stream.of("XTENSION= 'IMAGE   '", "BITPIX  = 32", "NAXIS   = 2",
                "NAXIS1  = " + box.width(), "NAXIS2  = " + box.height(), "PCOUNT  = 0", "GCOUNT  = 1",
                "EXTNAME = 'MASK'", "EXTVER  = 2"), Stream.of(planes)));
        ByteBuffer pixels = ByteBuffer.allocate(4 * box.width() * box.height());
        for (int y = 0; y < box.height(); y++) {
            for (int x = 0; x < box.width(); x++) {
                pixels.putInt(pattern(x, y));
            }
        }
        out.write(pixels.array());
        pad(out, 0);
    }

    private static void writeTree(byte[] tree, ByteArrayOutputStream out) throws IOException {
        header(out, Stream.of("XTENSION= 'BINTABLE'", "BITPIX  = 8", "NAXIS   = 2", "NAXIS1  = 8", "NAXIS2  = 1",
                "PCOUNT  = " + tree.length, "GCOUNT  = 1", "TFIELDS = 1", "TTYPE1  = 'JSON'", "TFORM1  = '1PB'",
                "EXTNAME = 'JSON'"));
        out.write(ByteBuffer.allocate(8).putInt(tree.length).putInt(0).array());
        out.write(tree);
        pad(out, 0);
    }

    private static void header(ByteArrayOutputStream out, Stream<String> cards) throws IOException {
        for (String card : Stream.concat(cards, Stream.of("END")).toList()) {
            out.write(String.format("%-80s", card).getBytes(ISO));
        }
        pad(out, ' ');
    }

    private static void pad(ByteArrayOutputStream out, int with) {
        while (out.size() % FitsHeader.BLOCK != 0) {
            out.write(with);
        }
    }

    private static Path anyFile() throws IOException {
        try (Stream<Path> files = Files.walk(Shared.path("data/sim-butler"))) {
            return files.filter(file -> file.toString().endsWith(".fits")).sorted().findFirst().orElseThrow();
        }
    }
}
