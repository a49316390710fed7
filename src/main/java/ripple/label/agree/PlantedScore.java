package ripple.label.agree;

/// How a grader, or all together, did on planted objects.
///
/// @param found planted lenses that were said to be one, of those graded
/// @param falsePositives planted others that were said to be a lens, of those graded
/// @param map of the lenses
public record PlantedScore(Share found, Share falsePositives, CompletenessMap map) {
    /// Gathers votes on planted objects.
    static final class Counter {
        private final CompletenessMap map = new CompletenessMap();
        private int lenses;
        private int found;
        private int others;
        private int wrong;

        void add(Planted planted, Skill.Said said) {
            int yes = said == Skill.Said.LENS ? 1 : 0;
            if (planted.truth() == Truth.LENS) {
                lenses++;
                found += yes;
                map.add(planted, said);
            } else {
                others++;
                wrong += yes;
            }
        }

        PlantedScore score() {
            return new PlantedScore(new Share(found, lenses), new Share(wrong, others), map);
        }
    }
}
