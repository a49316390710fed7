package ripple.label.agree;

import java.util.List;

/// What is known of one grader.
///
/// @param grader who
/// @param grades how often each ordinal was given
/// @param planted on planted objects
/// @param skill PL and PD as SWAP learned them
/// @param lensFound share of lenses called one, by Dawid–Skene
/// @param otherLeft share of the others called none, by Dawid–Skene
/// @param repeats first grades (rows) against second of the same object
/// @param drift with time on task
public record GraderScore(String grader, List<Integer> grades, PlantedScore planted, Skill skill, Figure lensFound,
        Figure otherLeft, PairTable repeats, Drift drift) {
    /// Copies the list.
    public GraderScore {
        grades = List.copyOf(grades);
    }

    public int votes() {
        return grades.stream().mapToInt(Integer::intValue).sum();
    }

    /// Agreement with oneself beyond chance, by quadratic weights.
    public Figure selfAgreement() {
        return repeats.total() == 0
                ? new Figure.None("No repeat was graded twice.")
                : CohenKappa.of(repeats, CohenKappa.Weight.QUADRATIC);
    }
}
