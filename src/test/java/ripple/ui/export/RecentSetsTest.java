package ripple.ui.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/// Sets that were read back last are remembered from one start to the next.
class RecentSetsTest {
    private static final Instant NOON = Instant.parse("2026-11-28T12:00:00Z");

    @Test
    void theNewestComesFirstAndOnce() {
        RecentSets sets = new RecentSets();
        for (int i = 0; i < 7; i++) {
            sets.put(Path.of("set " + i), NOON.plusSeconds(i));
        }
        sets.put(Path.of("set 4"), NOON.plusSeconds(9));
        assertThat(sets.all()).extracting(RecentSets.Entry::folder).extracting(Path::toString).containsExactly("set 4",
                "set 6", "set 5", "set 3", "set 2");
        RecentSets next = new RecentSets();
        next.restore(sets.text());
        assertThat(next.all()).containsExactlyElementsOf(sets.all());
    }

    @Test
    void aTextOfAnotherKindLeavesThingsAsTheyAre() {
        RecentSets sets = new RecentSets();
        sets.put(Path.of("kept"), NOON);
        assertThatThrownBy(() -> sets.restore("yesterday")).isInstanceOf(IllegalArgumentException.class);
        assertThat(sets.all()).hasSize(1);
    }
}
