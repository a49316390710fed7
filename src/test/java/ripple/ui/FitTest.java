package ripple.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import ripple.repository.SampleSky;
import ripple.repository.open.Repositories;
import ripple.ui.kit.Theme;
import ripple.ui.kit.UserSettings;

/// Everything the window can show fits, at every size of its letters.
@ExtendWith(ApplicationExtension.class)
class FitTest {
    private static final Set<Integer> LOOKED_AT = Set.of(150, 200);

    private WindowRig rig;
    private final Set<String> misfits = new TreeSet<>();
    private int seen;

    @Start
    void start(Stage stage) {
        rig = new WindowRig(stage, new Repositories(Map.of())::open, SampleSky.find().orElseThrow(), Theme.DARK, 1000,
                1000);
    }

    @AfterEach
    void close() {
        WindowRig.fx(() -> {
            rig.session().vet().end();
            return true;
        });
        rig.close();
    }

    @Test
    void nothingIsCutAtAnySize() {
        for (int percent : UserSettings.SIZES) {
            resize(percent);
            look("start", percent);
        }
        Place.prepare(rig);
        for (int percent : UserSettings.SIZES) {
            resize(percent);
            for (Place place : Place.values()) {
                place.show(rig);
                look(place.key(), percent);
                place.leave(rig);
            }
        }
        assertThat(seen).as("controls and texts that were looked at").isGreaterThan(5000);
        assertThat(String.join("\n", misfits)).as("misfits").isEmpty();
    }

    private void resize(int percent) {
        WindowRig.fx(() -> {
            rig.session().percent().set(percent);
            return percent;
        });
    }

    private void look(String place, int percent) {
        WindowRig.fx(() -> {
            Misfits found = Misfits.of(rig.scene(), place + " " + percent + " %");
            misfits.addAll(found.found());
            seen += found.seen();
            return seen;
        });
        if (LOOKED_AT.contains(percent)) {
            rig.snap("fit-" + place + "-" + percent);
        }
    }
}
