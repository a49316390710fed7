package ripple.prepare.cosmic;

/// What a pixel hit by a cosmic ray is replaced by; the neighbourhood is 5 x 5 pixels.
public enum Repair {
    /// The median filter that also models the noise, hit pixels included. (astroscrappy 1.3 names this `median`, but leaves there what happened
    /// to be in memory, so that there is nothing to compare with.)
    MEDIAN,
    /// The median of the good neighbours, the lower one of two; IRAF's way.
    MASKED_MEDIAN,
    /// The mean of the good neighbours.
    MASKED_MEAN,
    /// Their mean with weights 1 / distance.
    INVERSE_DISTANCE
}
