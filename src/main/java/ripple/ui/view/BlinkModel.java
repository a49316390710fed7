package ripple.ui.view;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;

/// Two views between which the large one blinks or fades: the last two that were shown, or two that were chosen.
public final class BlinkModel {
    private final ObjectProperty<Slot> slot;
    private final ObjectProperty<Phase> phase;
    private final ObjectProperty<View> first;
    private final ObjectProperty<View> second;
    private final DoubleProperty fade = new SimpleDoubleProperty(1);
    private final BooleanProperty running = new SimpleBooleanProperty();
    private View last;
    private boolean moving;

    /// What the large view may show.
    public record View(Slot slot, Phase phase) {}

    /// @param slot of the large view
    /// @param phase the chosen one, not one that a key holds
    BlinkModel(ObjectProperty<Slot> slot, ObjectProperty<Phase> phase) {
        this.slot = slot;
        this.phase = phase;
        this.last = new View(slot.get(), phase.get());
        this.first = new SimpleObjectProperty<>(last);
        this.second = new SimpleObjectProperty<>(last);
        slot.addListener(observable -> follow());
        phase.addListener(observable -> follow());
        fade.addListener(observable -> arrive());
    }

    /// The view that the fade begins with.
    public ObjectProperty<View> first() {
        return first;
    }

    /// The view that the fade ends with.
    public ObjectProperty<View> second() {
        return second;
    }

    /// How much of the second view is seen, 0 to 1; at both ends the large view is one of the two.
    public DoubleProperty fade() {
        return fade;
    }

    /// Whether it blinks by itself.
    public BooleanProperty running() {
        return running;
    }

    /// Whether the large view is a mixture.
    public boolean isFading() {
        return fade.get() > 0 && fade.get() < 1;
    }

    /// Goes to the other view: forwards from the first to the second, then from the second to the first.
    public void blink() {
        go(last.equals(second.get()) ? first.get() : second.get());
    }

    /// Goes to the other view the other way round.
    public void blinkBack() {
        go(last.equals(first.get()) ? second.get() : first.get());
    }

    /// Another list of bands: nothing was shown before.
    void forget() {
        running.set(false);
        first.set(last);
        second.set(last);
        fade.set(1);
    }

    private void go(View to) {
        moving = true;
        slot.set(to.slot);
        phase.set(to.phase);
        last = to;
        fade.set(to.equals(second.get()) ? 1 : 0);
        moving = false;
    }

    private void arrive() {
        if (!moving && !isFading()) {
            go(fade.get() >= 1 ? second.get() : first.get());
        }
    }

    /// Whoever shows another view makes it the second, and that before it the first.
    private void follow() {
        View now = new View(slot.get(), phase.get());
        if (moving || now.equals(last)) {
            return;
        }
        moving = true;
        first.set(last);
        second.set(now);
        last = now;
        fade.set(1);
        moving = false;
    }
}
