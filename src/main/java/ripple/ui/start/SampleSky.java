package ripple.ui.start;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The sample sky that comes with the program: a Butler repository and a target list.
///
/// @param repository its folder
/// @param targets its target list
public record SampleSky(Path repository, Path targets) {
    private static final int PARENTS = 3;

    /// Looks beside the program and in the working folder.
    public static Optional<SampleSky> find() {
        Path here = Path.of("").toAbsolutePath();
        CodeSource source = SampleSky.class.getProtectionDomain().getCodeSource();
        try {
            Path program = source == null ? here : Path.of(source.getLocation().toURI());
            return above(program).or(() -> above(here));
        } catch (URISyntaxException e) {
            return above(here);
        }
    }

    private static Optional<SampleSky> above(@Nullable Path start) {
        Path folder = start;
        for (int i = 0; i <= PARENTS && folder != null; i++, folder = folder.getParent()) {
            Path sample = folder.resolve("sample-data");
            if (Files.isRegularFile(sample.resolve("repository").resolve("butler.yaml"))) {
                return Optional.of(new SampleSky(sample.resolve("repository"), sample.resolve("targets.csv")));
            }
        }
        return Optional.empty();
    }
}
