package ripple.ui;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.animation.PauseTransition;
import javafx.util.Duration;
import ripple.label.campaign.CampaignOptions.Hidden;
import ripple.label.campaign.Showing;
import ripple.label.session.LabelSession;
import ripple.label.vocabulary.Grade;
import ripple.label.vocabulary.Vocabulary;
import ripple.ui.labels.VetModel;
import ripple.ui.sky.GradeMarks;
import ripple.ui.sky.SkyModel;
import ripple.ui.stamps.TargetsModel;

/// Tells map and target list what was graded. What a campaign hides of an object stays hidden there too, until it is revealed.
final class GradesElsewhere {
    /// What {@link LabelSession#kindAt} says of the first grade of the vocabulary.
    private static final int FIRST_GRADE = 2;
    private static final Duration REST = Duration.millis(600);

    private final VetModel vet;
    private final SkyModel sky;
    private final TargetsModel targets;

    private GradesElsewhere(VetModel vet, SkyModel sky, TargetsModel targets) {
        this.vet = vet;
        this.sky = sky;
        this.targets = targets;
    }

    /// Told when a campaign is opened or closed, and when the counts of grades have stood still for a moment: it goes over all objects.
    static void tie(VetModel vet, SkyModel sky, TargetsModel targets) {
        GradesElsewhere told = new GradesElsewhere(vet, sky, targets);
        vet.state().subscribe(state -> told.tell());
        PauseTransition rest = new PauseTransition(REST);
        rest.setOnFinished(event -> told.tell());
        vet.counters().addListener(observable -> rest.playFromStart());
        vet.reveals().subscribe(reveals -> told.tell());
    }

    private void tell() {
        Map<String, String> codes = new HashMap<>();
        vet.session().ifPresent(session -> {
            List<Grade> grades = session.campaign().vocabulary().grades();
            for (int place = 0; place < session.order().size(); place++) {
                int kind = session.kindAt(place) - FIRST_GRADE;
                Showing showing = session.order().get(place);
                if (kind >= 0 && kind < grades.size() && !showing.item().isRepeat() && isOpen(session, showing)) {
                    codes.put(showing.target().id(), grades.get(kind).code());
                }
            }
        });
        if (!codes.equals(targets.grades().get())) {
            targets.grades().set(Map.copyOf(codes));
            sky.marks().grades().set(marks(codes));
        }
    }

    private static boolean isOpen(LabelSession session, Showing showing) {
        Set<Hidden> hidden = session.campaign().options().hidden();
        return (!hidden.contains(Hidden.NAME) && !hidden.contains(Hidden.POSITION))
                || session.state(showing.item()).revealed() > 0;
    }

    /// Of a colour written `#RRGGBB`.
    private static int argb(String colour) {
        return 0xFF000000 | Integer.parseInt(colour.substring(1), 16);
    }

    private GradeMarks marks(Map<String, String> codes) {
        List<Grade> grades = vet.vocabulary().map(Vocabulary::grades).orElse(List.of());
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < grades.size(); i++) {
            places.put(grades.get(i).code(), i);
        }
        Map<String, Integer> of = new HashMap<>();
        codes.forEach((id, code) -> of.put(id, places.getOrDefault(code, grades.size())));
        return new GradeMarks(grades.stream().map(grade -> new GradeMarks.Grade(grade.code() + " " + grade.meaning(),
                argb(grade.look().colour()))).toList(), of);
    }
}
