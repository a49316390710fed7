package ripple.ui.labels;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import ripple.ui.kit.Background;

/// Pictures are made by hand here, one after the other.
class ThumbnailsTest {
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private final List<Integer> begun = new ArrayList<>();
    private final Thumbnails pictures = new Thumbnails(new Background(new Background.Lane() {
        @Override
        public <T> CompletableFuture<T> submit(Callable<T> work) {
            CompletableFuture<T> result = new CompletableFuture<>();
            waiting.add(() -> {
                try {
                    result.complete(work.call());
                } catch (Exception e) {
                    result.completeExceptionally(e);
                }
            });
            return result;
        }
    }, Runnable::run), 10);

    private void make(int item, int edge, int[] into) throws Exception {
        begun.add(item);
        if (item == 13) {
            throw new java.io.IOException("The file of 13 is gone.");
        }
        Arrays.fill(into, item);
    }

    private void work(int pieces) {
        for (int i = 0; i < pieces && !waiting.isEmpty(); i++) {
            waiting.remove().run();
        }
    }

    private static int[] range(int from, int to) {
        return IntStream.range(from, to).toArray();
    }

    @Test
    void whatIsNotWantedAnyMoreIsNeverBegun() {
        pictures.use(this::make, 4);
        pictures.want(range(0, 10));
        work(3);
        pictures.want(range(20, 30));
        work(100);
        assertThat(begun).startsWith(0, 1, 2).contains(20, 29).doesNotContain(19, 30);
        assertThat(begun).as("those that were under way or had been asked for by then").hasSizeLessThanOrEqualTo(21);
        assertThat(pictures.pixels()[pictures.offset(25)]).isEqualTo(25);
    }

    @Test
    void whatWasNotLookedAtForLongestGoesFirst() {
        pictures.use(this::make, 4);
        pictures.want(range(0, 10));
        work(100);
        pictures.want(new int[]{3, 40});
        work(100);
        assertThat(pictures.offset(0)).isEqualTo(-1);
        assertThat(pictures.pixels()[pictures.offset(3) + 15]).isEqualTo(3);
        assertThat(pictures.pixels()[pictures.offset(40)]).isEqualTo(40);
    }

    @Test
    void whatFailsSaysWhyAndIsTriedAgainOnlyWhenAsked() {
        pictures.use(this::make, 4);
        pictures.want(new int[]{13});
        work(100);
        assertThat(pictures.problem(13)).isEqualTo("The file of 13 is gone.");
        pictures.want(new int[]{13});
        work(100);
        assertThat(begun).containsExactly(13);
        pictures.retry();
        work(100);
        assertThat(begun).containsExactly(13, 13);
    }

    @Test
    void anotherSizeForgetsEverythingAlsoWhatIsUnderWay() {
        pictures.use(this::make, 4);
        pictures.want(range(0, 5));
        pictures.use(this::make, 6);
        work(100);
        assertThat(pictures.offset(0)).isEqualTo(-1);
        pictures.want(range(0, 5));
        work(100);
        assertThat(pictures.pixels()[pictures.offset(4) + 35]).isEqualTo(4);
    }
}
