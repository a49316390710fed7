package ripple.label.campaign;

import ripple.catalog.Target;

/// A known object that is mixed into a campaign, to measure what graders find.
///
/// @param target where it is; its id must be none of the list's
/// @param truth whether it is a lens
/// @param origin where the knowledge comes from
/// @param thetaEArcsec Einstein radius; NaN when unknown
/// @param arcSnr signal to noise of the arc; NaN when unknown
/// @param seeingArcsec FWHM of the PSF there; NaN when unknown
/// @param repository where its images are; blank for the campaign's own
public record Planted(Target target, Truth truth, Origin origin, double thetaEArcsec, double arcSnr,
        double seeingArcsec, String repository) {

    /// What it is.
    public enum Truth {
        LENS, NOT_LENS
    }

    /// Where the knowledge comes from.
    public enum Origin {
        REAL, SIMULATED
    }
}
