package ripple.label.agree;

/// What all votes on an object say.
///
/// @param objectId as in the list
/// @param truth what is known of it beforehand
/// @param votes how many
/// @param range highest less lowest ordinal
/// @param mean of the ordinals; the interval is from the scatter within all objects
/// @param majority ordinal of the grade given most often; of equals the one nearest the mean, then the less lens-like
/// @param majorityShare how many gave it
/// @param dawidSkene probability that the true grade is a lens
/// @param dawidSkeneGrade the most probable true grade, {@link Ratings#MISSING} where Dawid–Skene was not computed
/// @param swap probability of a lens by SWAP as it runs along with the votes
/// @param swapSettled the same with every grader's skill as it stands at the end: it does not depend on the order of votes
public record Consensus(String objectId, Truth truth, int votes, int range, Figure.Value mean, int majority,
        Share majorityShare, Figure dawidSkene, int dawidSkeneGrade, Figure swap, Figure swapSettled) {}
