package ripple.ui.sky;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import ripple.catalog.Target;
import ripple.sky.SkyPosition;
import ripple.testkit.FakeRepository;
import ripple.testkit.TinySky;

class SkyModelTest {
    private final TinySky sky = new TinySky();
    private final SkyScene scene = SkyScene.of(sky, new FakeRepository("g", "r").without("g", 3).coverage());
    private final SkyModel model = new SkyModel();

    @Test
    void theProjectionIsItsOwnInverseAllOverTheSky() {
        SplittableRandom random = new SplittableRandom(7);
        for (int i = 0; i < 2000; i++) {
            SkyPosition centre = new SkyPosition(random.nextDouble(360), random.nextDouble(-89, 89));
            SkyPort port = new SkyPort(centre, random.nextDouble(5, 1e5), 800, 600);
            double x = random.nextDouble(800);
            double y = random.nextDouble(600);
            port.unproject(x, y).flatMap(port::project).ifPresent(at -> {
                assertThat(at[0]).isCloseTo(x, within(1e-5));
                assertThat(at[1]).isCloseTo(y, within(1e-5));
            });
        }
    }

    @Test
    void theOverviewIsItsOwnInverseAllOverTheSky() {
        SplittableRandom random = new SplittableRandom(8);
        Hammer hammer = new Hammer(200, 100);
        for (int i = 0; i < 2000; i++) {
            SkyPosition place = new SkyPosition(random.nextDouble(360), random.nextDouble(-89, 89));
            double[] at = hammer.project(place);
            assertThat(hammer.unproject(at[0], at[1]).orElseThrow().separationDeg(place)).isLessThan(1e-6);
        }
        assertThat(hammer.unproject(2, 2)).isEmpty();
        assertThat(hammer.project(new SkyPosition(0, 0))).containsExactly(100, 50);
        assertThat(hammer.project(new SkyPosition(90, 0))[0]).isLessThan(100);
    }

    @Test
    void northIsUpAndEastIsLeft() {
        SkyPort port = new SkyPort(new SkyPosition(10, 20), 100, 800, 600);
        assertThat(port.project(new SkyPosition(10, 21)).orElseThrow()[1]).isLessThan(300);
        assertThat(port.project(new SkyPosition(11, 20)).orElseThrow()[0]).isLessThan(400);
    }

    @Test
    void fitShowsAllOfTheData() {
        model.show(scene);
        model.fit(800, 600);
        for (TractShape.PatchShape patch : scene.tracts().getFirst().patches()) {
            for (int i = 0; i < 4; i++) {
                double[] xy = new double[2];
                assertThat(model.port(800, 600).project(patch.inner(), 3 * i, xy)).isTrue();
                assertThat(xy[0]).isBetween(-1.0, 801.0);
                assertThat(xy[1]).isBetween(-1.0, 601.0);
            }
        }
    }

    @Test
    void zoomingLeavesThePlaceUnderThePointer() {
        model.show(scene);
        model.fit(800, 600);
        SkyPosition before = model.port(800, 600).unproject(200, 450).orElseThrow();
        model.zoomAt(2.5, 200, 450, 800, 600);
        SkyPosition after = model.port(800, 600).unproject(200, 450).orElseThrow();
        assertThat(after.separationDeg(before) * 3600).isLessThan(0.01);
    }

    @Test
    void pointingTellsTractPatchAndPixel() {
        model.show(scene);
        model.fit(800, 600);
        SkyPosition place = sky.at(150, 30);
        double[] at = model.port(800, 600).project(place).orElseThrow();
        model.point(at[0], at[1], 800, 600);
        PointedPlace found = model.pointed().get();
        assertThat(found).isNotNull();
        assertThat(found.patch().id()).isEqualTo(1);
        assertThat(found.pixel().x()).isCloseTo(150, within(0.01));
        assertThat(found.pixel().y()).isCloseTo(30, within(0.01));
        assertThat(found.bands()).hasSize(2);
        model.point(-5000, 0, 800, 600);
        assertThat(model.pointed().get()).isNull();
    }

    @Test
    void theNearestTargetWithinReachIsHit() {
        model.show(scene);
        model.fit(800, 600);
        model.marks().show(new MarkSet(List.of(target(0, 50), target(1, 60))));
        double[] at = model.port(800, 600).project(sky.at(60, 50)).orElseThrow();
        assertThat(model.markAt(at[0] + 4, at[1] - 3, 800, 600).orElseThrow().index()).isEqualTo(1);
        assertThat(model.markAt(at[0] + 40, at[1] - 60, 800, 600)).isEmpty();
        model.layers().targets().set(false);
        assertThat(model.markAt(at[0], at[1], 800, 600)).isEmpty();
    }

    private Target target(int index, double x) {
        return Target.at(index, "t" + index, sky.at(x, 50).raDeg(), sky.at(x, 50).decDeg());
    }

    @Test
    void placesAreUnderstoodAsTheyAreTyped() {
        SkyPosition target = sky.at(20, 20);
        GoTo goTo = new GoTo(scene, List.of(Target.at(0, "75339150000000123", target.raDeg(), target.decDeg())));
        assertThat(goTo.find("75339150000000123")).contains(target);
        assertThat(goTo.find("10.0, 0.001").orElseThrow().raDeg()).isCloseTo(10, within(1e-9));
        assertThat(goTo.find("10.0 -0.001").orElseThrow().decDeg()).isCloseTo(-0.001, within(1e-9));
        assertThat(goTo.find("tract 7 patch 2").orElseThrow().separationDeg(sky.at(49.5, 149.5))).isLessThan(1e-6);
        assertThat(goTo.find("7/1")).isPresent();
        for (String typed : List.of("t 7 p 2", "T7p2", "tract 7, patch 2", "7 2")) {
            assertThat(goTo.look(typed).orElseThrow().place().separationDeg(sky.at(49.5, 149.5))).as(typed)
                    .isLessThan(1e-6);
        }
        assertThat(goTo.look("t7").orElseThrow().sizeDeg()).isCloseTo(200 * 0.2 / 3600, within(1e-9));
        assertThat(goTo.find("03:48:00.88 -50:46:30.8").orElseThrow().raDeg()).isCloseTo(57.003667, within(1e-5));
        assertThat(goTo.find("3h48m0.9s −50°46′30.8″").orElseThrow().decDeg()).isCloseTo(-50.775222, within(1e-5));
        assertThat(goTo.find("8 1").orElseThrow().raDeg()).as("no such tract: a position").isCloseTo(120,
                within(120.0));
        assertThat(goTo.find("t 8 p 1")).isEmpty();
        assertThat(goTo.find("t 7 p 4")).isEmpty();
        assertThat(goTo.find("somewhere")).isEmpty();
        assertThat(goTo.find("99999999999 1")).isEmpty();
    }
}
