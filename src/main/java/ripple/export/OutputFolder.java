package ripple.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import ripple.file.AtomicFile;

/// The folder that a set is written to. What others put there is never touched.
///
/// Ours is what the set's own list (a `SHA256SUMS` that names `manifest.csv`) names, what an unfinished batch keeps, and, as
/// long as there is such a batch, the files that a set always has: they may be there before the list is.
///
/// @param path an existing folder
public record OutputFolder(Path path) {
    /// The stamps in one file.
    public static final String STAMPS = "stamps.npz";
    /// The stamps as they are in the data.
    public static final String RAW = "raw.npz";
    /// The picture sheet.
    public static final String SHEET = "sheet.png";
    /// The recipe that was used.
    public static final String RECIPE = "recipe.json";
    private static final List<String> ALWAYS = List.of(STAMPS, RAW, SHEET, RECIPE, Manifest.NAME, Summary.NAME,
            Checksums.NAME);
    private static final String PARTIAL = ".partial";

    /// What to do with a folder that has content.
    public enum Existing {
        /// Say so and do nothing.
        REFUSE,
        /// Go on with what is there.
        RESUME,
        /// Remove what an earlier run has made.
        OVERWRITE
    }

    /// Makes the folder ready. Nothing is removed yet: see {@link #clear}.
    ///
    /// @throws ExportException when it has content and `REFUSE` was asked for, is no folder, or cannot be made
    public static OutputFolder open(Path path, Existing existing) throws ExportException {
        try {
            if (Files.exists(path) && !Files.isDirectory(path)) {
                throw new ExportException(path + " is a file; give another name for the output folder.");
            }
            Files.createDirectories(path);
            if (existing == Existing.REFUSE && !isEmpty(path)) {
                throw new ExportException(path + " is not empty; give another folder, go on with what is there "
                        + "(--resume), or replace it (--overwrite).");
            }
            return new OutputFolder(path);
        } catch (ExportException e) {
            throw e;
        } catch (IOException e) {
            throw new ExportException("Cannot make the folder " + path + ": " + e.getMessage() + ".", e);
        }
    }

    /// Whether an earlier run has left anything here, finished or not.
    public static boolean holdsSet(Path path) {
        try {
            return Files.isDirectory(path) && !new OutputFolder(path).own().isEmpty();
        } catch (IOException e) {
            return false;
        }
    }

    /// Refuses when a file of a set's name is there and no set is: it is somebody else's, and would be replaced.
    ///
    /// @param further names of files that this set has beside those that every set has; an unfinished batch may have left them
    public void refuseForeign(Collection<String> further) throws ExportException {
        try {
            List<Path> own = own();
            List<String> names = new ArrayList<>(ALWAYS);
            if (!holdsBatch()) {
                names.addAll(further);
            }
            for (String name : names) {
                Path file = root().resolve(name);
                if (Files.exists(file, LinkOption.NOFOLLOW_LINKS) && !own.contains(file)) {
                    throw new ExportException(path + " holds a file " + name + " that no run of this program has left "
                            + "there, and it would be replaced. Move it away, or give another folder.");
                }
            }
        } catch (ExportException e) {
            throw e;
        } catch (IOException e) {
            throw new ExportException("Cannot look into " + path + ": " + e.getMessage() + ".", e);
        }
    }

    /// Removes what a writer that was killed has left half written; what a batch can go on with stays.
    public void sweep() throws ExportException {
        try {
            for (Path folder : holdsBatch() ? ownFolders() : List.<Path>of()) {
                for (Path file : list(folder)) {
                    if (AtomicFile.isTemporaryName(file.getFileName().toString())) {
                        Files.deleteIfExists(file);
                    }
                }
            }
        } catch (IOException e) {
            throw new ExportException("Cannot remove what an earlier run left in " + path + ": " + e.getMessage() + ".",
                    e);
        }
    }

    /// Removes what an earlier run has made: the files that its `SHA256SUMS` lists, unfinished ones, and folders that
    /// are empty then. Call it when everything else about the new run was found in order.
    public void clear() throws ExportException {
        Set<Path> folders = new LinkedHashSet<>();
        try {
            for (Path file : own()) {
                Files.deleteIfExists(file);
                for (Path up = parent(file); !up.equals(root()); up = parent(up)) {
                    folders.add(up);
                }
            }
            for (Path folder : folders.stream().sorted((a, b) -> b.getNameCount() - a.getNameCount()).toList()) {
                if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS) && isEmpty(folder)) {
                    Files.delete(folder);
                }
            }
        } catch (ExportException e) {
            throw e;
        } catch (IOException e) {
            throw new ExportException("Cannot remove what an earlier run left in " + path + ": " + e.getMessage() + ".",
                    e);
        }
    }

    /// All files of an earlier run that are still there.
    private List<Path> own() throws IOException {
        List<Path> files = new ArrayList<>();
        List<Checksums.Entry> list = Checksums.read(path);
        if (list.stream().anyMatch(entry -> entry.path().equals(Manifest.NAME))) {
            list.stream().map(entry -> inside(entry.path())).filter(OutputFolder::isFile).forEach(files::add);
            files.add(root().resolve(Checksums.NAME));
        }
        if (holdsBatch()) {
            ALWAYS.stream().map(root()::resolve).filter(OutputFolder::isFile).forEach(files::add);
        }
        for (Path folder : ownFolders()) {
            list(folder).stream().filter(OutputFolder::isUnfinished).forEach(files::add);
        }
        return files;
    }

    private boolean holdsBatch() throws IOException {
        return list(root()).stream()
                .anyMatch(file -> file.toString().endsWith(PARTIAL) && SpoolFolder.holdsBatch(file));
    }

    private static boolean isFile(Path file) {
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
    }

    /// Where unfinished files may lie. Folders of others are not looked into.
    private List<Path> ownFolders() throws IOException {
        List<Path> folders = new ArrayList<>(List.of(root()));
        for (Path file : list(root())) {
            String name = file.getFileName().toString();
            boolean ours = name.endsWith(PARTIAL) || name.equals(FitsExport.FOLDER);
            if (ours && Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
                folders.add(file);
            }
        }
        return folders;
    }

    /// The file of a path in the list; the folder itself for a path that leads out of it.
    private Path inside(String relative) {
        try {
            Path file = root().resolve(relative).normalize();
            return file.startsWith(root()) ? file : root();
        } catch (InvalidPathException e) {
            return root();
        }
    }

    private static boolean isUnfinished(Path file) {
        if (!isFile(file)) {
            return false;
        }
        boolean inSpool = parent(file).toString().endsWith(PARTIAL)
                && SpoolFolder.isFileName(file.getFileName().toString());
        return inSpool || AtomicFile.isTemporaryName(file.getFileName().toString());
    }

    private Path root() {
        return path.toAbsolutePath().normalize();
    }

    private static Path parent(Path file) {
        Path parent = file.getParent();
        return parent == null ? file : parent;
    }

    private static boolean isEmpty(Path folder) throws IOException {
        return list(folder).isEmpty();
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }
}
