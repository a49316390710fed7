package ripple.ui.stamps;

import java.util.Optional;
import ripple.image.Band;
import ripple.image.BandImage;
import ripple.image.Stamp;
import ripple.pipeline.ObjectPreview;
import ripple.pipeline.ObjectPreview.Step;
import ripple.pipeline.ObjectPreview.StepResult;
import ripple.sky.PixelBox;
import ripple.ui.kit.Messages;
import ripple.ui.view.Phase;
import ripple.ui.view.Seen;
import ripple.ui.view.Slot;

/// What there is to see of the chosen object in each phase: pixels, or the sentence that stands in their place.
///
/// @param model knows the object and its preparation
record PhaseView(StampsModel model) {
    private static final double SAME_SCALE = 1e-6;

    /// A slot in a phase.
    Seen seen(Slot slot, Phase phase) {
        if (!(model.state().get() instanceof StampState.Ready ready)) {
            return new Seen.Waiting();
        }
        if (phase == Phase.DATA) {
            return picture(ready.stamp(), ready.stamp(), slot, phase);
        }
        return switch (model.preparation().state().get()) {
            case PreparationState.Nothing() -> new Seen.Waiting();
            case PreparationState.Working working -> new Seen.Waiting();
            case PreparationState.Failed failed -> new Seen.Nothing(Messages.text("phase.none"), failed.reason());
            case PreparationState.Ready done when phase == Phase.PSF_RESIDUAL -> psfResidual(ready.stamp(), slot);
            case PreparationState.Ready done -> prepared(ready.stamp(), done.preview(), slot, phase);
        };
    }

    private Seen psfResidual(Stamp data, Slot slot) {
        Optional<Stamp> psfs = stamp(Phase.PSF_RESIDUAL);
        if (psfs.isEmpty()) {
            return new Seen.Nothing(Messages.text("phase.none"), Messages.text("phase.noPsfResidual"));
        }
        Band band = slot instanceof Slot.Single(Band own) ? own : model.display().reference();
        Stamp stamp = psfs.get();
        return stamp.image(band).isPresent()
                ? new Seen.Picture(data.box(), stamp, new Slot.Single(band), Phase.PSF_RESIDUAL)
                : new Seen.Nothing(Messages.text("phase.notUsed"),
                        stamp.missing().getOrDefault(band, Messages.text("phase.notInRecipe", band)));
    }

    /// The stamp of a phase; empty where there is none.
    Optional<Stamp> stamp(Phase phase) {
        if (phase == Phase.PSF_RESIDUAL) {
            return model.preparation().psfResidual();
        }
        return phase == Phase.DATA
                ? model.stamp()
                : model.preparation().preview().filter(preview -> model.stamp().isPresent())
                        .flatMap(preview -> preview.step(step(phase)) instanceof StepResult.Made made
                                ? Optional.of(made.stamp())
                                : Optional.empty());
    }

    private static Seen prepared(Stamp data, ObjectPreview preview, Slot slot, Phase phase) {
        return switch (preview.step(step(phase))) {
            case StepResult.NotMade none -> new Seen.Nothing(Messages.text("phase.none"), none.sentence());
            case StepResult.Made made -> picture(data, made.stamp(), slotIn(made.stamp(), slot, phase), phase);
        };
    }

    /// A difference has one image, whatever slot is in front.
    private static Slot slotIn(Stamp stamp, Slot slot, Phase phase) {
        return phase == Phase.DIFFERENCE && !stamp.presentBands().isEmpty()
                ? new Slot.Single(stamp.presentBands().getFirst())
                : slot;
    }

    private static Seen picture(Stamp data, Stamp stamp, Slot slot, Phase phase) {
        if (slot instanceof Slot.Single(Band band) && stamp.image(band).isEmpty()) {
            return stamp.bands().contains(band)
                    ? new Seen.Nothing(Messages.text("stamp.noData"),
                            stamp.missing().getOrDefault(band, Messages.text("stamp.noData")))
                    : new Seen.Nothing(Messages.text("phase.notUsed"), Messages.text("phase.notInRecipe", band));
        }
        if (stamp.images().isEmpty()) {
            return new Seen.Nothing(Messages.text("stamp.noData"), Messages.text("phase.noBand"));
        }
        return slot instanceof Slot.Colour && !isOneGrid(stamp)
                ? new Seen.Nothing(Messages.text("phase.gridsWord"), Messages.text("phase.grids"))
                : new Seen.Picture(frame(data, stamp), stamp, slot, phase);
    }

    /// A colour picture needs its bands on one grid.
    private static boolean isOneGrid(Stamp stamp) {
        return stamp.images().values().stream().map(BandImage::image)
                .map(plane -> plane.width() + "x" + plane.height()).distinct().count() == 1;
    }

    /// On the data's grid a stamp keeps its place in the field; on another it has a field of its own.
    private static PixelBox frame(Stamp data, Stamp stamp) {
        Optional<Double> before = scale(data);
        boolean same = before.isPresent() && data.tract() == stamp.tract()
                && scale(stamp).filter(s -> Math.abs(s / before.get() - 1) < SAME_SCALE).isPresent();
        return same ? data.box() : stamp.box();
    }

    private static Optional<Double> scale(Stamp stamp) {
        return stamp.images().values().stream().findFirst().map((BandImage image) -> image.wcs().scaleArcsec());
    }

    private static Step step(Phase phase) {
        return switch (phase) {
            case DATA -> Step.DATA;
            case RESAMPLED -> Step.RESAMPLED;
            case MATCHED, PSF_RESIDUAL -> Step.MATCHED;
            case NORMALISED -> Step.NORMALISED;
            case DIFFERENCE -> Step.DIFFERENCE;
            case RESIDUAL -> Step.RESIDUAL;
        };
    }
}
