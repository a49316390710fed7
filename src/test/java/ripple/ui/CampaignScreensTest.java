package ripple.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import ripple.label.campaign.Campaign;
import ripple.label.campaign.CampaignJson;
import ripple.label.campaign.Planted.Truth;
import ripple.label.campaign.Showing;
import ripple.label.session.LabelSession;
import ripple.repository.SampleSky;
import ripple.repository.open.Repositories;
import ripple.ui.kit.Theme;
import ripple.ui.labels.CampaignModel;
import ripple.ui.labels.VetState;

/// A campaign is put together of the sample sky's targets and some of its simulated lenses.
@ExtendWith(ApplicationExtension.class)
class CampaignScreensTest {
    private static final Pattern COMMA = Pattern.compile(",");

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

    /// The sample sky's targets, but the lenses and lookalikes: those are known, and are planted.
    record Sample(Path list, Path known) {
        static Sample in(Path folder, int most) throws IOException {
            Path sample = Path.of("sample-data");
            List<String> known = new ArrayList<>(List.of("object_id,ra,dec,is_lens,theta_e,arc_snr,seeing"));
            Set<String> knownIds = new HashSet<>();
            for (List<String> f : rows(sample.resolve("truth/objects.csv"))) {
                if (f.get(3).equals("lens") || f.get(3).equals("lookalike")) {
                    knownIds.add(f.get(0));
                    known.add(String.join(",", f.get(0), f.get(1), f.get(2), f.get(3).equals("lens") ? "1" : "0",
                            f.get(5), f.get(7), "0.8"));
                }
            }
            List<String> list = new ArrayList<>(List.of("object_id,ra,dec,mag_i,score"));
            rows(sample.resolve("targets.csv")).stream().filter(f -> !knownIds.contains(f.get(0))).limit(most)
                    .forEach(f -> list.add(String.join(",", f)));
            return new Sample(Files.write(folder.resolve("list.csv"), list),
                    Files.write(folder.resolve("known.csv"), known));
        }

        private static List<List<String>> rows(Path file) throws IOException {
            return Files.readAllLines(file).stream().skip(1).map(line -> List.of(COMMA.split(line, -1))).toList();
        }
    }

    @Test
    void aCampaignIsPutTogetherSavedAndOpened() throws IOException {
        rig.act("file.sample");
        rig.untilStamps();
        rig.act("vet.new");
        CampaignModel model = rig.session().grading().campaign();
        WindowRig.until(() -> model.ready().get());
        assertThat(model.checked().get().targets()).isEqualTo(rig.session().targets().all().size());
        Sample sample = Sample.in(folder, 60);
        WindowRig.fx(() -> {
            model.openTargets(sample.list());
            model.openPlanted(sample.known());
            model.form().training().set(true);
            return true;
        });
        WindowRig.until(() -> model.checked().get().planted() > 0 && !model.measuring().get());
        assertThat(model.warnings()).isEmpty();
        assertThat(model.checked().get().planted()).isEqualTo(7);
        rig.snap("campaign-ready-dark");
        WindowRig.fx(() -> {
            model.form().seed().set("seven");
            model.form().dwell().set("800");
            rig.session().theme().set(Theme.LIGHT);
            return true;
        });
        WindowRig.until(() -> model.checked().get().mistakes().size() == 2);
        assertThat(rig.window().actions().get("vet.save").isOn()).isFalse();
        rig.snap("campaign-mistakes-light");
        WindowRig.fx(() -> {
            model.form().seed().set("7");
            model.form().priorColumn().set("score");
            rig.session().grader().set("Ada");
            return true;
        });
        WindowRig.until(() -> model.ready().get());
        rig.act("vet.save");
        WindowRig.until(() -> rig.session().vet().state().get() instanceof VetState.Open);
        Campaign written = CampaignJson.read(rig.folder("targets.json"));
        assertThat(written.seed()).isEqualTo(7);
        assertThat(written.options().minimumDwellMillis()).isEqualTo(800);
        assertThat(rig.session().vet().session().orElseThrow().grader()).isEqualTo("Ada");
        assertThat(rig.session().vet().session().orElseThrow().campaign().hash()).isEqualTo(written.hash());
        trains();
    }

    /// In a training the truth of a known object is told once it is graded, and not before; a reveal ends the blindness of one object.
    private void trains() {
        LabelSession session = rig.session().vet().session().orElseThrow();
        Showing known = session.order().stream().filter(showing -> showing.known().isPresent()).findFirst()
                .orElseThrow();
        WindowRig.fx(() -> {
            rig.session().vet().queue().step(session.place(known.item()).orElseThrow());
            return true;
        });
        WindowRig.until(() -> rig.session().vet().current().orElseThrow().equals(known));
        assertThat(note()).isEmpty();
        WindowRig.fx(() -> {
            session.grade(List.of(known.item()), "X");
            rig.session().vet().queue().step(0);
            rig.session().vet().hand().reveal();
            return true;
        });
        WindowRig.until(() -> !note().isEmpty());
        assertThat(note().getFirst())
                .contains(known.known().orElseThrow().truth() == Truth.LENS ? "Missed" : "Rightly");
        assertThat(session.state(known.item()).revealed()).isPositive();
        rig.snap("vet-training-light");
    }

    private List<String> note() {
        return WindowRig.fx(() -> rig.scene().getRoot().lookupAll(".vet-note .remark").stream()
                .map(node -> ((Label) node).getText()).filter(text -> !text.isEmpty()).toList());
    }
}
