package ripple.cli;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ripple.image.Band;
import ripple.repository.Repository;

/// Bands as typed: `g,r,i`.
final class Bands {
    private Bands() {}

    /// The bands named, or all of the repository when none is.
    ///
    /// @throws UsageException for a band that the repository does not have
    static List<Band> of(String text, Repository repository) throws UsageException {
        List<Band> there = repository.coverage().bands();
        List<Band> wanted = text.isEmpty() ? there : parse(text);
        List<Band> unknown = wanted.stream().filter(b -> !there.contains(b)).toList();
        if (!unknown.isEmpty() || wanted.isEmpty()) {
            throw new UsageException(
                    "The repository has no image in " + names(unknown) + "; it has " + names(there) + ".");
        }
        return wanted;
    }

    private static List<Band> parse(String text) throws UsageException {
        List<Band> bands = Stream.of(text.split(",", -1)).map(String::strip).filter(s -> !s.isEmpty()).map(Band::new)
                .toList();
        if (bands.isEmpty()) {
            throw new UsageException("'" + text + "' is not a list of bands; write e.g. g,r,i.");
        }
        return bands;
    }

    /// The bands, each once.
    static List<Band> different(String text, Repository repository) throws UsageException {
        List<Band> bands = of(text, repository);
        if (bands.stream().distinct().count() < bands.size()) {
            throw new UsageException("A band is named twice in '" + text + "'.");
        }
        return bands;
    }

    private static String names(List<Band> bands) {
        return bands.isEmpty() ? "any band" : bands.stream().map(Band::name).collect(Collectors.joining(", "));
    }
}
