package ripple.cutout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import ripple.image.TanWcs;
import ripple.sky.PixelBox;
import ripple.sky.PixelPoint;
import ripple.sky.SkyPosition;
import ripple.testkit.Vectors;
import tools.jackson.databind.JsonNode;

/// Where a stamp begins, against astropy's Cutout2D.
class Cutout2dTest {
    @TestFactory
    Stream<DynamicTest> boxesAreAstropys() {
        List<JsonNode> cases = Vectors.cases("cutout2d.json");
        return IntStream.range(0, cases.size())
                .mapToObj(i -> DynamicTest.dynamicTest("case " + i, () -> check(cases.get(i))));
    }

    private static void check(JsonNode c) {
        PixelBox image = new PixelBox(0, 0, c.get("shape").get(1).asInt(), c.get("shape").get(0).asInt());
        PixelPoint place = new PixelPoint(c.get("position_xy").get(0).asDouble(),
                c.get("position_xy").get(1).asDouble());
        PixelBox asked = PixelBox.around(place, c.get("size_yx").get(1).asInt(), c.get("size_yx").get(0).asInt());
        PixelBox kept = asked.intersection(image);
        if (c.has("error")) {
            boolean partial = c.get("error").asString().startsWith("Partial");
            assertThat(partial ? !image.contains(asked) : kept.isEmpty()).isTrue();
            return;
        }
        PixelBox result = c.get("mode").asString().equals("trim") ? kept : asked;
        assertThat(result.width()).isEqualTo(c.get("cutout_shape").get(1).asInt());
        assertThat(result.height()).isEqualTo(c.get("cutout_shape").get(0).asInt());
        assertThat(List.of(kept.x0(), kept.endX())).isEqualTo(ints(c.get("original_x")));
        assertThat(List.of(kept.y0(), kept.endY())).isEqualTo(ints(c.get("original_y")));
        PixelBox inside = kept.shifted(-result.x0(), -result.y0());
        assertThat(List.of(inside.x0(), inside.endX())).isEqualTo(ints(c.get("cutout_x")));
        assertThat(List.of(inside.y0(), inside.endY())).isEqualTo(ints(c.get("cutout_y")));
        TanWcs wcs = new TanWcs(new SkyPosition(10, 10), 24.5, 19.25, 1, 0, 0, 1).startingAt(result.x0(), result.y0());
        assertThat(wcs.crpixX() + 1).isEqualTo(c.get("crpix").get(0).asDouble(), within(1e-12));
        assertThat(wcs.crpixY() + 1).isEqualTo(c.get("crpix").get(1).asDouble(), within(1e-12));
        assertThat(place.x() - result.x0()).isEqualTo(c.get("position_in_cutout").get(0).asDouble(), within(1e-12));
        assertThat(place.y() - result.y0()).isEqualTo(c.get("position_in_cutout").get(1).asDouble(), within(1e-12));
    }

    private static List<Integer> ints(JsonNode pair) {
        return List.of(pair.get(0).asInt(), pair.get(1).asInt());
    }
}
