package ripple.repository;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import ripple.image.BandImage;
import ripple.job.Cancellation;
import ripple.job.Progress;
import ripple.sky.PixelBox;
import ripple.sky.SkyMap;
import ripple.sky.SkyPosition;
import ripple.sky.Tract;

/// Which images cover a place, and boxes of their pixels.
///
/// Safe to use from many threads; {@link #read} may run in several threads at once.
public interface Repository extends AutoCloseable {
    /// A short text that tells this repository (and the chosen collection) from others: part of every cache key.
    String id();

    RepositoryInfo info();

    /// The geometry in use; empty when the images lie on no common sky map.
    Optional<SkyMap> skyMap();

    /// All images of the chosen collection and dataset type, found once at opening.
    Coverage coverage();

    /// The images whose patch (its outer box) covers a place, by tract, patch and band.
    ///
    /// @throws RepositoryException with a sentence when the repository cannot be asked
    default List<Coadd> coaddsCovering(SkyPosition place) throws RepositoryException {
        return skyMap().stream().flatMap(map -> map.tractsCovering(place).stream())
                .sorted(Comparator.comparingInt(Tract::id))
                .flatMap(tract -> tract.patchesCovering(place).stream())
                .flatMap(patch -> coverage().bands(patch.tract(), patch.id()).stream()
                        .flatMap(band -> coverage().find(patch.tract(), patch.id(), band).stream()))
                .toList();
    }

    /// Reads boxes out of one image: the file is opened once, each tile touched is decoded once and scattered to every box.
    ///
    /// Pixels outside the file are NaN in image and variance with only NO_DATA set. Parts not asked for are filled the
    /// same way (image and variance NaN, mask NO_DATA) or left out (PSF).
    ///
    /// @param coadd one of {@link #coverage}
    /// @param boxes in tract pixels
    /// @param contents what is wanted
    /// @return one image per box, in the order of the boxes
    /// @throws RepositoryException with a sentence naming the file, when it is missing, cannot be read, or contradicts the
    /// sky map
    List<BandImage> read(Coadd coadd, List<BoxRead> boxes, Set<Content> contents) throws RepositoryException;

    /// The same with another background subtracted than the stored one. Variance, mask and PSF stay.
    ///
    /// @throws RepositoryException also when the files carry no such model
    default List<BandImage> read(Coadd coadd, List<BoxRead> boxes, Set<Content> contents, Background background)
            throws RepositoryException {
        if (background.isAsStored()) {
            return read(coadd, boxes, contents);
        }
        throw new RepositoryException(
                "The images of " + id() + " carry no background models: leave the background as stored.");
    }

    /// The pixels that the file of an image has, in tract pixels.
    ///
    /// @throws RepositoryException as {@link #read}
    PixelBox storedBox(Coadd coadd) throws RepositoryException;

    /// Number of visits from whose exposures an image was made, as its file tells; empty when it does not.
    ///
    /// @throws RepositoryException as {@link #read}
    default OptionalInt inputVisits(Coadd coadd) throws RepositoryException {
        return OptionalInt.empty();
    }

    /// A text that changes when the file of an image is replaced: what was made of its pixels can be kept under it. Opens nothing.
    ///
    /// @throws RepositoryException with a sentence when the file is not there
    default String identity(Coadd coadd) throws RepositoryException {
        return coadd.location() + "|" + coadd.datasetId() + "|" + coadd.bytes();
    }

    /// The file on this computer that holds an image, whether or not it is there; empty when none is known.
    default Optional<Path> file(Coadd coadd) {
        return Optional.empty();
    }

    /// Looks at every file and tells which are not as the registry says.
    List<FileProblem> check(Progress progress, Cancellation cancellation);

    @Override
    void close();
}
