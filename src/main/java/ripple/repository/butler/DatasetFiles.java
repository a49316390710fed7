package ripple.repository.butler;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ripple.repository.Coadd;
import ripple.repository.FileProblem;
import ripple.repository.RepositoryException;

/// From a dataset to its file.
///
/// Source: the `path` column of datastore records: relative to the datastore's root (as it stands, else percent-decoded),
/// an absolute path or a URI; a fragment `#zip-path=` (older `#unzip=`) names a member of a zip file.
final class DatasetFiles {
    private final Path folder;
    private final List<Datastore> stores;
    private final Map<String, Integer> otherStores = new HashMap<>();
    private final Map<String, Boolean> inParts = new HashMap<>();

    /// @param folder the configuration's folder: what a relative root is relative to
    DatasetFiles(Path folder, List<Datastore> stores, List<CoaddRows.Found> images) {
        this.folder = folder;
        this.stores = List.copyOf(stores);
        for (CoaddRows.Found image : images) {
            if (image.store() > 0) {
                otherStores.put(image.coadd().datasetId(), image.store());
            }
            if (image.parts()) {
                inParts.put(image.coadd().datasetId(), true);
            }
        }
    }

    /// Where the file is.
    ///
    /// @throws RepositoryException (an {@link UnusableFile}) with a sentence when there is none, or none that is read
    DatasetFile find(Coadd coadd) throws RepositoryException {
        if (!coadd.isStored()) {
            throw new UnusableFile(FileProblem.Kind.NOT_STORED, named(coadd),
                    named(coadd) + " is registered, but its file is not stored in this repository.");
        }
        if (inParts.containsKey(coadd.datasetId())) {
            throw new UnusableFile(FileProblem.Kind.UNREADABLE, coadd.location(), named(coadd)
                    + " is stored in parts, one file per component (" + coadd.location()
                    + " is one of them); such datasets are not read by this version.");
        }
        DatasetFile file = resolve(coadd);
        if (!Files.exists(file.path())) {
            throw new UnusableFile(FileProblem.Kind.MISSING, file.shown(), "The file " + file.shown() + " of "
                    + named(coadd) + " is missing. Fetch it again, or leave this band out.");
        }
        return file;
    }

    /// Where the file is or should be; empty when it is not recorded, or on no disk of this computer.
    Optional<Path> place(Coadd coadd) {
        try {
            return coadd.isStored() ? Optional.of(resolve(coadd).path()) : Optional.empty();
        } catch (RepositoryException e) {
            return Optional.empty();
        }
    }

    /// What users call an image: `deep_coadd 5428/76/g`.
    static String named(Coadd coadd) {
        return coadd.datasetType() + " " + coadd.tract() + "/" + coadd.patch() + "/" + coadd.band();
    }

    private DatasetFile resolve(Coadd coadd) throws RepositoryException {
        String root = stores.get(otherStores.getOrDefault(coadd.datasetId(), 0)).root();
        String location = coadd.location();
        int hash = location.lastIndexOf('#');
        String member = hash < 0 ? "" : location.substring(hash + 1);
        if (member.startsWith("zip-path=") || member.startsWith("unzip=")) {
            return new DatasetFile(path(root, location.substring(0, hash), coadd),
                    decoded(member.substring(member.indexOf('=') + 1)));
        }
        return new DatasetFile(path(root, location, coadd), "");
    }

    private Path path(String root, String location, Coadd coadd) throws RepositoryException {
        try {
            if (!Locations.scheme(location).isEmpty()) {
                return Locations.path(location, folder);
            }
            Path base = location.startsWith("/") ? folder : Locations.path(root, folder);
            Path literal = Locations.path(location, base);
            return location.contains("%") && !Files.exists(literal) ? Locations.path(decoded(location), base) : literal;
        } catch (RepositoryException e) {
            throw new UnusableFile(FileProblem.Kind.UNREADABLE, location,
                    named(coadd) + " cannot be read: " + e.getMessage(), e);
        }
    }

    /// Percent signs only: a plus sign stays one.
    private static String decoded(String quoted) {
        try {
            return URLDecoder.decode(quoted.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return quoted;
        }
    }
}
