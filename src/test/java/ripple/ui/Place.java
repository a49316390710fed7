package ripple.ui;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javafx.beans.property.IntegerProperty;
import ripple.catalog.CatalogException;
import ripple.ui.kit.Overlay;
import ripple.ui.labels.AgreementState;
import ripple.ui.labels.VetState;
import ripple.ui.stamps.PreparationState;

/// What a user can have in front, on the sample sky with its targets opened for grading: for tests that go over the whole window.
enum Place {
    EXPLORE, EXPLORE_TARGETS, EXPLORE_SECOND, EXPLORE_THIRD, INSPECT, INSPECT_SECOND, INSPECT_THIRD, INSPECT_FOURTH, VET_GRID, VET_ONE, CAMPAIGN, AGREEMENT, RUN, EXPORT, SETTINGS, LOG, PALETTE, KEYS, NOTICES;

    private static final String NOTICE = "The list has 3 rows without a position; they are not shown.\nRow 4, 7 and 12.";

    /// Opens the sample sky, its targets for grading, and votes for export and agreement.
    static void prepare(WindowRig rig) {
        rig.act("file.sample");
        WindowRig.until("The targets were not read.", () -> rig.session().targets().all().size() > 100);
        rig.untilStamps();
        rig.act("vet.these");
        WindowRig.until("The targets were not opened for grading.",
                () -> rig.session().vet().state().get() instanceof VetState.Open);
        Path votes = votes(rig);
        WindowRig.fx(() -> {
            rig.session().export().open(List.of(votes));
            rig.session().grading().agreement().add(List.of(votes));
            return votes;
        });
        WindowRig.until("The set was not counted.", () -> rig.session().export().plan().get().isPresent());
        WindowRig.until("Agreement was not measured.",
                () -> rig.session().grading().agreement().state().get() instanceof AgreementState.Ready);
    }

    private static Path votes(WindowRig rig) {
        try {
            return ExportScreensTest.votes(rig.folder("votes.csv"));
        } catch (IOException | CatalogException e) {
            throw new IllegalStateException(e);
        }
    }

    String key() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /// Brings it to the front; what lay over the window goes away.
    void show(WindowRig rig) {
        hideCard(rig);
        switch (this) {
            case EXPLORE -> explore(rig, 0);
            case EXPLORE_TARGETS -> explore(rig, 1);
            case EXPLORE_SECOND -> explore(rig, 2);
            case EXPLORE_THIRD -> explore(rig, 3);
            case INSPECT -> inspect(rig, 0);
            case INSPECT_SECOND -> inspect(rig, 1);
            case INSPECT_THIRD -> inspect(rig, 2);
            case INSPECT_FOURTH -> inspect(rig, 3);
            case VET_GRID -> vet(rig, "vet.grid");
            case VET_ONE -> vet(rig, "vet.one");
            case CAMPAIGN -> rig.act("vet.new");
            case AGREEMENT -> agreement(rig);
            case RUN -> rig.act("view.run");
            case EXPORT -> rig.act("view.export");
            case SETTINGS -> settings(rig);
            case LOG -> rig.act("view.log");
            case PALETTE -> rig.act("view.palette");
            case KEYS -> rig.act("help.keys");
            case NOTICES -> notices(rig);
        }
    }

    /// Takes away what show() has put beside or over the window.
    void leave(WindowRig rig) {
        hideCard(rig);
        if (this == LOG) {
            rig.act("view.log");
        }
    }

    /// The journals beside the open campaign come in the background.
    private static void agreement(WindowRig rig) {
        rig.act("vet.agreement");
        WindowRig.until("The journals did not come.", () -> {
            AgreementState now = rig.session().grading().agreement().state().get();
            return !(now instanceof AgreementState.Nothing) && !(now instanceof AgreementState.Working);
        });
    }

    private static void explore(WindowRig rig, int tab) {
        rig.act("view.explore");
        front(rig.session().layout().exploreTab(), tab);
    }

    private static void inspect(WindowRig rig, int tab) {
        rig.act("view.inspect");
        front(rig.session().layout().inspectTab(), tab);
        WindowRig.until("The images were not prepared.",
                () -> rig.session().stamps().preparation().state().get() instanceof PreparationState.Ready);
    }

    private static void vet(WindowRig rig, String mode) {
        rig.act("view.vet");
        rig.act(mode);
    }

    private static void settings(WindowRig rig) {
        if (rig.scene().getRoot().lookup(".settings") == null) {
            rig.act("view.settings");
        }
    }

    private static void notices(WindowRig rig) {
        WindowRig.fx(() -> {
            rig.session().notice().set(NOTICE);
            rig.session().notice().set("");
            return NOTICE;
        });
        rig.act("view.notices");
    }

    private static void front(IntegerProperty tabs, int tab) {
        WindowRig.fx(() -> {
            tabs.set(tab);
            return tab;
        });
    }

    private static void hideCard(WindowRig rig) {
        WindowRig.fx(() -> {
            rig.scene().getRoot().getChildrenUnmodifiable().stream().filter(Overlay.class::isInstance)
                    .map(Overlay.class::cast).filter(Overlay::isVisible).forEach(Overlay::hide);
            return rig;
        });
    }
}
