package ripple.ui.labels;

import ripple.ui.view.Phase;
import ripple.ui.view.Seen;
import ripple.ui.view.Slot;

/// What a benchmark has to know of Vet that the window's other rooms do not see.
///
/// @param model of the campaign that is open
public record VetInside(VetModel model) {
    /// How many of the first objects have their small pictures.
    public int pictures(int first) {
        int there = 0;
        for (int place = 0; place < first; place++) {
            there += model.pictures().thumbnails().offset(model.queue().itemAt(place)) >= 0 ? 1 : 0;
        }
        return there;
    }

    /// Asks for the pictures of the first objects, after throwing all away.
    public void drawAgain(int first) {
        model.pictures().redraw();
        int[] items = new int[first];
        for (int place = 0; place < first; place++) {
            items[place] = model.queue().itemAt(place);
        }
        model.pictures().thumbnails().want(items);
    }

    /// Moves the mosaic's content.
    ///
    /// @param pixels of the device
    public void scroll(double pixels) {
        model.mosaic().scrollBy(pixels);
    }

    /// Back to the first object.
    public void toStart() {
        model.mosaic().go(0);
    }

    /// Whether the large view has the current object's pixels.
    public boolean isSeen() {
        return model.one().seen(new Slot.Colour(), Phase.DATA) instanceof Seen.Picture;
    }

    /// The place of the current object.
    public int place() {
        return model.mosaic().current().get();
    }

    /// Shows what has a text in its id or columns; blank for all.
    public void filter(String text) {
        model.queue().filter().set(VetFilter.ALL.withText(text));
    }

    /// Another order.
    public void order(VetOrder order) {
        model.queue().order().set(order);
    }
}
