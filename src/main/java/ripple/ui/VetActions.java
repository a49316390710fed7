package ripple.ui;

import static org.kordamp.ikonli.feather.Feather.*;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import org.kordamp.ikonli.feather.Feather;
import ripple.label.campaign.CampaignOptions;
import ripple.label.vocabulary.Grade;
import ripple.label.vocabulary.Sublabel;
import ripple.label.vocabulary.Vocabulary;
import ripple.label.vocabulary.VocabularyJson;
import ripple.ui.kit.Action;
import ripple.ui.kit.MenuGroup;
import ripple.ui.kit.Messages;
import ripple.ui.kit.Scope;
import ripple.ui.labels.VetMode;
import ripple.ui.labels.AgreementState;
import ripple.ui.labels.VetFilter;
import ripple.ui.labels.VetHand;
import ripple.ui.labels.VetModel;
import ripple.ui.labels.VetQueue;
import ripple.ui.labels.VetState;
import ripple.ui.view.LookModel;
import ripple.ui.view.Phase;
import ripple.ui.view.PhaseModel;

/// The actions that grade, and those that open what is graded.
///
/// The first six grades of a campaign's vocabulary have an action each; the standard vocabulary's words stand in their place until one is open.
final class VetActions {
    private final Session session;
    private final VetModel vet;
    private final VetDeeds deeds;
    private final VetHand hand;
    private final VetQueue queue;
    private final ObservableValue<String> needsCampaign;
    private final ObservableValue<String> needsHand;
    private final List<Action> all = new ArrayList<>();

    VetActions(Session session, VetDeeds deeds) {
        this.session = session;
        this.vet = session.vet();
        this.deeds = deeds;
        this.hand = vet.hand();
        this.queue = vet.queue();
        needsCampaign = vet.state().map(state -> state instanceof VetState.Open ? "" : Messages.text("off.campaign"));
        needsHand = vet.state().map(state -> state instanceof VetState.Open
                ? vet.isReadOnly() ? Messages.text("off.onlyRead") : ""
                : Messages.text("off.campaign"));
        opening();
        grading(VocabularyJson.standard());
        holding();
        moving();
    }

    List<Action> all() {
        return List.copyOf(all);
    }

    private void opening() {
        all.add(everywhere("view.vet", CHECK_SQUARE, MenuGroup.VIEW).keys("Ctrl+3")
                .runs(deeds::showVet));
        all.add(everywhere("vet.open", INBOX, MenuGroup.LABEL).runs(deeds::openCampaign));
        ObservableValue<String> needsTargets = Bindings.createStringBinding(
                () -> session.targets().shown().isEmpty() ? Messages.text("off.run") : "", session.targets().shown());
        all.add(everywhere("vet.these", CHECK_SQUARE, MenuGroup.LABEL)
                .offBecause(needsTargets).runs(deeds::vetThese));
        all.add(everywhere("vet.new", PLUS_SQUARE, MenuGroup.LABEL).runs(deeds::newCampaign));
        all.add(in(Scope.CAMPAIGN, "vet.save", SAVE)
                .offBecause(
                        session.grading().campaign().ready().map(ready -> ready ? "" : Messages.text("off.mistakes")))
                .runs(deeds::saveCampaign));
        ObservableValue<String> grading = Bindings.createStringBinding(
                () -> vet.blindness().isBlind() && vet.counters().get().unseen() > 0
                        && vet.session().filter(open -> open.state().isRevealed()).isEmpty()
                                ? Messages.text("off.blindAgreement")
                                : "",
                vet.state(), vet.counters(), vet.reveals());
        all.add(everywhere("vet.agreement", USERS, MenuGroup.LABEL).offBecause(grading).runs(deeds::showAgreement));
        agreement();
        all.add(everywhere("view.export", PACKAGE, MenuGroup.VIEW).keys("Ctrl+5").runs(deeds::showExport));
        all.add(Action.declare("export.labels", INBOX, MenuGroup.LABEL, Scope.EXPORT).runs(deeds::openLabels));
        all.add(Action.declare("export.known", TARGET, MenuGroup.LABEL, Scope.EXPORT).runs(deeds::openKnown));
        all.add(Action.declare("export.write", PACKAGE, MenuGroup.LABEL, Scope.EXPORT).keys("Ctrl+E")
                .offBecause(session.export().off()).runs(deeds::writeSet));
        all.add(in("vet.showAll", X_CIRCLE).offBecause(vet.queue().filter().map(
                filter -> filter.equals(VetFilter.ALL) ? Messages.text("off.noFilter") : "")).runs(queue::showAll));
        all.add(in("vet.queue", SIDEBAR).switches(session.layout().queueShown()));
        all.add(in("vet.close", X).offBecause(needsCampaign).runs(vet::close));
        saving();
    }

    /// What the status bar offers where something is not on the disk, and a copy at any time.
    private void saving() {
        ObservableValue<String> saved = vet.saving().problem()
                .map(problem -> problem.isEmpty() ? Messages.text("off.saved") : "");
        all.add(in("vet.retry", REFRESH_CW).offBecause(saved).runs(vet.saving()::retry));
        all.add(in("vet.goOnUnsaved", FAST_FORWARD).offBecause(saved).runs(vet.saving()::goOn));
    }

    private void agreement() {
        ObservableValue<AgreementState> state = session.grading().agreement().state();
        ObservableValue<String> unmeasured = state
                .map(now -> now instanceof AgreementState.Ready ? "" : Messages.text("off.agreement"));
        ObservableValue<String> settled = Bindings.createStringBinding(
                () -> state.getValue() instanceof AgreementState.Ready ready
                        && !ready.agreement().adjudication().isEmpty()
                        && !session.grading().agreement().campaign().get().isEmpty()
                                ? ""
                                : Messages.text("off.dispute"),
                state, session.grading().agreement().campaign());
        all.add(in(Scope.AGREEMENT, "agree.add", PLUS).runs(deeds::addLabels));
        all.add(in(Scope.AGREEMENT, "agree.report", FILE_TEXT).offBecause(unmeasured).runs(deeds::saveReport));
        all.add(in(Scope.AGREEMENT, "agree.table", GRID).offBecause(unmeasured).runs(deeds::saveConsensus));
        all.add(in(Scope.AGREEMENT, "agree.adjudicate", MESSAGE_SQUARE).offBecause(settled).runs(deeds::adjudicate));
    }

    private static Action.Declaration in(Scope scope, String id, Feather icon) {
        return Action.declare(id, icon, MenuGroup.LABEL, scope);
    }

    private void grading(Vocabulary vocabulary) {
        for (Grade grade : vocabulary.grades()) {
            all.add(word("vet.grade." + grade.code()).called(named(grade)).saying(meaning(grade)).keys(grade.key())
                    .offBecause(needsHand).runs(() -> hand.grade(grade.code())));
        }
        all.add(in("vet.clear", X_SQUARE).keys("0").offBecause(needsHand).runs(hand::clearGrade));
        for (Sublabel sublabel : vocabulary.sublabels()) {
            Action.Declaration declared = word("vet.word." + sublabel.name())
                    .called(Messages.text("vet.word", sublabel.name()));
            all.add((sublabel.key().isBlank() ? declared : declared.keys(sublabel.key())).offBecause(needsHand)
                    .runs(() -> hand.sublabel(sublabel.name())));
        }
        vocabulary.flags().forEach(flag -> all.add(word("vet.flag." + flag.code())

                .called(Messages.text("vet.flag", flag.meaning())).keys(flag.key()).offBecause(needsHand)
                .runs(() -> hand.flag(flag.code()))));
        all.add(in("vet.comment", MESSAGE_SQUARE).keys("N").offBecause(needsHand).runs(deeds::commentOnObject));
        all.add(in("vet.skip", SKIP_FORWARD).keys("Space").offBecause(needsHand).runs(hand::skip));
        all.add(in("vet.later", CLOCK).keys("L").offBecause(needsHand).runs(hand::later));
        all.add(in("vet.commit", CHECK).keys("Shift+Space").offBecause(needsPage()).runs(hand::commitPage));
        all.add(in("vet.undo", CORNER_UP_LEFT).keys("U").offBecause(needsHand).runs(hand::undo));
        all.add(in("vet.redo", CORNER_UP_RIGHT).keys("Shift+U").offBecause(needsHand)
                .runs(hand::redo));
        revealing();
        all.add(in("vet.pause", PAUSE).keys("P").offBecause(needsHand).runs(hand::pause));
    }

    /// Other views as long as a key is held.
    private void holding() {
        LookModel looks = vet.display().looks();
        PhaseModel phases = vet.display().phases();
        all.add(in("vet.hold.brighter", SUN).keys("Q").offBecause(needsCampaign).holds(looks.brighter()));
        all.add(in("vet.hold.bluer", DROPLET).keys("W").offBecause(needsCampaign).holds(looks.bluer()));
        all.add(in("vet.hold.residual", TARGET).keys("E").offBecause(needsCampaign).holds(phases.held(Phase.RESIDUAL)));
        all.add(in("vet.hold.matched", DISC).keys("R").offBecause(needsCampaign).holds(phases.held(Phase.MATCHED)));
        all.add(in("vet.hold.difference", MINUS_CIRCLE).keys("T").offBecause(needsCampaign)
                .holds(phases.held(Phase.DIFFERENCE)));
        all.add(in("vet.hold.ownStretch", MAXIMIZE_2).keys("A").offBecause(needsCampaign).holds(looks.ownStretch()));
    }

    /// Pages are only in the mosaic.
    private ObservableValue<String> needsGrid() {
        return inGrid(needsCampaign);
    }

    private ObservableValue<String> needsPage() {
        return inGrid(needsHand);
    }

    private ObservableValue<String> inGrid(ObservableValue<String> reason) {
        return Bindings.createStringBinding(() -> reason.getValue().isEmpty() && vet.mode().get() == VetMode.ONE
                ? Messages.text("off.grid")
                : reason.getValue(), reason, vet.mode());
    }

    private void revealing() {
        ObservableValue<String> unrevealing = vet.state().map(state -> vet.session()
                .map(open -> vet.isReadOnly()
                        ? Messages.text("off.onlyRead")
                        : open.campaign().options().reveal() == CampaignOptions.Reveal.SECOND_GRADE
                                ? ""
                                : Messages.text("off.reveal"))
                .orElse(Messages.text("off.campaign")));
        ObservableValue<String> slow = Bindings.createStringBinding(() -> vet.session()
                .map(open -> vet.isReadOnly() || vet.counters().get().unseen() > 0
                        || vet.pace().get().map(pace -> pace.fast().isEmpty()).orElse(true)
                                ? Messages.text("off.fast")
                                : "")
                .orElse(Messages.text("off.campaign")), vet.state(), vet.counters(), vet.pace());
        all.add(in("vet.reveal", EYE).offBecause(unrevealing).runs(hand::reveal));
        all.add(in("vet.revealAll", EYE).offBecause(unrevealing).runs(hand::revealAll));
        all.add(in("vet.requeue", ROTATE_CCW).offBecause(slow).runs(hand::requeue));
    }

    private ObservableValue<String> meaning(Grade grade) {
        return vet.state()
                .map(state -> named(vet.vocabulary().flatMap(open -> open.grade(grade.code())).orElse(grade)));
    }

    private static String named(Grade grade) {
        return Messages.text("vet.gradeAs", grade.code(), grade.meaning());
    }

    private void moving() {
        all.add(in("vet.one", MAXIMIZE).keys("Enter").offBecause(needsCampaign)
                .runs(() -> vet.mode().set(VetMode.ONE)));
        all.add(in("vet.grid", GRID).keys("G").offBecause(needsCampaign).runs(() -> vet.mode().set(VetMode.GRID)));
        move(in("vet.left", ARROW_LEFT).keys("Left"), -1, 0);
        move(in("vet.right", ARROW_RIGHT).keys("Right"), 1, 0);
        move(in("vet.up", ARROW_UP).keys("Up"), 0, -1);
        move(in("vet.down", ARROW_DOWN).keys("Down"), 0, 1);
        step(in("vet.previous", CHEVRON_LEFT).keys("K"), -1);
        step(in("vet.next", CHEVRON_RIGHT).keys("J"), 1);
        all.add(in("vet.extendLeft", ARROW_LEFT).keys("Shift+Left").offBecause(needsGrid())
                .runs(() -> queue.extend(-1, 0)));
        all.add(in("vet.extendRight", ARROW_RIGHT).keys("Shift+Right").offBecause(needsGrid())
                .runs(() -> queue.extend(1, 0)));
        all.add(in("vet.extendUp", ARROW_UP).keys("Shift+Up").offBecause(needsGrid()).runs(() -> queue.extend(0, -1)));
        all.add(in("vet.extendDown", ARROW_DOWN).keys("Shift+Down").offBecause(needsGrid())
                .runs(() -> queue.extend(0, 1)));
        all.add(in("vet.choosePage", CHECK_SQUARE).keys("Ctrl+A").offBecause(needsGrid()).runs(queue::choosePage));
        all.add(in("vet.pageDown", CHEVRONS_DOWN).keys("Page Down").offBecause(needsCampaign)
                .runs(() -> queue.page(1)));
        all.add(in("vet.pageUp", CHEVRONS_UP).keys("Page Up").offBecause(needsCampaign).runs(() -> queue.page(-1)));
        step(in("vet.first", SKIP_BACK).keys("Home"), -Integer.MAX_VALUE / 2);
        step(in("vet.last", SKIP_FORWARD).keys("End"), Integer.MAX_VALUE / 2);
    }

    private void move(Action.Declaration declared, int columns, int rows) {
        all.add(declared.offBecause(needsCampaign).runs(() -> queue.move(columns, rows)));
    }

    private void step(Action.Declaration declared, int steps) {
        all.add(declared.offBecause(needsCampaign).runs(() -> queue.step(steps)));
    }

    /// Said by the vocabulary, not by the bundle.
    private static Action.Declaration word(String id) {
        return Action.declare(id, TAG, MenuGroup.LABEL, Scope.VET);
    }

    private static Action.Declaration everywhere(String id, Feather icon, MenuGroup menu) {
        return Action.declare(id, icon, menu, Scope.EVERYWHERE);
    }

    private static Action.Declaration in(String id, Feather icon) {
        return Action.declare(id, icon, MenuGroup.LABEL, Scope.VET);
    }
}
