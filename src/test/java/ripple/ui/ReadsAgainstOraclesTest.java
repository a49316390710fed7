package ripple.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.TabPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import ripple.image.Band;
import ripple.image.Stamp;
import ripple.plot.Chart;
import ripple.plot.PlotPoint;
import ripple.plot.Series;
import ripple.repository.SampleSky;
import ripple.repository.open.Repositories;
import ripple.sky.KnownSkyMaps;
import ripple.sky.PixelPoint;
import ripple.sky.SkyPosition;
import ripple.testkit.Sample;
import ripple.testkit.Shared;
import ripple.testkit.Vectors;
import ripple.ui.kit.NumberStyle;
import ripple.ui.kit.Theme;
import ripple.ui.stamps.Photometry;
import ripple.ui.stamps.PsfReading;
import ripple.ui.stamps.ReadChart;
import ripple.ui.stamps.StampState;
import ripple.ui.stamps.StampsModel;
import ripple.ui.view.MeasureWords;
import ripple.ui.view.Readout;
import ripple.ui.view.SkyLine;
import ripple.ui.view.SkyRing;
import ripple.ui.view.Slot;
import tools.jackson.databind.JsonNode;

/// What Inspect reads off a stamp, against others: pixels, masks and PSFs as lsst.images reads them, and the truth of the sample sky.
@ExtendWith(ApplicationExtension.class)
class ReadsAgainstOraclesTest {
    private static final Band R = new Band("r");
    private static final String SIMULATED = "data/sim-butler";

    @TempDir
    private Path folder;
    private WindowRig rig;

    @Start
    void start(Stage stage) {
        rig = new WindowRig(stage, new Repositories(Map.of())::open, SampleSky.find().orElseThrow(), Theme.DARK, 1000,
                1000);
    }

    @AfterEach
    void close() {
        rig.close();
    }

    private StampsModel model() {
        return rig.session().stamps();
    }

    private Stamp stamp() {
        return model().stamp().orElseThrow();
    }

    /// One target at a place, large in front in r.
    private void look(Path repository, String id, double ra, double dec, int size, int tab) throws IOException {
        Path list = Files.writeString(folder.resolve("one.csv"), "id,ra,dec\n%s,%s,%s\n".formatted(id, ra, dec));
        WindowRig.fx(() -> {
            model().size().set(size);
            rig.session().open(new Request(repository.toString(), list.toString()));
            return list;
        });
        WindowRig.until(() -> model().state().get() instanceof StampState.Ready ready && ready.target().id().equals(id)
                && ready.stamp().box().width() == size);
        rig.act("view.inspect");
        WindowRig.fx(() -> {
            model().display().slot().set(new Slot.Single(R));
            ((TabPane) rig.scene().getRoot().lookup(".tab-pane.panel-right")).getSelectionModel().select(tab);
            return list;
        });
    }

    private void look(JsonNode cutout, int tab) throws IOException {
        look(Shared.path(SIMULATED), cutout.get("key").asString(), Vectors.number(cutout.get("ra")),
                Vectors.number(cutout.get("dec")), cutout.get("size").asInt(), tab);
    }

    private static JsonNode cutout(String key) {
        return Vectors.json(Shared.path(SIMULATED + "/expected/expected_cutouts.json")).get("cutouts").valueStream()
                .filter(each -> each.get("key").asString().equals(key)).findFirst().orElseThrow();
    }

    private static double[] expected(JsonNode cutout, Band band, String plane) {
        return Vectors.npz(Shared.path(SIMULATED + "/expected/expected_cutouts.npz"),
                cutout.get("key").asString() + "_" + band + "_" + plane).values();
    }

    /// Three kinds of place: whole, at the data's edge, across a gap.
    @Test
    void pixelsMasksProfilesAndPsfsAreThoseOfLsstImages() throws IOException {
        for (String key : List.of("c08", "c04", "c20", "c28")) {
            JsonNode cutout = cutout(key);
            look(cutout, 2);
            assertThat(List.of(stamp().box().x0(), stamp().box().y0()))
                    .containsExactly(cutout.get("x0").asInt(), cutout.get("y0").asInt());
            pixelInTheMiddle(cutout);
            profiles(cutout);
            psfs(cutout);
            masks(cutout);
            WindowRig.fx(() -> {
                rig.session().start().close();
                return key;
            });
        }
    }

    private void pixelInTheMiddle(JsonNode cutout) {
        int x = cutout.get("center_pixel").get(0).asInt();
        int y = cutout.get("center_pixel").get(1).asInt();
        WindowRig.fx(() -> {
            model().pointed().set(new PixelPoint(x - stamp().box().x0(), y - stamp().box().y0()));
            return cutout;
        });
        Readout read = model().readout().orElseThrow();
        assertThat(List.of(read.tractX(), read.tractY())).containsExactly(x, y);
        double value = Vectors.number(cutout.get("bands").get("r").get("center_pixel_value"));
        assertThat(read.value()).isEqualTo(value);
        JsonNode sky = cutout.get("center_pixel_sky");
        assertThat(read.place().raDeg()).isCloseTo(Vectors.number(sky.get(0)), within(1e-9));
        assertThat(read.place().decDeg()).isCloseTo(Vectors.number(sky.get(1)), within(1e-9));
        int at = (y - stamp().box().y0()) * stamp().box().width() + x - stamp().box().x0();
        double sigma = Math.sqrt(expected(cutout, R, "variance")[at]);
        assertThat(read.sigmaNanojansky()).isCloseTo(sigma, within(1e-9));
        assertThat(read.signalToNoise()).isCloseTo(value / sigma, within(1e-6));
        // 31.4 is the zero point of nJy; a pixel is 0.2″ wide.
        assertThat(read.surfaceBrightness()).isCloseTo(31.4 - 2.5 * Math.log10(value / 0.04), within(1e-3));
        String shown = String.join(" ", texts(rig.scene().getRoot()));
        assertThat(shown).contains(NumberStyle.whole(x)).contains(NumberStyle.whole(y));
    }

    private void profiles(JsonNode cutout) {
        int size = stamp().box().width();
        int column = cutout.get("center_pixel").get(0).asInt() - stamp().box().x0();
        int row = cutout.get("center_pixel").get(1).asInt() - stamp().box().y0();
        Chart across = chart(ReadChart.ROW, "columns", series -> begins(series, -column));
        Chart upwards = chart(ReadChart.COLUMN, "rows", series -> begins(series, -row));
        for (Band band : stamp().presentBands().stream().filter(b -> "gri".contains(b.name())).toList()) {
            double[] image = expected(cutout, band, "image");
            for (int i = 0; i < size; i++) {
                same(at(across, band, i - column), image[row * size + i]);
                same(at(upwards, band, i - row), image[i * size + column]);
            }
        }
    }

    /// A pixel without a value is no point of a line.
    private static void same(Stream<PlotPoint> points, double value) {
        List<PlotPoint> found = points.filter(point -> Double.isFinite(point.y())).toList();
        if (Double.isNaN(value)) {
            assertThat(found).isEmpty();
        } else {
            assertThat(found).singleElement().satisfies(point -> assertThat(point.y()).isEqualTo(value));
        }
    }

    private static Stream<PlotPoint> at(Chart chart, Band band, double x) {
        return chart.series().stream().filter(series -> series.name().equals(band.name()))
                .flatMap(series -> series.points().stream()).filter(point -> Math.abs(point.x() - x) < 1e-6);
    }

    /// @param wanted tells its lines from those of the place before, which are shown until the new ones are made
    private Chart chart(ReadChart which, String axis, Predicate<Series> wanted) {
        WindowRig.fx(() -> {
            model().reads().which().set(which);
            return which;
        });
        WindowRig.until(() -> model().reads().chart().get().filter(chart -> chart.x().label().contains(axis)
                && !chart.series().isEmpty() && chart.series().stream().allMatch(wanted))
                .isPresent());
        return model().reads().chart().get().orElseThrow();
    }

    private static boolean begins(Series series, double x) {
        return series.points().stream().mapToDouble(PlotPoint::x).min().stream()
                .anyMatch(least -> Math.abs(least - x) < 1e-6);
    }

    private void psfs(JsonNode cutout) {
        WindowRig.until(() -> !model().reads().psfs().get().isEmpty());
        for (PsfReading read : model().reads().psfs().get()) {
            JsonNode psf = cutout.get("bands").path(read.band().name()).path("psf");
            if (psf.path("status").asString("").equals("ok")) {
                assertThat(read.fwhmArcsec()).as("FWHM in %s", read.band())
                        .isCloseTo(Vectors.number(psf.get("fwhm_arcsec")), within(1e-4));
            }
        }
    }

    /// The numbers in the panel.
    private void masks(JsonNode cutout) {
        WindowRig.fx(() -> {
            ((TabPane) rig.scene().getRoot().lookup(".tab-pane.panel-right")).getSelectionModel().select(0);
            rig.scene().getRoot().applyCss();
            rig.scene().getRoot().layout();
            return cutout;
        });
        JsonNode counts = cutout.get("bands").get("r").get("mask_counts");
        List<Parent> rows = WindowRig.fx(() -> rig.scene().getRoot().lookupAll(".mask-row").stream()
                .map(Parent.class::cast).toList());
        int seen = 0;
        for (Parent row : rows) {
            List<String> shown = texts(row);
            if (counts.has(shown.getFirst())) {
                seen++;
                assertThat(shown.get(1)).as(shown.getFirst())
                        .isEqualTo(NumberStyle.whole(counts.get(shown.getFirst()).asInt()));
            }
        }
        assertThat(seen).isGreaterThanOrEqualTo(6);
    }

    private static List<String> texts(Parent of) {
        return WindowRig.fx(() -> Stream.concat(of.lookupAll(".check-box").stream(), of.lookupAll(".label").stream())
                .map(node -> ((Labeled) node).getText()).toList());
    }

    private static Map<String, String> truth(String id) throws IOException {
        return Sample.truth("objects.csv").stream().filter(row -> row.get("object_id").equals(id)).findFirst()
                .orElseThrow();
    }

    /// A star that nothing bright is near to. All but a few thousandths of a Moffat profile of β 3.5 lies within 3″.
    @Test
    void theApertureFindsTheMagnitudesOfAStarAndItsCurveOfGrowthIsThatOfItsPsf() throws IOException {
        Map<String, String> star = truth("611098130213909555");
        SkyPosition place = new SkyPosition(Double.parseDouble(star.get("ra")), Double.parseDouble(star.get("dec")));
        look(Sample.REPOSITORY, star.get("object_id"), place.raDeg(), place.decDeg(), 80, 2);
        rig.act("image.tool.aperture");
        WindowRig.fx(() -> {
            model().measures().aperture().set(new SkyRing(place, 3));
            return place;
        });
        WindowRig.until(() -> model().reads().photometry().get().stream()
                .anyMatch(each -> each.band().equals(R) && each.magnitude() > 0));
        int compared = 0;
        for (Photometry each : model().reads().photometry().get()) {
            double magnitude = Double.parseDouble(star.get("mag_" + each.band()));
            if ("griz".contains(each.band().name())) {
                compared++;
                assertThat(each.magnitude()).as("magnitude in %s", each.band())
                        .isCloseTo(magnitude, within(0.03 + 3 * each.magnitudeError()));
            }
        }
        assertThat(compared).isEqualTo(4);
        Chart growth = chart(ReadChart.GROWTH, "radius", series -> true);
        List<PlotPoint> points = growth.series().stream().filter(series -> series.name().equals("r"))
                .flatMap(series -> series.points().stream()).toList();
        double whole = points.stream().filter(point -> Math.abs(point.x() - 3) < 1e-6).findFirst().orElseThrow().y();
        for (PlotPoint point : points) {
            if (point.x() > 0.35 && point.x() <= 3) {
                assertThat(point.y() / whole).as("share within %.2f″", point.x())
                        .isCloseTo(moffat(point.x()) / moffat(3), within(0.03));
            }
        }
        rig.snapThemes("inspect-star");
    }

    /// Share of the light within a radius of the Moffat profile that the stars of the sample were drawn with in r.
    private static double moffat(double radius) {
        double beta = 3.5;
        double fwhm = 0.85;
        double core = fwhm / (2 * Math.sqrt(Math.pow(2, 1 / beta) - 1));
        return 1 - Math.pow(1 + Math.pow(radius / core, 2), 1 - beta);
    }

    @Test
    void theRulerBetweenTwoObjectsTellsTheirSeparationAndPositionAngle() throws IOException {
        Map<String, String> star = truth("611098130213909555");
        double ra = Double.parseDouble(star.get("ra"));
        double dec = Double.parseDouble(star.get("dec"));
        look(Sample.REPOSITORY, star.get("object_id"), ra, dec, 80, 2);
        // North-east of it, by 3″ each way; the formulae of spherical astronomy in their simplest form.
        double otherDec = dec + 3 / 3600.0;
        double otherRa = ra + 3 / 3600.0 / Math.cos(Math.toRadians(dec));
        WindowRig.fx(() -> {
            model().measures().ruler().set(new SkyLine(new SkyPosition(ra, dec), new SkyPosition(otherRa, otherDec)));
            return ra;
        });
        assertThat(MeasureWords.of(model().measures().ruler().get())).contains("4.24″").contains("45");
        assertThat(String.join("\n", texts(rig.scene().getRoot()))).contains("4.24″");
    }

    @Test
    void whatIsWrongOnPurposeIsRead() throws IOException {
        JsonNode scene = Vectors.json(Path.of("sample-data/truth/scene.json"));
        double x = Vectors.number(scene.get("saturated_star_xy").get(0));
        double y = Vectors.number(scene.get("saturated_star_xy").get(1));
        SkyPosition bright = place(x, y);
        look(Sample.REPOSITORY, "bright", bright.raDeg(), bright.decDeg(), 80, 0);
        assertThat(planes(x, y)).contains("SATURATED");
        SkyPosition gap = place(Vectors.number(scene.get("no_data_gap").get("x")),
                Vectors.number(scene.get("no_data_gap").get("y")));
        look(Sample.REPOSITORY, "gap", gap.raDeg(), gap.decDeg(), 80, 0);
        assertThat(planes(Vectors.number(scene.get("no_data_gap").get("x")),
                Vectors.number(scene.get("no_data_gap").get("y")))).contains("NO_DATA");
        assertThat(model().readout().orElseThrow().value()).isNaN();
        rig.snapThemes("inspect-gap");
    }

    private List<String> planes(double x, double y) {
        WindowRig.fx(() -> {
            model().pointed().set(new PixelPoint(Math.rint(x) - stamp().box().x0(), Math.rint(y) - stamp().box().y0()));
            return x;
        });
        return model().readout().orElseThrow().planes();
    }

    private static SkyPosition place(double x, double y) {
        return KnownSkyMaps.byName("lsst_cells_v2").orElseThrow().tract(9813).projection()
                .toSky(new PixelPoint(x, y));
    }
}
