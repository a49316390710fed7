package ripple.ui.labels;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import ripple.label.campaign.CampaignOptions.Feedback;
import ripple.label.campaign.Planted;
import ripple.label.campaign.Planted.Truth;
import ripple.label.campaign.Showing;
import ripple.label.session.Counters;
import ripple.label.session.LabelSession;
import ripple.label.vocabulary.Grade;
import ripple.ui.kit.Icons;
import ripple.ui.kit.Messages;
import ripple.ui.kit.Nodes;
import ripple.ui.kit.NumberStyle;

/// What there is to say while grading: in a training the truth of the known object that was graded last, and at the end what to do next.
public final class VetNote extends VBox {
    private final VetModel model;
    private final Label truth = Nodes.label("", "remark");
    private final Label end = Nodes.label("", "strong");
    private final FlowPane next = new FlowPane(8, 6);
    private List<Showing> known = List.of();

    /// @param next what can be done when everything was seen
    public VetNote(VetModel model, Node... next) {
        this.model = model;
        truth.setWrapText(true);
        truth.setGraphic(Icons.small(Feather.TARGET));
        this.next.getChildren().add(end);
        this.next.getChildren().addAll(next);
        getStyleClass().add("vet-note");
        model.state().subscribe(state -> learn());
        model.changes().addListener(observable -> tell());
        model.counters().addListener(observable -> tell());
    }

    private void learn() {
        known = model.session().filter(s -> s.campaign().options().feedback() == Feedback.TRAINING)
                .map(s -> s.order().stream().filter(showing -> showing.known().isPresent()).toList()).orElse(List.of());
        tell();
    }

    private void tell() {
        Counters now = model.counters().get();
        boolean over = model.session().isPresent() && now.total() > 0 && now.unseen() == 0;
        Optional<String> told = model.session().flatMap(this::lastTruth);
        truth.setText(told.orElse(""));
        getChildren().clear();
        told.ifPresent(text -> getChildren().add(truth));
        if (over) {
            end.setText(Messages.text("vet.allSeen", NumberStyle.whole(now.total()), NumberStyle.whole(now.graded())));
            getChildren().add(next);
        }
        setVisible(!getChildren().isEmpty());
        setManaged(isVisible());
    }

    /// The truth of the known object that was graded last.
    private Optional<String> lastTruth(LabelSession session) {
        return known.stream().filter(showing -> session.state(showing.item()).labels().isGraded())
                .max(Comparator.comparingLong(showing -> session.state(showing.item()).lastEntry()))
                .map(showing -> sentence(session, showing));
    }

    private static String sentence(LabelSession session, Showing showing) {
        String code = session.state(showing.item()).labels().current();
        boolean said = session.campaign().vocabulary().grade(code).map(Grade::isLens).orElse(false);
        int number = session.place(showing.item()).map(place -> place + 1).orElse(0);
        Planted planted = showing.known().orElseThrow();
        if (planted.truth() == Truth.LENS) {
            return said
                    ? Messages.text("vet.foundLens", number, code, detail(planted))
                    : Messages.text("vet.missedLens", number, code, detail(planted));
        }
        return said ? Messages.text("vet.falseLens", number, code) : Messages.text("vet.rightlyNone", number, code);
    }

    private static String detail(Planted planted) {
        return Messages.text("vet.lensDetail", NumberStyle.fixed(planted.thetaEArcsec(), 2),
                NumberStyle.fixed(planted.arcSnr(), 0));
    }
}
