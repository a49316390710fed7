package ripple.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import ripple.repository.Coadd;
import ripple.repository.open.Repositories;
import ripple.testkit.Shared;
import ripple.ui.kit.Theme;
import ripple.ui.start.OpenState;

/// Registries of real productions with few or none of their files: what they list is shown, and what is not there is said.
@ExtendWith(ApplicationExtension.class)
class EmptyRegistriesTest {
    private WindowRig rig;

    @Start
    void start(Stage stage) {
        rig = new WindowRig(stage, new Repositories(Map.of())::open, null, Theme.DARK, 1000, 900);
    }

    @AfterEach
    void close() {
        rig.close();
    }

    private void open(String where) {
        Path repository = Shared.path(where);
        WindowRig.fx(() -> {
            rig.session().start().open(repository.toString());
            return repository;
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"imsim", "ucd"})
    void aRegistryWithoutCoaddsIsNotOpenedAndSaysWhatItHolds(String name) {
        open("data/lsst-registries/" + name);
        WindowRig.until(() -> rig.session().start().state().get() instanceof OpenState.Failed);
        assertThat(((OpenState.Failed) rig.session().start().state().get()).reason()).contains("no coadds", "raw");
        assertThat(rig.session().sky().scene().get()).isNull();
        rig.snapThemes("start-" + name);
    }

    @Test
    void imagesThatCannotBeUsedAreOnTheMapAndSaid() {
        open("data/dp2-butler");
        WindowRig.until(() -> rig.session().sky().scene().get() != null);
        WindowRig.until(() -> rig.session().sky().files().get().looked() > 0);
        List<Coadd> listed = rig.session().sky().scene().get().coverage().coadds();
        assertThat(rig.session().notice().get()).startsWith("None of the " + listed.size() + " images");
        Coadd stored = listed.stream().filter(Coadd::isStored).findFirst().orElseThrow();
        WindowRig.fx(() -> {
            rig.session().sky().patch()
                    .set(rig.session().sky().scene().get().map().tract(stored.tract()).patch(stored.patch()));
            rig.session().sky().levels().lookAtPatch();
            return stored;
        });
        assertThat(rig.scene().getRoot().lookupAll(".panel-right .label").stream()
                .map(node -> ((Labeled) node).getText()))
                .contains("Band " + stored.band() + " of patch " + stored.patch() + " cannot be read",
                        "registered, not stored here");
        rig.snapThemes("explore-nofiles");
    }
}
