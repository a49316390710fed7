package ripple.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import ripple.catalog.Target;
import ripple.label.agree.Agreement;
import ripple.label.agree.CompletenessMap;
import ripple.label.agree.Figure;
import ripple.label.agree.Share;
import ripple.label.campaign.Campaign;
import ripple.label.campaign.CampaignJson;
import ripple.label.campaign.CampaignOptions;
import ripple.label.campaign.Planted;
import ripple.label.campaign.Planted.Origin;
import ripple.label.campaign.Planted.Truth;
import ripple.label.vocabulary.VocabularyJson;
import ripple.repository.open.Repositories;
import ripple.ui.kit.DrawnPane;
import ripple.ui.kit.Theme;
import ripple.ui.labels.AgreementModel;
import ripple.ui.labels.AgreementState;

/// Agreement in the window: without files, of one grader, of two, of three with planted lenses; its charts, and what is written.
@ExtendWith(ApplicationExtension.class)
class AgreementScreensTest {
    private static final int LIST = 60;
    private static final int EASY = 24;
    private static final int HARD = 6;
    private static final int NONE = 30;
    private static final Map<String, Double> SKILL = Map.of("ann", 0.95, "bob", 0.8, "cem", 0.7);

    private final List<Planted> known = new ArrayList<>();
    private WindowRig rig;
    private Path campaign;

    @TempDir
    private Path folder;

    @Start
    void start(Stage stage) {
        rig = new WindowRig(stage, new Repositories(Map.of())::open, null, Theme.DARK, 1000, 800);
    }

    @AfterEach
    void close() {
        rig.close();
    }

    /// Lenses that are easy, too few that are hard, and others that are none.
    @BeforeEach
    void campaign() throws IOException {
        List<Target> targets = IntStream.range(0, LIST).mapToObj(i -> target("o" + i, i)).toList();
        for (int i = 0; i < EASY + HARD + NONE; i++) {
            boolean easy = i < EASY;
            known.add(new Planted(target("p" + i, i), i < EASY + HARD ? Truth.LENS : Truth.NOT_LENS, Origin.SIMULATED,
                    easy ? 1.6 : 0.4, easy ? 60 : 10, 0.8, ""));
        }
        campaign = folder.resolve("known.json");
        CampaignJson.write(Campaign.of("Known", targets, VocabularyJson.standard(), CampaignOptions.blind())
                .withPlanted(known), campaign);
        WindowRig.fx(() -> {
            rig.window().show(Workspace.AGREEMENT);
            return true;
        });
    }

    private static Target target(String id, int i) {
        return new Target(i, id, 53 + i * 0.01, -28, new LinkedHashMap<>());
    }

    private AgreementModel model() {
        return rig.session().grading().agreement();
    }

    /// What a grader of this skill says, a vote every ten seconds.
    private Path votes(String grader) throws IOException {
        SplittableRandom dice = new SplittableRandom(grader.hashCode());
        List<String> lines = new ArrayList<>(List.of("object_id,grader,grade,time_utc"));
        int second = 0;
        for (String id : Stream.concat(known.stream().map(k -> k.target().id()),
                IntStream.range(0, LIST).mapToObj(i -> "o" + i)).toList()) {
            boolean lens = known.stream().anyMatch(k -> k.target().id().equals(id) && k.truth() == Truth.LENS);
            boolean says = dice.nextDouble() < SKILL.getOrDefault(grader, 0.0) == lens;
            lines.add(
                    String.join(",", id, grader, says ? dice.nextBoolean() ? "A" : "B" : dice.nextBoolean() ? "C" : "X",
                            "2026-11-01T09:%02d:%02dZ".formatted(second / 60, second % 60)));
            second += 10;
        }
        return Files.write(folder.resolve(grader + ".csv"), lines);
    }

    private Agreement measured(List<String> graders) throws IOException {
        List<Path> files = new ArrayList<>();
        for (String grader : graders) {
            files.add(votes(grader));
        }
        WindowRig.fx(() -> {
            model().add(files);
            return true;
        });
        WindowRig.until(() -> model().state().get() instanceof AgreementState.Ready ready
                && ready.agreement().graders().size() == model().files().size());
        return WindowRig.fx(() -> ((AgreementState.Ready) model().state().get()).agreement());
    }

    private String words() {
        return WindowRig.fx(() -> String.join("\n", rig.scene().getRoot().lookupAll(".label").stream()
                .map(node -> ((Labeled) node).getText()).filter(text -> text != null).toList()));
    }

    @Test
    void whatCannotBeMeasuredOfFewGradersIsSaid() throws IOException {
        assertThat(words()).contains("Add the journals or votes of two graders or more");
        rig.snapThemes("agreement-nothing");
        Agreement one = measured(List.of("ann"));
        assertThat(one.fleiss()).isInstanceOf(Figure.None.class);
        assertThat(words()).contains("Dawid–Skene is not computed", "there is 1", "SWAP");
        assertThat(WindowRig.fx(() -> rig.scene().getRoot().lookupAll(".drawn-pane").size()))
                .as("others to compare with")
                .isEqualTo(1);
        rig.snapThemes("agreement-one");
        Agreement two = measured(List.of("bob"));
        assertThat(two.alphaOrdinal().orNaN()).isBetween(0.0, 1.0);
        assertThat(two.consensus()).allMatch(c -> c.dawidSkene() instanceof Figure.None);
        assertThat(words()).contains("there are 2", "without planted objects");
        rig.snapThemes("agreement-two");
    }

    /// Without planted objects three graders are not enough; with them the map, its intervals and its limits are drawn.
    @Test
    void theChartsOfThreeGradersAreDrawnInBothLooks() throws IOException {
        Agreement blind = measured(List.of("ann", "bob", "cem"));
        assertThat(blind.consensus()).allMatch(c -> c.dawidSkene() instanceof Figure.None);
        assertThat(words()).contains("without planted objects");
        WindowRig.fx(() -> {
            model().campaign().set(campaign.toString());
            return true;
        });
        WindowRig.until(() -> model().state().get() instanceof AgreementState.Ready ready
                && !ready.agreement().together().found().isEmpty());
        Agreement agreement = ((AgreementState.Ready) model().state().get()).agreement();
        assertThat(agreement.consensus()).allMatch(c -> c.dawidSkene().orNaN() >= 0);
        bins(agreement.graders().getFirst().planted().map());
        assertThat(agreement.together().map().share(0, 0).total()).isEqualTo(3 * HARD);
        assertThat(agreement.together().map().isShown(0, 0)).as("six lenses, whoever saw them").isFalse();
        for (Theme theme : Theme.values()) {
            WindowRig.fx(() -> {
                rig.session().theme().set(theme);
                return true;
            });
            rig.untilDrawn();
            List<Node> charts = WindowRig.fx(() -> List.copyOf(rig.scene().getRoot().lookupAll(".drawn-pane")));
            assertThat(charts).hasSize(6).allSatisfy(chart -> assertThat(colours(chart, theme)).as(
                    chart.getAccessibleText() + " in " + theme).isNotEmpty());
            for (double place : List.of(0.0, 0.25, 0.5, 0.75, 1.0)) {
                scroll(place);
                rig.snap("agreement-three-" + Math.round(4 * place) + "-" + theme.key());
            }
        }
    }

    /// Wilson's interval of 24 lenses, worked out by hand; six are too few.
    private static void bins(CompletenessMap map) {
        Share easy = map.share(map.snrEdges().indexOf(50.0), map.resolutionEdges().indexOf(1.8));
        assertThat(easy.total()).isEqualTo(EASY);
        double n = EASY;
        double p = easy.count() / n;
        double z = 1.959964;
        double middle = (p + z * z / (2 * n)) / (1 + z * z / n);
        double half = z * Math.sqrt(p * (1 - p) / n + z * z / (4 * n * n)) / (1 + z * z / n);
        assertThat(easy.low()).isCloseTo(middle - half, org.assertj.core.data.Offset.offset(1e-4));
        assertThat(easy.high()).isCloseTo(middle + half, org.assertj.core.data.Offset.offset(1e-4));
        assertThat(map.share(0, 0).total()).isEqualTo(HARD);
        assertThat(map.isShown(0, 0)).isFalse();
    }

    private void scroll(double place) {
        WindowRig.fx(() -> {
            rig.scene().getRoot().lookupAll(".settings-scroll").stream().filter(node -> node.getScene() != null)
                    .forEach(node -> ((ScrollPane) node).setVvalue(place));
            return true;
        });
    }

    /// Colours of a chart but the ground's.
    private static Set<Integer> colours(Node chart, Theme theme) {
        assertThat(((DrawnPane) chart).isDrawn()).isTrue();
        WritableImage picture = WindowRig.fx(() -> chart.snapshot(null, null));
        Set<Integer> found = new TreeSet<>();
        int ground = theme.argb("-color-bg-subtle") & 0xFFFFFF;
        int others = 0;
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                int colour = picture.getPixelReader().getArgb(x, y) & 0xFFFFFF;
                if (colour != ground) {
                    found.add(colour);
                    others++;
                }
            }
        }
        double all = picture.getWidth() * picture.getHeight();
        assertThat(others / all).as("share of pixels that are drawn").isBetween(0.01, 0.9);
        return found;
    }

    @Test
    void aChartIsSavedWholeAsPictureAndAsData() throws IOException {
        measured(List.of("ann", "bob", "cem"));
        rig.untilDrawn();
        press("Save as picture: Pace");
        Path picture = rig.folder("pace.png");
        WindowRig.until(() -> Files.exists(picture));
        assertThat(ImageIO.read(picture.toFile()).getWidth()).isGreaterThan(400);
        press("Save data: Pace");
        Path table = rig.folder("pace.csv");
        WindowRig.until(() -> Files.exists(table));
        assertThat(Files.readString(table)).contains("ann", "bob", "cem");
        try (Stream<Path> all = Files.list(rig.folder("."))) {
            assertThat(all.map(file -> file.getFileName().toString()))
                    .noneMatch(name -> name.matches(".*pace.*(tmp|part).*"));
        }
        Files.delete(picture);
        Files.createDirectory(picture);
        Files.writeString(picture.resolve("kept.txt"), "kept");
        press("Save as picture: Pace");
        WindowRig.until(() -> !model().problem().get().isEmpty());
        assertThat(picture.resolve("kept.txt")).hasContent("kept");
        assertThat(model().problem().get()).contains("pace.png");
    }

    private void press(String name) {
        WindowRig.fx(() -> {
            rig.scene().getRoot().lookupAll(".button").stream().filter(ButtonBase.class::isInstance)
                    .filter(node -> name.equals(node.getAccessibleText())).map(ButtonBase.class::cast).findFirst()
                    .orElseThrow().fire();
            return true;
        });
    }

    /// The report is one page: nothing in it is fetched from elsewhere, and the charts are in it.
    @Test
    void theReportIsOnePage() throws IOException {
        measured(List.of("ann", "bob", "cem"));
        rig.act("agree.report");
        Path page = rig.folder("agreement.html");
        WindowRig.until(() -> Files.exists(page));
        String html = Files.readString(page);
        assertThat(html).contains("data:image/png;base64,", "ann", "bob", "cem");
        assertThat(
                Pattern.compile("(?:src|href)=\"(?!data:|#)|url\\((?!data:)|@import|<script").matcher(html).results())
                .isEmpty();
    }

    /// What is measured is given up at once, and can be asked for again.
    @Test
    void aLongMeasurementCanBeCancelled() throws IOException {
        List<Path> many = new ArrayList<>();
        for (int grader = 0; grader < 8; grader++) {
            List<String> lines = new ArrayList<>(List.of("object_id,grader,grade"));
            for (int i = 0; i < 10_000; i++) {
                lines.add("o" + i + ",g" + grader + "," + "ABCX".charAt((i * 7 + grader * (i % 3)) % 4));
            }
            many.add(Files.write(folder.resolve("g" + grader + ".csv"), lines));
        }
        WindowRig.fx(() -> {
            model().add(many);
            assertThat(model().state().get()).isInstanceOf(AgreementState.Working.class);
            rig.scene().getRoot().applyCss();
            rig.scene().getRoot().layout();
            press("Cancel");
            return true;
        });
        assertThat(model().state().get()).isInstanceOf(AgreementState.Cancelled.class);
        assertThat(words()).contains("Measuring was cancelled.");
        rig.snapThemes("agreement-cancelled");
        press("Try again");
        WindowRig.until(() -> model().state().get() instanceof AgreementState.Ready);
        assertThat(((AgreementState.Ready) model().state().get()).agreement().consensus()).hasSize(10_000);
    }
}
