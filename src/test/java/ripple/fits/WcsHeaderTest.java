package ripple.fits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import nom.tam.fits.Header;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import ripple.image.TanWcs;
import ripple.sky.PixelBox;
import ripple.sky.PixelPoint;
import ripple.sky.SkyPosition;
import ripple.testkit.Vectors;
import tools.jackson.databind.JsonNode;

class WcsHeaderTest {
    @TempDir
    private Path folder;

    /// Plain tangent planes agree with astropy, everything else is refused in a sentence.
    @TestFactory
    Stream<DynamicTest> everyCaseOfTheVectors() {
        return Vectors.cases("wcs.json").stream()
                .map(c -> DynamicTest.dynamicTest(c.get("id").asString(), () -> check(c)));
    }

    private void check(JsonNode vector) throws IOException, FitsException {
        List<String> cards = new ArrayList<>();
        vector.get("header").forEach(card -> cards.add(card.asString()));
        if (isPlainTan(cards)) {
            compare(read(cards), vector);
        } else {
            assertThatThrownBy(() -> read(cards)).isInstanceOf(FitsException.class).hasMessageContaining("is not read");
        }
    }

    private static void compare(TanWcs wcs, JsonNode vector) {
        for (int i = 0; i < vector.get("pixel").size(); i++) {
            double[] pixel = Vectors.numbers(vector.get("pixel").get(i));
            double[] sky = Vectors.numbers(vector.get("sky_deg").get(i));
            SkyPosition found = wcs.toSky(new PixelPoint(pixel[0], pixel[1]));
            assertThat(found.separationDeg(new SkyPosition(sky[0], sky[1]))).isLessThan(1e-11);
        }
        for (int i = 0; i < vector.get("sky_in_deg").size(); i++) {
            double[] sky = Vectors.numbers(vector.get("sky_in_deg").get(i));
            double[] pixel = Vectors.numbers(vector.get("pixel_out").get(i));
            PixelPoint found = wcs.toPixel(new SkyPosition(sky[0], sky[1])).orElseThrow();
            assertThat(found.x()).isCloseTo(pixel[0], within(1e-7));
            assertThat(found.y()).isCloseTo(pixel[1], within(1e-7));
        }
    }

    private static boolean isPlainTan(List<String> cards) {
        boolean tan = cards.stream().anyMatch(c -> c.startsWith("CTYPE1  = 'RA---TAN'"));
        return tan && cards.stream().noneMatch(c -> c.startsWith("A_ORDER"));
    }

    @Test
    void whatIsWrittenIsReadToTheLastBit() throws Exception {
        SplittableRandom random = new SplittableRandom(3);
        for (int i = 0; i < 50; i++) {
            SkyPosition reference = new SkyPosition(random.nextDouble(0, 360), random.nextDouble(-90, 90));
            TanWcs wcs = new TanWcs(reference, random.nextInt(-40_000, 40_000), random.nextInt(-40_000, 40_000),
                    random.nextDouble(-1e-4, 1e-4), random.nextDouble(-1e-4, 1e-4), random.nextDouble(-1e-4, 1e-4),
                    random.nextDouble(-1e-4, 1e-4));
            PixelBox box = new PixelBox(random.nextInt(-5000, 40_000), random.nextInt(-5000, 40_000), 64, 32);
            Header header = new Header();
            WcsHeader.write(wcs, header);
            WcsHeader.writeOrigin(box, header);
            List<String> cards = new ArrayList<>();
            header.iterator().forEachRemaining(card -> cards.add(card.toString()));

            try (FitsFile file = file(cards)) {
                assertThat(WcsHeader.read(file.primary())).isEqualTo(wcs);
                assertThat(WcsHeader.placed(file.primary(), 64, 32)).contains(box);
            }
        }
    }

    @Test
    void atThePoleTooWhatIsWrittenIsRead() throws Exception {
        TanWcs wcs = new TanWcs(new SkyPosition(30, 90), 10, 20, -5e-5, 0, 0, 5e-5);
        Header header = new Header();
        WcsHeader.write(wcs, header);
        List<String> cards = new ArrayList<>();
        header.iterator().forEachRemaining(card -> cards.add(card.toString()));

        assertThat(read(cards)).isEqualTo(wcs);
    }

    @Test
    void declinationMayComeFirst() throws Exception {
        List<String> usual = List.of("CTYPE1  = 'RA---TAN'", "CTYPE2  = 'DEC--TAN'", "CRVAL1  = 150.0",
                "CRVAL2  = 2.0", "CRPIX1  = 10.0", "CRPIX2  = 20.0", "CD1_1   = -5E-5", "CD1_2   = 1E-6",
                "CD2_1   = 2E-6", "CD2_2   = 5E-5");
        List<String> swapped = List.of("CTYPE1  = 'DEC--TAN'", "CTYPE2  = 'RA---TAN'", "CRVAL1  = 2.0",
                "CRVAL2  = 150.0", "CRPIX1  = 10.0", "CRPIX2  = 20.0", "CD1_1   = 2E-6", "CD1_2   = 5E-5",
                "CD2_1   = -5E-5", "CD2_2   = 1E-6");

        assertThat(read(swapped)).isEqualTo(read(usual));
    }

    @Test
    void theOriginComesFromTheSecondWcsOrElseFromLtv() throws Exception {
        try (FitsFile none = file(List.of());
                FitsFile ltv = file(List.of("LTV1    = -100.0", "LTV2    = 7.0"));
                FitsFile both = file(List.of("CTYPE1A = 'LINEAR'", "CRVAL1A = 11800.0", "CRVAL2A = -3.0",
                        "LTV1    = -100.0", "LTV2    = 7.0"))) {
            assertThat(WcsHeader.placed(none.primary(), 4, 5)).isEmpty();
            assertThat(WcsHeader.placed(ltv.primary(), 4, 5)).contains(new PixelBox(100, -7, 4, 5));
            assertThat(WcsHeader.placed(both.primary(), 4, 5)).contains(new PixelBox(11800, -3, 4, 5));
        }
    }

    @Test
    void aHeaderThatIsNoWcsIsRefusedInASentence() {
        List<String> tan = List.of("CTYPE1  = 'RA---TAN'", "CTYPE2  = 'DEC--TAN'", "CRVAL1  = 150.0");
        refused(List.of(), "no celestial WCS");
        refused(List.of("CTYPE1  = 'GLON-TAN'", "CTYPE2  = 'GLAT-TAN'"), "no celestial WCS");
        refused(with(tan, "CD1_1   = 0.0"), "cannot be inverted");
        refused(with(tan, "CRVAL2  = 95.0"), "between -90 and 90");
        refused(with(tan, "CRVAL2  = 'five'"), "CRVAL2 is no number");
        refused(with(tan, "CUNIT1  = 'furlong'"), "unknown unit");
        refused(with(tan, "CPDIS1  = 'Lookup'"), "distortion");
        refused(with(tan, "PV2_1   = 1.0"), "distortion");
    }

    private void refused(List<String> cards, String why) {
        assertThatThrownBy(() -> read(cards)).isInstanceOf(FitsException.class).hasMessageContaining(why)
                .hasMessageContaining("wcs.fits");
    }

    private static List<String> with(List<String> cards, String card) {
        return Stream.concat(cards.stream(), Stream.of(card)).toList();
    }

    private TanWcs read(List<String> cards) throws IOException, FitsException {
        try (FitsFile file = file(cards)) {
            return WcsHeader.read(file.primary());
        }
    }

    /// A file whose primary header holds the cards.
    private FitsFile file(List<String> cards) throws IOException, FitsException {
        StringBuilder text = new StringBuilder();
        Stream.of(List.of("SIMPLE  =                    T", "BITPIX  =                    8",
                "NAXIS   =                    0"),
                cards.stream().filter(card -> !card.startsWith("NAXIS")).toList(), List.of("END")).flatMap(List::stream)
                .forEach(card -> text.append(String.format("%-80s", card)));
        text.append(" ".repeat(2880 - text.length() % 2880));
        return FitsFile.open(Files.writeString(folder.resolve("wcs.fits"), text, StandardCharsets.US_ASCII));
    }
}
