package ripple.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ripple.repository.SampleSky;

class WindowStateTest {
    private static final List<Rectangle2D> TWO_SCREENS = List.of(new Rectangle2D(0, 0, 1920, 1080),
            new Rectangle2D(1920, 0, 1280, 1024));

    @TempDir
    private Path folder;

    @Test
    void whatIsWrittenIsReadBack() throws IOException {
        WindowState state = WindowState.standard().withWindow(Map.of("maximised", "true")).withOpen("/data/dp1 copy")
                .withPlace("/old", Map.of("filter", "")).withPlace("/data/dp1 copy", Map.of("filter", "z > 1; ü=\\"));
        Path file = folder.resolve("deep").resolve("place.properties");
        state.write(file);
        assertThat(WindowState.read(file)).isEqualTo(state);
        assertThat(WindowState.read(file).places().keySet()).containsExactly("/data/dp1 copy", "/old");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "open=\\uZZZZ", "\u0000\u0001\u0002", "place.x.location=/a", "# nothing else"})
    void aDamagedFileIsAFirstStart(String content) throws IOException {
        Path file = Files.writeString(folder.resolve("place.properties"), content);
        assertThat(WindowState.read(file).places()).isEmpty();
        assertThat(WindowState.read(file).open()).isEmpty();
    }

    @Test
    void whatIsNoTextOrFarTooLongOrAFolderIsAFirstStart() throws IOException {
        Path bytes = Files.write(folder.resolve("bytes"), new byte[]{(byte) 0xC3, (byte) 0x28, 0});
        Path huge = Files.write(folder.resolve("huge"), new byte[2 << 20]);
        for (Path file : List.of(bytes, huge, folder, folder.resolve("none"))) {
            assertThat(WindowState.read(file).isFirst()).as(file.toString()).isTrue();
        }
    }

    @Test
    void onlyTheLatestPlacesAreRemembered() {
        WindowState state = WindowState.standard();
        for (int i = 0; i < 30; i++) {
            state = state.withPlace("/" + i, Map.of());
        }
        assertThat(state.places()).hasSize(WindowState.PLACES).containsKeys("/29", "/18").doesNotContainKey("/17");
    }

    @Test
    void wordsOfAnotherVersionLeaveThingsAsTheyAre() {
        LayoutModel layout = new LayoutModel();
        Map<String, String> odd = Map.of("bounds", "0 0 NaN 5", "maximised", "perhaps", "explore.left", "wide",
                "explore.tab", "2.5", "unheard.of", "x");
        layout.things().forEach(thing -> thing.restore(odd));
        assertThat(layout.bounds().get()).isEqualTo(LayoutModel.ANYWHERE);
        assertThat(layout.exploreLeft().get()).isEqualTo(new LayoutModel().exploreLeft().get());
        assertThat(layout.exploreTab().get()).isEqualTo(1);
    }

    @Test
    void aFirstStartOpensTheSampleAndALaterOneWhatWasOpen() {
        SampleSky sample = new SampleSky(Path.of("/program/sample-data"));
        WindowState later = new WindowState(Map.of(), "/data/dp1", new LinkedHashMap<>());
        assertThat(Request.NOTHING.location(WindowState.standard(), sample))
                .isEqualTo(Path.of("/program/sample-data/repository").toString());
        assertThat(Request.NOTHING.location(WindowState.standard(), null)).isEmpty();
        assertThat(Request.NOTHING.location(later, sample)).isEqualTo("/data/dp1");
        assertThat(Request.NOTHING.location(later.withOpen("").withWindow(Map.of("maximised", "false")), sample))
                .as("left on the start page").isEmpty();
        assertThat(new Request("/mine", "").location(later, sample)).isEqualTo("/mine");
    }

    @Test
    void aFolderNamedFromWhereOneStandsIsFoundFromElsewhere() {
        assertThat(Request.known(".")).isEqualTo(Path.of("").toAbsolutePath().toString());
        assertThat(Request.known("dp1")).as("a label").isEqualTo("dp1");
        assertThat(Request.known("https://data.example/butler")).isEqualTo("https://data.example/butler");
    }

    @Test
    void aWindowComesBackOnAScreenThatIsThere() {
        Rectangle2D second = new Rectangle2D(2000, 100, 1000, 700);
        assertThat(WindowFrame.onScreen(second, TWO_SCREENS)).isEqualTo(second);
        assertThat(WindowFrame.onScreen(second, TWO_SCREENS.subList(0, 1))).as("the second screen is gone")
                .isEqualTo(new Rectangle2D(920, 100, 1000, 700));
        assertThat(WindowFrame.onScreen(new Rectangle2D(-300, -50, 4000, 3000), TWO_SCREENS)).as("larger than any")
                .isEqualTo(new Rectangle2D(0, 0, 1920, 1080));
        assertThat(WindowFrame.onScreen(new Rectangle2D(1800, 500, 1000, 700), TWO_SCREENS)).as("mostly on the second")
                .isEqualTo(new Rectangle2D(1920, 324, 1000, 700));
    }
}
