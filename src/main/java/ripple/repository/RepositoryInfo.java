package ripple.repository;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import ripple.image.Band;

/// What a repository says about itself.
///
/// @param kind e.g. `butler`
/// @param location where it lies, as shown to users
/// @param collections all of them, with the children of chains
/// @param datasetTypes all of them
/// @param skyMaps with their hash in base64
/// @param chosenCollection the collection in use; empty when none is chosen
/// @param chosenDatasetType the dataset type in use; empty when none is chosen
/// @param chosenSkyMap the sky map in use, or empty
/// @param bands of the images in use, in order of wavelength
/// @param versions of the schema as found, e.g. `collections` → `2.0.0`, by name
/// @param notices what was found odd at opening, one sentence each
public record RepositoryInfo(String kind, String location, List<CollectionInfo> collections,
        List<DatasetTypeInfo> datasetTypes, List<SkyMapInfo> skyMaps, String chosenCollection,
        String chosenDatasetType, String chosenSkyMap, List<Band> bands,
        Map<String, String> versions, List<String> notices) {
    public RepositoryInfo {
        collections = List.copyOf(collections);
        datasetTypes = List.copyOf(datasetTypes);
        skyMaps = List.copyOf(skyMaps);
        bands = List.copyOf(bands);
        versions = Collections.unmodifiableMap(new TreeMap<>(versions));
        notices = List.copyOf(notices);
    }

    /// @param type RUN, TAGGED, CHAINED or CALIBRATION
    /// @param children in order, for a chain
    public record CollectionInfo(String name, String type, List<String> children) {
        public CollectionInfo {
            children = List.copyOf(children);
        }
    }

    /// @param dimensions required ones, by name
    /// @param count datasets of this type in the chosen collection; in the whole repository when none is chosen
    /// @param total datasets of this type in the whole repository
    public record DatasetTypeInfo(String name, String storageClass, List<String> dimensions, long count, long total) {
        public DatasetTypeInfo {
            dimensions = List.copyOf(dimensions);
        }
    }

    /// @param hash base64, as in the registry
    /// @param known whether the geometry is computed from a known configuration
    public record SkyMapInfo(String name, String hash, boolean known) {}
}
