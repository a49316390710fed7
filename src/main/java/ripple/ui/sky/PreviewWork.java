package ripple.ui.sky;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import ripple.image.Band;
import ripple.job.Guard;
import ripple.repository.Coadd;
import ripple.repository.Repository;
import ripple.repository.RepositoryException;
import ripple.ui.kit.Background;
import ripple.ui.kit.Latest;
import ripple.ui.sky.FileSurvey.PatchKey;

/// Makes previews of the patches in view, one at a time in the background. What has left the view is given up; what was made is kept, in
/// memory for the patches seen last and in the cache for all. Begins when it is told to, so that it is in nobody's way before.
public final class PreviewWork {
    private static final String KIND = "preview1";
    private static final int KEPT = 64;

    private final SkyModel sky;
    private final MapCache cache;
    private final Function<Band, Optional<PreviewLook>> look;
    private final Latest newest;
    private final Latest drawing;
    private final Map<Coadd, BinnedPatch> made = new LinkedHashMap<>(16, 0.75f, true);
    private final Set<Coadd> failed = new HashSet<>();
    private @Nullable Repository repository;
    private @Nullable Coadd running;
    private boolean begun;

    /// @param look the survey's stretch of a band; empty while there is none
    public PreviewWork(SkyModel sky, Background background, MapCache cache,
            Function<Band, Optional<PreviewLook>> look) {
        this.sky = sky;
        this.cache = cache;
        this.look = look;
        this.newest = new Latest(background);
        this.drawing = new Latest(background);
        sky.previews().wanted().addListener(observable -> go());
        sky.band().addListener(observable -> show());
    }

    /// Another repository, whose scene the map shows; null for none.
    public void use(@Nullable Repository next) {
        stop();
        drawing.cancel();
        made.clear();
        failed.clear();
        begun = false;
        repository = next;
    }

    /// From now on previews may be made.
    public void begin() {
        if (!begun) {
            begun = true;
            go();
        }
    }

    /// Forgets what was made of files that were replaced.
    public void forget(List<Coadd> replaced) {
        made.keySet().removeAll(replaced);
        failed.removeAll(replaced);
        show();
    }

    /// Draws all anew, e.g. with another stretch.
    public void show() {
        List<Sketch> sketches = sky.previews().wanted().get().stream()
                .flatMap(key -> file(key).flatMap(file -> Optional.ofNullable(made.get(file))
                        .map(patch -> new Sketch(key, patch, look.apply(file.band())))).stream())
                .toList();
        drawing.run(() -> drawn(sketches), all -> {
            sky.previews().show(all, unread());
            go();
        }, problem -> {});
    }

    /// What a preview is drawn from.
    private record Sketch(PatchKey key, BinnedPatch patch, Optional<PreviewLook> look) {}

    private static Map<PatchKey, PatchPreview> drawn(List<Sketch> sketches) {
        Map<PatchKey, PatchPreview> all = new HashMap<>();
        sketches.forEach(sketch -> all.put(sketch.key,
                sketch.look.orElseGet(() -> PreviewLook.of(sketch.patch)).draw(sketch.patch)));
        return all;
    }

    private void stop() {
        newest.cancel();
        running = null;
    }

    private void go() {
        Repository from = repository;
        SkyScene scene = sky.scene().get();
        if (!begun || from == null || scene == null) {
            return;
        }
        Set<PatchKey> wanted = sky.previews().wanted().get();
        List<Coadd> files = wanted.stream().sorted(Comparator.comparingInt(PatchKey::patch))
                .flatMap(key -> file(key).stream()).toList();
        if (running != null && files.contains(running)) {
            return;
        }
        stop();
        boolean undrawn = wanted.stream().anyMatch(key -> file(key).filter(made::containsKey).isPresent()
                && !sky.previews().has(key));
        if (undrawn) {
            show();
            return;
        }
        files.stream().filter(file -> !made.containsKey(file) && !failed.contains(file)).findFirst()
                .ifPresent(file -> make(from, scene, file));
    }

    private void make(Repository from, SkyScene scene, Coadd file) {
        running = file;
        newest.run(() -> binned(from, scene, file), binned -> {
            running = null;
            binned.ifPresent(patch -> keep(file, patch));
            show();
        }, problem -> {
            running = null;
            failed.add(file);
            sky.files().set(sky.files().get().with(new FileSurvey.Problem(file, Guard.sentence(problem))));
            show();
        });
    }

    private Set<PatchKey> unread() {
        return failed.stream().map(file -> new PatchKey(file.tract(), file.patch())).collect(Collectors.toSet());
    }

    private void keep(Coadd file, BinnedPatch patch) {
        made.put(file, patch);
        if (made.size() > KEPT) {
            made.remove(made.keySet().iterator().next());
        }
    }

    private Optional<BinnedPatch> binned(Repository from, SkyScene scene, Coadd file) throws RepositoryException {
        String identity = from.identity(file);
        Optional<BinnedPatch> kept = cache.find(KIND, identity).flatMap(BinnedPatch::of);
        if (kept.isPresent()) {
            return kept;
        }
        Optional<BinnedPatch> fresh = BinnedPatch.read(from, file,
                scene.map().tract(file.tract()).patch(file.patch()).inner());
        fresh.ifPresent(patch -> keep(identity, patch.bytes()));
        return fresh;
    }

    /// The cache stays within its bounds also while a repository is open for days.
    private void keep(String identity, byte[] preview) {
        cache.keep(KIND, identity, preview);
    }

    private Optional<Coadd> file(PatchKey key) {
        return PreviewBand.file(sky, key);
    }
}
