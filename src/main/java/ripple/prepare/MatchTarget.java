package ripple.prepare;

import ripple.image.Band;

/// To which PSF the bands are matched.
public sealed interface MatchTarget {
    /// That of the band with the largest FWHM in arcsec.
    record WorstBand() implements MatchTarget {}

    /// That of one band.
    record NamedBand(Band band) implements MatchTarget {}

    /// A round one given by a formula: the same for every object of a set, wherever on the sky.
    record Round(RoundProfile profile) implements MatchTarget {}
}
