package ripple.fits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.fail;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import ripple.testkit.Shared;
import ripple.testkit.Vectors;
import tools.jackson.databind.JsonNode;

/// Every file of hostile.json ends as it says: in one sentence or in pixels, soon, and without memory that only a header
/// asked for.
class HostileVectorsTest {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    /// What became of a file.
    ///
    /// @param pixels read in all HDUs
    /// @param sentence what the user reads, or empty
    /// @param allocated bytes
    private record Reading(long pixels, String sentence, long allocated) {}

    @TestFactory
    Stream<DynamicTest> everyCase() {
        JsonNode tolerance = Vectors.file("hostile.json").get("tolerance");
        Duration longest = Duration.ofSeconds(tolerance.get("time_s").asLong());
        long memory = tolerance.get("memory_mb").asLong() << 20;
        return Vectors.cases("hostile.json").stream().map(c -> DynamicTest.dynamicTest(c.get("id").asString(), () -> {
            Path path = Shared.named(c.get("file").asString());
            Reading reading = assertTimeoutPreemptively(longest, () -> read(path));
            endsAsItSays(c, path, reading);
            assertThat(reading.allocated).as("bytes allocated")
                    .isLessThan(memory + Files.size(path) + 8 * reading.pixels);
        }));
    }

    private static void endsAsItSays(JsonNode c, Path path, Reading reading) {
        switch (c.get("kind").asString()) {
            case "error" -> assertThat(reading.sentence).as("an error").isNotEmpty();
            case "image" -> assertThat(reading.pixels).as(reading.sentence).isPositive();
            case "error-or-image", "error-or-empty" -> {
                // Either will do; what matters is that there is an end.
            }
            default -> fail("What is " + c.get("kind") + "?");
        }
        if (!reading.sentence.isEmpty()) {
            assertThat(reading.sentence).startsWith(path.getFileName().toString()).endsWith(".").contains("HDU");
        }
    }

    private static Reading read(Path path) {
        long before = THREADS.getCurrentThreadAllocatedBytes();
        long pixels = 0;
        String sentence = "";
        try (FitsFile file = FitsFile.open(path)) {
            for (Hdu hdu : file.hdus()) {
                pixels += hdu.hasImage() ? hdu.image().doubles().length : 0;
            }
        } catch (FitsException e) {
            sentence = String.valueOf(e.getMessage());
        }
        return new Reading(pixels, sentence, THREADS.getCurrentThreadAllocatedBytes() - before);
    }

    @TestFactory
    Stream<DynamicTest> noFileOfAnotherKindIsTakenForFits() throws IOException {
        return Stream.of("vectors/README.md", "vectors/hostile.json").map(name -> DynamicTest.dynamicTest(name, () -> {
            Reading reading = read(Shared.path(name));
            assertThat(reading.sentence).contains("no FITS file");
        }));
    }
}
