package ripple.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import ripple.repository.Repository;
import ripple.repository.RepositoryException;
import ripple.repository.SampleSky;
import ripple.repository.open.Repositories;
import ripple.sky.PixelPoint;
import ripple.testkit.FakeRepository;
import ripple.testkit.Shared;
import ripple.ui.kit.Theme;
import ripple.ui.stamps.StampState;

/// Repositories with other bands, opened one after the other in one window: each has its own colours, counts and sentences.
@ExtendWith(ApplicationExtension.class)
class OneAfterTheOtherTest {
    private static final List<String> COLOURS = List.of("R", "G", "B");

    private WindowRig rig;

    @TempDir
    private Path folder;

    @Start
    void start(Stage stage) {
        Repositories real = new Repositories(Map.of());
        rig = new WindowRig(stage,
                (location, choice) -> location.startsWith("/fake/") ? fake(location) : real.open(location, choice),
                SampleSky.find().orElseThrow(), Theme.DARK, 1000, 1000);
    }

    private static Repository fake(String location) throws RepositoryException {
        return new FakeRepository(location.substring("/fake/".length()).split(""));
    }

    @AfterEach
    void close() {
        rig.close();
    }

    private void open(String location) {
        WindowRig.fx(() -> {
            rig.session().start().open(location);
            return location;
        });
        WindowRig.until(() -> rig.session().sky().scene().get() != null);
    }

    /// What the three boxes of the colour picture show, and what they hold.
    private List<String> boxes() {
        return WindowRig.fx(() -> {
            rig.scene().getRoot().applyCss();
            rig.scene().getRoot().layout();
            return COLOURS.stream().map(name -> rig.scene().getRoot().lookupAll(".combo-box").stream()
                    .filter(box -> name.equals(box.getAccessibleText())).map(ComboBox.class::cast)
                    .map(box -> shown(box) + box.getValue()).findFirst().orElseThrow()).toList();
        });
    }

    private static String shown(ComboBox<?> box) {
        return box.getChildrenUnmodifiable().stream().filter(ListCell.class::isInstance)
                .map(cell -> ((ListCell<?>) cell).getText()).findFirst().orElseThrow();
    }

    private List<String> colours() {
        return WindowRig.fx(() -> rig.session().stamps().display().colours().get().all().stream().map(String::valueOf)
                .toList());
    }

    @Test
    void theBoxesOfTheColoursSayWhatIsDrawn() {
        rig.act("view.inspect");
        Map<String, List<String>> standard = Map.of("ugrizy", List.of("i", "r", "g"), "gri", List.of("i", "r", "g"),
                "rgi", List.of("i", "r", "g"), "iz", List.of("z", "i", "i"), "y", List.of("y", "y", "y"));
        for (String bands : List.of("ugrizy", "gri", "iz", "ugrizy", "y", "rgi", "iz", "gri")) {
            open("/fake/" + bands);
            rig.act("view.inspect");
            assertThat(colours()).as(bands).isEqualTo(standard.get(bands));
            assertThat(boxes()).as(bands).isEqualTo(standard.get(bands).stream().map(band -> band + band).toList());
        }
        open("/fake/ugrizy");
        WindowRig.fx(() -> {
            rig.session().stamps().use(new OddStamps(OddStamps.Kind.EDGE));
            return rig;
        });
        assertThat(colours()).containsExactly("i", "r", "g");
        assertThat(boxes()).containsExactly("ii", "rr", "gg");
    }

    private String words(String selector) {
        return String.join("\n", WindowRig.fx(() -> rig.scene().getRoot().lookupAll(selector + " .label").stream()
                .filter(Node::isVisible).map(node -> ((Label) node).getText()).toList()));
    }

    /// The only file of this registry cannot be read: a target is chosen, there is no stamp.
    @Test
    void aTargetWithoutAStampIsNotSaidToBeUnchosen() throws IOException {
        open(Shared.path("data/dp2-butler").toString());
        var scene = rig.session().sky().scene().get();
        var stored = scene.coverage().coadds().stream().filter(ripple.repository.Coadd::isStored).findFirst()
                .orElseThrow();
        var tract = scene.map().tract(stored.tract());
        var box = tract.patch(stored.patch()).inner();
        var place = tract.projection().toSky(new PixelPoint(box.x0() + 160, box.y0() + 30));
        Path list = Files.writeString(folder.resolve("one.csv"),
                "id,ra,dec\nobject,%s,%s\n".formatted(place.raDeg(), place.decDeg()));
        WindowRig.fx(() -> {
            rig.session().openTargets(list);
            return list;
        });
        rig.act("view.inspect");
        WindowRig.until(() -> rig.session().stamps().state().get() instanceof StampState.Failed);
        WindowRig.until(() -> words("#match-box").contains("no stamp of this target"));
        rig.snapThemes("inspect-nostamp");
    }

    @Test
    void theLayersCountTargetsThatWereThereBeforeThePanel() {
        rig.act("file.sample");
        WindowRig.until(() -> rig.session().targets().all().size() > 100);
        rig.act("view.inspect");
        rig.untilStamps();
        rig.act("view.explore");
        rig.act("sky.layers");
        String count = Integer.toString(rig.session().targets().all().size());
        assertThat(words(".layer-list")).contains(count);
    }
}
