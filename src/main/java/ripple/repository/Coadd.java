package ripple.repository;

import ripple.image.Band;

/// One image that a repository lists: a patch in a band.
///
/// @param tract tract id, −1 without a sky map
/// @param patch patch id, −1 without a sky map
/// @param band its band
/// @param datasetType e.g. `deep_coadd`
/// @param datasetId id in the registry, or empty
/// @param collection the run that holds it, or empty
/// @param location the file as recorded, not resolved; empty when it is registered but not stored here
/// @param bytes size of the file as recorded; −1 when unknown
public record Coadd(int tract, int patch, Band band, String datasetType, String datasetId, String collection,
        String location, long bytes) {
    public boolean isStored() {
        return !location.isEmpty();
    }
}
