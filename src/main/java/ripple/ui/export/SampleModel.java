package ripple.ui.export;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import ripple.export.StampStatus;
import ripple.job.Guard;
import ripple.label.choose.LabelledObject;
import ripple.pipeline.ObjectPreview;
import ripple.pipeline.ObjectPreview.Step;
import ripple.pipeline.ObjectPreview.StepResult.Made;
import ripple.pipeline.labelled.LabelledPlan;
import ripple.pipeline.labelled.LabelledSettings.Quality;
import ripple.ui.kit.Background;
import ripple.ui.kit.Latest;

/// Ten objects of a planned set, drawn by lot, as the recipe makes them: so that what is to be written is seen before it is.
///
/// Made one after the other in the background; another plan gives up what is under way.
final class SampleModel {
    static final int MOST = 10;

    private final ExportSource source;
    private final Latest making;
    private final ObservableList<Sample> all = FXCollections.observableArrayList();
    private final ObservableList<Sample> seen = FXCollections.unmodifiableObservableList(all);
    private Optional<LabelledPlan> plan = Optional.empty();
    private long lot;

    SampleModel(ExportSource source, Background background) {
        this.source = source;
        this.making = new Latest(background);
    }

    /// In the order of the set.
    ObservableList<Sample> all() {
        return seen;
    }

    /// Another plan, or none. The same lot is drawn as before, so that a choice that changes no object changes no picture.
    void show(Optional<LabelledPlan> next) {
        plan = next;
        deal();
    }

    /// Draws others.
    void others() {
        lot++;
        deal();
    }

    private void deal() {
        making.cancel();
        all.setAll(plan.map(this::drawn).orElse(List.of()));
        plan.ifPresent(now -> source.samples(now.settings().recipe(),
                now.objects().stream().map(LabelledObject::target).toList()).ifPresent(maker -> make(now, maker, 0)));
    }

    private List<Sample> drawn(LabelledPlan from) {
        int rows = from.objects().size();
        return new SplittableRandom(lot).ints(0, Math.max(1, rows)).distinct().limit(Math.min(MOST, rows)).sorted()
                .mapToObj(row -> new Sample(from.objects().get(row), from.splits().get(row), new Sample.Look.Waiting()))
                .toList();
    }

    private void make(LabelledPlan from, SampleMaker maker, int at) {
        if (at >= all.size()) {
            return;
        }
        Sample sample = all.get(at);
        making.run(() -> maker.make(sample.object().target()), preview -> {
            all.set(at, sample.withLook(look(preview, from.settings().quality(), maker)));
            make(from, maker, at + 1);
        }, problem -> {
            all.set(at, sample.withLook(new Sample.Look.None(Guard.sentence(problem))));
            make(from, maker, at + 1);
        });
    }

    private static Sample.Look look(ObjectPreview preview, Quality quality, SampleMaker maker) {
        boolean written = preview.status() == StampStatus.ACCEPTED
                || (preview.status() == StampStatus.REJECTED && quality == Quality.ALSO_REJECTED);
        return Stream.of(Step.NORMALISED, Step.MATCHED, Step.RESAMPLED, Step.DATA)
                .filter(step -> written && preview.step(step) instanceof Made).findFirst().<Sample.Look>map(step -> {
                    Made made = (Made) preview.step(step);
                    return new Sample.Look.Made(made.stamp(), maker.display(made.stamp(), step));
                }).orElseGet(() -> new Sample.Look.None(String.join(" ", preview.reasons())));
    }
}
