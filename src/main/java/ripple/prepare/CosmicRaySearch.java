package ripple.prepare;

/// Whether cosmic rays are looked for beyond those that the mask knows.
public enum CosmicRaySearch {
    /// Only the mask's plane is counted.
    OFF,
    /// L.A.Cosmic with the variance plane, on single exposures only: on a coadd it would flag compact lensed images.
    EXPOSURES
}
