package ripple.fits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import ripple.fits.field.Field;
import ripple.image.BandImage;
import ripple.image.Mask;
import ripple.image.Plane;
import ripple.image.Psf;
import ripple.image.PsfSource;
import ripple.image.TanWcs;
import ripple.sky.PixelBox;
import ripple.sky.PixelPoint;
import ripple.sky.SkyPosition;
import ripple.testkit.Shared;
import ripple.testkit.Vectors;
import tools.jackson.databind.JsonNode;

/// A real coadd gives what lsst.images gives: every case of `dp2.json`.
class CellCoaddVectorsTest {
    private static final String FILE = "dp2.json";

    private record Interval(int start, int stop) {
        static Interval of(JsonNode pair) {
            return new Interval(pair.get(0).asInt(), pair.get(1).asInt());
        }
    }

    @TestFactory
    Stream<DynamicTest> everyCase() {
        return Vectors.cases(FILE).stream()
                .map(c -> DynamicTest.dynamicTest(c.get("id").asString(), () -> check(c)));
    }

    private static void check(JsonNode vector) throws FitsException {
        JsonNode input = vector.has("input") ? vector.get("input") : Vectors.cases(FILE).getFirst().get("input");
        Path path = Shared.named(input.get("file").asString());
        try (CellCoadd coadd = CellCoadd.open(path)) {
            switch (vector.get("id").asString()) {
                case "coadd" -> pixels(coadd, vector);
                case "mask" -> mask(coadd, vector);
                case "psf" -> psf(coadd, vector);
                case "sky-projection" -> sky(coadd, vector);
                case "bbox-from-sky-circle" -> circles(coadd, vector);
                case "subimage" -> subimages(coadd, vector);
                case "aperture-corrections" -> apertures(coadd, vector);
                case "backgrounds" -> backgrounds(coadd, vector);
                default -> throw new AssertionError("No test knows the case " + vector.get("id") + ".");
            }
        }
    }

    private static void pixels(CellCoadd coadd, JsonNode vector) throws FitsException {
        CoaddInfo info = coadd.info();
        assertThat(info.box()).isEqualTo(box(vector.get("bbox")));
        assertThat(info.band().name()).isEqualTo(vector.get("band").asString());
        assertThat(info.calibration().unit()).isEqualTo(vector.get("unit").asString());
        assertThat(info.tract()).isEqualTo(vector.get("tract").asInt());
        assertThat(info.skyMap()).isEqualTo(vector.get("skymap").asString());
        assertThat(info.patch().id()).isEqualTo(vector.get("patch_id").asInt());
        assertThat(List.of(info.patch().indexY(), info.patch().indexX()))
                .isEqualTo(List.of(vector.get("patch_index").get(0).asInt(), vector.get("patch_index").get(1).asInt()));
        BandImage whole = cut(coadd, info.box());
        plane(whole.image(), vector.get("image"));
        plane(whole.variance(), vector.get("variance"));
    }

    private static void mask(CellCoadd coadd, JsonNode vector) throws FitsException {
        Mask mask = cut(coadd, coadd.info().box()).mask();
        List<String> names = new ArrayList<>();
        for (JsonNode plane : vector.get("planes")) {
            String name = plane.get("name").asString();
            names.add(name);
            long bit = 1L << mask.planes().bit(name).orElseThrow();
            int[] set = IntStream.range(0, mask.bits().length).filter(i -> (mask.bits()[i] & bit) != 0).toArray();
            assertThat(set).as(name).hasSize(plane.get("pixels_set").asInt());
            if (!plane.get("first_yx").isNull()) {
                Interval first = Interval.of(plane.get("first_yx"));
                assertThat(set[0]).as(name).isEqualTo(first.start * mask.width() + first.stop);
            }
        }
        assertThat(mask.planes().names()).isEqualTo(names);
        assertThat(coadd.maskPlanes()).isEqualTo(mask.planes());
    }

    private static void psf(CellCoadd coadd, JsonNode vector) throws FitsException {
        for (JsonNode result : vector.get("results")) {
            Psf psf = coadd.psf(new PixelPoint(result.get("x").asDouble(), result.get("y").asDouble()));
            if (result.has("error")) {
                assertThat(psf.source()).as(result.toString()).isEqualTo(PsfSource.NEAREST_CELL);
                continue;
            }
            Interval x = Interval.of(result.get("bbox_x"));
            Interval y = Interval.of(result.get("bbox_y"));
            assertThat(psf.source()).as(result.toString()).isEqualTo(PsfSource.CELL);
            assertThat(psf.width()).isEqualTo(x.stop - x.start);
            assertThat(psf.height()).isEqualTo(y.stop - y.start);
            assertThat(psf.width() / 2).isEqualTo(-x.start);
            assertThat(Vectors.sha256(psf.values())).isEqualTo(result.get("sha256").asString());
            assertThat(psf.sum()).isCloseTo(result.get("sum").asDouble(), within(1e-14));
        }
    }

    private static void sky(CellCoadd coadd, JsonNode vector) throws FitsException {
        TanWcs wcs = coadd.skyProjection();
        for (int i = 0; i < vector.get("tract_pixel_xy").size(); i++) {
            double[] pixel = Vectors.numbers(vector.get("tract_pixel_xy").get(i));
            double[] sky = Vectors.numbers(vector.get("sky_deg").get(i));
            SkyPosition there = wcs.toSky(new PixelPoint(pixel[0], pixel[1]));
            assertThat(there.separationDeg(new SkyPosition(sky[0], sky[1]))).isLessThan(1e-11);
            PixelPoint back = wcs.toPixel(new SkyPosition(sky[0], sky[1])).orElseThrow();
            assertThat(back.x()).isCloseTo(pixel[0], within(1e-7));
            assertThat(back.y()).isCloseTo(pixel[1], within(1e-7));
        }
    }

    /// The pixels that a circle on the sky reaches, found by walking round it.
    private static void circles(CellCoadd coadd, JsonNode vector) throws FitsException {
        TanWcs wcs = coadd.skyProjection();
        for (JsonNode result : vector.get("results")) {
            SkyPosition centre = new SkyPosition(result.get("ra").asDouble(), result.get("dec").asDouble());
            PixelBox box = circle(wcs, centre, result.get("radius_arcsec").asDouble() / 3600);
            if (result.has("error")) {
                assertThat(coadd.info().box().contains(box)).isFalse();
            } else {
                assertThat(box).isEqualTo(box(result));
            }
        }
    }

    private static PixelBox circle(TanWcs wcs, SkyPosition centre, double radiusDeg) {
        List<PixelPoint> round = IntStream.range(0, 3600).mapToObj(i -> Math.toRadians(i / 10.0))
                .map(a -> new SkyPosition(
                        centre.raDeg() + radiusDeg * Math.sin(a) / Math.cos(Math.toRadians(centre.decDeg())),
                        centre.decDeg() + radiusDeg * Math.cos(a)))
                .map(place -> wcs.toPixel(place).orElseThrow()).toList();
        return PixelBox.ofCorners(
                (int) Math.rint(round.stream().mapToDouble(PixelPoint::x).min().orElseThrow()),
                (int) Math.rint(round.stream().mapToDouble(PixelPoint::y).min().orElseThrow()),
                (int) Math.rint(round.stream().mapToDouble(PixelPoint::x).max().orElseThrow()),
                (int) Math.rint(round.stream().mapToDouble(PixelPoint::y).max().orElseThrow()));
    }

    private static void subimages(CellCoadd coadd, JsonNode vector) throws FitsException {
        for (JsonNode result : vector.get("results")) {
            if (result.has("error")) {
                continue;
            }
            PixelBox box = box(result);
            BandImage stamp = cut(coadd, box);
            plane(stamp.image(), result.get("image"));
            TanWcs wcs = (TanWcs) stamp.wcs();
            assertThat(wcs.crpixX() + 1).isCloseTo(result.get("crpix").get(0).asDouble(), within(1e-9));
            assertThat(wcs.crpixY() + 1).isCloseTo(result.get("crpix").get(1).asDouble(), within(1e-9));
            assertThat(List.of(stamp.box().y0(), stamp.box().x0()))
                    .isEqualTo(List.of(result.get("yx0").get(0).asInt(), result.get("yx0").get(1).asInt()));
        }
    }

    private static void apertures(CellCoadd coadd, JsonNode vector) throws FitsException {
        ApertureCorrections corrections = coadd.apertureCorrections();
        for (JsonNode result : vector.get("results")) {
            for (JsonNode value : result.get("values")) {
                double[] xyv = Vectors.numbers(value);
                double found = corrections.at(result.get("name").asString(), new PixelPoint(xyv[0], xyv[1]));
                same(found, xyv[2], 1e-10);
            }
        }
        assertThat(corrections.names()).hasSameSizeAs(vector.get("results"));
    }

    private static void backgrounds(CellCoadd coadd, JsonNode vector) throws FitsException {
        for (JsonNode result : vector.get("results")) {
            Field field = coadd.background(result.get("name").asString());
            JsonNode rendered = result.get("rendered");
            PixelBox box = box(rendered.get("bbox"));
            double[] plane = field.over(box);
            double sum = 0;
            double min = Double.POSITIVE_INFINITY;
            double max = Double.NEGATIVE_INFINITY;
            for (double v : plane) {
                sum += v;
                min = Math.min(min, v);
                max = Math.max(max, v);
            }
            same(sum, Vectors.number(rendered.get("sum_finite")), 1e-10);
            same(min, rendered.get("min").asDouble(), 1e-10);
            same(max, rendered.get("max").asDouble(), 1e-10);
            same(plane[0], rendered.get("first").asDouble(), 1e-10);
            same(plane[plane.length - 1], rendered.get("last").asDouble(), 1e-10);
            for (JsonNode at : rendered.get("at_row_column")) {
                int row = at.get(0).asInt();
                int column = at.get(1).asInt();
                same(plane[row * box.width() + column], at.get(2).asDouble(), 1e-10);
                same(field.at(new PixelPoint(box.x0() + column, box.y0() + row)), at.get(2).asDouble(), 1e-10);
            }
        }
        assertThat(coadd.backgrounds()).hasSameSizeAs(vector.get("results"));
        assertThat(coadd.backgrounds()).contains(coadd.subtractedBackground());
    }

    private static void plane(Plane plane, JsonNode expected) {
        assertThat(List.of(plane.height(), plane.width()))
                .isEqualTo(List.of(expected.get("shape").get(0).asInt(), expected.get("shape").get(1).asInt()));
        assertThat(Vectors.sha256(plane.pixels())).isEqualTo(expected.get("sha256").asString());
    }

    private static void same(double found, double expected, double tolerance) {
        if (Double.isNaN(expected)) {
            assertThat(found).isNaN();
        } else {
            assertThat(found).isCloseTo(expected, within(tolerance * Math.max(1, Math.abs(expected))));
        }
    }

    private static PixelBox box(JsonNode node) {
        Interval x = Interval.of(node.get("x"));
        Interval y = Interval.of(node.get("y"));
        return new PixelBox(x.start, y.start, x.stop - x.start, y.stop - y.start);
    }

    private static BandImage cut(CellCoadd coadd, PixelBox box) throws FitsException {
        Cut cut = new Cut(box, new PixelPoint(box.x0(), box.y0()));
        return coadd.read(List.of(cut), Set.of(Part.IMAGE, Part.MASK, Part.VARIANCE)).getFirst();
    }
}
