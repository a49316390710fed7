package ripple.repository.butler;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import ripple.repository.AmbiguousChoiceException;
import ripple.repository.RepositoryChoice;
import ripple.repository.RepositoryException;

/// The collection and dataset type in use: what the user chose, else the defaults.
///
/// By default the collection is the only chain that holds coadds; without such a chain, the only run that does. The
/// dataset type is the first in the order of {@link DatasetType#rank} that the collection holds.
final class Selection {
    private static final String COLLECTION = "--collection";
    private static final String DATASET_TYPE = "--dataset-type";
    private static final String SKY_MAP = "--skymap";

    private final ButlerCollection collection;
    private final List<ButlerCollection> searched;
    private final DatasetType type;

    private Selection(ButlerCollection collection, List<ButlerCollection> searched, DatasetType type) {
        this.collection = collection;
        this.searched = List.copyOf(searched);
        this.type = type;
    }

    ButlerCollection collection() {
        return collection;
    }

    /// Its parts in the order of search.
    List<ButlerCollection> searched() {
        return searched;
    }

    DatasetType type() {
        return type;
    }

    /// @param repo how the repository is called in messages
    /// @throws AmbiguousChoiceException when something has to be chosen or does not exist
    /// @throws RepositoryException when there are no coadds at all
    static Selection of(Catalogue catalogue, RepositoryChoice choice, String repo) throws RepositoryException {
        checkNames(catalogue, choice, repo);
        List<DatasetType> types = types(catalogue, choice, repo);
        ButlerCollection collection = choice.collection().isEmpty()
                ? byDefault(catalogue, types, repo)
                : catalogue.collections().find(choice.collection()).orElseThrow();
        List<ButlerCollection> searched = catalogue.collections().flattened(collection.name());
        DatasetType type = types.stream().filter(t -> catalogue.types().count(t, searched) > 0).findFirst()
                .orElseThrow(() -> holdsNone(catalogue, types, collection));
        return new Selection(collection, searched, type);
    }

    /// @throws AmbiguousChoiceException when the chosen collection or dataset type does not exist
    static void checkNames(Catalogue catalogue, RepositoryChoice choice, String repo) throws AmbiguousChoiceException {
        if (!choice.collection().isEmpty() && catalogue.collections().find(choice.collection()).isEmpty()) {
            List<String> names = names(catalogue.collections().all());
            throw new AmbiguousChoiceException(repo + " has no collection '" + choice.collection() + "'; it has: "
                    + listed(names) + ".", COLLECTION, names);
        }
        List<DatasetType> all = catalogue.types().all();
        if (!choice.datasetType().isEmpty() && DatasetType.find(all, choice.datasetType()).isEmpty()) {
            List<String> names = all.stream().map(DatasetType::name).toList();
            throw new AmbiguousChoiceException(repo + " has no dataset type '" + choice.datasetType() + "'; it has: "
                    + listed(names) + ".", DATASET_TYPE, names);
        }
    }

    /// @throws AmbiguousChoiceException when the chosen sky map does not exist
    static void checkSkyMap(Catalogue catalogue, RepositoryChoice choice, String repo) throws AmbiguousChoiceException {
        List<String> maps = catalogue.skyMaps().stream().map(SkyMapRow::name).toList();
        if (!choice.skyMap().isEmpty() && !maps.contains(choice.skyMap())) {
            throw new AmbiguousChoiceException(
                    repo + " has no sky map '" + choice.skyMap() + "'; it has: " + listed(maps) + ".", SKY_MAP, maps);
        }
    }

    private static List<DatasetType> types(Catalogue catalogue, RepositoryChoice choice, String repo)
            throws RepositoryException {
        List<DatasetType> coadds = catalogue.types().coadds();
        if (coadds.isEmpty()) {
            throw new RepositoryException(
                    repo + " holds no coadds (images of a patch in a band); its dataset types are: "
                            + listed(catalogue.types().all().stream().map(DatasetType::name).toList()) + ".");
        }
        if (choice.datasetType().isEmpty()) {
            return coadds;
        }
        Optional<DatasetType> chosen = DatasetType.find(coadds, choice.datasetType());
        if (chosen.isEmpty()) {
            List<String> names = coadds.stream().map(DatasetType::name).toList();
            throw new AmbiguousChoiceException("The datasets of type " + choice.datasetType() + " are no coadds; "
                    + repo + " has: " + listed(names) + ".", DATASET_TYPE, names);
        }
        return List.of(chosen.get());
    }

    private static ButlerCollection byDefault(Catalogue catalogue, List<DatasetType> types, String repo)
            throws RepositoryException {
        List<ButlerCollection> chains = holding(catalogue, types, c -> c.type() == ButlerCollection.Type.CHAINED);
        if (chains.size() == 1) {
            return chains.getFirst();
        }
        List<ButlerCollection> runs = holding(catalogue, types, c -> c.type() == ButlerCollection.Type.RUN);
        if (chains.isEmpty() && runs.size() == 1) {
            return runs.getFirst();
        }
        List<ButlerCollection> all = chains.isEmpty() ? holding(catalogue, types, c -> true) : chains;
        if (all.isEmpty()) {
            throw new RepositoryException(repo + " has the dataset types " + listed(types.stream()
                    .map(DatasetType::name).toList()) + ", but no dataset of them.");
        }
        throw new AmbiguousChoiceException(repo + " has more than one collection that holds coadds; choose one with "
                + COLLECTION + ": " + String.join(", ", names(all)) + ".", COLLECTION, names(all));
    }

    private static AmbiguousChoiceException holdsNone(Catalogue catalogue, List<DatasetType> types,
            ButlerCollection collection) {
        List<String> others = names(holding(catalogue, types, c -> true));
        return new AmbiguousChoiceException("The collection " + collection.name() + " holds no "
                + String.join(" and no ", types.stream().map(DatasetType::name).toList()) + "; collections that do: "
                + listed(others) + ".", COLLECTION, others);
    }

    private static List<ButlerCollection> holding(Catalogue catalogue, List<DatasetType> types,
            Predicate<ButlerCollection> wanted) {
        return catalogue.collections().all().stream().filter(wanted)
                .filter(c -> types.stream().anyMatch(
                        t -> catalogue.types().count(t, catalogue.collections().flattened(c.name())) > 0))
                .toList();
    }

    private static List<String> names(List<ButlerCollection> collections) {
        return collections.stream().map(ButlerCollection::name).toList();
    }

    private static String listed(List<String> names) {
        return names.isEmpty() ? "none" : String.join(", ", names);
    }
}
