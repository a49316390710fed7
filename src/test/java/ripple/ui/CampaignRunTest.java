package ripple.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import ripple.label.Vote;
import ripple.label.agree.Agreement;
import ripple.label.agree.AgreementInput;
import ripple.label.agree.AgreementSettings;
import ripple.label.agree.Consensus;
import ripple.label.agree.Figure;
import ripple.label.agree.Repeat;
import ripple.label.agree.Share;
import ripple.label.campaign.Campaign;
import ripple.label.campaign.CampaignJson;
import ripple.label.campaign.Planted.Truth;
import ripple.label.campaign.Showing;
import ripple.label.exchange.GradedFiles;
import ripple.label.session.LabelSession;
import ripple.repository.SampleSky;
import ripple.repository.open.Repositories;
import ripple.ui.kit.Theme;
import ripple.ui.labels.AgreementState;
import ripple.ui.labels.CampaignModel;
import ripple.ui.labels.VetState;

/// A whole campaign of sixty objects, two in five of them known, graded by keys by three people of known skill, then measured in the window.
@ExtendWith(ApplicationExtension.class)
class CampaignRunTest {
    private static final Map<String, Double> FINDS = Map.of("ann", 0.9, "bob", 0.75, "cem", 0.6);
    private static final double FALSE = 0.1;
    private static final List<KeyCode> KEYS = List.of(KeyCode.DIGIT1, KeyCode.DIGIT2, KeyCode.DIGIT3, KeyCode.DIGIT4);
    private static final List<String> CODES = List.of("A", "B", "C", "X");

    private final List<Vote> script = new ArrayList<>();
    private final List<Repeat> repeats = new ArrayList<>();
    private WindowRig rig;

    @TempDir
    private Path folder;

    @Start
    void start(Stage stage) {
        rig = new WindowRig(stage, new Repositories(Map.of())::open, SampleSky.find().orElseThrow(), Theme.DARK, 1000,
                800);
    }

    @AfterEach
    void close() {
        WindowRig.fx(() -> {
            rig.session().vet().close();
            return true;
        });
        rig.close();
    }

    private LabelSession session() {
        return rig.session().vet().session().orElseThrow();
    }

    private Path campaign() throws IOException {
        rig.act("file.sample");
        rig.untilStamps();
        rig.act("vet.new");
        CampaignModel model = rig.session().grading().campaign();
        CampaignScreensTest.Sample sample = CampaignScreensTest.Sample.in(folder, 36);
        WindowRig.fx(() -> {
            model.openTargets(sample.list());
            model.openPlanted(sample.known());
            model.form().plantedShare().set("40");
            model.form().title().set("sixty");
            return true;
        });
        WindowRig.until(() -> model.ready().get() && model.checked().get().planted() == 24
                && model.checked().get().targets() == 36);
        Path file = folder.resolve("sixty.json");
        WindowRig.fx(() -> {
            model.save(file, saved -> {});
            return true;
        });
        WindowRig.until(() -> Files.exists(file));
        return file;
    }

    /// What this grader says: of lenses A or B as often as the skill says, of others rarely.
    private static int choice(Showing showing, String grader) {
        Random dice = new Random((grader + showing.item().objectId()).hashCode() * 31L + showing.item().showing());
        boolean lens = showing.known().map(known -> known.truth() == Truth.LENS).orElse(false);
        boolean says = dice.nextDouble() < (lens ? FINDS.getOrDefault(grader, 0.0) : FALSE);
        return (says ? 0 : 2) + dice.nextInt(2);
    }

    private void gradeAll(FxRobot robot, Path file, String grader) {
        WindowRig.fx(() -> {
            rig.session().vet().open(file, grader);
            rig.window().show(Workspace.VET);
            return true;
        });
        WindowRig.until(() -> rig.session().vet().state().get() instanceof VetState.Open);
        for (Showing showing : session().order()) {
            WindowRig.until(() -> rig.session().vet().current().orElseThrow().equals(showing));
            int choice = choice(showing, grader);
            robot.press(KEYS.get(choice)).release(KEYS.get(choice));
            WindowRig.until(() -> session().state(showing.item()).labels().isGraded() && session().pending() == 0);
            String id = showing.item().objectId() + (showing.item().isRepeat() ? "#2" : "");
            script.add(Vote.of(id, grader, CODES.get(choice)));
            if (showing.item().isRepeat()) {
                repeats.add(new Repeat(id, showing.item().objectId()));
            }
        }
        assertThat(session().counters().graded()).isEqualTo(62);
    }

    @Test
    void threeGradersAreMeasuredAsTheirScriptSays(FxRobot robot) throws IOException {
        Path file = campaign();
        for (String grader : List.of("ann", "bob", "cem")) {
            gradeAll(robot, file, grader);
        }
        rig.snap("vet-done-dark");
        rig.act("vet.agreement");
        WindowRig.fx(() -> {
            rig.session().vet().close();
            return true;
        });
        WindowRig.until(() -> rig.session().grading().agreement().files().size() == 3);
        WindowRig.fx(() -> {
            rig.session().grading().agreement().measure();
            return true;
        });
        WindowRig.until(() -> rig.session().grading().agreement().state().get() instanceof AgreementState.Ready);
        Agreement shown = ((AgreementState.Ready) rig.session().grading().agreement().state().get()).agreement();
        Campaign campaign = CampaignJson.read(file);
        compare(shown, Agreement.of(new AgreementInput(script, GradedFiles.planted(campaign),
                repeats.stream().distinct().toList()), AgreementSettings.usual(campaign.vocabulary().scale())));
        skills(shown, campaign);
        rig.snap("agreement-dark");
        WindowRig.fx(() -> {
            rig.session().theme().set(Theme.LIGHT);
            return true;
        });
        rig.snap("agreement-light");
        rig.act("agree.report");
        WindowRig.until(() -> Files.exists(rig.folder("agreement.html")));
        talk(robot, shown);
    }

    /// Numbers that do not depend on when a vote was given are those of the same votes from the script.
    private static void compare(Agreement shown, Agreement expected) {
        assertThat(value(shown.alphaOrdinal())).isEqualTo(value(expected.alphaOrdinal()));
        assertThat(value(shown.alphaNominal())).isEqualTo(value(expected.alphaNominal()));
        assertThat(value(shown.fleiss())).isEqualTo(value(expected.fleiss()));
        assertThat(shown.completeObjects()).isEqualTo(60);
        Map<String, Double> means = new java.util.HashMap<>();
        expected.consensus().forEach(one -> means.put(one.objectId(), one.mean().value()));
        assertThat(shown.consensus()).hasSize(60)
                .allSatisfy(one -> assertThat(one.mean().value()).isEqualTo(means.get(one.objectId())));
        for (int i = 0; i < 3; i++) {
            assertThat(shown.graders().get(i).repeats().total()).isEqualTo(2);
            assertThat(shown.graders().get(i).grades()).isEqualTo(expected.graders().get(i).grades());
        }
    }

    private static double value(Figure figure) {
        return figure.orNaN();
    }

    /// What was found of the planted lenses is what the script said, counted by hand; the skill it was made with lies in the interval.
    private void skills(Agreement shown, Campaign campaign) {
        shown.graders().forEach(grader -> {
            List<Vote> lenses = script.stream().filter(vote -> vote.grader().equals(grader.grader()))
                    .filter(vote -> campaign.known(vote.objectId()).map(k -> k.truth() == Truth.LENS).orElse(false))
                    .toList();
            Share found = grader.planted().found();
            assertThat(found.total()).isEqualTo(lenses.size()).isPositive();
            assertThat((long) found.count())
                    .isEqualTo(lenses.stream().filter(vote -> "AB".contains(vote.grade())).count());
            assertThat(FINDS.getOrDefault(grader.grader(), 0.0)).isBetween(found.low(), found.high());
        });
    }

    /// Objects that differ are decided by the panel, blind; the reveal shows what each had said.
    private void talk(FxRobot robot, Agreement shown) {
        List<String> disputed = shown.adjudication().stream().map(Consensus::objectId).toList();
        assertThat(disputed).isNotEmpty();
        rig.act("agree.adjudicate");
        WindowRig.until(() -> rig.session().vet().state().get() instanceof VetState.Open);
        assertThat(session().order().stream().map(showing -> showing.target().id()))
                .containsExactlyInAnyOrderElementsOf(disputed);
        Showing first = rig.session().vet().current().orElseThrow();
        assertThat(first.target().columns()).containsKeys("grade by ann", "grade by bob", "grade by cem");
        robot.press(KeyCode.DIGIT2).release(KeyCode.DIGIT2);
        WindowRig.until(() -> session().state(first.item()).labels().isGraded() && session().pending() == 0);
        assertThat(rig.session().targets().grades().get()).isEmpty();
        WindowRig.fx(() -> {
            rig.session().vet().queue().step(-1);
            rig.session().vet().hand().revealAll();
            return true;
        });
        WindowRig.until(() -> "B".equals(rig.session().targets().grades().get().get(first.target().id())));
        WindowRig.fx(() -> {
            rig.session().targets().filter().set("grade:b");
            return true;
        });
        assertThat(rig.session().targets().shown()).extracting(target -> target.id())
                .containsExactly(first.target().id());
        WindowRig.fx(() -> {
            rig.session().targets().filter().set("");
            rig.session().vet().close();
            rig.window().show(Workspace.AGREEMENT);
            rig.session().grading().agreement().measure();
            return true;
        });
        WindowRig.until(() -> rig.session().grading().agreement().state().get() instanceof AgreementState.Ready ready
                && "B".equals(ready.decided().get(first.target().id())));
        rig.snap("agreement-decided-light");
    }
}
