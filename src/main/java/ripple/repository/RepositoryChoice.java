package ripple.repository;

/// What to take of a repository where there is a choice; an empty text stands for the default.
///
/// @param collection name of a collection (chain, tagged or run); by default the only chain that holds coadds
/// @param datasetType e.g. `deep_coadd`; by default the first type of coadds that the collection holds
/// @param skyMap name of a sky map; by default the only one that the collection's coadds lie on
public record RepositoryChoice(String collection, String datasetType, String skyMap) {
    /// Everything by default.
    public static final RepositoryChoice DEFAULT = new RepositoryChoice("", "", "");

    public RepositoryChoice withCollection(String name) {
        return new RepositoryChoice(name, datasetType, skyMap);
    }

    public RepositoryChoice withDatasetType(String name) {
        return new RepositoryChoice(collection, name, skyMap);
    }

    public RepositoryChoice withSkyMap(String name) {
        return new RepositoryChoice(collection, datasetType, name);
    }
}
