package ripple.ui;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    private final VetModel vet;
    private final SkyModel sky;
    private final TargetsModel targets;

    private GradesElsewhere(VetModel vet, SkyModel sky, TargetsModel targets) {
        this.vet = vet;
        this.sky = sky;
        this.targets = targets;
    }

    /// Told when a campaign is opened or closed and whenever the counts of grades change.
    static void tie(VetModel vet, SkyModel sky, TargetsModel targets) {
        GradesElsewhere told = new GradesElsewhere(vet, sky, targets);
        vet.state().subscribe(state -> told.tell());
        vet.counters().subscribe(counters -> told.tell());
        vet.reveals().subscribe(reveals -> told.tell());
    }

    private void tell() {
        Map<String, String> codes = new HashMap<>();
        vet.session().ifPresent(session -> session.order().stream()
                .filter(showing -> !showing.item().isRepeat() && isOpen(session, showing)).forEach(showing -> {
                    String code = session.state(showing.item()).labels().current();
                    if (!code.isBlank()) {
                        codes.put(showing.target().id(), code);
                    }
                }));
        if (!codes.equals(targets.grades().get())) {
            targets.grades().set(Map.copyOf(codes));
            sky.marks().grades().set(marks(codes));
        }
    }

    private static boolean isOpen(LabelSession session, Showing showing) {
        return session.campaign().options().hidden().stream().noneMatch(h -> h == Hidden.NAME || h == Hidden.POSITION)
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
