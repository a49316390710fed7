package ripple.ui.stamps;

import java.util.ArrayList;
import java.util.List;
import ripple.image.Band;
import ripple.image.Stamp;
import ripple.prepare.MatchReport;
import ripple.ui.kit.Messages;
import ripple.ui.view.BlinkModel.View;
import ripple.ui.view.Phase;
import ripple.ui.view.Slot;

/// What is put beside the large view of the object in front, each with its title.
final class OwnViews {
    private OwnViews() {}

    /// The steps of one band: as observed, matched, what matching left of the PSFs, difference.
    static List<ComparedView.What> steps(StampsModel model) {
        Slot slot = new Slot.Single(band(model));
        List<ComparedView.What> all = new ArrayList<>();
        for (Phase phase : List.of(Phase.DATA, Phase.MATCHED, Phase.PSF_RESIDUAL, Phase.DIFFERENCE)) {
            all.add(of(model, new View(slot, phase)));
        }
        return all;
    }

    /// Some bands in the phase of the large view; a difference belongs to no band.
    static List<ComparedView.What> bands(StampsModel model) {
        Phase shown = model.display().phases().shown().get();
        Phase phase = shown == Phase.DIFFERENCE ? Phase.DATA : shown;
        return model.stamp().map(stamp -> StampWords.comparable(stamp, model.bands().get(),
                model.display().colours().get()).stream()
                .map(band -> new ComparedView.What(Messages.text("inspect.band", band), new Slot.Single(band), phase))
                .toList()).orElse(List.of());
    }

    static ComparedView.What of(StampsModel model, View view) {
        return new ComparedView.What(title(model, view), view.slot(), view.phase());
    }

    /// The band whose steps are shown: that of the large view; of the colour picture the reddest that is there.
    static Band band(StampsModel model) {
        if (model.display().slot().get() instanceof Slot.Single(Band band)) {
            return band;
        }
        List<Band> three = model.display().colours().get().all();
        return model.stamp().map(Stamp::presentBands)
                .flatMap(there -> three.stream().filter(there::contains).findFirst())
                .orElseGet(three::getFirst);
    }

    private static String title(StampsModel model, View view) {
        String name = PhaseWords.title(view.slot());
        return switch (view.phase()) {
            case DATA -> Messages.text("beside.observed", name);
            case MATCHED -> model.preparation().preview().flatMap(preview -> preview.match())
                    .map(report -> matched(name, report)).orElse(PhaseWords.title(view));
            case DIFFERENCE -> PhaseWords.difference(model);
            case RESAMPLED, PSF_RESIDUAL, NORMALISED, RESIDUAL -> PhaseWords.title(view);
        };
    }

    private static String matched(String name, MatchReport report) {
        return name.equals(report.target())
                ? Messages.text("beside.target", name)
                : Messages.text("beside.matched", name, report.target());
    }
}
