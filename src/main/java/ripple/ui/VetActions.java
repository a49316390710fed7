package ripple.ui;

import static org.kordamp.ikonli.feather.Feather.*;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import org.kordamp.ikonli.feather.Feather;
import ripple.label.vocabulary.Grade;
import ripple.label.vocabulary.Sublabel;
import ripple.label.vocabulary.Vocabulary;
import ripple.label.vocabulary.VocabularyJson;
import ripple.ui.kit.Action;
import ripple.ui.kit.MenuGroup;
import ripple.ui.kit.Messages;
import ripple.ui.kit.Scope;
import ripple.ui.labels.VetModel;
import ripple.ui.labels.VetState;

/// The actions that grade, and those that open what is graded.
///
/// The first six grades of a campaign's vocabulary have an action each; the standard vocabulary's words stand in their place until one is open.
final class VetActions {
    private final Session session;
    private final VetModel vet;
    private final VetDeeds deeds;
    private final ObservableValue<String> needsCampaign;
    private final List<Action> all = new ArrayList<>();

    VetActions(Session session, VetDeeds deeds) {
        this.session = session;
        this.vet = session.vet();
        this.deeds = deeds;
        needsCampaign = vet.state().map(state -> state instanceof VetState.Open ? "" : Messages.text("off.campaign"));
        opening();
        grading(VocabularyJson.standard());
        moving();
    }

    List<Action> all() {
        return List.copyOf(all);
    }

    private void opening() {
        all.add(Action.declare("view.vet", CHECK_SQUARE, MenuGroup.VIEW, Scope.EVERYWHERE).keys("Ctrl+3")
                .runs(deeds::showVet));
        all.add(Action.declare("vet.open", INBOX, MenuGroup.LABEL, Scope.EVERYWHERE).runs(deeds::openCampaign));
        ObservableValue<String> needsTargets = Bindings.createStringBinding(
                () -> session.targets().shown().isEmpty() ? Messages.text("off.run") : "", session.targets().shown());
        all.add(Action.declare("vet.these", CHECK_SQUARE, MenuGroup.LABEL, Scope.EVERYWHERE)
                .offBecause(needsTargets).runs(deeds::vetThese));
        all.add(Action.declare("vet.close", X, MenuGroup.LABEL, Scope.VET).offBecause(needsCampaign)
                .runs(vet::close));
    }

    private void grading(Vocabulary vocabulary) {
        for (Grade grade : vocabulary.grades()) {
            all.add(in("vet.grade." + grade.code(), TAG).saying(meaning(grade)).keys(grade.key())
                    .offBecause(needsCampaign).runs(() -> vet.grade(grade.code())));
        }
        all.add(in("vet.clear", X_SQUARE).keys("0").offBecause(needsCampaign).runs(vet::clearGrade));
        for (Sublabel sublabel : vocabulary.sublabels()) {
            Action.Declaration declared = in("vet.word." + sublabel.name(), TAG)
                    .saying(constant(Messages.text("vet.word", sublabel.name())));
            all.add((sublabel.key().isBlank() ? declared : declared.keys(sublabel.key())).offBecause(needsCampaign)
                    .runs(() -> vet.sublabel(sublabel.name())));
        }
        vocabulary.flags().forEach(flag -> all.add(in("vet.flag." + flag.code(), FLAG)
                .saying(constant(Messages.text("vet.flag", flag.meaning()))).keys(flag.key()).offBecause(needsCampaign)
                .runs(() -> vet.flag(flag.code()))));
        all.add(in("vet.comment", MESSAGE_SQUARE).keys("N").offBecause(needsCampaign).runs(deeds::commentOnObject));
        all.add(in("vet.skip", SKIP_FORWARD).keys("Space").offBecause(needsCampaign).runs(vet::skip));
        all.add(in("vet.later", CLOCK).keys("L").offBecause(needsCampaign).runs(vet::later));
        all.add(in("vet.commit", CHECK).keys("Shift+Space").offBecause(needsCampaign).runs(vet::commitPage));
        all.add(in("vet.undo", CORNER_UP_LEFT).keys("U").offBecause(needsCampaign).runs(vet::undo));
        all.add(in("vet.redo", CORNER_UP_RIGHT).keys("Shift+U").offBecause(needsCampaign)
                .runs(vet::redo));
        all.add(in("vet.pause", PAUSE).keys("P").offBecause(needsCampaign).runs(vet::pause));
    }

    private ObservableValue<String> meaning(Grade grade) {
        return vet.state().map(state -> Messages.text("vet.gradeAs", grade.code(), vet.vocabulary()
                .flatMap(open -> open.grade(grade.code())).orElse(grade).meaning()));
    }

    private void moving() {
        move("vet.left", ARROW_LEFT, -1, 0, "Left");
        move("vet.right", ARROW_RIGHT, 1, 0, "Right");
        move("vet.up", ARROW_UP, 0, -1, "Up");
        move("vet.down", ARROW_DOWN, 0, 1, "Down");
        step("vet.previous", CHEVRON_LEFT, -1, "K");
        step("vet.next", CHEVRON_RIGHT, 1, "J");
        all.add(in("vet.extendLeft", ARROW_LEFT).keys("Shift+Left").offBecause(needsCampaign)
                .runs(() -> vet.extend(-1, 0)));
        all.add(in("vet.extendRight", ARROW_RIGHT).keys("Shift+Right").offBecause(needsCampaign)
                .runs(() -> vet.extend(1, 0)));
        all.add(in("vet.extendUp", ARROW_UP).keys("Shift+Up").offBecause(needsCampaign).runs(() -> vet.extend(0, -1)));
        all.add(in("vet.extendDown", ARROW_DOWN).keys("Shift+Down").offBecause(needsCampaign)
                .runs(() -> vet.extend(0, 1)));
        all.add(in("vet.choosePage", CHECK_SQUARE).keys("Ctrl+A").offBecause(needsCampaign).runs(vet::choosePage));
        all.add(in("vet.pageDown", CHEVRONS_DOWN).keys("Page Down").offBecause(needsCampaign).runs(() -> vet.page(1)));
        all.add(in("vet.pageUp", CHEVRONS_UP).keys("Page Up").offBecause(needsCampaign).runs(() -> vet.page(-1)));
    }

    private void move(String id, Feather icon, int columns, int rows, String key) {
        all.add(in(id, icon).keys(key).offBecause(needsCampaign).runs(() -> vet.move(columns, rows)));
    }

    private void step(String id, Feather icon, int steps, String key) {
        all.add(in(id, icon).keys(key).offBecause(needsCampaign).runs(() -> vet.step(steps)));
    }

    private static Action.Declaration in(String id, Feather icon) {
        return Action.declare(id, icon, MenuGroup.LABEL, Scope.VET);
    }

    private static ObservableValue<String> constant(String text) {
        return new javafx.beans.property.SimpleStringProperty(text);
    }
}
