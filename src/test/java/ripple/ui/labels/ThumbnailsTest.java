package ripple.ui.labels;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import ripple.image.Band;
import ripple.image.BandImage;
import ripple.image.Calibration;
import ripple.image.Mask;
import ripple.image.MaskPlanes;
import ripple.image.Plane;
import ripple.image.Provenance;
import ripple.image.Psf;
import ripple.image.Stamp;
import ripple.image.TanWcs;
import ripple.render.DisplaySettings;
import ripple.render.Interval;
import ripple.render.Range;
import ripple.render.Stretch;
import ripple.render.Transfer;
import ripple.sky.PixelBox;
import ripple.sky.PixelPoint;
import ripple.sky.SkyPosition;
import ripple.ui.kit.Background;

/// Pictures are made by hand here, one after the other.
class ThumbnailsTest {
    private static final Band G = new Band("g");
    private static final SkyPosition PLACE = new SkyPosition(10, 10);

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

    private final Thumbnails.Maker maker = new Thumbnails.Maker() {
        @Override
        public int across(Stamp stamp, int size) {
            return stamp.box().width();
        }

        @Override
        public Stamp stamp(int item) throws IOException {
            begun.add(item);
            if (item == 13) {
                throw new IOException("The file of 13 is gone.");
            }
            float[] grey = new float[16];
            Arrays.fill(grey, item);
            PixelBox box = new PixelBox(0, 0, 4, 4);
            BandImage image = new BandImage(G, box, new Plane(4, 4, grey), new Plane(4, 4, grey.clone()),
                    new Mask(4, 4, new long[16], MaskPlanes.of("NO_DATA")), Psf.none(),
                    new TanWcs(PLACE, 2, 2, -5e-5, 0, 0, 5e-5), Calibration.NANOJANSKY,
                    new Provenance("c", "d", 1, 2, "f"));
            return new Stamp("o" + item, PLACE, 1, 2, new PixelPoint(2, 2), box, List.of(G), Map.of(G, image),
                    Map.of());
        }

        @Override
        public DisplaySettings settings(Stamp stamp) {
            return DisplaySettings.of(List.of(G), new Transfer.Independent(new Stretch.Linear()),
                    new Range.PerBand(new Interval.Manual(0, 255)));
        }
    };

    /// The grey that stands for an item.
    private int shown(int item) {
        return pictures.pixels()[pictures.offset(item)] & 0xFF;
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
        pictures.use(maker, 4);
        pictures.want(range(0, 10));
        work(6);
        pictures.want(range(20, 30));
        work(100);
        assertThat(begun).startsWith(0, 1, 2).contains(20, 29).doesNotContain(19, 30);
        assertThat(begun).as("those that were under way or had been asked for by then").hasSizeLessThanOrEqualTo(21);
        assertThat(shown(25)).isEqualTo(25);
    }

    @Test
    void whatWasNotLookedAtForLongestGoesFirst() {
        pictures.use(maker, 4);
        pictures.want(range(0, 10));
        work(100);
        pictures.want(new int[]{3, 40});
        work(100);
        assertThat(pictures.offset(0)).isEqualTo(-1);
        assertThat(shown(3)).isEqualTo(3);
        assertThat(shown(40)).isEqualTo(40);
    }

    @Test
    void whatFailsSaysWhyAndIsTriedAgainOnlyWhenAsked() {
        pictures.use(maker, 4);
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
        pictures.use(maker, 4);
        pictures.want(range(0, 5));
        pictures.use(maker, 6);
        assertThat(pictures.offset(0)).isEqualTo(-1);
        // What is looked at is made in the new size without being asked for again.
        work(100);
        assertThat(pictures.pixels()[pictures.offset(4) + 3 * 6 + 3] & 0xFF).isEqualTo(4);
    }
}
