package ripple.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import ripple.catalog.CatalogException;
import ripple.catalog.Target;
import ripple.label.choose.ConsensusKind;
import ripple.pipeline.labelled.LabelledPlan;
import ripple.repository.SampleSky;
import ripple.repository.open.Repositories;
import ripple.testkit.Sample;
import ripple.ui.export.ExportModel;
import ripple.ui.jobs.JobItem;
import ripple.ui.kit.Theme;

/// A labelled set is put together in the window: counts follow the choices, the set is written in the background.
@ExtendWith(ApplicationExtension.class)
class ExportScreensTest {
    @TempDir
    Path temp;

    private WindowRig rig;

    @Start
    void start(Stage stage) {
        rig = new WindowRig(stage, new Repositories(Map.of())::open, SampleSky.find().orElseThrow(), Theme.DARK, 1000,
                800);
    }

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void countsFollowTheChoicesAndTheSetIsWritten() throws Exception {
        rig.act("file.sample");
        rig.untilStamps();
        rig.act("view.export");
        rig.snap("export-empty-dark");
        ExportModel model = rig.session().export();
        Path votes = votes(temp.resolve("votes.csv"));
        fx(() -> model.open(List.of(votes)));
        WindowRig.until(() -> model.plan().get().isPresent());
        int all = plan(model).objects().size();
        assertThat(all).isPositive();
        rig.snap("export-chosen-dark");

        fx(() -> model.grades().retainAll(Set.of("A", "B")));
        WindowRig.until(() -> model.plan().get().isPresent());
        assertThat(plan(model).objects().size()).isBetween(1, all - 1);
        assertThat(plan(model).objects()).allMatch(o -> o.label().isLens());

        fx(() -> model.consensus().set(ConsensusKind.SWAP));
        assertThat(model.plan().get()).isEmpty();
        assertThat(model.problem().get()).contains("planted");
        fx(() -> rig.session().theme().set(Theme.LIGHT));
        rig.snap("export-problem-light");
        fx(() -> model.consensus().set(ConsensusKind.MAJORITY));
        WindowRig.until(() -> model.plan().get().isPresent());
        rig.snap("export-chosen-light");

        Path folder = temp.resolve("set");
        fx(() -> new SetJob(rig.session(), rig.services()).start(folder));
        WindowRig.until(() -> rig.session().jobs().jobs().getFirst().state().get() != JobItem.State.RUNNING);
        assertThat(rig.session().jobs().jobs().getFirst().state().get()).isEqualTo(JobItem.State.FINISHED);
        assertThat(folder.resolve("README.md")).exists();
        assertThat(folder.resolve("stamps.npz")).exists();
    }

    private static LabelledPlan plan(ExportModel model) {
        return model.plan().get().orElseThrow();
    }

    private static void fx(Runnable run) {
        WindowRig.fx(() -> {
            run.run();
            return true;
        });
    }

    /// What two graders said of some targets.
    static Path votes(Path file) throws IOException, CatalogException {
        List<String> lines = new ArrayList<>(List.of("object_id,grader,grade"));
        for (Target target : Sample.targets().subList(0, 110)) {
            int grade = target.index() % 4;
            lines.add(target.id() + ",ana," + "ABCX".charAt(grade));
            lines.add(target.id() + ",ben," + "ABXX".charAt(grade));
        }
        return Files.write(file, lines);
    }
}
