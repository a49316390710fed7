package ripple.ui.labels;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A mosaic of five hundred objects, seven in a row.
class MosaicTest {
    private final MosaicModel model = new MosaicModel();

    @BeforeEach
    void open() {
        model.count().set(500);
        model.lay(new MosaicGrid(872, 700, 112, 4, 20, 2, 500));
    }

    @Test
    void theReferenceWidthHoldsSevenColumns() {
        assertThat(model.grid().get().columns()).isEqualTo((872 - 9) / 122);
        assertThat(model.grid().get().rows()).isEqualTo(72);
        assertThat(model.grid().get().rowsOnPage()).isEqualTo(4);
    }

    @Test
    void aPlaceOnTheScreenIsTheCellThatIsDrawnThere() {
        SplittableRandom random = new SplittableRandom(5);
        for (int i = 0; i < 2000; i++) {
            MosaicGrid grid = new MosaicGrid(random.nextInt(130, 3000), random.nextInt(100, 2000),
                    random.nextInt(20, 400), 4, 20, random.nextInt(1, 6), random.nextInt(1, 60_000));
            double scroll = random.nextDouble() * grid.maxScroll();
            int place = random.nextInt(grid.count());
            int x = grid.x(place) + random.nextInt(grid.cellWidth());
            int y = grid.y(place, scroll) + random.nextInt(grid.cellHeight());
            assertThat(grid.placeAt(x, y, scroll)).isEqualTo(place);
            assertThat(grid.x(place) + grid.cellWidth())
                    .as("no column is cut off").isLessThanOrEqualTo(Math.max(grid.width(), grid.cellWidth() + 12));
            boolean seen = grid.y(place, scroll) < grid.height() && grid.y(place, scroll) + grid.cellHeight() > 0;
            if (seen) {
                assertThat(place).isBetween(grid.first(scroll), grid.end(scroll) - 1);
            }
        }
    }

    @Test
    void betweenCellsThereIsNone() {
        MosaicGrid grid = model.grid().get();
        assertThat(grid.placeAt(grid.x(1) - 1, 50, 0)).isEqualTo(-1);
        assertThat(grid.placeAt(grid.x(6) + grid.cellWidth() + 1, 50, 0)).isEqualTo(-1);
    }

    @Test
    void arrowsGoByColumnsAndRowsAndTheCurrentCellStaysInView() {
        model.go(0);
        model.step(1, 0);
        model.step(0, 1);
        assertThat(model.current().get()).isEqualTo(8);
        for (int i = 0; i < 30; i++) {
            model.step(0, 1);
            assertThat(model.grid().get().isWhole(model.current().get(), model.scroll().get())).isTrue();
        }
        model.page(1000);
        assertThat(model.current().get()).isEqualTo(499);
        model.page(-1000);
        assertThat(model.current().get()).isZero();
        assertThat(model.scroll().get()).isZero();
    }

    @Test
    void shiftChoosesARunAndAGradeAppliesToAllOfIt() {
        model.go(10);
        model.extend(2, 0);
        model.extend(0, 1);
        assertThat(model.subjects()).isEqualTo(java.util.stream.IntStream.rangeClosed(10, 19).toArray());
        model.extend(0, -2);
        assertThat(model.subjects()).as("back beyond where it began")
                .isEqualTo(java.util.stream.IntStream.rangeClosed(5, 10).toArray());
        model.go(3);
        assertThat(model.subjects()).containsExactly(3);
    }

    @Test
    void controlAddsSingleCells() {
        model.go(4);
        model.toggle(9);
        model.toggle(12);
        model.toggle(9);
        assertThat(model.subjects()).containsExactly(4, 12);
    }

    @Test
    void aPageIsWhatIsSeenWhole() {
        model.scrollBy(50);
        model.choosePage();
        assertThat(model.subjects()[0]).as("the first row is cut off at its top").isEqualTo(7);
        assertThat(Arrays.stream(model.subjects()).allMatch(i -> model.grid().get().isWhole(i, 50))).isTrue();
        assertThat(model.subjects()).hasSize(28);
    }

    @Test
    void whatIsSeenIsWantedFirstThenWhatLiesAhead() {
        model.scroll().set(2000);
        int[] wanted = model.wanted(2, place -> 1000 + place);
        MosaicGrid grid = model.grid().get();
        assertThat(wanted[0]).isEqualTo(1000 + grid.first(2000));
        int page = grid.end(2000) - grid.first(2000);
        assertThat(wanted).hasSize(4 * page).doesNotHaveDuplicates();
        assertThat(wanted[3 * page]).as("the nearest of those behind").isEqualTo(1000 + grid.first(2000) - 1);
    }

    @Test
    void fewerObjectsNeverLeaveTheViewBeyondTheEnd() {
        model.scroll().set(5000);
        model.count().set(10);
        assertThat(model.scroll().get()).isZero();
    }

    @Test
    void largerCellsKeepTheFirstRowInView() {
        model.scroll().set(4000);
        int before = model.grid().get().first(4000);
        model.lay(new MosaicGrid(872, 700, 224, 4, 20, 2, 500));
        MosaicGrid grid = model.grid().get();
        assertThat(before).isBetween(grid.first(model.scroll().get()), grid.end(model.scroll().get()));
    }
}
