package ripple.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/// The tour runs and its record is made: for half a minute here; `src/bench/window --parts tour` makes the one that is measured.
@Tag("window")
@ExtendWith(ApplicationExtension.class)
class TourTest {
    private static final double SECONDS = Double.parseDouble(System.getProperty("tour.seconds", "25"));

    @Test
    void itsRecordIsMade() throws IOException, InterruptedException, ExecutionException, TimeoutException {
        Path folder = Path.of("target", "tour");
        Path record = WaitForAsyncUtils.waitForAsyncFx(60_000, () -> Tour.begin(folder, SECONDS))
                .get((long) (300 + 4 * SECONDS), TimeUnit.SECONDS);
        assertThat(Files.readString(record)).contains("next objects", "| heap after a collection", "| end |");
        List<String> gaps = Files.readAllLines(folder.resolve("gaps.csv"));
        assertThat(gaps).hasSizeGreaterThan(200).anyMatch(line -> line.contains(",open inspect,"));
        assertThat(folder.resolve("stalls.txt")).exists();
        System.out.println(Files.readString(record));
    }
}
