package ripple.pipeline;

import java.util.List;
import java.util.stream.Collectors;
import ripple.image.Band;
import ripple.repository.RepositoryException;

/// A band was asked for that no image of the repository has.
public final class UnknownBandException extends RepositoryException {
    private static final long serialVersionUID = 1L;

    UnknownBandException(List<Band> unknown, List<Band> there) {
        super("The repository has no image in " + names(unknown) + "; it has " + names(there)
                + ". Choose among these.");
    }

    /// @throws UnknownBandException when one of the wanted bands is not among those there
    static void check(List<Band> wanted, List<Band> there) throws UnknownBandException {
        List<Band> unknown = wanted.stream().filter(band -> !there.contains(band)).toList();
        if (!unknown.isEmpty()) {
            throw new UnknownBandException(unknown, there);
        }
    }

    private static String names(List<Band> bands) {
        return bands.isEmpty() ? "no band" : bands.stream().map(Band::name).collect(Collectors.joining(", "));
    }
}
