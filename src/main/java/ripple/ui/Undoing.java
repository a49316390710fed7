package ripple.ui;

import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;
import ripple.ui.kit.FxThread;
import ripple.ui.kit.Gesture;
import ripple.ui.kit.Messages;
import ripple.ui.kit.Scope;
import ripple.ui.kit.Undo;
import ripple.ui.kit.Undoable;
import ripple.ui.recipe.RecipeModel;
import ripple.ui.settings.SettingsModel;
import ripple.ui.sky.MapSteps;
import ripple.ui.sky.SkyModel;
import ripple.ui.stamps.StampSteps;
import ripple.ui.labels.VetModel;
import ripple.ui.stamps.StampsModel;
import ripple.ui.stamps.TargetsModel;
import ripple.ui.view.StretchSteps;

/// Undo of the workspace in front: each has steps of its own.
final class Undoing {
    private final Gesture gesture = new Gesture(this::settle);
    private final Undo map = new Undo(new FxThread()::later, gesture::isUnderWay);
    private final SettingsModel settings;
    private final Undo stamp = new Undo(new FxThread()::later, gesture::isUnderWay);

    private final VetModel vet;

    Undoing(SkyModel sky, TargetsModel targets, StampsModel stamps, RecipeModel recipes, SettingsModel settings,
            VetModel vet) {
        this.settings = settings;
        this.vet = vet;
        map.watch(MapSteps.of(sky));
        map.watch(MapSteps.ofTargets(sky));
        String list = Messages.text("undo.targets");
        map.watch(java.util.List.of(Undoable.of(list, Messages.text("undo.filter"), targets.filter())
                .steadyWhen(() -> !gesture.isTyping())));
        stamp.watch(StampSteps.of(stamps));
        stamp.watch(recipes.steps());
        recipes.readings().addListener(observable -> stamp.forgetGroup(RecipeModel.undone()));
        targets.all().addListener((Observable observable) -> map.forgetGroup(list));
        targets.chosen().addListener(observable -> stamp.forgetGroup(StretchSteps.measured()));
        stamps.display().surveys().addListener(observable -> stamp.forgetGroup(StretchSteps.group()));
    }

    /// Follows what the user does in a window, to know where a step ends.
    void listenTo(Scene scene) {
        gesture.listenTo(scene);
    }

    /// Another repository.
    void forget() {
        map.forget();
        stamp.forget();
    }

    void undo(Scope inFront) {
        if (inFront == Scope.SETTINGS) {
            settings.undo();
        } else if (inFront == Scope.VET) {
            vet.hand().undo();
        } else {
            of(inFront).undo();
        }
    }

    void redo(Scope inFront) {
        if (inFront == Scope.SETTINGS) {
            settings.redo();
        } else if (inFront == Scope.VET) {
            vet.hand().redo();
        } else {
            of(inFront).redo();
        }
    }

    /// What would be undone, in a word; empty when there is nothing.
    ObservableValue<String> undoes(ObservableValue<Scope> inFront) {
        return word(inFront, map.undoes(), stamp.undoes(), setting(settings.canUndo()), vet.hand().undoes());
    }

    /// What would be done again, in a word; empty when there is nothing.
    ObservableValue<String> redoes(ObservableValue<Scope> inFront) {
        return word(inFront, map.redoes(), stamp.redoes(), setting(settings.canRedo()), vet.hand().redoes());
    }

    private static ObservableValue<String> word(ObservableValue<Scope> inFront, ObservableValue<String> ofMap,
            ObservableValue<String> ofStamp, ObservableValue<String> ofSettings, ObservableValue<String> ofVet) {
        return Bindings.createStringBinding(() -> switch (inFront.getValue()) {
            case EXPLORE -> ofMap.getValue();
            case INSPECT -> ofStamp.getValue();
            case SETTINGS -> ofSettings.getValue();
            case VET -> ofVet.getValue();
            default -> "";
        }, inFront, ofMap, ofStamp, ofSettings, ofVet);
    }

    private static ObservableValue<String> setting(ObservableValue<Boolean> possible) {
        return possible.map(yes -> yes ? Messages.text("undo.setting") : "");
    }

    private Undo of(Scope inFront) {
        return inFront == Scope.INSPECT ? stamp : map;
    }

    private void settle() {
        map.settle();
        stamp.settle();
    }
}
