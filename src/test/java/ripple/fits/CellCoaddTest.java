package ripple.fits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ripple.image.BandImage;
import ripple.image.MaskPlanes;
import ripple.image.Plane;
import ripple.image.Provenance;
import ripple.image.Psf;
import ripple.image.PsfSource;
import ripple.sky.PixelBox;
import ripple.sky.PixelPoint;
import ripple.testkit.Shared;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Coadds with deliberate defects, as they come and as they are broken here.
class CellCoaddTest {
    private static final Charset ISO = StandardCharsets.ISO_8859_1;
    private static final PixelPoint ANYWHERE = new PixelPoint(0, 0);

    @TempDir
    private Path folder;

    @Test
    void aCellWithoutDataHasNoPixelsButTheNearestPsf() throws Exception {
        int[] corner = pair(scene().get("no_data_cell_x0_y0"));
        PixelBox cell = new PixelBox(corner[0], corner[1], 150, 150);
        try (CellCoadd coadd = CellCoadd.open(file(patchWith(corner), bands().getFirst()))) {
            BandImage stamp = coadd.read(List.of(new Cut(cell, centre(cell))), Part.ALL).getFirst();

            assertThat(stamp.image().pixels()).containsOnly(Float.NaN);
            assertThat(stamp.variance().pixels()).containsOnly(Float.POSITIVE_INFINITY);
            assertThat(stamp.mask().count(List.of(MaskPlanes.NO_DATA))).isEqualTo(150 * 150);
            assertThat(stamp.psf().source()).isEqualTo(PsfSource.NEAREST_CELL);
            Psf right = coadd.psf(new PixelPoint(corner[0] + 151, corner[1] + 75));
            assertThat(right.source()).isEqualTo(PsfSource.CELL);
            PixelPoint nearRight = new PixelPoint(corner[0] + 149, corner[1] + 75);
            assertThat(coadd.psf(nearRight).values()).isEqualTo(right.values());
        }
    }

    @Test
    void aCellMayHavePixelsAndNoPsf() throws Exception {
        int[] corner = pair(scene().get("cell_without_psf").get("x0_y0"));
        PixelBox cell = new PixelBox(corner[0], corner[1], 150, 150);
        String band = scene().get("cell_without_psf").get("band").asString();
        String otherBand = bands().stream().filter(b -> !b.equals(band)).findFirst().orElseThrow();
        try (CellCoadd coadd = CellCoadd.open(file(patchWith(corner), band));
                CellCoadd other = CellCoadd.open(file(patchWith(corner), otherBand))) {
            BandImage stamp = coadd.read(List.of(new Cut(cell, centre(cell))), Part.ALL).getFirst();

            assertThat(stamp.psf().source()).isEqualTo(PsfSource.NEAREST_CELL);
            assertThat(stamp.mask().count(List.of(MaskPlanes.NO_DATA))).isZero();
            assertThat(other.psf(centre(cell)).source()).isEqualTo(PsfSource.CELL);
        }
    }

    @Test
    void beyondTheFileThereIsNothingButNoData() throws Exception {
        try (CellCoadd coadd = CellCoadd.open(anyFile())) {
            PixelBox box = coadd.info().box();
            PixelBox far = new PixelBox(-500, 90_000, 20, 10);
            PixelBox corner = new PixelBox(box.x0() - 3, box.y0() - 2, 8, 6);
            PixelBox around = box.grown(1);
            List<BandImage> stamps = coadd
                    .read(Stream.of(far, corner, around).map(b -> new Cut(b, ANYWHERE)).toList(), Part.ALL);
            BandImage whole = coadd.read(List.of(new Cut(box, ANYWHERE)), Part.ALL).getFirst();

            for (BandImage stamp : stamps) {
                long noData = 1L << stamp.mask().planes().bit(MaskPlanes.NO_DATA).orElseThrow();
                for (int i = 0; i < stamp.image().size(); i++) {
                    int x = stamp.box().x0() + i % stamp.box().width() - box.x0();
                    int y = stamp.box().y0() + i / stamp.box().width() - box.y0();
                    boolean inside = x >= 0 && y >= 0 && x < box.width() && y < box.height();
                    float image = inside ? whole.image().at(x, y) : Float.NaN;
                    float variance = inside ? whole.variance().at(x, y) : Float.NaN;
                    if (Float.compare(stamp.image().pixels()[i], image) != 0
                            || Float.compare(stamp.variance().pixels()[i], variance) != 0
                            || stamp.mask().bits()[i] != (inside ? whole.mask().at(x, y) : noData)) {
                        throw new AssertionError("Pixel (" + x + ", " + y + ") of the file is wrong in " + stamp.box());
                    }
                }
            }
            assertThat(stamps.getFirst().psf().source()).isEqualTo(PsfSource.NEAREST_CELL);
        }
    }

    @Test
    void partsThatAreNotWantedAreNotRead() throws Exception {
        // The MASK, the VARIANCE and the PSF are made unreadable.
        Path broken = altered(anyFile(), bytes -> {
            for (String name : List.of("MASK    '", "VARIANCE'", "PSF     '")) {
                replace(bytes, "EXTNAME = '" + name, "EXTNAME = 'X" + name.substring(1));
            }
            return bytes;
        });
        try (CellCoadd coadd = CellCoadd.open(broken); CellCoadd good = CellCoadd.open(anyFile())) {
            Cut cut = inside(good, 30, 20);
            Provenance provenance = new Provenance("run", "id", 1, 2, "file");
            BandImage stamp = coadd.read(List.of(cut), Set.of(Part.IMAGE), provenance).getFirst();

            assertThat(stamp.image().pixels())
                    .isEqualTo(good.read(List.of(cut), Part.ALL).getFirst().image().pixels());
            assertThat(stamp.variance().pixels()).containsOnly(Float.NaN);
            assertThat(stamp.mask().count(List.of(MaskPlanes.NO_DATA))).isEqualTo(600);
            assertThat(stamp.psf().isKnown()).isFalse();
            assertThat(stamp.provenance()).isEqualTo(provenance);
            for (Part part : Set.of(Part.MASK, Part.VARIANCE, Part.PSF)) {
                assertThatThrownBy(() -> coadd.read(List.of(cut), Set.of(part))).isInstanceOf(FitsException.class)
                        .hasMessageContaining("there is no HDU named " + part);
            }
        }
    }

    @Test
    void theFileTellsWhereItCameFrom() throws Exception {
        try (CellCoadd coadd = CellCoadd.open(anyFile())) {
            CoaddInfo.PatchInfo patch = coadd.info().patch();
            assertThat(coadd.info().skyMap()).isEqualTo(scene().get("skymap").asString());
            assertThat(coadd.info().tract()).isEqualTo(scene().get("tract").asInt());
            assertThat(StreamSupport.stream(scene().get("patches").spliterator(), false).map(JsonNode::asInt))
                    .contains(patch.id());
            assertThat(patch.inner().x0()).isEqualTo(patch.indexX() * patch.inner().width());
            assertThat(patch.inner().y0()).isEqualTo(patch.indexY() * patch.inner().height());
            assertThat(patch.cells().box().contains(patch.inner())).isTrue();
            PixelBox box = coadd.info().box();
            Cell first = patch.cells().at(new PixelPoint(box.x0(), box.y0()));
            assertThat(List.of(patch.cells().box(first).x0(), patch.cells().box(first).y0()))
                    .isEqualTo(List.of(box.x0(), box.y0()));
            assertThat(coadd.provenance().collection()).contains("LSSTCam/runs/DRP/SIM");
            assertThat(coadd.provenance().patch()).isEqualTo(patch.id());
            assertThat(coadd.inputs().instrument()).isEqualTo("LSSTCam");
            assertThat(coadd.inputs().inputs()).isNotEmpty().allMatch(input -> input.dayObs() > 20_000_000);
        }
    }

    @Test
    void anotherBackgroundIsPutInTheOldOnesPlace() throws Exception {
        try (CellCoadd coadd = CellCoadd.open(anyFile())) {
            PixelBox box = inside(coadd, 40, 30).box();
            BandImage stamp = coadd.read(List.of(new Cut(box, ANYWHERE)), Set.of(Part.IMAGE)).getFirst();
            Plane pretty = coadd.withBackground("pretty", stamp);

            PixelPoint pixel = new PixelPoint(box.x0() + 7, box.y0() + 3);
            double expected = stamp.image().at(7, 3) + coadd.background("object").at(pixel)
                    - coadd.background("pretty").at(pixel);
            assertThat((double) pretty.at(7, 3)).isCloseTo(expected, within(1e-4));
            assertThat(coadd.withBackground("object", stamp).pixels()).isEqualTo(stamp.image().pixels());
            double bare = stamp.image().at(7, 3) + coadd.background("object").at(pixel);
            assertThat((double) coadd.withoutBackground(stamp).at(7, 3)).isCloseTo(bare, within(1e-4));
            assertThatThrownBy(() -> coadd.withBackground("ugly", stamp)).isInstanceOf(FitsException.class)
                    .hasMessageContaining("ugly is missing");
        }
    }

    @Test
    void wrongAddressesDoNotMatter() throws Exception {
        Path good = anyFile();
        List<UnaryOperator<byte[]>> harms = List.of( //
                bytes -> card(bytes, "JSONADDR", 0), bytes -> card(bytes, "JSONADDR", 2880),
                bytes -> card(bytes, "JSONADDR", -1), bytes -> card(bytes, "JSONADDR", Long.MAX_VALUE),
                bytes -> card(bytes, "JSONSIZE", 17), bytes -> card(bytes, "INDXADDR", 0),
                bytes -> card(bytes, "INDXADDR", 99_999_999_999L), bytes -> card(bytes, "INDXSIZE", 5),
                bytes -> replace(bytes, "INDXADDR", "XNDXADDR"), bytes -> replace(bytes, "JSONADDR", "XSONADDR"),
                bytes -> replace(bytes, "'HDRADDR '", "'XDRADDR '"));
        for (UnaryOperator<byte[]> harm : harms) {
            assertReadsAsTheGoodOne(altered(good, harm), good);
        }
    }

    /// As another tool would write the file anew: the HDUs in another order, the old numbers kept.
    @Test
    void theOrderOfHdusDoesNotMatter() throws Exception {
        Path good = anyFile();
        byte[] bytes = Files.readAllBytes(good);
        int[] starts = hdus(bytes);
        byte[] turned = new byte[bytes.length];
        System.arraycopy(bytes, 0, turned, 0, starts[0]);
        int at = starts[0];
        for (int i = starts.length - 2; i >= 0; i--) {
            System.arraycopy(bytes, starts[i], turned, at, starts[i + 1] - starts[i]);
            at += starts[i + 1] - starts[i];
        }
        assertReadsAsTheGoodOne(Files.write(folder.resolve("turned.fits"), turned), good);
    }

    @Test
    void brokenJsonEndsInASentence() throws Exception {
        refused("\"schema_version\"", "\"schema_version'", "JSON tree", "is broken");
        refused("\"min_read_version\":1", "\"min_read_version\":9", "needs a newer version of this program");
        refused("schemas/cell_coadd-1.0.0", "schemas/visit_image-1.0", "holds a visit image");
        refused("\"yx0\":\\[(\\d+),(\\d+)]", "\"yx0\":[$1,7]", "one of them is wrong");
        refused("\"yx0\":\\[(\\d+),(\\d+)]", "\"yx0\":[$1,1.5]", "image.yx0[1] is not a whole number");
        refused("\"source\":\"fits:IMAGE\"", "\"source\":\"fits:IMAGX\"", "there is no HDU named IMAGX");
        refused("\"source\":\"fits:IMAGE\"", "\"source\":\"file:IMAGE\"", "is not the name of an HDU");
        refused("\"shape\":\\[(\\d+),(\\d+)]", "\"shape\":[$1,17]", "one of them is wrong");
        refused("\"band\":\"(\\w+)\",\"psf\"", "\"bonk\":\"$1\",\"psf\"", "band is missing");
        refused("\"band\":\"\\w+\",\"psf\"", "\"band\":17,\"psf\"", "band is not a text");
    }

    @Test
    void aPsfArrayOfAnotherShapeIsRefused() throws Exception {
        String shape = "(fits:PSF\",\"shape\":\\[)(\\d+),(\\d+),(\\d+),(\\d+)]";
        for (String other : List.of("$1$2,$3,$4,1]", "$1$2,1,$4,$5]", "$1$2]", "$1]", "$1-2]")) {
            Path file = altered(anyFile(), bytes -> replace(bytes, shape, other));
            try (CellCoadd coadd = CellCoadd.open(file)) {
                assertThatThrownBy(() -> coadd.psf(ANYWHERE)).isInstanceOf(FitsException.class)
                        .hasMessageContaining("altered.fits").hasMessageContaining("JSON tree");
            }
        }
        Path noRows = altered(anyFile(), bytes -> replace(bytes,
                "(?s)(fits:PSF.*?\"bbox\":.*?\"bbox\":\\{\"y\":\\{\"start\":)(\\d+),\"stop\":\\d+",
                "$1$2,\"stop\":$2"));
        try (CellCoadd coadd = CellCoadd.open(noRows)) {
            assertThatThrownBy(() -> coadd.psf(ANYWHERE)).isInstanceOf(FitsException.class)
                    .hasMessageContaining("one kernel for each");
        }
    }

    @Test
    void aTruncatedFileEndsInASentence() throws Exception {
        byte[] bytes = Files.readAllBytes(anyFile());
        for (int length : IntStream.rangeClosed(0, 40).map(i -> (int) ((long) i * (bytes.length - 12_000) / 40))
                .toArray()) {
            Path cut = Files.write(folder.resolve("cut.fits"), Arrays.copyOf(bytes, length));
            assertThatThrownBy(() -> CellCoadd.open(cut)).isInstanceOf(FitsException.class)
                    .hasMessageContaining("cut.fits");
        }
    }

    @Test
    void everyDamagedByteIsASentenceOrPixels() throws Exception {
        SplittableRandom random = new SplittableRandom(11);
        Path good = anyFile();
        byte[] bytes = Files.readAllBytes(good);
        Path path = folder.resolve("damaged.fits");
        Cut cut;
        try (CellCoadd coadd = CellCoadd.open(good)) {
            cut = inside(coadd, 300, 300);
        }
        for (int i = 0; i < 60; i++) {
            byte[] damaged = bytes.clone();
            for (int k = 0; k < 20; k++) {
                damaged[random.nextInt(bytes.length)] = (byte) random.nextInt();
            }
            Files.write(path, damaged);
            try (CellCoadd coadd = CellCoadd.open(path)) {
                assertThat(coadd.read(List.of(cut), Part.ALL)).hasSize(1);
                coadd.apertureCorrections();
                coadd.withBackground("pretty", coadd.read(List.of(cut), Set.of(Part.IMAGE)).getFirst());
            } catch (FitsException e) {
                assertThat(e.getMessage()).contains("damaged.fits");
            }
        }
    }

    private void refused(String old, String now, String... sentence) throws IOException {
        Path file = altered(anyFile(), bytes -> replace(bytes, old, now));
        assertThatThrownBy(() -> CellCoadd.open(file).close()).isInstanceOf(FitsException.class)
                .hasMessageContainingAll(sentence).hasMessageContaining("altered.fits");
    }

    private static void assertReadsAsTheGoodOne(Path file, Path good) throws FitsException {
        try (CellCoadd is = CellCoadd.open(file); CellCoadd was = CellCoadd.open(good)) {
            Cut cut = inside(was, 60, 50);
            BandImage found = is.read(List.of(cut), Part.ALL).getFirst();
            BandImage wanted = was.read(List.of(cut), Part.ALL).getFirst();
            assertThat(found.image().pixels()).isEqualTo(wanted.image().pixels());
            assertThat(found.variance().pixels()).isEqualTo(wanted.variance().pixels());
            assertThat(found.mask().bits()).isEqualTo(wanted.mask().bits());
            assertThat(found.psf().values()).isEqualTo(wanted.psf().values());
            assertThat(is.info()).isEqualTo(was.info());
        }
    }

    private Path altered(Path file, UnaryOperator<byte[]> harm) {
        try {
            return Files.write(folder.resolve("altered.fits"), harm.apply(Files.readAllBytes(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Writes another number into a card of the primary header.
    private static byte[] card(byte[] bytes, String keyword, long value) {
        int at = indexOf(bytes, keyword + "=", 0);
        byte[] text = String.format("%-80s", keyword + "= " + String.format("%20d", value)).getBytes(ISO);
        System.arraycopy(text, 0, bytes, at, 80);
        return bytes;
    }

    /// Replaces the first place that matches, padded with blanks to its length.
    private static byte[] replace(byte[] bytes, String pattern, String now) {
        Matcher matcher = Pattern.compile(pattern).matcher(new String(bytes, ISO));
        assertThat(matcher.find()).as(pattern).isTrue();
        String old = matcher.group();
        StringBuilder text = new StringBuilder();
        matcher.appendReplacement(text, now);
        byte[] padded = String.format("%-" + old.length() + "s", text.substring(matcher.start())).getBytes(ISO);
        assertThat(padded).as(now).hasSize(old.length());
        System.arraycopy(padded, 0, bytes, matcher.start(), old.length());
        return bytes;
    }

    private static int indexOf(byte[] bytes, String text, int from) {
        int at = new String(bytes, ISO).indexOf(text, from);
        assertThat(at).as(text).isNotNegative();
        return at;
    }

    /// Where extensions begin, and the end of the file.
    private static int[] hdus(byte[] bytes) {
        return IntStream.concat(IntStream.iterate(0, i -> i < bytes.length, i -> i + 2880)
                .filter(i -> new String(bytes, i, 8, ISO).equals("XTENSION")), IntStream.of(bytes.length)).toArray();
    }

    /// A cut well inside of the file.
    private static Cut inside(CellCoadd coadd, int width, int height) {
        PixelBox box = coadd.info().box();
        PixelBox part = new PixelBox(box.x0() + box.width() / 3, box.y0() + box.height() / 3, width, height);
        return new Cut(part, new PixelPoint(part.x0() + 5, part.y0() + 7));
    }

    private static Path anyFile() {
        return files().getFirst();
    }

    private static Path file(int patch, String band) {
        return files().stream().filter(f -> f.toString().contains("/" + patch + "/" + band + "/")).findFirst()
                .orElseThrow();
    }

    private static List<Path> files() {
        try (Stream<Path> files = Files.walk(Shared.path("data/sim-butler"))) {
            return files.filter(f -> f.toString().endsWith(".fits")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int patchWith(int[] place) {
        return scene().get("stored_boxes_x0_y0_x1_y1_exclusive").properties().stream()
                .filter(box -> place[0] >= box.getValue().get(0).asInt() && place[0] < box.getValue().get(2).asInt()
                        && place[1] >= box.getValue().get(1).asInt() && place[1] < box.getValue().get(3).asInt())
                .mapToInt(box -> Integer.parseInt(box.getKey())).findFirst().orElseThrow();
    }

    private static List<String> bands() {
        return StreamSupport.stream(scene().get("bands").spliterator(), false).map(JsonNode::asString).toList();
    }

    private static JsonNode scene() {
        return JsonMapper.builder().build().readTree(Shared.path("data/sim-butler/truth/scene.json").toFile());
    }

    private static int[] pair(JsonNode node) {
        return new int[]{node.get(0).asInt(), node.get(1).asInt()};
    }

    private static PixelPoint centre(PixelBox box) {
        return new PixelPoint(box.x0() + 74.5, box.y0() + 74.5);
    }
}
