package ripple.ui;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import ripple.repository.Coadd;
import ripple.repository.Repository;
import ripple.ui.kit.Background;
import ripple.ui.kit.Latest;
import ripple.ui.kit.Messages;
import ripple.ui.sky.FileState;
import ripple.ui.sky.FileSurvey;
import ripple.ui.sky.SkyModel;
import ripple.ui.sky.SkyScene;

/// Looks at the files of the open repository, once there is something on the screen: the map shows how much of a patch is
/// stored and which patches have files that cannot be used, and these are told by name.
final class FileWatch {
    private static final int MOST_TOLD = 3;

    private final SkyModel sky;
    private final StringProperty notice;
    private final Latest newest;
    private final Latest asking;
    private final Consumer<List<Coadd>> replaced;
    private @Nullable Repository waiting;
    private @Nullable Repository watched;
    private FileState first = FileState.NONE;
    private FileState last = FileState.NONE;
    private boolean known;

    /// @param replaced is told of files that have become others
    FileWatch(SkyModel sky, StringProperty notice, Background background, Consumer<List<Coadd>> replaced) {
        this.replaced = replaced;
        this.asking = new Latest(background);
        this.sky = sky;
        this.notice = notice;
        this.newest = new Latest(background);
    }

    /// Another repository; its files are looked at with the next {@link #look}.
    void use(@Nullable Repository next) {
        newest.cancel();
        asking.cancel();
        waiting = next;
        watched = next;
        known = false;
    }

    /// Asks whether the files are still there and still the same; the first time, what there is to compare with later.
    void check() {
        Repository repository = watched;
        SkyScene scene = sky.scene().get();
        if (repository != null && scene != null) {
            asking.run(() -> FileState.of(repository, scene), now -> compare(repository, scene, now), problem -> {});
        }
    }

    private void compare(Repository repository, SkyScene scene, FileState now) {
        if (!known) {
            known = true;
            first = now;
            last = now;
            return;
        }
        List<Coadd> others = now.replacedSince(first);
        boolean changed = !now.equals(last);
        if (changed) {
            replaced.accept(now.replacedSince(last));
            newest.run(() -> FileSurvey.of(repository, scene), sky.files()::set, problem -> {});
        }
        last = now;
        sky.trouble().set(sentence(now, others));
    }

    private String sentence(FileState now, List<Coadd> others) {
        List<Coadd> gone = now.goneSince(first);
        if (now.isAllGone() && !gone.isEmpty()) {
            return Messages.text("sky.allGone");
        }
        if (!gone.isEmpty()) {
            return Messages.text("sky.someGone", gone.size(), now.gone().getOrDefault(gone.getFirst(), ""));
        }
        return others.isEmpty() ? "" : Messages.text("sky.replaced", others.size());
    }

    /// Looks at all files again, whether or not they have changed.
    void lookAgain() {
        Repository repository = watched;
        SkyScene scene = sky.scene().get();
        if (repository != null && scene != null) {
            sky.files().get().problems().values().forEach(problems -> replaced.accept(
                    problems.stream().map(FileSurvey.Problem::file).toList()));
            newest.run(() -> FileSurvey.of(repository, scene), sky.files()::set, problem -> {});
        }
    }

    /// The folder of an image's file, for showing; empty when it is not on this computer.
    Optional<Path> folder(Coadd coadd) {
        Repository repository = watched;
        return repository == null
                ? Optional.empty()
                : repository.file(coadd).map(Path::getParent).filter(Files::isDirectory);
    }

    /// Begins, unless it has begun already.
    void look() {
        Repository repository = waiting;
        SkyScene scene = sky.scene().get();
        if (repository != null && scene != null) {
            waiting = null;
            newest.run(() -> FileSurvey.of(repository, scene), this::show, problem -> {});
        }
    }

    private void show(FileSurvey found) {
        sky.files().set(found);
        List<String> told = found.problems().values().stream().flatMap(List::stream)
                .map(FileSurvey.Problem::sentence).sorted().toList();
        if (told.size() == found.looked() && !told.isEmpty()) {
            notice.set(Messages.text("sky.noFiles", told.size()));
        } else if (!told.isEmpty()) {
            notice.set(Messages.text("sky.problems", told.size(), found.looked(),
                    told.stream().limit(MOST_TOLD).collect(Collectors.joining("\n"))));
        }
    }
}
