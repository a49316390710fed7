package ripple.pipeline;

import java.util.List;
import ripple.catalog.Target;
import ripple.cutout.CutoutFetcher;
import ripple.cutout.CutoutSettings;
import ripple.cutout.Fetched;
import ripple.cutout.Wanted;
import ripple.image.BandImage;
import ripple.prepare.MatchTarget;
import ripple.prepare.RoundProfile;

/// How many pixels around a stamp matching needs: half the largest kernel, so that no stamp has an edge in sight.
final class Margin {
    /// Half of the 25-pixel kernels that surveys store at most, for a set whose first targets have no PSF.
    private static final int USUAL = 12;
    private static final int LOOK_AT = 50;
    private static final int LARGEST = 127;

    private final CutoutFetcher fetcher;
    private final CutoutSettings settings;
    private final MatchTarget target;

    /// @param target what the bands are matched to: a formula may be wider than any band's PSF
    Margin(CutoutFetcher fetcher, CutoutSettings settings, MatchTarget target) {
        this.target = target;
        this.fetcher = fetcher;
        this.settings = new CutoutSettings(1, 0, settings.bands(), settings.patches(), settings.contents(),
                settings.background());
    }

    /// From the PSFs of the first target that has any.
    int pixels(List<Target> targets) {
        return targets.stream().limit(LOOK_AT).mapToInt(this::of).filter(m -> m > 0).findFirst().orElse(USUAL);
    }

    private int of(Target target) {
        Wanted wanted = new Wanted(target.index(), target.id(), target.raDeg(), target.decDeg());
        return fetcher.fetch(wanted, settings) instanceof Fetched.Found found
                ? found.stamp().images().values().stream().mapToInt(this::of).max().orElse(0)
                : 0;
    }

    private int of(BandImage image) {
        int own = Math.max(image.psf().width(), image.psf().height()) / 2;
        return own > 0 ? Math.max(own, reach(target, image.wcs().scaleArcsec())) : own;
    }

    /// How far a PSF that is given by a formula reaches from its centre, in pixels; 0 where the target is a band.
    static int reach(MatchTarget target, double scaleArcsec) {
        return target instanceof MatchTarget.Round(RoundProfile profile)
                ? Math.min(LARGEST, profile.reachPixels(scaleArcsec))
                : 0;
    }
}
