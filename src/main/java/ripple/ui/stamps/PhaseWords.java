package ripple.ui.stamps;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import ripple.image.Band;
import ripple.image.BandImage;
import ripple.image.MaskPlanes;
import ripple.pipeline.ObjectPreview;
import ripple.prepare.BandMatch;
import ripple.ui.kit.Messages;
import ripple.ui.kit.NumberStyle;
import ripple.ui.view.BlinkModel;
import ripple.ui.view.Phase;
import ripple.ui.view.Seen;
import ripple.ui.view.SignedRange;
import ripple.ui.view.Slot;

/// What is said of a phase: its name, and the number that matters most in it.
final class PhaseWords {
    /// In nJy brighter than the full Moon in one pixel: no light, a number gone wrong.
    private static final float BEYOND_SKY = 1e18f;
    /// Of a large image so many pixels tell enough: runs of them spread over it, as memory is read in runs.
    private static final int LOOKED_AT = 100_000;
    private static final int RUN = 64;

    private PhaseWords() {}

    static String title(Phase phase) {
        return switch (phase) {
            case DATA -> Messages.text("phase.data");
            case RESAMPLED -> Messages.text("phase.resampled");
            case MATCHED -> Messages.text("phase.matched");
            case PSF_RESIDUAL -> Messages.text("phase.psf");
            case NORMALISED -> Messages.text("phase.normalised");
            case DIFFERENCE -> Messages.text("phase.difference");
            case RESIDUAL -> Messages.text("phase.residual");
        };
    }

    /// What a view shows, in full.
    static String title(BlinkModel.View view) {
        if (view.phase() == Phase.DIFFERENCE) {
            return title(Phase.DIFFERENCE);
        }
        return Messages.text("phase.ofBand", title(view.slot()), title(view.phase()));
    }

    static String title(Slot slot) {
        return slot instanceof Slot.Single(Band band) ? band.name() : Messages.text("stamp.colour");
    }

    /// Everything a view can show; a difference belongs to no band, and PSFs have no colour picture.
    static List<BlinkModel.View> views(StampsModel model) {
        List<BlinkModel.View> all = new ArrayList<>();
        for (Phase phase : Phase.values()) {
            for (Slot slot : BandStrip.slots(model.bands().get())) {
                boolean once = phase == Phase.DIFFERENCE && !(slot instanceof Slot.Colour);
                boolean none = phase == Phase.PSF_RESIDUAL && slot instanceof Slot.Colour;
                if (!once && !none) {
                    all.add(new BlinkModel.View(slot, phase));
                }
            }
        }
        return all;
    }

    /// Width of the PSF, or the range of what lies around zero; empty where it is not known.
    static String detail(StampsModel model, Slot slot, Phase phase) {
        if (!(model.seen(slot, phase) instanceof Seen.Picture shown)
                || !(shown.slot() instanceof Slot.Single(Band band))) {
            return "";
        }
        return switch (phase) {
            case DATA -> shown.stamp().image(band).flatMap(PhaseWords::trouble).orElseGet(() -> (width(
                    Optional.ofNullable(model.psfWidths().arcsec().get().get(band))) + "  "
                    + shown.stamp().image(band).map(PhaseWords::emptiness).orElse("")).strip());
            case RESAMPLED -> "";
            case NORMALISED -> model.preparation().preview().map(PhaseWords::normalisation).orElse("");
            case MATCHED -> width(model.preparation().preview().flatMap(p -> p.match()).flatMap(m -> m.band(band))
                    .map(BandMatch::fwhmAfterArcsec));
            case PSF_RESIDUAL -> Messages.text("phase.rangePeak", NumberStyle.significant(100
                    * SignedRange
                            .of(phase, shown.stamp().image(band).orElseThrow(), model.display().looks().shown().get())
                            .high(),
                    1));
            case DIFFERENCE, RESIDUAL -> shown.stamp().image(band).map(image -> range(model, image)).orElse("");
        };
    }

    /// What is wrong with an image, if anything is: no pixel with a value, one pixel, values beyond any light of the sky, no PSF.
    private static Optional<String> trouble(BandImage image) {
        float[] pixels = image.image().pixels();
        if (IntStream.range(0, pixels.length).noneMatch(i -> Float.isFinite(pixels[i]))) {
            return Optional.of(Messages.text("stamp.noValue"));
        }
        if (pixels.length == 1) {
            return Optional.of(Messages.text("stamp.onePixel"));
        }
        float most = largest(pixels);
        if (most > BEYOND_SKY) {
            return Optional.of(Messages.text("stamp.beyondSky", NumberStyle.significant(most, 2),
                    image.calibration().unit()));
        }
        return image.psf().isKnown() ? Optional.empty() : Optional.of(Messages.text("stamp.noPsf"));
    }

    /// How much of an image at the edge of the data has no value, in words; empty when all of it has.
    private static String emptiness(BandImage image) {
        float[] pixels = image.image().pixels();
        long[] bits = image.mask().bits();
        long noData = image.mask().planes().bits(List.of(MaskPlanes.NO_DATA));
        int empty = 0;
        int seen = 0;
        for (int from = 0; from < pixels.length; from += apart(pixels)) {
            int to = Math.min(pixels.length, from + RUN);
            for (int i = from; i < to; i++, seen++) {
                empty += !Float.isFinite(pixels[i]) || (bits[i] & noData) != 0 ? 1 : 0;
            }
        }
        return empty == 0
                ? ""
                : Messages.text("stamp.partEmpty", NumberStyle.whole(Math.max(1, Math.round(100.0 * empty / seen))));
    }

    private static float largest(float[] pixels) {
        float most = 0;
        for (int from = 0; from < pixels.length; from += apart(pixels)) {
            int to = Math.min(pixels.length, from + RUN);
            for (int i = from; i < to; i++) {
                float value = Math.abs(pixels[i]);
                most = value > most && Float.isFinite(value) ? value : most;
            }
        }
        return most;
    }

    /// From the beginning of a run that is looked at to that of the next.
    private static int apart(float[] pixels) {
        return RUN * (1 + pixels.length / LOOKED_AT);
    }

    /// What else there is to say of the values that are exported; mostly nothing.
    static String normalisation(ObjectPreview preview) {
        return preview.step(ObjectPreview.Step.NORMALISED) instanceof ObjectPreview.StepResult.Made made
                ? made.note()
                : "";
    }

    /// The printed limits of a picture with two colours.
    static String range(StampsModel model, BandImage image) {
        SignedRange range = SignedRange.of(image, model.display().looks().shown().get());
        String value = NumberStyle.significant(range.high(), 3) + " " + image.calibration().unit();
        return Double.isNaN(range.sigmas())
                ? Messages.text("phase.range", value)
                : Messages.text("phase.rangeSigma", NumberStyle.significant(range.sigmas(), 2), value);
    }

    /// What the large view shows: a band, the colour picture, or which band less which.
    static String caption(StampsModel model, Slot slot, Phase phase) {
        if (phase == Phase.DIFFERENCE) {
            return difference(model);
        }
        return slot instanceof Slot.Single(Band band)
                ? Messages.text("inspect.band", band)
                : Messages.text("stamp.colour");
    }

    static String difference(StampsModel model) {
        return model.preparation().preview().flatMap(ObjectPreview::difference)
                .map(facts -> Messages.text("phase.differenceOf", facts.blue(), facts.red()))
                .orElse(title(Phase.DIFFERENCE));
    }

    private static String width(Optional<Double> fwhmArcsec) {
        return fwhmArcsec.filter(Double::isFinite)
                .map(fwhm -> Messages.text("inspect.fwhm", NumberStyle.fixed(fwhm, 2))).orElse("");
    }
}
