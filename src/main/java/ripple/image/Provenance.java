package ripple.image;

/// Where the pixels of one band came from.
///
/// @param collection run collection that holds the dataset, or empty
/// @param datasetId id of the dataset, or empty
/// @param tract tract id, −1 without a sky map
/// @param patch patch id, −1 without a sky map
/// @param file path of the file as shown to users
public record Provenance(String collection, String datasetId, int tract, int patch, String file) {}
