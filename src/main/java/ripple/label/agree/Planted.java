package ripple.label.agree;

/// An object whose truth is known and that was hidden in a list.
///
/// @param objectId as in the list
/// @param truth LENS or NOT
/// @param thetaEArcsec Einstein radius; NaN where there is none
/// @param seeingArcsec FWHM of the PSF; NaN where it is not known
/// @param arcSnr S/N of the arc in g; NaN where it is not known
public record Planted(String objectId, Truth truth, double thetaEArcsec, double seeingArcsec, double arcSnr) {
    /// @throws IllegalArgumentException when the truth is not known
    public Planted {
        if (truth == Truth.UNKNOWN) {
            throw new IllegalArgumentException("The truth of a planted object must be known: " + objectId + ".");
        }
    }

    /// How well the ring is resolved: θ_E over the seeing.
    double resolution() {
        return thetaEArcsec / seeingArcsec;
    }
}
