package ripple.ui.labels;

import java.util.List;
import java.util.stream.IntStream;
import ripple.image.Plane;
import ripple.label.campaign.Showing;
import ripple.ui.view.Phase;
import ripple.ui.view.Seen;
import ripple.ui.view.Slot;

/// What tests of the window have to know of Vet that the other rooms do not see.
///
/// @param model of the campaign that is open
public record VetInsight(VetModel model) {
    /// What is shown, in its order.
    public List<Showing> shown() {
        return IntStream.range(0, model.mosaic().count().get()).mapToObj(place -> model.queue().at(place).orElseThrow())
                .toList();
    }

    /// How many of those shown have a small picture.
    public long pictures() {
        return IntStream.range(0, model.mosaic().count().get())
                .filter(place -> model.pictures().thumbnails().offset(model.queue().itemAt(place)) >= 0).count();
    }

    /// Whether an object's stamp lacks a band.
    public boolean lacksBand(Showing showing) {
        Opened opened = model.opened().orElseThrow();
        try {
            return !model.pictures().stampOf(opened, showing).missingBands().isEmpty();
        } catch (VetException e) {
            return true;
        }
    }

    /// Whether the large view has the current object's pixels.
    public boolean isSeen() {
        return model.one().seen(new Slot.Colour(), Phase.DATA) instanceof Seen.Picture;
    }

    /// Whether it has been tried what the campaign's recipe makes of the current object.
    public boolean isStepped() {
        return !(model.one().seen(new Slot.Colour(), Phase.RESIDUAL) instanceof Seen.Waiting);
    }

    /// The grade that the ticks of the rubric card suggest.
    public String suggestion() {
        return model.vocabulary().orElseThrow().suggestion(model.hand().rubric()).code();
    }

    /// The first band of an object as it is shown.
    public Plane pixels(Showing showing) {
        try {
            return model.pictures().stampOf(model.opened().orElseThrow(), showing).images().values().iterator().next()
                    .image();
        } catch (VetException e) {
            throw new AssertionError(e);
        }
    }
}
