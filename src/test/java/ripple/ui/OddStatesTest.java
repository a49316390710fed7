package ripple.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import ripple.image.Band;
import ripple.repository.SampleSky;
import ripple.repository.open.Repositories;
import ripple.ui.kit.Theme;
import ripple.ui.stamps.StampState;
import ripple.ui.view.Slot;

/// Whatever is wrong with an object, Inspect shows it and says it in a sentence.
@ExtendWith(ApplicationExtension.class)
class OddStatesTest {
    private static final Set<Integer> HATCH = Set.of(0xFF262626, 0xFF585858);

    @TempDir
    Path folder;
    private WindowRig rig;

    @Start
    void start(Stage stage) {
        Optional<SampleSky> sample = SampleSky.find();
        rig = new WindowRig(stage, new Repositories(Map.of())::open, sample.orElseThrow(), Theme.DARK, 1000, 760);
    }

    @AfterEach
    void close() {
        rig.close();
    }

    @ParameterizedTest
    @EnumSource(OddStamps.Kind.class)
    void itsStateIsSeen(OddStamps.Kind kind) {
        rig.act("file.sample");
        WindowRig.until(() -> rig.session().targets().all().size() > 100);
        rig.untilStamps();
        rig.act("view.inspect");
        WindowRig.fx(() -> {
            rig.session().stamps().use(new OddStamps(kind));
            return kind;
        });
        WindowRig.until(() -> rig.session().stamps().state().get() instanceof StampState.Ready
                || rig.session().stamps().state().get() instanceof StampState.Failed);
        for (Theme theme : Theme.values()) {
            WindowRig.fx(() -> {
                rig.session().theme().set(theme);
                rig.session().stamps().display().slot().set(
                        kind == OddStamps.Kind.GRIDS ? new Slot.Colour() : new Slot.Single(new Band("r")));
                return theme;
            });
            WindowRig.until(
                    () -> kind == OddStamps.Kind.NOWCS || rig.scene().getRoot().lookup(".focusable-well") != null);
            BufferedImage picture = rig.snap("inspect-" + kind.name().toLowerCase(Locale.ROOT) + "-" + theme.key());
            switch (kind) {
                case EDGE -> {
                    assertThat(colours(picture, 0.05, 0.3)).isEqualTo(HATCH);
                    assertThat(texts()).anyMatch(text -> text.matches("FWHM .* 3[0-9] % without data"));
                }
                case ALLNAN -> {
                    assertThat(colours(picture, 0.1, 0.7)).isEqualTo(HATCH);
                    assertThat(texts()).contains("no pixel has a value");
                }
                case NOPSF -> assertThat(texts()).contains("PSF not known");
                case NOWCS -> assertThat(texts()).anyMatch(text -> text.contains("has no WCS"));
                case GRIDS -> assertThat(texts()).anyMatch(text -> text.contains("different pixel grids"));
                case ONEPIXEL -> assertThat(texts()).contains("one pixel only").anyMatch(text -> text.contains("1 px"));
                case GIGANTIC -> {
                    assertThat(colours(picture, 0.1, 0.7)).hasSizeGreaterThan(1);
                    assertThat(texts()).anyMatch(text -> text.matches("values up to [0-9.]+×10³⁸ nJy"));
                }
            }
        }
    }

    @Test
    void filesThatAreReplacedOrGoAwaySaySo() throws IOException {
        Path copy = folder.resolve("repository");
        copy(SampleSky.find().orElseThrow().repository(), copy);
        WindowRig.fx(() -> {
            rig.session().open(new Request(copy.toString(), SampleSky.find().orElseThrow().targets().toString()));
            return copy;
        });
        WindowRig.until(() -> rig.session().targets().all().size() > 100);
        rig.untilStamps();
        rig.act("view.inspect");
        StampState.Ready before = (StampState.Ready) rig.session().stamps().state().get();
        Path file = copy.resolve(before.stamp().images().values().iterator().next().provenance().file());
        Files.setLastModifiedTime(file, FileTime.fromMillis(1_000_000));
        again();
        WindowRig.until(() -> rig.session().notice().get().contains("replaced"));
        rig.untilStamps();
        rig.snap("inspect-replaced-dark");
        light();
        rig.snap("inspect-replaced-light");
        Files.move(copy, folder.resolve("elsewhere"), StandardCopyOption.ATOMIC_MOVE);
        again();
        WindowRig.until(() -> rig.session().notice().get().contains("no longer there"));
        assertThat(rig.session().stamps().state().get()).isInstanceOf(StampState.Ready.class);
        rig.snap("inspect-gone-light");
        rig.act("view.theme");
        rig.snap("inspect-gone-dark");
        WindowRig.fx(() -> {
            rig.session().targets().chosen().set(rig.session().targets().all().get(60));
            return rig;
        });
        WindowRig.until(() -> rig.session().stamps().state().get() instanceof StampState.Failed);
        Bounds card = place(".error-card");
        assertThat(card.getMinY()).as("the card fits").isGreaterThanOrEqualTo(place(".focusable-well").getMinY());
        assertThat(card.getMaxY()).isLessThanOrEqualTo(place(".focusable-well").getMaxY());
        rig.snap("inspect-unreadable-dark");
        rig.act("view.theme");
        rig.snap("inspect-unreadable-light");
        assertThat(((StampState.Failed) rig.session().stamps().state().get()).reason()).isNotEmpty();
    }

    private Bounds place(String selector) {
        return WindowRig.fx(() -> {
            Node found = rig.scene().getRoot().lookup(selector);
            return found.localToScene(found.getLayoutBounds());
        });
    }

    private void light() {
        rig.act("view.theme");
    }

    private void again() {
        WindowRig.fx(() -> {
            rig.session().stamps().load();
            return rig;
        });
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path path : (Iterable<Path>) all::iterator) {
                Path target = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(path, target);
                }
            }
        }
    }

    /// Of a part of the large view, from side to side.
    private Set<Integer> colours(BufferedImage picture, double from, double to) {
        Bounds well = WindowRig.fx(() -> {
            Node large = rig.scene().getRoot().lookup(".focusable-well");
            return large.localToScene(large.getBoundsInLocal());
        });
        double edge = Math.min(well.getWidth(), well.getHeight());
        double left = well.getCenterX() - edge / 2;
        Set<Integer> found = new HashSet<>();
        for (double x = left + from * edge; x < left + to * edge; x++) {
            for (double y = well.getCenterY() - edge / 8; y < well.getCenterY() + edge / 8; y++) {
                found.add(picture.getRGB((int) x, (int) y) | 0xFF000000);
            }
        }
        return found;
    }

    private List<String> texts() {
        return WindowRig.fx(() -> rig.scene().getRoot().lookupAll(".label").stream().map(Label.class::cast)
                .map(Label::getText).toList());
    }
}
