package ripple.ui.sky;

import javafx.beans.Observable;
import ripple.ui.kit.Background;
import ripple.ui.kit.Latest;

/// Computes what the patches' colours stand for, in the background, whenever something of it changes: the newest wins.
public final class CoverageWork {
    private final SkyModel sky;
    private final Latest newest;

    /// Begins.
    public static void follow(SkyModel sky, Background background) {
        var _ = new CoverageWork(sky, background);
    }

    private CoverageWork(SkyModel sky, Background background) {
        this.sky = sky;
        this.newest = new Latest(background);
        CoverageModel coverage = sky.coverage();
        for (Observable each : new Observable[]{sky.scene(), sky.band(), coverage.show(), coverage.quality(),
                coverage.runs()}) {
            each.addListener(observable -> compute());
        }
    }

    private void compute() {
        newest.cancel();
        SkyScene scene = sky.scene().get();
        if (scene == null) {
            return;
        }
        CoverageModel coverage = sky.coverage();
        Show show = coverage.show().get();
        var band = sky.band().get();
        var quality = coverage.quality().get();
        var runs = coverage.runs().get();
        newest.run(() -> CoverageValues.of(scene, show, band, quality, runs), coverage::values, problem -> {});
    }
}
