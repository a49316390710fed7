package ripple.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import ripple.file.AtomicFile;
import ripple.file.Sha256;

/// `SHA256SUMS`: the checksum of every file of a set, as `sha256sum -c` reads it.
///
/// Source: GNU coreutils, "md5sum invocation": digest, two spaces, name; a name with a backslash or a line end has these
/// escaped and a backslash before the digest.
public final class Checksums {
    /// Its name in an output folder.
    public static final String NAME = "SHA256SUMS";
    private static final int DIGITS = 64;

    /// One line of the file.
    ///
    /// @param sha256 64 digits
    /// @param path relative to the folder, with `/`
    public record Entry(String sha256, String path) {}

    private Checksums() {}

    /// Hashes files and writes the list, sorted by path.
    ///
    /// @param folder of the set
    /// @param files in it; the list itself is left out
    public static void write(Path folder, Collection<Path> files) throws ExportException {
        List<Entry> entries = new ArrayList<>();
        for (Path file : files) {
            String path = relative(folder, file);
            if (!path.equals(NAME)) {
                try {
                    entries.add(new Entry(Sha256.of(file), path));
                } catch (IOException e) {
                    throw new ExportException("Cannot read " + file + " back for its checksum: " + e.getMessage() + ".",
                            e);
                }
            }
        }
        writeEntries(folder, entries);
    }

    /// Writes the list from checksums that are known, sorted by path.
    public static void writeEntries(Path folder, Collection<Entry> entries) throws ExportException {
        String text = entries.stream().sorted(Comparator.comparing(Entry::path)).map(Checksums::line)
                .collect(Collectors.joining());
        try {
            AtomicFile.write(folder.resolve(NAME), text);
        } catch (IOException e) {
            throw ExportException.writing(folder.resolve(NAME), e);
        }
    }

    /// The list of a folder; empty when there is none. Lines that are none of this format are passed over.
    public static List<Entry> read(Path folder) throws ExportException {
        Path file = folder.resolve(NAME);
        if (!Files.exists(file)) {
            return List.of();
        }
        try (var lines = Files.lines(file)) {
            return lines.filter(line -> line.matches("\\\\?[0-9a-f]{64} [ *].+")).map(Checksums::entry).toList();
        } catch (IOException | java.io.UncheckedIOException e) {
            throw new ExportException("Cannot read " + file + ": " + e.getMessage() + ".", e);
        }
    }

    /// The path of a file in its folder, with `/` on every system.
    public static String relative(Path folder, Path file) {
        Path path = folder.toAbsolutePath().normalize().relativize(file.toAbsolutePath().normalize());
        List<String> names = new ArrayList<>();
        path.forEach(name -> names.add(name.toString()));
        return String.join("/", names);
    }

    private static String line(Entry entry) {
        String escaped = entry.path().replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r");
        return (escaped.equals(entry.path()) ? "" : "\\") + entry.sha256() + "  " + escaped + "\n";
    }

    private static Entry entry(String line) {
        if (!line.startsWith("\\")) {
            return new Entry(line.substring(0, DIGITS), line.substring(DIGITS + 2));
        }
        StringBuilder path = new StringBuilder();
        for (int i = DIGITS + 3; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '\\' && i + 1 < line.length()) {
                c = switch (line.charAt(++i)) {
                    case 'n' -> '\n';
                    case 'r' -> '\r';
                    default -> line.charAt(i);
                };
            }
            path.append(c);
        }
        return new Entry(line.substring(1, DIGITS + 1), path.toString());
    }
}
