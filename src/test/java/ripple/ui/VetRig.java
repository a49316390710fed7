package ripple.ui;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.testfx.api.FxRobot;
import ripple.catalog.Target;
import ripple.label.campaign.Campaign;
import ripple.label.campaign.CampaignJson;
import ripple.label.campaign.CampaignOptions;
import ripple.label.campaign.Item;
import ripple.label.session.LabelSession;
import ripple.label.vocabulary.VocabularyJson;
import ripple.pipeline.recipe.RecipeJson;
import ripple.repository.SampleSky;
import ripple.repository.open.Repositories;
import ripple.ui.kit.Theme;
import ripple.ui.labels.VetModel;
import ripple.ui.labels.VetState;

/// A window with the sample sky and Vet in front, for grading its first objects in a test.
final class VetRig {
    private final WindowRig rig;

    /// On the FX thread.
    VetRig(Stage stage, double width, double height) {
        rig = new WindowRig(stage, new Repositories(Map.of())::open, SampleSky.find().orElseThrow(), Theme.DARK, width,
                height);
    }

    WindowRig window() {
        return rig;
    }

    VetModel vet() {
        return rig.session().vet();
    }

    LabelSession session() {
        return vet().session().orElseThrow();
    }

    Item here() {
        return vet().current().orElseThrow().item();
    }

    /// The sample sky is open, and Vet in front.
    void begin() {
        rig.act("file.sample");
        rig.untilStamps();
        rig.act("view.vet");
    }

    /// A campaign of the first objects of the sample sky, with the window's recipe and stretch.
    Path campaign(Path file, int objects, CampaignOptions options) throws IOException {
        List<Target> rows = new ArrayList<>();
        for (Target target : rig.session().targets().all().subList(0, objects)) {
            rows.add(new Target(rows.size(), target.id(), target.raDeg(), target.decDeg(), target.columns()));
        }
        CampaignJson.write(Campaign.of("Some", rows, VocabularyJson.standard(), options).withPictures(
                SampleSky.find().orElseThrow().repository().toString(),
                RecipeJson.write(rig.session().recipes().recipe().get()),
                rig.session().stamps().display().fixed(rig.session().stamps().bands().get()).json()), file);
        return file;
    }

    /// Opens it, and waits until it is there or refused.
    void open(Path file) {
        VetState before = WindowRig.fx(() -> {
            VetState now = vet().state().get();
            vet().open(file, "anna");
            return now;
        });
        untilOther(before);
    }

    /// Waits until what was open is not, and something else is, or is refused.
    void untilOther(VetState before) {
        WindowRig.until(() -> !vet().state().get().equals(before) && (vet().state().get() instanceof VetState.Open
                || vet().state().get() instanceof VetState.Failed));
    }

    static void type(FxRobot robot, KeyCode... keys) {
        robot.press(keys);
        robot.release(keys);
    }

    /// Whether a button or link of these words is shown.
    boolean offers(String words) {
        return rig.scene().getRoot().lookupAll("*").stream().anyMatch(node -> isShown(node, words));
    }

    private static boolean isShown(Node node, String words) {
        return node instanceof Labeled labeled && words.equals(labeled.getText()) && node.isVisible()
                && (node instanceof Button || node instanceof Hyperlink);
    }

    /// Presses it.
    void press(String words) {
        WindowRig.fx(() -> {
            rig.scene().getRoot().lookupAll("*").stream().filter(node -> isShown(node, words)).findFirst()
                    .ifPresentOrElse(node -> ((ButtonBase) node).fire(), () -> {
                        throw new AssertionError("Nothing offers " + words + ".");
                    });
            return true;
        });
    }

    /// Texts of labels that are shown.
    String texts() {
        return WindowRig.fx(() -> {
            StringBuilder all = new StringBuilder();
            rig.scene().getRoot().lookupAll("*").stream().filter(node -> node instanceof Labeled && node.isVisible())
                    .forEach(node -> all.append(((Labeled) node).getText()).append('\n'));
            return all.toString();
        });
    }

    void close() {
        WindowRig.fx(() -> {
            vet().end();
            return true;
        });
        rig.close();
    }
}
