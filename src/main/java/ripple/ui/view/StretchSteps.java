package ripple.ui.view;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.Property;
import ripple.image.MaskPlanes;
import ripple.ui.kit.Messages;
import ripple.ui.kit.Undoable;

/// What can be undone of how stamps are drawn and what is measured in them.
public final class StretchSteps {
    private StretchSteps() {}

    /// The stretch. Scope, way to the range, curve come before what they set anew: the ends of the range, the curve's number.
    public static List<Undoable<?>> of(DisplayModel display) {
        ToneModel tones = display.tones();
        String curve = Messages.text("undo.curve");
        String bend = Messages.text("undo.bend");
        String composite = Messages.text("undo.composite");
        String range = Messages.text("undo.range");
        List<Undoable<?>> all = new ArrayList<>(List.of(stretch(Messages.text("undo.scope"), display.scope()),
                stretch(Messages.text("undo.interval"), display.preset()), stretch(range, display.linkedBands()),
                stretch(curve, tones.curve()), stretch(Messages.text("undo.softening"), tones.number()),
                stretch(bend, tones.contrast()), stretch(bend, tones.bias())));
        for (Property<?> each : List.of(tones.composite(), tones.q(), tones.linear(), tones.saturation(),
                display.colours())) {
            all.add(stretch(composite, each));
        }
        all.add(stretch(Messages.text("undo.map"), tones.map()));
        all.add(stretch(Messages.text("undo.invert"), tones.inverted()));
        all.add(stretch(Messages.text("undo.look"), display.looks().chosen()));
        all.add(Undoable.of(group(), range, display::shifts, display::shifts, display.lowShift(), display.highShift(),
                display.scope()));
        return all;
    }

    /// The word for the whole stretch.
    public static String group() {
        return Messages.text("undo.stretch");
    }

    private static <T> Undoable<T> stretch(String name, Property<T> property) {
        return Undoable.of(group(), name, property);
    }

    /// Masks: style after the switch that also sets it.
    public static List<Undoable<?>> of(MaskModel masks) {
        String group = Messages.text("undo.masks");
        return List.of(Undoable.of(group, group, masks.shown()), Undoable.of(group, group, masks.hatch()),
                Undoable.of(group, group, masks.style()), Undoable.of(group, group, masks.opacity()),
                Undoable.of(group, group, masks.palette()),
                Undoable.of(group, group, () -> List.copyOf(masks.planes()), planes -> {
                    masks.planes().retainAll(planes);
                    planes.forEach(plane -> masks.planes().add(MaskPlanes.canonical(plane)));
                }, masks.planes()));
    }

    /// Measures: the tool, which may begin a circle, before the circles. A line that lacks its end is no step yet.
    public static List<Undoable<?>> of(MeasureModel measures) {
        String group = measured();
        return List.of(Undoable.of(group, Messages.text("undo.tool"), measures.tool()),
                Undoable.of(group, Messages.text("undo.ruler"), measures.ruler()).steadyWhen(measures::isWhole),
                Undoable.of(group, Messages.text("undo.profile"), measures.profile()).steadyWhen(measures::isWhole),
                Undoable.of(group, Messages.text("undo.ring"), measures.ring()),
                Undoable.of(group, Messages.text("undo.aperture"), measures.aperture()));
    }

    /// The word for measures, which hang on the object.
    public static String measured() {
        return Messages.text("undo.measures");
    }

    /// Marks, which stay when another object is shown.
    public static Undoable<?> marks(MeasureModel measures) {
        String group = Messages.text("undo.marks");
        return Undoable.of(group, group, measures.marks());
    }
}
