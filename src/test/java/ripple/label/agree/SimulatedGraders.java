package ripple.label.agree;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import ripple.label.Vote;

/// Graders whose skill is known, grading a list whose truth is known.
final class SimulatedGraders {
    private static final Instant START = Instant.parse("2026-11-01T09:00:00Z");

    private final SplittableRandom random;
    private final List<Grader> graders;
    final List<Vote> votes = new ArrayList<>();
    final List<Planted> planted = new ArrayList<>();
    /// Of every object, planted or not.
    final List<Truth> truths = new ArrayList<>();

    /// @param found probability to say lens (A or B) of a lens
    /// @param left probability to say none (C or X) of what is none
    /// @param graded share of the list that is graded
    record Grader(String name, double found, double left, double graded) {}

    SimulatedGraders(long seed, List<Grader> graders) {
        this.random = new SplittableRandom(seed);
        this.graders = graders;
    }

    /// Every grader goes through the list in an order of his own.
    ///
    /// @param lensShare of the list
    /// @param plantedShare whose truth is told
    SimulatedGraders grade(int objects, double lensShare, double plantedShare) {
        for (int i = 0; i < objects; i++) {
            boolean isPlanted = random.nextDouble() < plantedShare;
            truths.add(random.nextDouble() < (isPlanted ? 0.5 : lensShare) ? Truth.LENS : Truth.NOT);
            if (isPlanted) {
                planted.add(new Planted(id(i), truths.get(i), 1.5, 0.8, 40));
            }
        }
        for (Grader grader : graders) {
            List<Integer> order = new ArrayList<>(java.util.stream.IntStream.range(0, objects).boxed().toList());
            java.util.Collections.shuffle(order, new java.util.Random(random.nextLong()));
            for (int k = 0; k < objects; k++) {
                if (random.nextDouble() < grader.graded) {
                    votes.add(vote(grader, order.get(k), k));
                }
            }
        }
        return this;
    }

    private Vote vote(Grader grader, int object, int place) {
        boolean isRight = random.nextDouble() < (truths.get(object) == Truth.LENS ? grader.found : grader.left);
        boolean saysLens = isRight == (truths.get(object) == Truth.LENS);
        String grade = saysLens ? random.nextInt(3) == 0 ? "A" : "B" : random.nextInt(4) == 0 ? "C" : "X";
        return new Vote(id(object), grader.name, grade, List.of(), "", START.plusSeconds(4L * place), Vote.BLIND);
    }

    static String id(int object) {
        return "75339150000" + (1_000_000 + object);
    }

    AgreementInput input() {
        return new AgreementInput(votes, planted, List.of());
    }
}
