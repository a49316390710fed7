package ripple.ui.sky;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.kordamp.ikonli.feather.Feather;
import ripple.repository.Coadd;
import ripple.sky.Patch;
import ripple.ui.kit.Brief;
import ripple.ui.kit.ErrorCard;
import ripple.ui.kit.Messages;

/// What is the matter with the files of a patch: what cannot be read, what is not affected, what to do.
final class FileCard {
    private FileCard() {}

    /// @param problems at least one, all of one patch
    /// @param others how many files of the patch are fine
    /// @param showFile shows where an image's file lies
    /// @param again looks at the files again
    static ErrorCard of(List<FileSurvey.Problem> problems, int others, Consumer<Coadd> showFile, Runnable again) {
        Coadd first = problems.getFirst().file();
        String what = problems.stream().map(problem -> Brief.of(problem.sentence())).distinct()
                .collect(Collectors.joining("\n"));
        return new ErrorCard(title(problems), what + "\n" + safe(others),
                List.of(new ErrorCard.Remedy(Messages.text("patch.lookAgain"), Feather.REFRESH_CW, again),
                        new ErrorCard.Remedy(Messages.text("patch.showFile"), Feather.FOLDER,
                                () -> showFile.accept(first))),
                problems.stream().map(FileCard::details).collect(Collectors.joining("\n\n")));
    }

    /// Files of a patch that lie there and cannot be used: what is registered and not stored is said in the row of its band.
    static List<FileSurvey.Problem> problems(FileSurvey files, Patch patch) {
        return files.problems(patch).stream().filter(problem -> problem.file().isStored()).toList();
    }

    /// How many files of a patch are stored.
    static int stored(SkyScene scene, Patch patch) {
        return (int) scene.coverage().bands(patch.tract(), patch.id()).stream()
                .flatMap(band -> scene.coverage().find(patch.tract(), patch.id(), band).stream())
                .filter(Coadd::isStored).count();
    }

    /// In one sentence without a full stop.
    static String title(List<FileSurvey.Problem> problems) {
        Coadd first = problems.getFirst().file();
        return problems.size() == 1
                ? Messages.text("patch.unread", first.band(), first.patch())
                : Messages.text("patch.unreadMany", problems.stream().map(problem -> problem.file().band().name())
                        .collect(Collectors.joining(", ")), first.patch());
    }

    private static String safe(int others) {
        return switch (others) {
            case 0 -> Messages.text("patch.safeNone");
            case 1 -> Messages.text("patch.safeOne");
            default -> Messages.text("patch.safe", others);
        };
    }

    private static String details(FileSurvey.Problem problem) {
        Coadd file = problem.file();
        return Messages.text("patch.fileDetails", file.datasetType(), file.tract(), file.patch(), file.band(),
                file.location(), CoaddSize.of(List.of(file)), problem.sentence());
    }
}
