package ripple.pipeline;

import java.util.Map;
import ripple.image.Stamp;
import ripple.prepare.resample.Resample;
import ripple.prepare.resample.ResampleResult;
import ripple.prepare.resample.TargetGrid;
import ripple.sky.PixelBox;
import ripple.sky.PixelPoint;

/// Brings all bands onto one grid that is centred on the target.
///
/// @param resample how
/// @param scaleArcsec edge of a pixel of the new grid
/// @param size edge of the new stamps in pixels
/// @param surroundings what later steps need around them
/// @param targetReach how far the PSF that all bands get reaches from its centre, in new pixels; 0 where it is that of a band
record ResampleStep(Resample resample, double scaleArcsec, int size, Surroundings surroundings, int targetReach)
        implements
            ObjectStep {
    /// What a later step sees of the sky around a stamp.
    enum Surroundings {
        /// Nothing.
        NONE,
        /// Half of the largest PSF kernel, or of the PSF that all bands get.
        PSF
    }

    @Override
    public String name() {
        return "resample";
    }

    @Override
    public ObjectWork apply(ObjectWork work) {
        Stamp wide = work.wide();
        PixelBox frame = new PixelBox(work.frame().x0(), work.frame().y0(), size, size);
        if (wide.presentBands().isEmpty()) {
            return work.on(empty(wide, frame), frame);
        }
        TargetGrid grid = TargetGrid.centred(wide.position(), scaleArcsec, size);
        int margin = surroundings == Surroundings.PSF ? Math.max(targetReach, resample.psfReach(wide, grid)) : 0;
        return switch (resample.resample(wide, grid.grown(margin), frame.x0() - margin, frame.y0() - margin)) {
            case ResampleResult.Resampled done ->
                work.on(done.stamp(), frame).with(new ResultColumns().resample(done.report()));
            case ResampleResult.Failed failed -> work.failed("resample: " + failed.reason());
        };
    }

    /// Without any band only the size is new.
    private static Stamp empty(Stamp stamp, PixelBox frame) {
        double middle = (frame.width() - 1) / 2.0;
        return new Stamp(stamp.objectId(), stamp.position(), stamp.tract(), stamp.patch(),
                new PixelPoint(frame.x0() + middle, frame.y0() + middle), frame, stamp.bands(), Map.of(),
                stamp.missing());
    }
}
