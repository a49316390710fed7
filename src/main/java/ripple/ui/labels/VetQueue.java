package ripple.ui.labels;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleObjectProperty;
import ripple.job.Guard;
import ripple.label.campaign.Item;
import ripple.label.campaign.Showing;
import ripple.label.session.LabelSession;
import ripple.ui.kit.Background;
import ripple.ui.kit.Latest;
import ripple.ui.kit.Messages;
import ripple.ui.view.Slot;

/// Which objects of a campaign are shown, in which order, and which of them is the current one.
public final class VetQueue {
    private final VetModel model;
    private final MosaicModel mosaic = new MosaicModel();
    private final ObjectProperty<VetFilter> filter = new SimpleObjectProperty<>(VetFilter.ALL);
    private final ObjectProperty<VetOrder> order = new SimpleObjectProperty<>(VetOrder.GIVEN);
    private final ReadOnlyIntegerWrapper lists = new ReadOnlyIntegerWrapper();
    private final Latest looking;
    private int[] shown = new int[0];
    private Optional<ColumnText> columns = Optional.empty();
    private Optional<BitSet> partial = Optional.empty();

    VetQueue(VetModel model, Background background) {
        this.model = model;
        this.looking = new Latest(background);
        filter.addListener((observable, before, now) -> {
            narrowed(before.only(), now.only());
            refilter();
        });
        order.addListener(observable -> refilter());
        model.mode().addListener(observable -> mosaic.forgetChoice());
    }

    public ObjectProperty<VetFilter> filter() {
        return filter;
    }

    public ObjectProperty<VetOrder> order() {
        return order;
    }

    /// Counts up whenever other objects are shown, or in another order.
    ReadOnlyIntegerProperty lists() {
        return lists.getReadOnlyProperty();
    }

    MosaicModel mosaic() {
        return mosaic;
    }

    /// Another campaign comes: everything is shown, in the order given.
    void begin() {
        looking.cancel();
        partial = Optional.empty();
        columns = Optional.empty();
        showAll();
        order.set(VetOrder.GIVEN);
    }

    /// No filter any more.
    public void showAll() {
        filter.set(VetFilter.ALL);
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
                : model.session().map(session -> columns(session).names()).orElse(List.of());
    }

    private ColumnText columns(LabelSession session) {
        ColumnText all = columns.orElseGet(() -> new ColumnText(session.order(), session.campaign().targets()));
        columns = Optional.of(all);
        return all;
    }

    void refilter() {
        model.session().ifPresent(session -> {
            // What was said just now counts.
            session.counters();
            Showing before = current().orElse(null);
            shown = order.get().sorted(session, columns(session), passing(session));
            mosaic.count().set(shown.length);
            mosaic.forgetChoice();
            int place = before == null ? -1 : placeOf(session.place(before.item()).orElse(-1));
            mosaic.current().set(Math.clamp(place < 0 ? mosaic.current().get() : place, -1, shown.length - 1));
            if (mosaic.current().get() < 0 && shown.length > 0) {
                mosaic.go(0);
            }
            lists.set(lists.get() + 1);
            model.tell();
        });
    }

    private int[] passing(LabelSession session) {
        VetFilter wanted = filter.get();
        IntPredicate passes = wanted.passing(session, partial.orElseGet(BitSet::new));
        if (!wanted.text().isBlank() && !model.blindness().isBlind()) {
            passes = passes.and(columns(session).test(wanted.text()));
        }
        return IntStream.range(0, session.order().size()).filter(passes).toArray();
    }

    /// Which objects lack a band is looked up once, in the background, when it is first asked for.
    private void narrowed(VetFilter.Only before, VetFilter.Only now) {
        if (now == VetFilter.Only.PARTIAL && before != now && partial.isEmpty()) {
            model.opened().ifPresent(opened -> looking
                    .run(() -> opened.source().partial(opened.session().order()), this::found, this::notFound));
        }
    }

    private void found(BitSet lacking) {
        partial = Optional.of(lacking);
        refilter();
    }

    /// An empty grid would say that no object lacks a band: the narrowing is taken back, and can be asked for again.
    private void notFound(Throwable problem) {
        model.notice().set(Messages.text("vet.notLookedUp", Guard.sentence(problem)));
        if (filter.get().only() == VetFilter.Only.PARTIAL) {
            filter.set(filter.get().withOnly(VetFilter.Only.ANY));
        }
    }

    /// Whether it is still being found out which objects are to be shown.
    boolean isLooking() {
        return filter.get().only() == VetFilter.Only.PARTIAL && partial.isEmpty();
    }

    private int placeOf(int item) {
        return IntStream.range(0, shown.length).filter(i -> shown[i] == item).findFirst().orElse(-1);
    }

    /// Shows an item, whatever the filter says.
    void go(Item item) {
        model.session().flatMap(session -> session.place(item)).ifPresent(place -> {
            if (placeOf(place) < 0) {
                showAll();
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
