package ripple.ui;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javafx.beans.Observable;
import javafx.beans.property.StringProperty;
import ripple.catalog.Target;
import ripple.cutout.CutoutSettings;
import ripple.file.AtomicFile;
import ripple.job.Guard;
import ripple.pipeline.recipe.Recipe;
import ripple.sky.Ds9Regions;
import ripple.sky.Patch;
import ripple.sky.RegionFormatException;
import ripple.sky.SkySelection;
import ripple.sky.Tract;
import ripple.ui.kit.Background;
import ripple.ui.kit.Latest;
import ripple.ui.kit.Messages;
import ripple.ui.recipe.RecipeModel;
import ripple.ui.sky.IdList;
import ripple.ui.sky.RegionModel;
import ripple.ui.sky.SkyModel;
import ripple.ui.sky.SkyScene;
import ripple.ui.stamps.TargetsModel;

/// What is chosen on the sky, a patch or shapes, limits the targets; what they would fetch is counted; shapes go to DS9 and come back.
final class SkyChoice {
    private static final long LARGEST_FILE = 32L << 20;

    private final SkyModel sky;
    private final TargetsModel targets;
    private final RecipeModel recipes;
    private final RegionModel region;
    private final StringProperty notice;
    private final Latest files;

    SkyChoice(SkyModel sky, TargetsModel targets, RecipeModel recipes, StringProperty notice, Background background) {
        this.sky = sky;
        this.targets = targets;
        this.recipes = recipes;
        this.notice = notice;
        this.region = new RegionModel(sky, background);
        this.files = new Latest(background);
        sky.patch().addListener((o, before, now) -> limit());
        sky.selection().shapes().addListener((o, before, now) -> {
            if (!now.isEmpty()) {
                sky.patch().set(null);
            }
            limit();
        });
        targets.areaName().addListener((o, before, now) -> {
            if (now.isEmpty()) {
                sky.patch().set(null);
                sky.selection().clear();
            }
        });
        for (Observable each : new Observable[]{targets.shown(), recipes.recipe(), sky.scene(),
                sky.selection().shapes()}) {
            each.addListener(observable -> count());
        }
    }

    RegionModel region() {
        return region;
    }

    /// Reads shapes from a DS9 file; they take the place of what is chosen.
    void open(Path file) {
        files.run(() -> Ds9Regions.read(text(file)), content -> {
            sky.selection().choose(content.selection());
            sky.lookAt(content.selection());
            notice.set(content.selection().isEmpty()
                    ? Messages.text("region.nothing", String.valueOf(file.getFileName()))
                    : String.join("\n", content.notes().stream().limit(5).toList()));
        }, problem -> notice.set(file.getFileName() + ": " + Guard.sentence(problem)));
    }

    /// Limits the targets to those whose ids stand in a text.
    void chooseIds(String text) {
        sky.patch().set(null);
        sky.selection().clear();
        Set<String> known = targets.all().stream().map(Target::id).collect(Collectors.toSet());
        IdList list = IdList.of(text, known);
        if (list.found().isEmpty()) {
            notice.set(Messages.text("ids.none"));
            return;
        }
        targets.limitTo(Messages.text("ids.area", list.found().size()), target -> list.found().contains(target.id()));
        if (targets.chosenPlace().get() < 0 && !targets.shown().isEmpty()) {
            targets.chosen().set(targets.shown().getFirst());
        }
        notice.set(list.unknown().isEmpty()
                ? ""
                : Messages.text("ids.unknown", list.unknown().size(),
                        String.join(", ", list.unknown().stream().limit(5).toList())));
    }

    /// Limits the targets to some of the list that is open.
    ///
    /// @param name what they are
    void show(String name, Set<String> ids) {
        if (targets.all().stream().noneMatch(target -> ids.contains(target.id()))) {
            notice.set(Messages.text("run.notHere", name));
            return;
        }
        sky.patch().set(null);
        sky.selection().clear();
        targets.limitTo(name, target -> ids.contains(target.id()));
        if (targets.chosenPlace().get() < 0 && !targets.shown().isEmpty()) {
            targets.chosen().set(targets.shown().getFirst());
        }
    }

    /// The same with a file.
    void openIds(Path file) {
        files.run(() -> text(file), this::chooseIds,
                problem -> notice.set(file.getFileName() + ": " + Guard.sentence(problem)));
    }

    /// Writes what is chosen as a DS9 file.
    void save(Path file) {
        SkySelection now = sky.selection().shapes().get();
        files.run(() -> {
            AtomicFile.write(file, Ds9Regions.write(now));
            return file;
        }, done -> notice.set(Messages.text("region.saved", String.valueOf(done.getFileName()))),
                problem -> notice.set(Messages.text("region.notSaved", file, Guard.sentence(problem))));
    }

    private static String text(Path file) throws IOException {
        if (Files.size(file) > LARGEST_FILE) {
            throw new RegionFormatException(Messages.text("region.tooLarge"));
        }
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    }

    private void limit() {
        Patch patch = sky.patch().get();
        SkySelection shapes = sky.selection().shapes().get();
        SkyScene scene = sky.scene().get();
        if (scene == null || (patch == null && shapes.isEmpty())) {
            targets.unlimit();
            return;
        }
        if (patch != null) {
            targets.limitTo(Messages.text("targets.inPatch", patch.id(), patch.tract()), inside(scene, patch));
        } else {
            SkySelection.Filter filter = shapes.filter();
            targets.limitTo(Messages.text("targets.inRegion"),
                    target -> target.position().filter(filter::holds).isPresent());
        }
        if (targets.chosenPlace().get() < 0 && !targets.shown().isEmpty()) {
            targets.chosen().set(targets.shown().getFirst());
        }
    }

    private static Predicate<Target> inside(SkyScene scene, Patch patch) {
        Tract tract = scene.map().tract(patch.tract());
        return target -> target.position().filter(place -> tract.projection().toPixel(place)
                .filter(pixel -> patch.inner().holds(pixel)).isPresent()
                && scene.map().tractOwning(place).filter(t -> t.id() == tract.id()).isPresent()).isPresent();
    }

    private void count() {
        Recipe recipe = recipes.recipe().get();
        region.count(java.util.List.copyOf(targets.shown()), CutoutSettings.plain(recipe.size(), recipe.bands()));
    }
}
