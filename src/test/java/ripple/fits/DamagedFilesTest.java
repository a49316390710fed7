package ripple.fits;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import ripple.testkit.Shared;
import ripple.testkit.Vectors;

/// Whatever happens to the bytes of a file on its way: it is read, or refused in a sentence. Nothing else, and never for ever.
class DamagedFilesTest {
    private static final int VERSIONS = 30;

    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicTest> flippedAndCut() {
        return Vectors.cases("tiled.json").stream().map(c -> DynamicTest.dynamicTest(c.get("id").asString(), () -> {
            byte[] good = Files.readAllBytes(Shared.named(c.get("file").asString()));
            SplittableRandom random = new SplittableRandom(c.get("id").asString().hashCode());
            assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
                for (int version = 0; version < VERSIONS; version++) {
                    readOrRefuse(damaged(good, random));
                }
            });
        }));
    }

    private void readOrRefuse(byte[] bytes) throws IOException {
        Path path = Files.write(folder.resolve("damaged.fits"), bytes);
        try (FitsFile file = FitsFile.open(path)) {
            for (Hdu hdu : file.hdus()) {
                if (hdu.hasImage()) {
                    readInAllWays(hdu.image());
                }
            }
        } catch (FitsException e) {
            // A sentence: what is asked for.
        }
    }

    private static void readInAllWays(FitsImage image) throws FitsException {
        image.floats();
        image.doubles();
        if (image.isInteger()) {
            image.integers();
        }
    }

    /// Some bits turned, or digits of the header, or the end cut off.
    private static byte[] damaged(byte[] good, SplittableRandom random) {
        byte[] bytes = good.clone();
        switch (random.nextInt(4)) {
            case 0 -> turnBits(bytes, 0, random);
            case 1 -> turnBits(bytes, good.length / 2, random);
            case 2 -> changeDigits(bytes, random);
            default -> {
                return Arrays.copyOf(bytes, random.nextInt(bytes.length));
            }
        }
        return bytes;
    }

    private static void turnBits(byte[] bytes, int from, SplittableRandom random) {
        for (int i = random.nextInt(1, 9); i > 0; i--) {
            bytes[random.nextInt(from, bytes.length)] ^= (byte) (1 << random.nextInt(8));
        }
    }

    private static void changeDigits(byte[] bytes, SplittableRandom random) {
        for (int i = 0; i < 200; i++) {
            int at = random.nextInt(bytes.length);
            if (bytes[at] >= '0' && bytes[at] <= '9') {
                bytes[at] = (byte) "0123456789-.E".charAt(random.nextInt(13));
            }
        }
    }
}
