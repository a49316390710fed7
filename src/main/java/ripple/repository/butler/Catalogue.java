package ripple.repository.butler;

import java.util.List;
import ripple.repository.RepositoryException;

/// What a registry lists, apart from the datasets themselves.
///
/// @param collections all collections
/// @param types all dataset types, with counts
/// @param skyMaps all sky maps
record Catalogue(CollectionTree collections, DatasetTypes types, List<SkyMapRow> skyMaps) {
    Catalogue {
        skyMaps = List.copyOf(skyMaps);
    }

    static Catalogue read(Registry registry) throws RepositoryException {
        return new Catalogue(CollectionTree.read(registry), DatasetTypes.read(registry), SkyMapRow.readAll(registry));
    }
}
