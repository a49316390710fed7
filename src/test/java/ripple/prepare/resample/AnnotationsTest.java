package ripple.prepare.resample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import ripple.image.TanWcs;
import ripple.image.Wcs;
import ripple.prepare.resample.Annotations.Box;
import ripple.sky.PixelPoint;
import ripple.sky.SkyPosition;
import ripple.testkit.Shared;
import ripple.testkit.VectorWcs;
import ripple.testkit.Vectors;
import tools.jackson.databind.JsonNode;

class AnnotationsTest {
    private static final double ROUND_TRIP_PX = 1e-6;
    private static final SkyPosition PLACE = new SkyPosition(52.82, -41.1);

    /// What was drawn on Roman's pictures lies on the same sky in Rubin's, and comes back to where it was.
    @Test
    void polygonsAndPointsOfRomanGoToRubinAndBack() {
        Map<String, JsonNode> rubin = records("lsst_data");
        int polygons = 0;
        for (Map.Entry<String, JsonNode> record : records("roman_data").entrySet()) {
            TanWcs roman = VectorWcs.of(record.getValue().get("wcs").asString());
            TanWcs lsst = VectorWcs.of(rubin.get(record.getKey()).get("wcs").asString());
            Annotations there = Annotations.between(roman, lsst);
            Annotations back = Annotations.between(lsst, roman);
            for (JsonNode annotation : record.getValue().get("annotations")) {
                for (JsonNode segment : annotation.get("segmentation")) {
                    List<PixelPoint> corners = corners(Vectors.numbers(segment));
                    List<PixelPoint> moved = there.polygon(corners).orElseThrow();
                    assertSame(back.polygon(moved).orElseThrow(), corners, ROUND_TRIP_PX);
                    assertSameSky(roman, corners.getFirst(), lsst, moved.getFirst());
                    polygons++;
                }
                SkyPosition place = new SkyPosition(annotation.get("ra").asDouble(), annotation.get("dec").asDouble());
                PixelPoint onRoman = roman.toPixel(place).orElseThrow();
                PixelPoint onRubin = there.point(onRoman).orElseThrow();
                PixelPoint bySky = lsst.toPixel(place).orElseThrow();
                assertThat(Math.hypot(onRubin.x() - bySky.x(), onRubin.y() - bySky.y())).isLessThan(ROUND_TRIP_PX);
            }
        }
        assertThat(polygons).isGreaterThan(20);
    }

    /// An object that both surveys have drawn overlaps with itself.
    @Test
    void boxesOfRomanFallOnThoseOfRubin() {
        Map<String, JsonNode> rubin = records("lsst_data");
        int same = 0;
        for (Map.Entry<String, JsonNode> record : records("roman_data").entrySet()) {
            JsonNode other = rubin.get(record.getKey());
            Annotations there = Annotations.between(VectorWcs.of(record.getValue().get("wcs").asString()),
                    VectorWcs.of(other.get("wcs").asString()));
            for (JsonNode annotation : record.getValue().get("annotations")) {
                for (JsonNode twin : other.get("annotations")) {
                    if (annotation.path("truth_idx").asInt(-1) == twin.path("obj_truth_idx").asInt(-2)) {
                        Box moved = there.box(box(annotation)).orElseThrow();
                        assertThat(overlaps(moved, box(twin))).as(record.getKey() + " " + moved).isTrue();
                        same++;
                    }
                }
            }
        }
        assertThat(same).isGreaterThan(20);
    }

    @Test
    void boxesOfAnImageWithoutItsOwnWcsComeBackFromAFinerGrid() {
        TanWcs coarse = turned(0.168, 0);
        TanWcs fine = turned(0.03, 0);
        Annotations there = Annotations.between(coarse, fine);
        Annotations back = Annotations.between(fine, coarse);
        for (JsonNode annotation : Vectors.json(Shared.path("data/decam-deepdisc/hsc_single_test.json")).get(0)
                .get("annotations")) {
            Box box = box(annotation);
            Box again = back.box(there.box(box).orElseThrow()).orElseThrow();
            assertThat(again.x()).isCloseTo(box.x(), within(1e-5));
            assertThat(again.width()).isCloseTo(box.width(), within(1e-5));
            assertThat(again.y() + again.height()).isCloseTo(box.y() + box.height(), within(1e-5));
        }
    }

    @Test
    void aTurnedBoxIsTheBoxAroundItsCorners() {
        Box square = new Box(10, 20, 30, 10);
        double angle = Math.toRadians(30);
        Box found = Annotations.between(turned(0.2, 0), turned(0.2, 30)).box(square).orElseThrow();
        assertThat(found.width()).isCloseTo(30 * Math.cos(angle) + 10 * Math.sin(angle), within(1e-5));
        assertThat(found.height()).isCloseTo(30 * Math.sin(angle) + 10 * Math.cos(angle), within(1e-5));
        SplittableRandom random = new SplittableRandom(8);
        Annotations map = Annotations.between(turned(0.2, 0), turned(0.2, 30));
        for (int i = 0; i < 200; i++) {
            PixelPoint inside = map.point(new PixelPoint(10 + random.nextDouble(30), 20 + random.nextDouble(10)))
                    .orElseThrow();
            assertThat(inside.x()).isBetween(found.x() - 1e-9, found.x() + found.width() + 1e-9);
            assertThat(inside.y()).isBetween(found.y() - 1e-9, found.y() + found.height() + 1e-9);
        }
    }

    @Test
    void theOtherSideOfTheSkyIsNotReached() {
        TanWcs here = turned(0.2, 0);
        double deg = 0.2 / 3600;
        TanWcs there = new TanWcs(new SkyPosition(232.82, 41.1), 50, 50, -deg, 0, 0, deg);
        Annotations map = Annotations.between(here, there);
        assertThat(map.point(new PixelPoint(3, 4))).isEmpty();
        assertThat(map.box(new Box(0, 0, 5, 5))).isEmpty();
        assertThat(map.polygon(List.of(new PixelPoint(0, 0)))).isEmpty();
        assertThat(map.polygon(List.of())).contains(List.of());
        assertThatThrownBy(() -> new Box(0, 0, -1, 5)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Box(Double.NaN, 0, 1, 5)).isInstanceOf(IllegalArgumentException.class);
    }

    private static TanWcs turned(double scale, double degrees) {
        double deg = scale / 3600;
        double cos = Math.cos(Math.toRadians(degrees));
        double sin = Math.sin(Math.toRadians(degrees));
        return new TanWcs(PLACE, 500, 500, -deg * cos, deg * sin, deg * sin, deg * cos);
    }

    /// The records of one survey by the place in their file names, `c17`.
    private static Map<String, JsonNode> records(String survey) {
        Path file = Shared.path("data/ml-sets/roman-mini/" + survey + "/annotations/52.82_-41.1.json");
        Map<String, JsonNode> all = new TreeMap<>();
        for (JsonNode record : Vectors.json(file)) {
            String name = record.get("file_name").asString();
            String place = name.substring(name.lastIndexOf('/') + 1).replace("full_", "");
            all.put(place.substring(0, place.indexOf('_')), record);
        }
        return all;
    }

    private static Box box(JsonNode annotation) {
        double[] box = Vectors.numbers(annotation.get("bbox"));
        return new Box(box[0], box[1], box[2], box[3]);
    }

    private static boolean overlaps(Box a, Box b) {
        return a.x() <= b.x() + b.width() && b.x() <= a.x() + a.width() && a.y() <= b.y() + b.height()
                && b.y() <= a.y() + a.height();
    }

    private static List<PixelPoint> corners(double[] flat) {
        List<PixelPoint> all = new ArrayList<>();
        for (int i = 0; i + 1 < flat.length; i += 2) {
            all.add(new PixelPoint(flat[i], flat[i + 1]));
        }
        return all;
    }

    private static void assertSame(List<PixelPoint> found, List<PixelPoint> wanted, double px) {
        assertThat(found).hasSameSizeAs(wanted);
        for (int i = 0; i < found.size(); i++) {
            assertThat(found.get(i).x()).isCloseTo(wanted.get(i).x(), within(px));
            assertThat(found.get(i).y()).isCloseTo(wanted.get(i).y(), within(px));
        }
    }

    private static void assertSameSky(Wcs a, PixelPoint onA, Wcs b, PixelPoint onB) {
        assertThat(a.toSky(onA).separationDeg(b.toSky(onB)) * 3600).isLessThan(1e-7);
    }
}
