package ripple.repository;

import java.util.List;

/// What a repository says about itself.
///
/// @param kind e.g. `butler`
/// @param location where it lies, as shown to users
/// @param collections all of them, with the children of chains
/// @param datasetTypes with the number of datasets in the chosen collection
/// @param skyMaps with their hash in base64
/// @param chosenCollection the collection in use
/// @param chosenDatasetType the dataset type in use
/// @param chosenSkyMap the sky map in use, or empty
public record RepositoryInfo(String kind, String location, List<CollectionInfo> collections,
        List<DatasetTypeInfo> datasetTypes, List<SkyMapInfo> skyMaps, String chosenCollection,
        String chosenDatasetType, String chosenSkyMap) {
    public RepositoryInfo {
        collections = List.copyOf(collections);
        datasetTypes = List.copyOf(datasetTypes);
        skyMaps = List.copyOf(skyMaps);
    }

    /// @param type RUN, TAGGED, CHAINED or CALIBRATION
    /// @param children in order, for a chain
    public record CollectionInfo(String name, String type, List<String> children) {
        public CollectionInfo {
            children = List.copyOf(children);
        }
    }

    /// @param count datasets of this type in the chosen collection
    public record DatasetTypeInfo(String name, String storageClass, List<String> dimensions, long count) {
        public DatasetTypeInfo {
            dimensions = List.copyOf(dimensions);
        }
    }

    /// @param hash base64, as in the registry
    /// @param known whether the geometry is computed from a known configuration
    public record SkyMapInfo(String name, String hash, boolean known) {}
}
