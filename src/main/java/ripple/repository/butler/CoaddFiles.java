package ripple.repository.butler;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import ripple.fits.CellCoadd;
import ripple.fits.CoaddInfo;
import ripple.fits.Cut;
import ripple.fits.FitsException;
import ripple.fits.Part;
import ripple.image.BandImage;
import ripple.image.Provenance;
import ripple.repository.Background;
import ripple.repository.BoxRead;
import ripple.repository.Coadd;
import ripple.repository.Content;
import ripple.repository.FileProblem;
import ripple.repository.RepositoryException;
import ripple.sky.PixelBox;
import ripple.sky.PixelPoint;
import ripple.timing.Timings;

/// The files of the images in use: found, opened, compared with what they should be, read.
final class CoaddFiles implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(CoaddFiles.class);

    private final DatasetFiles files;
    private final DatasetType type;
    private final Expectation expectation;
    private final CoaddPool pool;

    /// @param timings where opening and reading are recorded
    CoaddFiles(DatasetFiles files, DatasetType type, Expectation expectation, Timings timings) {
        this.pool = new CoaddPool(timings);
        this.files = files;
        this.type = type;
        this.expectation = expectation;
    }

    private interface Use<T> {
        T of(OpenCoadd opened, DatasetFile file) throws FitsException;
    }

    List<BandImage> read(Coadd coadd, List<BoxRead> boxes, Set<Content> contents, Background background)
            throws RepositoryException {
        List<Cut> cuts = boxes.stream().map(box -> new Cut(box.box(), box.place())).toList();
        Set<Part> parts = EnumSet.noneOf(Part.class);
        contents.forEach(content -> parts.add(part(content)));
        return with(coadd, (opened, file) -> {
            List<BandImage> images = opened.coadd().read(cuts, parts, provenance(coadd, file));
            return parts.contains(Part.IMAGE) && !background.isAsStored()
                    ? changed(opened.coadd(), background, images, file)
                    : images;
        });
    }

    private static List<BandImage> changed(CellCoadd coadd, Background background, List<BandImage> images,
            DatasetFile file) throws FitsException {
        List<String> models = coadd.backgrounds();
        if (!background.equals(Background.NONE) && !models.contains(background.name())) {
            throw new FitsException(file.shown() + ": there is no background model " + background.name() + "; "
                    + (models.isEmpty() ? "it carries none" : "it carries " + String.join(", ", models)));
        }
        List<BandImage> changed = new ArrayList<>();
        for (BandImage image : images) {
            changed.add(image.withImage(background.equals(Background.NONE)
                    ? coadd.withoutBackground(image)
                    : coadd.withBackground(background.name(), image)));
        }
        return changed;
    }

    PixelBox box(Coadd coadd) throws RepositoryException {
        return with(coadd, (opened, file) -> opened.coadd().info().box());
    }

    /// Number of visits in the file's table of inputs; empty when it has none.
    OptionalInt inputVisits(Coadd coadd) throws RepositoryException {
        return with(coadd, (opened, file) -> {
            int visits = opened.coadd().inputs().visits();
            return visits == 0 ? OptionalInt.empty() : OptionalInt.of(visits);
        });
    }

    /// Name, size, time and inode of the file.
    String identity(Coadd coadd) throws RepositoryException {
        OpenCoadd.State state = OpenCoadd.State.of(files.find(coadd));
        return state.file().shown() + "|" + state.bytes() + "|" + state.modified() + "|" + state.key();
    }

    /// Where the file is, or should be; empty when nobody recorded it.
    Optional<Path> place(Coadd coadd) {
        return files.place(coadd);
    }

    /// Opens the file, compares it, and reads one pixel of each of its parts.
    ///
    /// @return what is the matter, if anything is
    Optional<FileProblem> check(Coadd coadd) {
        try {
            return with(coadd, (opened, file) -> {
                PixelBox box = opened.coadd().info().box();
                PixelBox middle = new PixelBox(box.x0() + box.width() / 2, box.y0() + box.height() / 2, 1, 1);
                opened.coadd().read(List.of(new Cut(middle, new PixelPoint(middle.x0(), middle.y0()))), Part.ALL);
                return Optional.<FileProblem>empty();
            });
        } catch (UnusableFile e) {
            return Optional.of(e.problem());
        } catch (RepositoryException e) {
            return Optional.of(new FileProblem(coadd.location(), FileProblem.Kind.UNREADABLE,
                    Sentences.firstLine(e) + "."));
        }
    }

    /// Edge of a pixel in arcsec, of the first file that can be opened; after a hundred that cannot, none.
    OptionalDouble pixelScale(List<Coadd> coadds) {
        for (Coadd coadd : coadds.stream().filter(Coadd::isStored).limit(100).toList()) {
            try {
                return OptionalDouble.of(with(coadd, (opened, file) -> opened.coadd().info().wcs().scaleArcsec()));
            } catch (RepositoryException e) {
                LOG.debug("Not asked for its pixel scale: {}", e.getMessage());
            }
        }
        return OptionalDouble.empty();
    }

    private <T> T with(Coadd coadd, Use<T> use) throws RepositoryException {
        DatasetFile file = files.find(coadd);
        if (!type.isReadable()) {
            throw new UnusableFile(FileProblem.Kind.UNREADABLE, file.shown(),
                    "The file " + file.shown() + " holds an image of storage class "
                            + type.storageClass() + ", which is not read yet by this version.");
        }
        OpenCoadd opened = pool.take(file, coadd.bytes());
        boolean sound = false;
        try {
            refuseContradiction(coadd, opened.coadd().info(), file);
            T result = use.of(opened, file);
            sound = true;
            return result;
        } catch (FitsException e) {
            throw OpenCoadd.unreadable(file, Sentences.firstLine(e) + ".", e);
        } finally {
            if (sound) {
                pool.giveBack(opened);
            } else {
                opened.close();
            }
        }
    }

    private void refuseContradiction(Coadd coadd, CoaddInfo info, DatasetFile file) throws UnusableFile {
        Optional<String> why = expectation.contradiction(coadd, info);
        if (why.isPresent()) {
            throw new UnusableFile(FileProblem.Kind.CONTRADICTS, file.shown(), "The file " + file.shown()
                    + " contradicts " + why.get()
                    + ". Its pixels are not used; fetch it again, or leave this band out.");
        }
    }

    private static Provenance provenance(Coadd coadd, DatasetFile file) {
        return new Provenance(coadd.collection(), coadd.datasetId(), coadd.tract(), coadd.patch(), file.shown());
    }

    private static Part part(Content content) {
        return switch (content) {
            case IMAGE -> Part.IMAGE;
            case MASK -> Part.MASK;
            case VARIANCE -> Part.VARIANCE;
            case PSF -> Part.PSF;
        };
    }

    @Override
    public void close() {
        pool.close();
    }
}
