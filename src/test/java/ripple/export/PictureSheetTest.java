package ripple.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ripple.catalog.Target;
import ripple.image.Band;
import ripple.image.BandImage;
import ripple.image.Calibration;
import ripple.image.Mask;
import ripple.image.MaskPlanes;
import ripple.image.Plane;
import ripple.image.Provenance;
import ripple.image.Psf;
import ripple.image.TanWcs;
import ripple.render.Colours;
import ripple.render.DisplaySettings;
import ripple.render.DisplayText;
import ripple.render.Picture;
import ripple.sky.PixelBox;
import ripple.sky.SkyPosition;

class PictureSheetTest {
    private static final List<Band> BANDS = Names.bands("g", "r", "i");
    private static final int SIZE = 16;

    @TempDir
    Path folder;

    private static final class Names {
        static List<Band> bands(String... names) {
            return Arrays.stream(names).map(Band::new).toList();
        }
    }

    /// A flat image, so that its colour is known.
    private static BandImage flat(Band band, int size, float value) {
        return new BandImage(band, new PixelBox(0, 0, size, size), Plane.filled(size, size, value),
                Plane.filled(size, size, 1), new Mask(size, size, new long[size * size], MaskPlanes.of("NO_DATA")),
                Psf.none(), new TanWcs(new SkyPosition(0, 0), 0, 0, -5e-5, 0, 0, 5e-5), Calibration.NANOJANSKY,
                new Provenance("", "", -1, -1, ""));
    }

    private static StampResult result(int index, StampStatus status, int size, String... present) {
        Map<Band, BandImage> images = Names.bands(present).stream()
                .collect(Collectors.toMap(b -> b, b -> flat(b, size, b.name().equals("i") ? 200 : 100)));
        Map<Band, String> missing = BANDS.stream().filter(b -> !images.containsKey(b))
                .collect(Collectors.toMap(b -> b, b -> "no file"));
        return new StampResult(Target.at(index, "id-" + index, 1, 2), status, List.of("a reason"), 1, 2,
                new PixelBox(0, 0, size, size), 0.2, BANDS, images, missing, new LinkedHashMap<>());
    }

    private static Picture sheet(int size, StampResult... results) throws ExportException {
        DisplaySettings settings = DisplayText.settings(Names.bands("i", "r", "g"), "linear", "0,255");
        return PictureSheet.draw(StampSource.of(BANDS, size, List.of(results)), settings);
    }

    private static long count(Picture picture, int colour) {
        return Arrays.stream(picture.argb()).filter(c -> c == colour).count();
    }

    @Test
    void stampsAreShownInColourAtAReadableScale() throws ExportException {
        Picture sheet = sheet(SIZE, result(0, StampStatus.ACCEPTED, SIZE, "g", "r", "i"));
        assertEquals(96 * 96, count(sheet, 0xFFC86464));
        assertEquals(Colours.WELL, sheet.at(0, 0));
    }

    @Test
    void fatesDifferByMoreThanColour() throws ExportException {
        Picture accepted = sheet(SIZE, result(0, StampStatus.ACCEPTED, SIZE, "g", "r", "i"));
        Picture rejected = sheet(SIZE, result(0, StampStatus.REJECTED, SIZE, "g", "r", "i"));
        Picture failed = sheet(SIZE, result(0, StampStatus.FAILED, SIZE));
        assertNotEquals(shape(accepted), shape(rejected));
        assertNotEquals(shape(rejected), shape(failed));
        assertNotEquals(shape(accepted), shape(failed));
    }

    /// Which pixels are not the well's, whatever their colour.
    private static List<Boolean> shape(Picture picture) {
        return Arrays.stream(picture.argb()).mapToObj(c -> c != Colours.WELL).toList();
    }

    @Test
    void aMissingBandIsNamedAndNothingAtAllIsHatched() throws ExportException {
        Picture whole = sheet(SIZE, result(0, StampStatus.ACCEPTED, SIZE, "g", "r", "i"));
        Picture without = sheet(SIZE, result(0, StampStatus.ACCEPTED, SIZE, "g", "i"));
        assertTrue(count(without, 0xFF3FBF96) > count(whole, 0xFF3FBF96), "a longer caption");
        assertTrue(count(sheet(SIZE, result(0, StampStatus.FAILED, SIZE)), Colours.NO_DATA) > 96 * 96 / 3);
    }

    @Test
    void largeStampsAreMadeSmallerAndOddOnesCut() throws ExportException {
        Picture sheet = sheet(600, result(0, StampStatus.ACCEPTED, 600, "g", "r", "i"),
                result(1, StampStatus.ACCEPTED, 900, "g", "r", "i"), result(2, StampStatus.ACCEPTED, 3, "g", "r", "i"));
        assertTrue(sheet.width() < 700, "width " + sheet.width());
        assertEquals(200 * 200 * 2 + 1, (double) count(sheet, 0xFFC86464), 1.0);
    }

    @Test
    void bandsOnAnotherGridDoNotStopASheet() throws ExportException {
        StampResult two = result(0, StampStatus.ACCEPTED, SIZE, "g", "i");
        Map<Band, BandImage> images = new LinkedHashMap<>(two.images());
        images.put(new Band("r"), flat(new Band("r"), SIZE / 2, 9));
        StampResult mixed = new StampResult(two.target(), two.status(), List.of(), 1, 2, two.box(), 0.2, BANDS, images,
                Map.of(), new LinkedHashMap<>());
        assertEquals(96 * 96, count(sheet(SIZE, mixed), 0xFFC8C864));
    }

    @Test
    void onlyTheFirstHundredAreDrawnAndNoneIsASheetToo() throws IOException {
        StampResult[] many = IntStream.range(0, 130).mapToObj(i -> result(i, StampStatus.ACCEPTED, 4, "g", "r", "i"))
                .toArray(StampResult[]::new);
        Path file = folder.resolve("sheet.png");
        PictureSheet.write(file, StampSource.of(BANDS, 4, List.of(many)));
        assertTrue(Files.size(file) > 1000);
        Picture sheet = sheet(4, many);
        assertEquals(100 * 96 * 96, count(sheet, 0xFFC86464));
        assertTrue(PictureSheet.draw(StampSource.of(BANDS, 4, List.of())).height() > 0);
    }
}
