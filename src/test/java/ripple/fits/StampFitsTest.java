package ripple.fits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ripple.image.Band;
import ripple.image.BandImage;
import ripple.image.Calibration;
import ripple.image.Mask;
import ripple.image.MaskPlanes;
import ripple.image.Plane;
import ripple.image.Provenance;
import ripple.image.Psf;
import ripple.image.PsfSource;
import ripple.image.Stamp;
import ripple.image.TanWcs;
import ripple.sky.PixelBox;
import ripple.sky.PixelPoint;
import ripple.sky.SkyPosition;

class StampFitsTest {
    private static final Band G = new Band("g");
    private static final Band R = new Band("r");
    private static final PixelBox BOX = new PixelBox(11881, -17, 7, 5);

    private final SplittableRandom random = new SplittableRandom(7);

    @TempDir
    private Path folder;

    @Test
    void aStampComesBackAsItWas() throws Exception {
        MaskPlanes planes = MaskPlanes.of("NO_DATA", "SAT", "A_NAME_LONGER_THAN_A_KEYWORD", "odd name é");
        Stamp stamp = stamp("sim-5063-001571", image(G, planes), "The patch has no file.");

        StampFile back = rewritten(new StampFile(stamp, "LSSTCam/runs/DRP/SIM", "0a1b2c"));

        assertSame(back.stamp(), stamp);
        assertThat(back.collection()).isEqualTo("LSSTCam/runs/DRP/SIM");
        assertThat(back.recipeHash()).isEqualTo("0a1b2c");
    }

    @Test
    void idsOfAnyKindSurvive() throws Exception {
        List<String> ids = List.of("75339150000000123", "0012", "it's a \"lens\"", "''", "'", "'".repeat(90), "",
                " blanks at both ends  ", "ends in &", "&", "Abell 360 – α Ωμέγα 🔭", "\\u00e9 is not é", "\\\\u0041",
                "tab\tand\nnewline", "a/b\\c", "x".repeat(68), "x".repeat(69), "long ".repeat(100) + "it's",
                "/ not a comment", "HIERARCH = 3");
        for (String id : ids) {
            StampFile back = rewritten(new StampFile(stamp(id, image(G, MaskPlanes.of("NO_DATA")), id + "."), id, id));

            assertThat(back.stamp().objectId()).isEqualTo(id);
            assertThat(back.collection()).isEqualTo(id);
            assertThat(back.stamp().missing()).containsValue(id + ".");
        }
    }

    @Test
    void anyTextSurvivesAHeader() throws Exception {
        String alphabet = " '&\\u/=abcXYZ0é🔭\t";
        for (int i = 0; i < 60; i++) {
            int length = random.nextInt(200);
            StringBuilder text = new StringBuilder();
            for (int c = 0; c < length; c++) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            assertThat(HeaderText.unescaped(HeaderText.escaped(text.toString()))).isEqualTo(text.toString());
            StampFile back = rewritten(new StampFile(stamp(text.toString(), image(G, MaskPlanes.of("NO_DATA")), "-"),
                    "", ""));
            assertThat(back.stamp().objectId()).isEqualTo(text.toString());
        }
    }

    @Test
    void moreThan31PlanesGoInto64Bits() throws Exception {
        for (int count : List.of(31, 32, 64)) {
            MaskPlanes planes = new MaskPlanes(IntStream.range(0, count).mapToObj(i -> "PLANE_" + i).toList());
            Stamp stamp = stamp("wide", image(G, planes), "-");
            Path file = folder.resolve("wide.fits");
            StampFits.write(new StampFile(stamp, "", ""), file);

            assertSame(StampFits.read(file).stamp(), stamp);
            try (FitsFile fits = FitsFile.open(file)) {
                assertThat(fits.find("g_MASK").orElseThrow().header().integer("BITPIX").orElseThrow())
                        .isEqualTo(count > 31 ? 64 : 32);
            }
        }
    }

    @Test
    void theHeaderSaysWhereThePixelsAre() throws Exception {
        Path file = folder.resolve("one.fits");
        Stamp stamp = stamp("one", image(G, MaskPlanes.of("NO_DATA", "SATURATED_AND_MORE")), "no file");
        StampFits.write(new StampFile(stamp, "", ""), file);
        TanWcs wcs = (TanWcs) stamp.image(G).orElseThrow().wcs();

        try (FitsFile fits = FitsFile.open(file)) {
            assertThat(fits.hdus()).extracting(Hdu::name).containsExactly("", "g_IMAGE", "g_MASK", "g_VARIANCE",
                    "g_PSF");
            assertThat(fits.primary().header().text("OBJECT")).contains("one");
            FitsHeader image = fits.hdu(1).header();
            assertThat(image.number("CRPIX1")).hasValue(wcs.crpixX() + 1);
            assertThat(image.number("CRVAL2")).hasValue(wcs.reference().decDeg());
            assertThat(image.text("CTYPE1A")).contains("LINEAR");
            assertThat(image.number("CRVAL1A")).hasValue(BOX.x0());
            assertThat(image.number("LTV2")).hasValue(-BOX.y0());
            assertThat(image.text("BUNIT")).contains("nJy");
            assertThat(image.text("PSFSRC")).contains("nearest_cell");
            assertThat(fits.hdu(2).header().integer("MP_NO_DATA")).hasValue(0);
            assertThat(fits.hdu(2).header().integer("MP_SATURATED_AND_MORE")).hasValue(1);
            assertThat(fits.hdu(3).header().text("BUNIT")).contains("nJy2");
            assertThat(fits.hdu(4).image().type().toString()).isEqualTo("FLOAT64");
        }
    }

    @Test
    void theSameStampGivesTheSameBytes() throws Exception {
        StampFile content = new StampFile(stamp("one", image(G, MaskPlanes.of("NO_DATA")), "no file"), "", "");
        StampFits.write(content, folder.resolve("a.fits"));
        StampFits.write(content, folder.resolve("b.fits"));

        assertThat(folder.resolve("a.fits")).hasSameBinaryContentAs(folder.resolve("b.fits"));
        assertThat(new String(Files.readAllBytes(folder.resolve("a.fits")), 0, 80, StandardCharsets.US_ASCII))
                .isEqualTo(String.format("%-80s", "SIMPLE  =                    T / conforms to the FITS standard"));
    }

    @Test
    void aStampWithoutAnyBandIsAFileWithoutExtensions() throws Exception {
        Stamp stamp = new Stamp("nothing", new SkyPosition(10, -20), -1, -1, new PixelPoint(0, 0), BOX, List.of(R),
                Map.of(), Map.of(R, "The repository has no images there."));

        assertSame(rewritten(new StampFile(stamp, "", "")).stamp(), stamp);
    }

    @Test
    void nothingButTheFileIsLeftAndAnOldOneIsReplaced() throws Exception {
        Path file = folder.resolve("stamp.fits");
        Files.writeString(file, "something old");
        StampFits.write(new StampFile(stamp("new", image(G, MaskPlanes.of("NO_DATA")), "-"), "", ""), file);

        assertThat(StampFits.read(file).stamp().objectId()).isEqualTo("new");
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).containsExactly(file);
        }
        assertThatThrownBy(() -> StampFits.write(new StampFile(stamp("new", image(G, MaskPlanes.of()), "-"), "", ""),
                folder.resolve("no/such/folder.fits"))).isInstanceOf(IOException.class);
    }

    @Test
    void aFileThatIsNoStampIsRefused() throws Exception {
        Path file = folder.resolve("psf.fits");
        PsfFits.write(new SkyPosition(1, 2), Map.of(G, psf(PsfSource.CELL)), file);
        assertThatThrownBy(() -> StampFits.read(file)).isInstanceOf(FitsException.class)
                .hasMessageContaining("this is not a stamp");

        Path stamp = folder.resolve("cut.fits");
        StampFits.write(new StampFile(stamp("new", image(G, MaskPlanes.of("NO_DATA")), "-"), "", ""), stamp);
        byte[] bytes = Files.readAllBytes(stamp);
        // The last block is mostly padding, which nobody misses.
        for (int length = 0; length <= bytes.length - 2880; length += 1440) {
            Files.write(stamp, Arrays.copyOf(bytes, length));
            assertThatThrownBy(() -> StampFits.read(stamp)).isInstanceOf(FitsException.class);
        }
    }

    @Test
    void kernelsAreWrittenWithBandPlaceAndSource() throws Exception {
        Map<Band, Psf> kernels = new LinkedHashMap<>();
        kernels.put(R, psf(PsfSource.NEAREST_CELL));
        kernels.put(G, Psf.none());
        Path file = folder.resolve("psf.fits");

        PsfFits.write(new SkyPosition(53.1, -27.5), kernels, file);

        try (FitsFile fits = FitsFile.open(file)) {
            assertThat(fits.hdus()).extracting(Hdu::name).containsExactly("", "r_PSF");
            Hdu hdu = fits.hdu(1);
            assertThat(hdu.header().text("BAND")).contains("r");
            assertThat(hdu.header().text("PSFSRC")).contains("nearest_cell");
            assertThat(hdu.header().number("RA")).hasValue(53.1);
            assertThat(hdu.header().number("DEC")).hasValue(-27.5);
            assertThat(hdu.image().doubles()).isEqualTo(kernels.get(R).values());
        }
    }

    private StampFile rewritten(StampFile content) throws IOException, FitsException {
        Path file = folder.resolve("stamp.fits");
        StampFits.write(content, file);
        return StampFits.read(file);
    }

    private static Stamp stamp(String id, BandImage g, String whyNoR) {
        return new Stamp(id, new SkyPosition(53.27997304, -27.63919994), 5063, 43,
                new PixelPoint(11884.737681978122, -14.4), BOX, List.of(G, R), Map.of(G, g), Map.of(R, whyNoR));
    }

    private BandImage image(Band band, MaskPlanes planes) {
        int size = BOX.width() * BOX.height();
        float[] image = floats(size);
        float[] variance = floats(size);
        image[3] = Float.NaN;
        variance[4] = Float.POSITIVE_INFINITY;
        image[5] = -0.0f;
        long known = planes.count() == Long.SIZE ? -1 : (1L << planes.count()) - 1;
        long[] bits = random.longs(size).map(b -> b & known).toArray();
        TanWcs wcs = new TanWcs(new SkyPosition(53.08755760368663, -27.520661157024797), 3118.0 + 1 / 3.0, 2186,
                -5.5e-5 / 3,
                1e-9, -0.0, 5.5555555555557e-05);
        return new BandImage(band, BOX, new Plane(BOX.width(), BOX.height(), image),
                new Plane(BOX.width(), BOX.height(), variance), new Mask(BOX.width(), BOX.height(), bits, planes),
                psf(PsfSource.NEAREST_CELL), wcs, Calibration.NANOJANSKY,
                new Provenance("LSSTCam/runs/ünï", "1d4ab1df-07c4-5c6a-b0aa-9e4efd0e9d15", 5063, 43,
                        "/a/very/long/path/".repeat(12) + "it's.fits"));
    }

    private Psf psf(PsfSource source) {
        return new Psf(5, 3, random.doubles(15, -1, 1).toArray(), source);
    }

    private float[] floats(int count) {
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = (float) random.nextDouble(-1e6, 1e6);
        }
        return values;
    }

    private static void assertSame(Stamp found, Stamp wanted) {
        assertThat(found).usingRecursiveComparison().ignoringFields("images").isEqualTo(wanted);
        assertThat(found.images().keySet()).isEqualTo(wanted.images().keySet());
        for (Band band : wanted.presentBands()) {
            BandImage is = found.image(band).orElseThrow();
            BandImage was = wanted.image(band).orElseThrow();
            assertThat(is.box()).isEqualTo(was.box());
            assertThat(is.image().pixels()).isEqualTo(was.image().pixels());
            assertThat(is.variance().pixels()).isEqualTo(was.variance().pixels());
            assertThat(is.mask().bits()).isEqualTo(was.mask().bits());
            assertThat(is.mask().planes()).isEqualTo(was.mask().planes());
            assertThat(is.psf().values()).isEqualTo(was.psf().values());
            assertThat(List.of(is.psf().width(), is.psf().height(), is.psf().source()))
                    .isEqualTo(List.of(was.psf().width(), was.psf().height(), was.psf().source()));
            assertThat(is.wcs()).usingRecursiveComparison().isEqualTo(was.wcs());
            assertThat(is.calibration()).isEqualTo(was.calibration());
            assertThat(is.provenance()).isEqualTo(was.provenance());
        }
    }
}
