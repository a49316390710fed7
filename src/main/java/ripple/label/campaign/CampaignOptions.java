package ripple.label.campaign;

import java.util.EnumSet;
import java.util.Set;

/// How a campaign is run.
///
/// @param repeatShare part of the objects that is shown twice, 0 to 0.5
/// @param turns whether repeats are turned and flipped
/// @param plantedShare part of the list that is known objects, 0 to 0.5
/// @param plantedRate whether graders are told that part
/// @param hidden what is not shown before a grade is given; none for an open campaign
/// @param feedback whether the truth of a known object is shown once it is graded
/// @param reveal whether second grades are given after a reveal
/// @param minimumDwellMillis to look before a grade counts, where the prior is high; 0 for none
/// @param priorColumn column of the list with the prior, e.g. a score; blank when there is none
/// @param priorAbove prior from which it counts as high
/// @param seenAfterMillis on the screen from which an object counts as seen
/// @param fastPercentile of a grader's own times below which a grade counts as fast
/// @param blockSize objects after which a pause is offered
public record CampaignOptions(double repeatShare, Turns turns, double plantedShare, PlantedRate plantedRate,
        Set<Hidden> hidden, Feedback feedback, Reveal reveal, int minimumDwellMillis, String priorColumn,
        double priorAbove, int seenAfterMillis, double fastPercentile, int blockSize) {

    /// Whether repeats are turned and flipped.
    public enum Turns {
        TURNED, AS_THEY_ARE
    }

    /// Whether graders are told how many known objects there are.
    public enum PlantedRate {
        SHOWN, HIDDEN
    }

    /// Whether the truth of known objects is shown after grading: a training.
    public enum Feedback {
        NONE, TRAINING
    }

    /// Whether second grades are given after a reveal.
    public enum Reveal {
        NONE, SECOND_GRADE
    }

    /// What may be kept from a grader.
    public enum Hidden {
        NAME, POSITION, SCORE, GRADES, LINKS
    }

    /// Copies the set.
    public CampaignOptions {
        hidden = Set.copyOf(hidden);
    }

    /// Blind, one in twenty repeated and turned, no known objects.
    public static CampaignOptions blind() {
        return new CampaignOptions(0.05, Turns.TURNED, 0, PlantedRate.SHOWN, EnumSet.allOf(Hidden.class), Feedback.NONE,
                Reveal.SECOND_GRADE, 0, "", 0.5, 300, 5, 100);
    }

    /// Everything is shown, nothing is repeated: a person's own list.
    public static CampaignOptions open() {
        return new CampaignOptions(0, Turns.AS_THEY_ARE, 0, PlantedRate.SHOWN, Set.of(), Feedback.NONE, Reveal.NONE, 0,
                "", 0.5, 300, 5, 100);
    }

    public boolean isBlind() {
        return !hidden.isEmpty();
    }

    /// The same with other shares.
    public CampaignOptions withShares(double repeats, double planted) {
        return new CampaignOptions(repeats, turns, planted, plantedRate, hidden, feedback, reveal, minimumDwellMillis,
                priorColumn, priorAbove, seenAfterMillis, fastPercentile, blockSize);
    }

    /// The same with a minimum time where the prior is high.
    public CampaignOptions withMinimumDwell(int millis, String column, double above) {
        return new CampaignOptions(repeatShare, turns, plantedShare, plantedRate, hidden, feedback, reveal, millis,
                column, above, seenAfterMillis, fastPercentile, blockSize);
    }

    /// The same as a training, or not.
    public CampaignOptions withFeedback(Feedback other) {
        return new CampaignOptions(repeatShare, turns, plantedShare, plantedRate, hidden, other, reveal,
                minimumDwellMillis, priorColumn, priorAbove, seenAfterMillis, fastPercentile, blockSize);
    }
}
