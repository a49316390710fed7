package ripple.fits.tile;

/// Planted: breaks a rule on purpose.
public final class OffenderTile {
    ripple.job.OffenderJob job;
}
