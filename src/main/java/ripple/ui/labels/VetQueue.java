package ripple.ui.labels;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import ripple.label.campaign.Item;
import ripple.label.campaign.Showing;
import ripple.label.session.LabelSession;
import ripple.ui.kit.Background;
import ripple.ui.kit.Latest;
import ripple.ui.view.Slot;

/// Which objects of a campaign are shown, in which order, and which of them is the current one.
public final class VetQueue {
    private final VetModel model;
    private final MosaicModel mosaic = new MosaicModel();
    private final ObjectProperty<VetFilter> filter = new SimpleObjectProperty<>(VetFilter.ALL);
    private final ObjectProperty<VetOrder> order = new SimpleObjectProperty<>(VetOrder.GIVEN);
    private final Latest looking;
    private int[] shown = new int[0];
    private ColumnText columns = ColumnText.NONE;
    private Optional<BitSet> partial = Optional.empty();

    VetQueue(VetModel model, Background background) {
        this.model = model;
        this.looking = new Latest(background);
        filter.addListener(observable -> refilter());
        order.addListener(observable -> refilter());
        model.mode().addListener(observable -> mosaic.forgetChoice());
    }

    public ObjectProperty<VetFilter> filter() {
        return filter;
    }

    public ObjectProperty<VetOrder> order() {
        return order;
    }

    MosaicModel mosaic() {
        return mosaic;
    }

    /// Another campaign comes: everything is shown, in the order given.
    void begin() {
        looking.cancel();
        partial = Optional.empty();
        columns = ColumnText.NONE;
        filter.set(VetFilter.ALL);
        order.set(VetOrder.GIVEN);
    }

    void clear() {
        looking.cancel();
        shown = new int[0];
        mosaic.count().set(0);
    }

    /// The showing at a place of the mosaic; empty when there is none.
    Optional<Showing> at(int place) {
        return place < 0 || place >= shown.length
                ? Optional.empty()
                : model.session().map(session -> session.order().get(shown[place]));
    }

    Optional<Showing> current() {
        return at(mosaic.current().get());
    }

    /// The place in the grader's order of what stands at a place of the mosaic; −1 for none.
    int itemAt(int place) {
        return place < 0 || place >= shown.length ? -1 : shown[place];
    }

    /// The columns of the campaign's targets, for filter and order; none where the campaign hides anything.
    List<String> columns() {
        return model.blindness().isBlind()
                ? List.of()
                : model.session().map(session -> ColumnText.names(session.campaign().targets())).orElse(List.of());
    }

    void refilter() {
        model.session().ifPresent(session -> {
            Showing before = current().orElse(null);
            shown = passing(session);
            shown = order.get().sorted(session, shown);
            mosaic.count().set(shown.length);
            mosaic.forgetChoice();
            int place = before == null ? -1 : placeOf(session.place(before.item()).orElse(-1));
            mosaic.current().set(Math.clamp(place < 0 ? mosaic.current().get() : place, -1, shown.length - 1));
            if (mosaic.current().get() < 0 && shown.length > 0) {
                mosaic.go(0);
            }
            model.tell();
        });
    }

    private int[] passing(LabelSession session) {
        VetFilter wanted = filter.get();
        BitSet lacking = partial.orElseGet(BitSet::new);
        if (wanted.only() == VetFilter.Only.PARTIAL && partial.isEmpty()) {
            look(session);
        }
        ColumnText.Test test = ColumnText.Test.ANY;
        if (!wanted.text().isBlank() && !model.blindness().isBlind()) {
            if (columns == ColumnText.NONE) {
                columns = ColumnText.of(session.order());
            }
            test = columns.test(wanted.text());
        }
        ColumnText.Test asked = test;
        return IntStream.range(0, session.order().size())
                .filter(i -> wanted.passes(session, session.order().get(i).item(), lacking.get(i)) && asked.passes(i))
                .toArray();
    }

    /// Which objects lack a band is looked up once, in the background.
    private void look(LabelSession session) {
        model.opened().ifPresent(opened -> looking.run(() -> opened.source().partial(session.order()), found -> {
            partial = Optional.of(found);
            refilter();
        }, problem -> partial = Optional.of(new BitSet())));
    }

    private int placeOf(int item) {
        return IntStream.range(0, shown.length).filter(i -> shown[i] == item).findFirst().orElse(-1);
    }

    /// Shows an item, whatever the filter says.
    void go(Item item) {
        model.session().flatMap(session -> session.place(item)).ifPresent(place -> {
            if (placeOf(place) < 0) {
                filter.set(VetFilter.ALL);
            }
            mosaic.go(placeOf(place));
        });
    }

    /// Goes on in order.
    public void step(int steps) {
        mosaic.go(mosaic.current().get() + steps);
    }

    /// Goes by columns and rows of the mosaic; one by one, to another object or another band.
    public void move(int toColumn, int toRow) {
        if (model.mode().get() == VetMode.GRID) {
            mosaic.step(toColumn, toRow);
        } else if (toRow == 0) {
            step(toColumn);
        } else {
            band(toRow);
        }
    }

    /// The next band of the object, the colour picture first.
    private void band(int steps) {
        model.opened().ifPresent(opened -> {
            List<Slot> slots = new ArrayList<>(List.of(new Slot.Colour()));
            opened.source().bands().forEach(band -> slots.add(new Slot.Single(band)));
            int now = Math.max(0, slots.indexOf(model.display().slot().get()));
            model.display().slot().set(slots.get(Math.floorMod(now + steps, slots.size())));
        });
    }

    /// Chooses more objects together, by columns and rows.
    public void extend(int toColumn, int toRow) {
        mosaic.extend(toColumn, toRow);
    }

    /// Chooses all that are seen whole.
    public void choosePage() {
        mosaic.choosePage();
    }

    /// Goes by pages.
    public void page(int pages) {
        mosaic.page(pages);
    }

    /// What a grade applies to: all that are chosen, or else the current object.
    List<Item> subjects() {
        return items(mosaic.subjects());
    }

    /// Those at places of the mosaic.
    List<Item> items(int[] places) {
        return Arrays.stream(places).mapToObj(this::at).flatMap(Optional::stream).map(Showing::item).toList();
    }
}
