package ripple.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import ripple.catalog.CatalogException;
import ripple.catalog.Target;
import ripple.export.Checksums;
import ripple.label.choose.ConsensusKind;
import ripple.label.choose.Exclusion;
import ripple.pipeline.labelled.LabelledPlan;
import ripple.pipeline.labelled.WrittenSet;
import ripple.prepare.NormaliseMethod;
import ripple.repository.SampleSky;
import ripple.repository.open.Repositories;
import ripple.testkit.Sample;
import ripple.ui.export.ExportModel;
import ripple.ui.jobs.JobItem;
import ripple.ui.kit.PixelPane;
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
        assertThat(plan(model).settings().recipe().normalise().method()).isEqualTo(NormaliseMethod.NONE);
        fx(() -> model.normalised().set(true));
        WindowRig.until(() -> model.plan().get().isPresent());
        assertThat(plan(model).settings().recipe().normalise())
                .isEqualTo(rig.session().recipes().recipe().get().normalise());
        rig.snap("export-normalised-dark");

        fx(() -> model.grades().retainAll(Set.of("A", "B")));
        WindowRig.until(() -> model.plan().get().isPresent());
        assertThat(plan(model).objects().size()).isBetween(1, all - 1);
        assertThat(plan(model).objects()).allMatch(o -> o.label().isLens());
        someObjectsAreSeenAsTheyWillBeWritten(model);

        fx(() -> model.consensus().set(ConsensusKind.SWAP));
        assertThat(model.plan().get()).isEmpty();
        assertThat(model.problem().get()).contains("planted");
        fx(() -> rig.session().theme().set(Theme.LIGHT));
        rig.snap("export-problem-light");
        Path truth = truth();
        fx(() -> model.useKnown(truth));
        WindowRig.until(() -> model.plan().get().isPresent());
        assertThat(plan(model).graded().agreement().consensus().getFirst().swap().orNaN()).isBetween(0.0, 1.0);
        fx(() -> model.grades().retainAll(Set.of("A", "B")));
        fx(() -> model.consensus().set(ConsensusKind.MAJORITY));
        WindowRig.until(() -> model.plan().get().isPresent());
        int near = plan(model).objects().size();
        rig.snap("export-chosen-light");
        fx(() -> model.distance().set("200"));
        WindowRig.until(() -> model.plan().get().isPresent());
        assertThat(plan(model).objects()).hasSizeLessThan(near);
        fx(() -> model.distance().set(""));
        WindowRig.until(() -> model.plan().get().isPresent());

        Path folder = temp.resolve("set");
        fx(() -> new SetJob(rig.session(), rig.services()).start(folder));
        WindowRig.until(() -> rig.session().jobs().jobs().getFirst().state().get() != JobItem.State.RUNNING);
        assertThat(rig.session().jobs().jobs().getFirst().state().get()).isEqualTo(JobItem.State.FINISHED);
        assertThat(folder.resolve("README.md")).exists();
        assertThat(folder.resolve("stamps.npz")).exists();
        WindowRig.until(() -> model.written().get().isPresent());
        WrittenSet set = model.written().get().orElseThrow();
        assertThat(set.holds()).isTrue();
        assertThat(set.rows()).isBetween(1, near)
                .isEqualTo(Files.readAllLines(folder.resolve("manifest.csv")).size() - 1);
        fx(() -> {
            Button last = rig.scene().getRoot().lookupAll(".export-step").stream().map(Button.class::cast)
                    .reduce((first, second) -> second).orElseThrow();
            last.fire();
        });
        rig.snap("export-written-light");
        fx(() -> rig.session().theme().set(Theme.DARK));
        rig.snap("export-written-dark");
        assertThat(links()).contains("Read set back");
        assertThat(WindowRig.fx(() -> rig.scene().getRoot().lookupAll(".export-step").stream()
                .mapToDouble(step -> step.getLayoutBounds().getWidth()).min().orElse(0))).as("width of the steps")
                .isGreaterThan(120);
        assertThat(WindowRig.fx(() -> rig.scene().getRoot().lookup(".panel-right").getLayoutBounds().getWidth()))
                .as("width of the side").isGreaterThan(260);

        Files.write(folder.resolve("stamps.npz"), new byte[]{1, 2, 3});
        fx(() -> model.check(folder));
        WindowRig.until(() -> model.written().get().isPresent());
        assertThat(model.written().get().orElseThrow().broken()).containsExactly("stamps.npz");
        rig.snap("export-broken-dark");

        List<String> ungraded = plan(model).leftOut().stream().filter(one -> one.why() == Exclusion.UNGRADED)
                .map(one -> one.target().id()).toList();
        assertThat(ungraded).isNotEmpty();
        fx(() -> link("Show these: not graded").fire());
        assertThat(rig.session().targets().shown()).extracting(Target::id).containsExactlyElementsOf(ungraded);
        assertThat(rig.scene().getRoot().lookup(".inspect").isVisible()).isTrue();
        theWayBackToAllIsSeenWhereverOneIs();
    }

    /// Ten different objects of the plan, each drawn: pixels, or the hatch of one that the recipe leaves out. Others on demand.
    private void someObjectsAreSeenAsTheyWillBeWritten(ExportModel model) {
        Set<String> ids = plan(model).objects().stream().map(o -> o.target().id()).collect(Collectors.toSet());
        WindowRig.until(this::samplesAreDrawn);
        List<String> first = samples();
        assertThat(first).hasSize(10).doesNotHaveDuplicates().allMatch(ids::contains);
        rig.snap("export-samples-dark");
        fx(() -> rig.scene().getRoot().lookupAll(".button").stream().map(Button.class::cast)
                .filter(button -> "Draw other objects".equals(button.getAccessibleText())).findFirst().orElseThrow()
                .fire());
        WindowRig.until(this::samplesAreDrawn);
        assertThat(samples()).hasSize(10).doesNotHaveDuplicates().isNotEqualTo(first).allMatch(ids::contains);
    }

    private List<String> samples() {
        return WindowRig.fx(() -> rig.scene().getRoot().lookupAll(".sample").stream()
                .map(tile -> tile.getAccessibleText().split(",", 2)[0]).toList());
    }

    private boolean samplesAreDrawn() {
        return WindowRig.fx(() -> {
            List<PixelPane> all = rig.scene().getRoot().lookupAll(".sample-stamp").stream()
                    .map(stamp -> (PixelPane) ((Parent) stamp).getChildrenUnmodifiable().getFirst()).toList();
            return all.size() == 10
                    && all.stream().allMatch(p -> Arrays.stream(p.picture().argb()).distinct().count() > 1);
        });
    }

    private void theWayBackToAllIsSeenWhereverOneIs() {
        rig.act("view.export");
        rig.snap("export-limited-dark");
        assertThat(WindowRig.fx(() -> links("Show all targets").stream().filter(link -> isSeen(link)).count()))
                .as("in the pane and in the status bar").isEqualTo(2);
        fx(() -> links("Show all targets").getFirst().fire());
        assertThat(rig.session().targets().shown()).hasSize(120);
        assertThat(WindowRig.fx(() -> links("Show all targets").stream().filter(link -> isSeen(link)).count()))
                .isZero();
        assertThat(rig.session().targets().areaName().get()).isEmpty();
    }

    private static boolean isSeen(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private List<Hyperlink> links(String name) {
        return rig.scene().getRoot().lookupAll(".hyperlink").stream().map(Hyperlink.class::cast)
                .filter(node -> name.equals(node.getAccessibleText())).toList();
    }

    /// What was chosen, but not written, is told of a set that is read back.
    @Test
    void stampsThatWereNotWrittenAreOneStepAway() throws Exception {
        rig.act("file.sample");
        rig.untilStamps();
        rig.act("view.export");
        ExportModel model = rig.session().export();
        List<String> ids = Sample.targets().subList(3, 5).stream().map(Target::id).toList();
        Path folder = Files.createDirectory(temp.resolve("lacking"));
        Files.writeString(folder.resolve("manifest.csv"), "object_id,split,missing_bands\n");
        Files.write(folder.resolve("left_out.csv"), List.of("index,object_id,why,reason",
                "2,other,grade not chosen,X.", "3," + ids.getFirst() + ",rejected by the recipe,Too dark.",
                "4," + ids.getLast() + ",could not be made,Its file is broken."));
        Checksums.write(folder, List.of(folder.resolve("manifest.csv"), folder.resolve("left_out.csv")));
        fx(() -> model.check(folder));
        WindowRig.until(() -> model.written().get().isPresent());
        assertThat(model.written().get().orElseThrow().unwritten()).containsExactlyElementsOf(ids);
        rig.snapThemes("export-unwritten");
        fx(() -> link("Show these: Chosen, but no stamp was written").fire());
        assertThat(rig.session().targets().shown()).extracting(Target::id).containsExactlyElementsOf(ids);
    }

    private List<String> links() {
        return WindowRig.fx(() -> rig.scene().getRoot().lookupAll(".hyperlink").stream()
                .map(node -> String.valueOf(node.getAccessibleText())).toList());
    }

    private Hyperlink link(String name) {
        return links(name).getFirst();
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

    /// Ana and Ben are right of every fourth object.
    private Path truth() throws IOException, CatalogException {
        List<String> lines = new ArrayList<>(List.of("object_id,is_lens"));
        Sample.targets().subList(0, 24).forEach(target -> lines.add(target.id() + "," + (target.index() % 4 < 2)));
        return Files.write(temp.resolve("truth.csv"), lines);
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
