package ripple.ui.sky;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import ripple.image.Band;
import ripple.repository.Coadd;
import ripple.repository.Repository;
import ripple.repository.RepositoryException;
import ripple.ui.kit.Background;
import ripple.ui.kit.Latest;

/// Measures the files of the open repository in the background, some at a time: those of the chosen region, all of them while a
/// measured quantity colours the map, those of the patch under the pointer first. What was measured before comes from the cache.
public final class QualityWork {
    private static final String KIND = "quality2";
    private static final int AT_A_TIME = 12;

    private final SkyModel sky;
    private final Latest all;
    private final Latest pointed;
    private final MapCache cache;
    private final Map<Coadd, PatchQuality> known = new HashMap<>();
    private @Nullable Repository repository;

    public QualityWork(SkyModel sky, Background background, MapCache cache) {
        this.sky = sky;
        this.cache = cache;
        this.all = new Latest(background);
        this.pointed = new Latest(background);
        sky.coverage().show().addListener(observable -> go());
        sky.band().addListener(observable -> go());
        sky.coverage().wanted().addListener(observable -> go());
        sky.pointed().addListener((o, before, now) -> {
            if (now != null && (before == null || !before.patch().equals(now.patch()))) {
                point(now);
            }
        });
    }

    /// Another repository, whose scene the map shows; null for none.
    public void use(@Nullable Repository next) {
        all.cancel();
        pointed.cancel();
        known.clear();
        repository = next;
        go();
    }

    /// Forgets what is known of files that were replaced.
    public void forget(List<Coadd> replaced) {
        known.keySet().removeAll(replaced);
        sky.coverage().quality(known);
        go();
    }

    private void go() {
        all.cancel();
        SkyScene scene = sky.scene().get();
        Repository from = repository;
        if (scene == null || from == null) {
            return;
        }
        List<Coadd> wanted = next(sky.coverage().wanted().get());
        boolean everything = wanted.isEmpty() && sky.coverage().show().get().isMeasured();
        List<Coadd> next = everything ? next(scene.coverage().coadds()) : wanted;
        if (!next.isEmpty()) {
            all.run(() -> measure(from, next), this::goOn, problem -> {});
        }
    }

    private void goOn(Map<Coadd, PatchQuality> measured) {
        tell(measured);
        go();
    }

    private void point(PointedPlace at) {
        SkyScene scene = sky.scene().get();
        Repository from = repository;
        if (scene == null || from == null) {
            return;
        }
        List<Coadd> files = next(at.bands().stream()
                .flatMap(band -> scene.coverage().find(at.tract().id(), at.patch().id(), band).stream()).toList());
        if (files.isEmpty()) {
            pointed.cancel();
        } else {
            pointed.run(() -> measure(from, files), this::tell, problem -> {});
        }
    }

    /// The chosen band's first.
    private List<Coadd> next(List<Coadd> files) {
        Band band = sky.band().get();
        List<Coadd> next = new ArrayList<>();
        for (int pass = band == null ? 1 : 0; pass < 2 && next.size() < AT_A_TIME; pass++) {
            for (Coadd file : files) {
                boolean due = pass == 1 || file.band().equals(band);
                if (due && next.size() < AT_A_TIME && !known.containsKey(file) && !next.contains(file)) {
                    next.add(file);
                }
            }
        }
        return next;
    }

    private void tell(Map<Coadd, PatchQuality> measured) {
        known.putAll(measured);
        sky.coverage().quality(known);
    }

    private Map<Coadd, PatchQuality> measure(Repository from, List<Coadd> files) {
        Map<Coadd, PatchQuality> measured = new HashMap<>();
        for (Coadd file : files) {
            if (Thread.currentThread().isInterrupted()) {
                break;
            }
            try {
                measured.put(file, quality(from, file));
            } catch (RepositoryException e) {
                // The survey of the files says what is the matter with it.
                measured.put(file, PatchQuality.UNKNOWN);
            }
        }
        return measured;
    }

    private PatchQuality quality(Repository from, Coadd file) throws RepositoryException {
        String identity = from.identity(file);
        Optional<PatchQuality> kept = cache.find(KIND, identity).flatMap(MapCache::quality);
        if (kept.isPresent()) {
            return kept.get();
        }
        PatchQuality fresh = QualityMeasure.of(from, file);
        cache.keep(KIND, identity, MapCache.bytes(fresh));
        return fresh;
    }
}
