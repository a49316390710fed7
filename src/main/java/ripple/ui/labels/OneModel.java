package ripple.ui.labels;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import ripple.image.Stamp;
import ripple.job.Guard;
import ripple.label.campaign.Item;
import ripple.label.campaign.Showing;
import ripple.pipeline.ObjectPreview;
import ripple.pipeline.ObjectPreview.Step;
import ripple.pipeline.ObjectPreview.StepResult;
import ripple.ui.kit.Background;
import ripple.ui.kit.Messages;
import ripple.ui.view.DisplayModel;
import ripple.ui.view.FixedLook;
import ripple.ui.view.Look;
import ripple.ui.view.Phase;
import ripple.ui.view.Seen;
import ripple.ui.view.Slot;

/// What is seen of the current object, large: its stamp and what the campaign's recipe makes of it, turned as this grader is to see them.
/// The neighbours' are made ahead, so that the next object waits for nothing.
final class OneModel {
    private static final int AHEAD = 4;
    private static final int KEPT = 24;

    private final VetModel model;
    private final Background background;
    private final DisplayModel brighter = new DisplayModel();
    private final DisplayModel bluer = new DisplayModel();
    private final ReadOnlyIntegerWrapper changes = new ReadOnlyIntegerWrapper();
    private final Map<Item, Sight<Stamp>> stamps = new LinkedHashMap<>(64, 0.75f, true);
    private final Map<Item, Sight<Map<Step, StepResult>>> steps = new LinkedHashMap<>(64, 0.75f, true);
    private final Set<Object> underWay = new HashSet<>();
    private long generation;

    /// What came of making something.
    private sealed interface Sight<T> {
        /// It is there.
        record Made<T>(T value) implements Sight<T> {}

        /// It cannot be had.
        record Failed<T>(String sentence) implements Sight<T> {}
    }

    private record Stepped(Item item) {}

    OneModel(VetModel model, Background background) {
        this.model = model;
        this.background = background;
        model.mosaic().current().addListener(observable -> follow());
        model.mode().addListener(observable -> follow());
        model.display().phases().shown().addListener(observable -> follow());
    }

    /// Counts up whenever {@link #seen} may have another answer.
    ReadOnlyIntegerProperty changes() {
        return changes.getReadOnlyProperty();
    }

    /// The campaign's stretch, brighter.
    DisplayModel brighter() {
        return brighter;
    }

    /// The campaign's stretch, bluer.
    DisplayModel bluer() {
        return bluer;
    }

    /// Another campaign, or none.
    void use(Optional<Opened> opened) {
        generation++;
        stamps.clear();
        steps.clear();
        underWay.clear();
        opened.ifPresent(now -> {
            dress(brighter, now, Look.BRIGHTER);
            dress(bluer, now, Look.BLUER);
        });
        follow();
    }

    private static void dress(DisplayModel display, Opened opened, Look look) {
        display.startOver(opened.source().bands());
        opened.look().ifPresent((FixedLook fixed) -> display.fix(fixed));
        display.looks().chosen().set(look);
    }

    /// The stamp of the current object, turned; empty while it is on its way, or when there is none.
    Optional<Stamp> stamp() {
        return model.current().map(now -> stamps.get(now.item()))
                .flatMap(sight -> sight instanceof Sight.Made<Stamp>(Stamp stamp)
                        ? Optional.of(stamp)
                        : Optional.empty());
    }

    /// What a view of the current object shows; never another object's pixels.
    Seen seen(Slot slot, Phase phase) {
        Optional<Showing> now = model.current();
        if (now.isEmpty()) {
            return new Seen.Waiting();
        }
        return phase == Phase.DATA ? data(now.get().item(), slot) : step(now.get(), slot, phase);
    }

    private Seen data(Item item, Slot slot) {
        return switch (stamps.get(item)) {
            case null -> new Seen.Waiting();
            case Sight.Made<Stamp>(Stamp stamp) -> Seen.Picture.of(stamp, slot);
            case Sight.Failed<Stamp>(String sentence) -> nothing(sentence);
        };
    }

    private Seen step(Showing now, Slot slot, Phase phase) {
        return switch (steps.get(now.item())) {
            case null -> new Seen.Waiting();
            case Sight.Failed<Map<Step, StepResult>>(String sentence) -> nothing(sentence);
            case Sight.Made<Map<Step, StepResult>>(Map<Step, StepResult> made) ->
                switch (made.get(Step.valueOf(phase.name()))) {
                    case StepResult.Made(Stamp stamp, String _) -> new Seen.Picture(stamp.box(), stamp,
                            phase == Phase.DIFFERENCE ? new Slot.Single(stamp.presentBands().getFirst()) : slot, phase);
                    case StepResult.NotMade(String sentence) -> nothing(sentence);
                    case null -> nothing(Messages.text("vet.noStep"));
                };
        };
    }

    private static Seen nothing(String sentence) {
        return new Seen.Nothing(Messages.text("stamp.noData"), sentence);
    }

    private void follow() {
        changes.set(changes.get() + 1);
        int at = model.mosaic().current().get();
        boolean one = model.mode().get() == VetMode.ONE;
        boolean stepped = one || model.display().phases().shown().get() != Phase.DATA;
        int ahead = one ? AHEAD : 0;
        for (int place : places(at, ahead)) {
            model.queue().at(place).ifPresent(showing -> make(showing, stepped));
        }
    }

    private static List<Integer> places(int at, int ahead) {
        List<Integer> all = new java.util.ArrayList<>(List.of(at));
        for (int i = 1; i <= ahead; i++) {
            all.add(at + i);
        }
        if (ahead > 0) {
            all.add(at - 1);
        }
        return all;
    }

    private void make(Showing showing, boolean stepped) {
        Item item = showing.item();
        model.opened().ifPresent(opened -> {
            if (!stamps.containsKey(item) && underWay.add(item)) {
                run(item, stamps, () -> model.pictures().stampOf(opened, showing), item);
            }
            if (stepped && !steps.containsKey(item) && underWay.add(new Stepped(item))) {
                run(item, steps, () -> turned(opened, showing), new Stepped(item));
            }
        });
    }

    private <T> void run(Item item, Map<Item, Sight<T>> into, java.util.concurrent.Callable<T> work, Object token) {
        long asked = generation;
        background.run(work, value -> keep(asked, item, into, new Sight.Made<>(value), token),
                problem -> keep(asked, item, into, new Sight.Failed<>(sentence(item, problem)), token));
    }

    private <T> void keep(long asked, Item item, Map<Item, Sight<T>> into, Sight<T> sight, Object token) {
        if (asked != generation) {
            return;
        }
        underWay.remove(token);
        into.put(item, sight);
        if (into.size() > KEPT) {
            into.remove(into.keySet().iterator().next());
        }
        if (model.current().filter(now -> now.item().equals(item)).isPresent()) {
            changes.set(changes.get() + 1);
        }
    }

    /// Sentences of what reads data name files and objects: not for blind eyes.
    private String sentence(Item item, Throwable problem) {
        return model.blindness().isNameless(item) ? Messages.text("vet.noPicture") : Guard.sentence(problem);
    }

    private Map<Step, StepResult> turned(Opened opened, Showing showing) throws Exception {
        ObjectPreview preview = opened.source().preview(showing);
        Map<Step, StepResult> turned = new EnumMap<>(Step.class);
        for (Step step : Step.values()) {
            turned.put(step, switch (preview.step(step)) {
                case StepResult.Made(Stamp stamp, String note) ->
                    new StepResult.Made(model.blindness().anonymous(showing.turn().of(stamp), showing), note);
                case StepResult.NotMade none -> model.blindness().isNameless(showing.item()) && step == Step.DATA
                        ? new StepResult.NotMade(Messages.text("vet.noPicture"))
                        : none;
            });
        }
        return turned;
    }
}
