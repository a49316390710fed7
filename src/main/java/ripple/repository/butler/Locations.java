package ripple.repository.butler;

import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ripple.repository.RepositoryException;

/// Paths and URIs as Butler configurations and registries write them.
final class Locations {
    private static final Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]+):(/.*|$)", Pattern.DOTALL);

    private Locations() {}

    /// The scheme of a URI in lower case (`https`); empty for a path.
    static String scheme(String location) {
        Matcher matcher = SCHEME.matcher(location);
        return matcher.matches() ? matcher.group(1).toLowerCase(java.util.Locale.ROOT) : "";
    }

    /// Whether it lies on another machine.
    static boolean isRemote(String location) {
        String scheme = scheme(location);
        return !scheme.isEmpty() && !scheme.equals("file");
    }

    /// The file that a path or `file:` URI names.
    ///
    /// @param base what a relative path is relative to
    /// @throws RepositoryException when it lies on another machine or is no path
    static Path path(String location, Path base) throws RepositoryException {
        if (isRemote(location)) {
            throw new RepositoryException(location + " lies on another machine (" + scheme(location)
                    + "); such files are not read by this version. Copy them to a local folder.");
        }
        try {
            return base.resolve(scheme(location).isEmpty() ? Path.of(location) : ofUri(location)).normalize();
        } catch (InvalidPathException e) {
            throw new RepositoryException("'" + location + "' is not a path: " + Sentences.firstLine(e) + ".", e);
        }
    }

    /// `file:///a%20b` and, as some write, `file:///a b`.
    private static Path ofUri(String location) {
        String path = location.substring("file:".length()).replaceFirst("^//[^/]*", "");
        try {
            return Path.of(URI.create("file://" + path).getPath());
        } catch (IllegalArgumentException e) {
            return Path.of(path);
        }
    }
}
