package ripple.export.split;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ripple.cutout.CutoutPlan;
import ripple.cutout.CutoutSettings;
import ripple.cutout.Placed;
import ripple.cutout.Wanted;
import ripple.image.Band;
import ripple.sky.KnownSkyMaps;
import ripple.sky.PixelPoint;
import ripple.sky.SkyMap;
import ripple.sky.SkyPosition;
import ripple.sky.Tract;

/// Splits by whole patches: shares, what is left out at the edges, and that nothing is shared. The check is made again here pair by pair.
class SplitPlanTest {
    private static final SkyMap MAP = KnownSkyMaps.byName("lsst_cells_v2").orElseThrow();
    private static final double SCALE = 0.2;
    private static final int SIZE = 64;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void noTwoStampsOfDifferentSplitsShareSky(long seed) {
        List<SkyStamp> stamps = crowded(seed, 700);

        SplitPlan plan = SplitPlan.of(stamps, MAP, SplitShares.of(List.of(70, 15, 15), seed));

        assertThat(plan.splits().size() + plan.reaching().size() + plan.near().size()).isEqualTo(stamps.size());
        assertThat(plan.reaching()).isNotEmpty();
        int compared = 0;
        for (SkyStamp a : stamps) {
            for (SkyStamp b : stamps) {
                String first = plan.name(a.index());
                String second = plan.name(b.index());
                if (!first.isEmpty() && !second.isEmpty() && !first.equals(second)) {
                    compared++;
                    assertThat(a.tract() == b.tract() && a.box().overlaps(b.box())).isFalse();
                    assertThat(a.position().separationDeg(b.position()) * 3600)
                            .isGreaterThanOrEqualTo(Math.sqrt(2) * SIZE * SCALE);
                }
            }
        }
        assertThat(compared).isPositive();
    }

    @Test
    void wholePatchesKeepTogetherAndEveryoneGetsTheSameSplit() {
        List<SkyStamp> stamps = crowded(9, 500);
        SplitShares shares = SplitShares.of(List.of(60, 40), 7);
        SplitPlan plan = SplitPlan.of(stamps, MAP, shares);

        Map<String, String> byPatch = new HashMap<>();
        for (SkyStamp stamp : stamps) {
            String name = plan.name(stamp.index());
            if (!name.isEmpty()) {
                assertThat(byPatch.computeIfAbsent(stamp.groupKey(), _ -> name)).isEqualTo(name);
            }
        }
        List<SkyStamp> shuffled = new ArrayList<>(stamps);
        Collections.shuffle(shuffled, new Random(3));
        assertThat(SplitPlan.of(shuffled, MAP, shares)).isEqualTo(plan);
        assertThat(SplitPlan.of(stamps, MAP, shares.withSeed(8)).groups()).isNotEqualTo(plan.groups());
    }

    /// Twenty patches of ten objects each: 70, 15 and 15 per cent are whole patches.
    @Test
    void sharesAreExactWhereWholePatchesAllow() {
        List<SkyStamp> stamps = new ArrayList<>();
        Tract tract = MAP.tract(9813);
        for (int patch = 20; patch < 40; patch++) {
            for (int i = 0; i < 10; i++) {
                PixelPoint place = new PixelPoint(tract.patch(patch).inner().x0() + 300 + 200 * i,
                        tract.patch(patch).inner().y0() + 1500);
                stamps.add(stamp(stamps.size(), tract.projection().toSky(place), i == 0 ? "A" : "X"));
            }
        }

        SplitPlan plan = SplitPlan.of(stamps, MAP, SplitShares.of(List.of(70, 15, 15), 1));

        assertThat(count(plan, stamps, "")).containsEntry("train", 140).containsEntry("val", 30).containsEntry("test",
                30);
        assertThat(count(plan, stamps, "A")).containsEntry("train", 14).containsEntry("val", 3).containsEntry("test",
                3);
    }

    /// The seed's draw for the sample sky's patches is the same on every machine: these letters are fixed.
    @Test
    void theDrawIsFixedByItsSeed() {
        List<SkyStamp> stamps = new ArrayList<>();
        Tract tract = MAP.tract(9813);
        for (int patch = 0; patch < 8; patch++) {
            PixelPoint middle = new PixelPoint(tract.patch(patch).inner().x0() + 1500.0,
                    tract.patch(patch).inner().y0() + 1500.0);
            stamps.add(stamp(patch, tract.projection().toSky(middle), "X"));
        }
        StringBuilder letters = new StringBuilder();
        SplitPlan.of(stamps, MAP, SplitShares.of(List.of(50, 25, 25), 1)).groups().values()
                .forEach(split -> letters.append("abc".charAt(split)));
        assertThat(letters.toString()).isEqualTo("ccabaaba");
    }

    @Test
    void aLargerDistanceLeavesMoreOut() {
        List<SkyStamp> stamps = crowded(4, 500);
        SplitShares shares = SplitShares.of(List.of(70, 15, 15), 1);
        SplitPlan usual = SplitPlan.of(stamps, MAP, shares);
        SplitPlan wide = SplitPlan.of(stamps, MAP, shares.withDistance(90));

        assertThat(wide.near().size()).isGreaterThan(usual.near().size());
        assertThat(wide.check().nearestArcsec()).isGreaterThanOrEqualTo(90);
    }

    @Test
    void sharesThatAreNoneAreRefused() {
        assertThatThrownBy(() -> SplitShares.of(List.of(70), 1)).hasMessageContaining("2 to 20 shares");
        assertThatThrownBy(() -> SplitShares.of(List.of(70, 0), 1)).hasMessageContaining("above 0");
    }

    /// Around a corner of patches and, for every third object, around a place where tracts meet.
    private static List<SkyStamp> crowded(long seed, int count) {
        Random random = new Random(seed);
        Tract tract = MAP.tract(9813);
        SkyPosition corner = tract.projection().toSky(new PixelPoint(12000, 12000));
        SkyPosition edge = tract.projection().toSky(new PixelPoint(tract.box().endX() - 900.0, 14900));
        List<SkyStamp> stamps = new ArrayList<>();
        while (stamps.size() < count) {
            SkyPosition middle = random.nextInt(3) == 0 ? edge : corner;
            SkyPosition place = middle.towards(360 * random.nextDouble(), 0.12 * Math.sqrt(random.nextDouble()));
            stamps.add(stamp(stamps.size(), place, random.nextInt(5) == 0 ? "A" : "X"));
        }
        assertThat(stamps.stream().map(SkyStamp::tract).distinct().count()).isGreaterThan(1);
        return stamps;
    }

    private static SkyStamp stamp(int index, SkyPosition place, String grade) {
        Placed placed = CutoutPlan.place(MAP, new Wanted(index, "o" + index, place.raDeg(), place.decDeg()),
                CutoutSettings.plain(SIZE, List.of(new Band("g")))).orElseThrow();
        return new SkyStamp(index, grade, place, placed.tract(), placed.patch(), placed.box(), SCALE);
    }

    private static Map<String, Integer> count(SplitPlan plan, List<SkyStamp> stamps, String grade) {
        Map<String, Integer> counts = new HashMap<>();
        stamps.stream().filter(s -> grade.isEmpty() || s.stratum().equals(grade))
                .forEach(s -> counts.merge(plan.name(s.index()), 1, Integer::sum));
        return counts;
    }
}
