package ripple.ui.sky;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ripple.catalog.Target;
import ripple.sky.SkyPosition;
import ripple.ui.sky.FileSurvey.PatchKey;

/// Targets on the map: found under the pointer, and given symbols.
class MarksTest {
    @TempDir
    private Path folder;

    private static Target target(int i, double ra, double dec, String kind) {
        LinkedHashMap<String, String> columns = new LinkedHashMap<>();
        columns.put("kind", kind);
        columns.put("size", i % 5 == 4 ? "" : Integer.toString(i));
        return new Target(i, "t" + i, ra, dec, columns);
    }

    @Test
    void theNearestIsTheOneThatComparingAllFinds() {
        SplittableRandom random = new SplittableRandom(3);
        for (int many : new int[]{1, 7, 300, 20_000}) {
            List<Target> targets = new ArrayList<>();
            for (int i = 0; i < many; i++) {
                double dec = i % 3 == 0 ? random.nextDouble(88, 90) : random.nextDouble(-90, 90);
                targets.add(target(i, random.nextDouble(360), dec, ""));
            }
            targets.add(target(many, Double.NaN, 0, ""));
            MarkSet set = new MarkSet(targets);
            assertThat(set.size()).isEqualTo(many);
            for (int k = 0; k < 300; k++) {
                SkyPosition at = new SkyPosition(k % 10 == 0 ? 0 : random.nextDouble(360), random.nextDouble(-90, 90));
                double radius = Math.pow(10, random.nextDouble(-2, 2));
                assertThat(set.nearest(at, radius)).isEqualTo(slowly(targets.subList(0, many), at, radius));
            }
        }
    }

    private static int slowly(List<Target> targets, SkyPosition at, double radius) {
        int best = -1;
        double least = radius;
        for (int i = 0; i < targets.size(); i++) {
            double d = targets.get(i).position().orElseThrow().separationDeg(at);
            if (d < least) {
                least = d;
                best = i;
            }
        }
        return best;
    }

    @Test
    void wordsHaveFormsOfTheirOwnAndTheRareOnesShareOne() {
        List<Target> targets = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            targets.add(target(i, i, 0, i < 10 ? "" : "kind" + Math.min(8, (i - 10) / 6)));
        }
        MarkDress dress = new DressMaker(targets).dress(ColourBy.column("kind"), RunOutcomes.NONE, Set.of(),
                GradeMarks.NONE);
        assertThat(dress.isScale()).isFalse();
        assertThat(dress.legend()).hasSize(8);
        assertThat(dress.legend().stream().mapToInt(MarkDress.Entry::count).sum()).isEqualTo(60);
        assertThat(dress.looks().stream().map(MarkDress.Look::shape)).doesNotHaveDuplicates();
        assertThat(dress.looks().stream().map(MarkDress.Look::argb)).doesNotHaveDuplicates();
        assertThat(dress.looks().get(dress.kind(0)).shape()).isEqualTo(MarkDress.Shape.BAR);
    }

    @Test
    void numbersHaveAScaleAndRowsWithoutOneAreToldApart() {
        List<Target> targets = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            targets.add(target(i, i, 0, "x"));
        }
        MarkDress dress = new DressMaker(targets).dress(ColourBy.column("size"), RunOutcomes.NONE, Set.of(),
                GradeMarks.NONE);
        assertThat(dress.isScale()).isTrue();
        assertThat(dress.kind(0)).isZero();
        assertThat(dress.kind(98)).isEqualTo(15);
        assertThat(dress.kind(4)).isEqualTo(16);
        assertThat(dress.legend().getLast().count()).isEqualTo(20);
        for (int i = 1; i < 99; i++) {
            if (i % 5 != 4 && i % 5 != 0) {
                assertThat(dress.kind(i)).isGreaterThanOrEqualTo(dress.kind(i - 1));
            }
        }
    }

    @Test
    void runsGiveStatesAndANewerRunWins() throws IOException {
        Files.writeString(folder.resolve("manifest.csv"), """
                index,object_id,ra,dec,status,reject_reason,tract,patch
                0,t0,1,2,accepted,,7,2
                1,t1,1,2,rejected,"a, b",7,2
                2,t2,1,2,failed,,-1,-1
                3,t3,1,2,unheard of,,7,2
                """);
        RunOutcomes first = RunOutcomes.read(folder);
        assertThat(first.states()).containsOnlyKeys("t0", "t1", "t2");
        assertThat(first.patches()).isEqualTo(Map.of(new PatchKey(7, 2), new RunOutcomes.Count(1, 2)));
        Files.writeString(folder.resolve("manifest.csv"), "object_id,status,tract,patch\nt1,accepted,7,2\n");
        RunOutcomes both = first.with(RunOutcomes.read(folder));
        assertThat(both.patches()).isEqualTo(Map.of(new PatchKey(7, 2), new RunOutcomes.Count(2, 2)));
        MarkDress dress = new DressMaker(List.of(target(0, 0, 0, ""), target(2, 0, 0, ""), target(9, 0, 0, "")))
                .dress(ColourBy.STATE, both, Set.of("t9"), GradeMarks.NONE);
        assertThat(List.of(dress.kind(0), dress.kind(1), dress.kind(2))).containsExactly(2, 4, 1);
        Files.writeString(folder.resolve("manifest.csv"), "nothing\nof use\n");
        assertThat(RunOutcomes.read(folder)).isEqualTo(RunOutcomes.NONE);
    }

    @Test
    void idsAreFoundHoweverTheyAreWritten() {
        Set<String> known = Set.of("a1", "b2", "75339150000000123", "two words");
        assertThat(IdList.of("a1, b2;nobody", known)).isEqualTo(new IdList(Set.of("a1", "b2"), List.of("nobody")));
        assertThat(IdList.of("object_id,ra\n\"a1\",3.5\n# b2\ntwo words\n", known))
                .isEqualTo(new IdList(Set.of("a1", "two words"), List.of("object_id,ra")));
        assertThat(IdList.of(" \n", known).found()).isEmpty();
    }

    @Test
    void theCacheGivesBackWhatItKeptAndNothingElse() throws IOException {
        MapCache cache = new MapCache(folder.resolve("deep").resolve("map"));
        PatchQuality quality = new PatchQuality(0.83, Double.NaN, 24);
        assertThat(cache.find("quality1", "file|1|2")).isEmpty();
        cache.keep("quality1", "file|1|2", MapCache.bytes(quality));
        assertThat(cache.find("quality1", "file|1|2").flatMap(MapCache::quality)).contains(quality);
        assertThat(cache.find("quality1", "file|1|3")).isEmpty();
        assertThat(MapCache.quality(new byte[3])).isEmpty();
        assertThat(MapCache.NONE.find("quality1", "file|1|2")).isEmpty();
        MapCache blocked = new MapCache(Files.writeString(folder.resolve("file"), "x"));
        blocked.keep("quality1", "a", new byte[1]);
        assertThat(blocked.find("quality1", "a")).isEmpty();
    }
}
