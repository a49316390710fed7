package ripple.ui.labels;

import java.util.BitSet;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import javafx.beans.InvalidationListener;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;

/// A mosaic: how far it is scrolled, which cell is the current one, which are chosen together. Cells are numbered by their place among
/// those that are shown.
final class MosaicModel {
    private static final MosaicGrid NOTHING = new MosaicGrid(1, 1, 112, 4, 20, 2, 0);

    private final IntegerProperty count = new SimpleIntegerProperty();
    private final IntegerProperty current = new SimpleIntegerProperty(-1);
    private final DoubleProperty scroll = new SimpleDoubleProperty();
    private final ReadOnlyObjectWrapper<MosaicGrid> grid = new ReadOnlyObjectWrapper<>(NOTHING);
    private final ReadOnlyIntegerWrapper choices = new ReadOnlyIntegerWrapper();
    private final BitSet chosen = new BitSet();
    private int anchor = -1;

    MosaicModel() {
        InvalidationListener settle = observable -> settle();
        count.addListener(settle);
    }

    /// How many cells are shown.
    IntegerProperty count() {
        return count;
    }

    /// The current cell; −1 for none.
    IntegerProperty current() {
        return current;
    }

    /// By how many device pixels the content is moved up.
    DoubleProperty scroll() {
        return scroll;
    }

    /// Where cells lie, as the view last said.
    ReadOnlyObjectProperty<MosaicGrid> grid() {
        return grid.getReadOnlyProperty();
    }

    /// Counts up whenever other cells are chosen.
    ReadOnlyIntegerProperty choices() {
        return choices.getReadOnlyProperty();
    }

    /// The view's size and the cells'. The first row that was seen stays in view.
    void lay(MosaicGrid next) {
        MosaicGrid before = grid.get();
        int first = before.first(scroll.get());
        grid.set(next);
        if (before.columns() != next.columns() || before.cellHeight() != next.cellHeight()) {
            scroll.set(first == 0 ? 0 : next.reveal(first, next.maxScroll()));
        }
        settle();
    }

    private void settle() {
        MosaicGrid now = grid.get();
        if (now.count() != count.get()) {
            grid.set(new MosaicGrid(now.width(), now.height(), now.edge(), now.zone(), now.caption(), now.gap(),
                    count.get()));
        }
        scroll.set(Math.clamp(scroll.get(), 0, grid.get().maxScroll()));
    }

    /// Moves the content, not the current cell.
    void scrollBy(double pixels) {
        scroll.set(Math.clamp(scroll.get() + pixels, 0, grid.get().maxScroll()));
    }

    /// Other cells are shown now: nothing is chosen together any more.
    void forgetChoice() {
        anchor = -1;
        chosen.clear();
        tell();
    }

    /// Makes a cell the current one and brings it into view.
    void go(int place) {
        if (count.get() > 0) {
            forgetChoice();
            move(place);
        }
    }

    /// The same, with the cell in the uppermost row where there is enough below it.
    void goToTop(int place) {
        go(place);
        scroll.set(grid.get().maxScroll());
        scroll.set(grid.get().reveal(current.get(), Double.MAX_VALUE));
    }

    /// Goes by columns and rows.
    void step(int columns, int rows) {
        go(current.get() + columns + rows * grid.get().columns());
    }

    /// Goes by pages.
    void page(int pages) {
        step(0, pages * grid.get().rowsOnPage());
    }

    /// Chooses all cells from where the first extension began to a cell that is so many columns and rows further.
    void extend(int columns, int rows) {
        extendTo(current.get() + columns + rows * grid.get().columns());
    }

    /// Chooses all cells from where the first extension began to another.
    void extendTo(int place) {
        if (count.get() == 0) {
            return;
        }
        anchor = anchor < 0 ? Math.max(0, current.get()) : anchor;
        move(place);
        chosen.clear();
        chosen.set(Math.min(anchor, current.get()), Math.max(anchor, current.get()) + 1);
        tell();
    }

    /// Adds a cell to those chosen together, or takes it out.
    void toggle(int place) {
        if (chosen.isEmpty() && current.get() >= 0) {
            chosen.set(current.get());
        }
        chosen.flip(place);
        anchor = place;
        move(place);
        tell();
    }

    /// Chooses every cell that is seen whole.
    void choosePage() {
        chosen.clear();
        whole().forEach(chosen::set);
        tell();
    }

    /// Cells whose pictures are seen whole, in order.
    IntStream whole() {
        MosaicGrid now = grid.get();
        return IntStream.range(now.first(scroll.get()), now.end(scroll.get()))
                .filter(place -> now.isWhole(place, scroll.get()));
    }

    boolean isChosen(int place) {
        return chosen.get(place);
    }

    /// What a grade applies to: all chosen cells, or else the current one.
    int[] subjects() {
        return chosen.isEmpty()
                ? IntStream.of(current.get()).filter(place -> place >= 0).toArray()
                : chosen.stream().toArray();
    }

    /// What should have pictures, the most urgent first: what is seen, then pages ahead, then one behind.
    ///
    /// @param itemAt the item at a place
    int[] wanted(int pagesAhead, IntUnaryOperator itemAt) {
        MosaicGrid now = grid.get();
        int first = now.first(scroll.get());
        int end = now.end(scroll.get());
        int page = Math.max(1, end - first);
        IntStream ahead = IntStream.range(first, (int) Math.min(count.get(), end + (long) pagesAhead * page));
        IntStream behind = IntStream.range(Math.max(0, first - page), first).map(i -> first - 1 - (i - Math.max(0,
                first - page)));
        return IntStream.concat(ahead, behind).map(itemAt).toArray();
    }

    private void move(int place) {
        current.set(Math.clamp(place, 0, count.get() - 1));
        scroll.set(grid.get().reveal(current.get(), scroll.get()));
    }

    private void tell() {
        choices.set(choices.get() + 1);
    }
}
