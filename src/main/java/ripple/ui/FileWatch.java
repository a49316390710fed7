package ripple.ui;

import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import ripple.repository.Repository;
import ripple.ui.kit.Background;
import ripple.ui.kit.Latest;
import ripple.ui.kit.Messages;
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
    private @Nullable Repository waiting;

    FileWatch(SkyModel sky, StringProperty notice, Background background) {
        this.sky = sky;
        this.notice = notice;
        this.newest = new Latest(background);
    }

    /// Another repository; its files are looked at with the next {@link #look}.
    void use(@Nullable Repository next) {
        newest.cancel();
        waiting = next;
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
        List<String> told = found.problems().values().stream().flatMap(List::stream).sorted().toList();
        if (!told.isEmpty()) {
            notice.set(Messages.text("sky.problems", told.size(), found.looked(),
                    told.stream().limit(MOST_TOLD).collect(Collectors.joining("\n"))));
        }
    }
}
