package ripple.render;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import ripple.image.Band;
import ripple.image.BandImage;
import ripple.image.Stamp;

class StampRendererTest {
    private static final Transfer LINEAR = new Transfer.Independent(new Stretch.Linear());
    private static final Range ZERO_TO_255 = new Range.PerBand(new Interval.Manual(0, 255));

    private static DisplaySettings plain(String... bands) {
        return DisplaySettings.of(Scenes.bands(bands), LINEAR, ZERO_TO_255);
    }

    @Test
    void theFirstRowIsTheHighestY() {
        Stamp stamp = Scenes.stamp(Scenes.image("g", 3, 2, (x, y) -> 10 * y + x));
        assertArrayEquals(new int[]{Colours.grey(10), Colours.grey(11), Colours.grey(12), Colours.grey(0),
                Colours.grey(1), Colours.grey(2)}, new StampRenderer(plain("g")).render(stamp).argb());
    }

    @Test
    void threeBandsAreRedGreenBlueInTheOrderGiven() {
        Stamp stamp = Scenes.stamp(Scenes.image("g", 1, 1, (x, y) -> 1), Scenes.image("r", 1, 1, (x, y) -> 2),
                Scenes.image("i", 1, 1, (x, y) -> 3));
        assertEquals(0xFF030201, new StampRenderer(plain("i", "r", "g")).render(stamp).at(0, 0));
        assertEquals(0xFF010203, new StampRenderer(plain("g", "r", "i")).render(stamp).at(0, 0));
    }

    @Test
    void levelsAreTruncatedNotRounded() {
        Stamp stamp = Scenes.stamp(Scenes.image("g", 2, 1, (x, y) -> x == 0 ? 99.9 : 254.9));
        Picture picture = new StampRenderer(plain("g")).render(stamp);
        assertEquals(Colours.grey(99), picture.at(0, 0));
        assertEquals(Colours.grey(254), picture.at(1, 0));
    }

    @Test
    void whatHasNoValueHasOneColour() {
        BandImage red = Scenes.image("i", 4, 1, (x, y) -> x == 0 ? Double.NaN : x == 1 ? Double.POSITIVE_INFINITY : 7);
        BandImage green = Scenes.image("r", 4, 1, (x, y) -> 7, (x, y) -> x == 2 ? 8 : 0);
        BandImage blue = Scenes.image("g", 4, 1, (x, y) -> 7);
        for (Transfer transfer : List.of(LINEAR, new Transfer.Lupton(8, 5), new Transfer.LuptonZScale(8),
                new Transfer.AsinhZScale(8), new Transfer.Equalised(Transfer.Equalisation.ASTROPY),
                new Transfer.Equalised(Transfer.Equalisation.DS9))) {
            DisplaySettings settings = plain("i", "r", "g").withTransfer(transfer);
            Picture picture = new StampRenderer(settings).render(Scenes.stamp(red, green, blue));
            for (int x = 0; x < 3; x++) {
                assertEquals(Colours.NO_DATA, picture.at(x, 0), transfer + " at " + x);
            }
            assertTrue(picture.at(3, 0) != Colours.NO_DATA);
        }
    }

    @Test
    void enlargedNoDataIsHatchedWithTheColourOfTheWell() {
        BandImage image = Scenes.image("g", 2, 1, (x, y) -> x == 0 ? Double.NaN : 9);
        Picture picture = new StampRenderer(plain("g")).render(Scenes.stamp(image), 16);
        List<Integer> colours = java.util.stream.IntStream.range(0, 16 * 16)
                .map(i -> picture.at(i % 16, i / 16)).distinct().sorted().boxed().toList();
        assertEquals(List.of(Colours.WELL, Colours.NO_DATA), colours);
        assertEquals(Colours.grey(9), picture.at(16, 0));
        // 45°: the same along the diagonal to the upper right
        assertEquals(picture.at(3, 5), picture.at(4, 4));
    }

    @Test
    void aMissingBandIsHatchedAndInColourReplacedByItsNeighbour() {
        Map<Band, String> missing = Map.of(new Band("r"), "no file");
        Stamp stamp = Scenes.stamp(missing, Scenes.image("g", 2, 2, (x, y) -> 1),
                Scenes.image("i", 2, 2, (x, y) -> 3));
        Picture alone = new StampRenderer(plain("r")).render(stamp, 8);
        assertArrayEquals(StampRenderer.missing(16, 16).argb(), alone.argb());
        assertEquals(0xFF030301, new StampRenderer(plain("i", "r", "g")).render(stamp).at(0, 0));
        assertEquals(Map.of(new Band("r"), new Band("i")),
                BandChoice.of(stamp, Scenes.bands("i", "r", "g")).replaced());
    }

    @Test
    void masksLieOverThePicture() {
        BandImage image = Scenes.image("g", 2, 1, (x, y) -> 100, (x, y) -> x == 0 ? 2 : 1);
        MaskView saturated = new MaskView(List.of("SATURATED"), 50, MaskPalette.SAFE, MaskView.Ink.PATTERN);
        Picture picture = new StampRenderer(plain("g").withMasks(saturated)).render(Scenes.stamp(image));
        assertEquals(Colours.over(Colours.grey(100), 0x80D55E00), picture.at(0, 0));
        assertEquals(Colours.grey(100), picture.at(1, 0));
    }

    @Test
    void limitsArePerBandOrCommonOrTheSurveys() {
        BandImage g = Scenes.image("g", 2, 1, (x, y) -> x * 10);
        BandImage r = Scenes.image("r", 2, 1, (x, y) -> x * 30);
        DisplaySettings each = plain("g").withRange(new Range.PerBand(new Interval.MinMax()));
        assertEquals(List.of(new Limits(0, 10), new Limits(0, 30)), new StampRenderer(each).limits(List.of(g, r)));
        DisplaySettings common = each.withRange(new Range.Joint(new Interval.MinMax()));
        assertEquals(List.of(new Limits(0, 30), new Limits(0, 30)), new StampRenderer(common).limits(List.of(g, r)));
        DisplaySettings survey = each
                .withRange(new Range.Survey(Map.of(new Band("g"), new Limits(-1, 1)), new Interval.MinMax()));
        assertEquals(List.of(new Limits(-1, 1), new Limits(0, 30)), new StampRenderer(survey).limits(List.of(g, r)));
    }

    @Test
    void aNegativeIsTheOtherWayRound() {
        Stamp stamp = Scenes.stamp(Scenes.image("g", 1, 1, (x, y) -> 5));
        DisplaySettings negative = plain("g").withPolarity(DisplaySettings.Polarity.INVERTED);
        assertEquals(Colours.grey(250), new StampRenderer(negative).render(stamp).at(0, 0));
        assertEquals(0xFFFAFAFA,
                new StampRenderer(negative.withBands(Scenes.bands("g", "g", "g"))).render(stamp).at(0, 0));
    }

    @Test
    void differencesRunFromBlueOverDarkToOrange() {
        Stamp stamp = Scenes.stamp(Scenes.image("g", 3, 1, (x, y) -> x - 1));
        DisplaySettings difference = DisplaySettings
                .of(Scenes.bands("g"), LINEAR, new Range.PerBand(new Interval.Symmetric()))
                .withMap(ColourMap.DIFFERENCE);
        Picture picture = new StampRenderer(difference).render(stamp);
        assertEquals(0xFF57B5E8, picture.at(0, 0));
        assertEquals(0xFFF29E1F, picture.at(2, 0));
        assertEquals(0xFF212121, picture.at(1, 0));
    }

    /// A curve works from zero outwards: faint residuals of both signs come out, zero stays dark.
    @Test
    void aStretchOfDifferencesWorksFromZeroOutwards() {
        Stamp stamp = Scenes.stamp(Scenes.image("g", 3, 1, (x, y) -> (x - 1) * 0.1));
        Range range = new Range.PerBand(new Interval.Manual(-1, 1));
        DisplaySettings linear = DisplaySettings.of(Scenes.bands("g"), LINEAR, range).withMap(ColourMap.DIFFERENCE);
        DisplaySettings asinh = linear.withTransfer(new Transfer.Independent(new Stretch.Asinh(0.01)));
        Picture flat = new StampRenderer(linear).render(stamp);
        Picture lifted = new StampRenderer(asinh).render(stamp);
        assertEquals(0xFF212121, lifted.at(1, 0));
        assertTrue(Colours.blue(lifted.at(0, 0)) > Colours.blue(flat.at(0, 0)) + 50);
        assertTrue(Colours.red(lifted.at(2, 0)) > Colours.red(flat.at(2, 0)) + 50);
    }

    @Test
    void equalisedBandsUseAllBrightnesses() {
        BandImage image = Scenes.image("g", 16, 16, (x, y) -> Math.pow(1.5, y * 16 + x - 128));
        for (String stretch : List.of("histeq", "ds9-histeq")) {
            DisplaySettings grey = DisplayText.settings(Scenes.bands("g"), stretch, "");
            Picture picture = new StampRenderer(grey).render(Scenes.stamp(image));
            assertEquals(0xFF000000, picture.at(0, 15));
            assertTrue(Colours.red(picture.at(15, 0)) > 250, stretch);
            DisplaySettings colour = grey.withBands(Scenes.bands("g", "g", "g"));
            assertArrayEquals(picture.argb(), new StampRenderer(colour).render(Scenes.stamp(image)).argb());
        }
        DisplaySettings exact = DisplayText.settings(Scenes.bands("g"), "histeq", "");
        Picture ranks = new StampRenderer(exact).render(Scenes.stamp(image));
        for (int rank = 0; rank < 256; rank++) {
            assertEquals(Colours.grey(rank), ranks.at(rank % 16, 15 - rank / 16), 0x010101);
        }
    }

    @Test
    void tooBrightIsTheSameHueOrWhite() {
        Stamp stamp = Scenes.stamp(Scenes.image("g", 1, 1, (x, y) -> 4e6), Scenes.image("r", 1, 1, (x, y) -> 2e6),
                Scenes.image("i", 1, 1, (x, y) -> 3e6));
        for (String transfer : List.of("lupton:8,5", "lupton-zscale:8", "asinh-zscale:8")) {
            int hue = new StampRenderer(plain("g", "r", "i").withTransfer(DisplayText.transfer(transfer)))
                    .render(stamp).at(0, 0);
            int white = new StampRenderer(plain("g", "r", "i").withTransfer(DisplayText.transfer(transfer + ",white")))
                    .render(stamp).at(0, 0);
            assertTrue(transfer.startsWith("asinh") || hue == 0xFFFF7FBF, transfer + Integer.toHexString(hue));
            assertTrue(transfer.startsWith("asinh") || white == 0xFFFFFFFF, transfer + Integer.toHexString(white));
        }
    }

    @Test
    void emptyAndOddPlanesAreNoTrouble() {
        Picture nothing = new StampRenderer(plain("g")).render(Scenes.stamp(Scenes.image("g", 0, 0, (x, y) -> 1)), 3);
        assertEquals(0, nothing.width());
        Stamp blank = Scenes.stamp(Scenes.image("g", 2, 2, (x, y) -> Double.NaN));
        for (String range : List.of("zscale", "pct:99.5", "minmax", "symmetric")) {
            DisplaySettings settings = DisplayText.settings(Scenes.bands("g"), "asinh:0.1", range);
            assertEquals(Colours.NO_DATA, new StampRenderer(settings).render(blank).at(1, 1));
        }
        Stamp flat = Scenes.stamp(Scenes.image("g", 2, 2, (x, y) -> 3));
        for (String stretch : List.of("asinh:0.1", "lupton-zscale:8", "lupton:8,0.5", "asinh-zscale:8", "histeq",
                "ds9-histeq")) {
            DisplaySettings settings = DisplayText.settings(Scenes.bands("g", "g", "g"), stretch, "zscale");
            assertEquals(0xFF, Colours.alpha(new StampRenderer(settings).render(flat).at(1, 1)));
        }
    }

    @Test
    void bandsOnDifferentGridsAreRefused() {
        Stamp stamp = Scenes.stamp(Scenes.image("g", 2, 2, (x, y) -> 1), Scenes.image("r", 3, 3, (x, y) -> 1),
                Scenes.image("i", 2, 2, (x, y) -> 1));
        String message = assertThrows(IllegalArgumentException.class,
                () -> new StampRenderer(plain("i", "r", "g")).render(stamp)).getMessage();
        assertTrue(message.contains("resample"), message);
    }

    @Test
    void twoBandsMakeNoPicture() {
        assertThrows(IllegalArgumentException.class, () -> plain("g", "r"));
    }
}
