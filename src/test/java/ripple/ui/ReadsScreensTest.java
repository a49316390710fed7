package ripple.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TabPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import ripple.image.AdaptiveMoments;
import ripple.image.Band;
import ripple.image.BandImage;
import ripple.image.Stamp;
import ripple.plot.Chart;
import ripple.plot.PlotPoint;
import ripple.repository.SampleSky;
import ripple.repository.open.Repositories;
import ripple.sky.PixelPoint;
import ripple.sky.SkyPosition;
import ripple.ui.kit.Theme;
import ripple.ui.stamps.CompareModel;
import ripple.ui.stamps.Photometry;
import ripple.ui.stamps.ReadChart;
import ripple.ui.stamps.ReadsModel;
import ripple.ui.stamps.StampState;
import ripple.ui.stamps.StampsModel;
import ripple.ui.stamps.WideModel;
import ripple.ui.view.Phase;
import ripple.ui.view.Seen;
import ripple.ui.view.SkyLine;
import ripple.ui.view.SkyRing;
import ripple.ui.view.Slot;

/// The panel of reads beside an object of the sample sky.
@ExtendWith(ApplicationExtension.class)
class ReadsScreensTest {
    private static final Band R = new Band("r");

    private WindowRig rig;

    @Start
    void start(Stage stage) {
        Optional<SampleSky> sample = SampleSky.find();
        rig = new WindowRig(stage, new Repositories(Map.of())::open, sample.orElseThrow(), Theme.DARK, 1000, 1000);
    }

    @BeforeEach
    void openTheSampleSky() {
        rig.inspectSample(2);
        WindowRig.fx(() -> {
            model().display().slot().set(new Slot.Single(R));
            ((TabPane) rig.scene().getRoot().lookup(".tab-pane.panel-right")).getSelectionModel().select(2);
            return rig;
        });
    }

    @AfterEach
    void close() {
        rig.close();
    }

    private void panel(int tab) {
        WindowRig.fx(() -> {
            ((TabPane) rig.scene().getRoot().lookup(".tab-pane.panel-right")).getSelectionModel().select(tab);
            return tab;
        });
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void theObjectSaysWhereItComesFromAndWhereElseItIs(Theme theme) {
        WindowRig.fx(() -> {
            rig.session().theme().set(theme);
            return theme;
        });
        panel(3);
        Set<String> texts = texts();
        assertThat(texts).contains(stamp().objectId(), stamp().tract() + ", " + stamp().patch(),
                "r");
        rig.snap("inspect-object-" + theme.key());
        WindowRig.fx(() -> {
            MenuButton viewers = (MenuButton) rig.scene().getRoot().lookup("#viewers");
            viewers.getItems().get(2).fire();
            return viewers;
        });
        assertThat(rig.addresses().getFirst()).startsWith("https://aladin.cds.unistra.fr/AladinLite/?target=150.44");
    }

    private Set<String> texts() {
        return WindowRig.fx(() -> {
            Set<String> all = new HashSet<>();
            for (Node node : rig.scene().getRoot().lookupAll(".label")) {
                all.add(((Label) node).getText());
            }
            return all;
        });
    }

    @Test
    void atMostFourObjectsArePinnedAndStandBesideTheLargeView() {
        var compare = model().compare();
        for (int i = 0; i < 5; i++) {
            rig.act("image.pin");
            int before = rig.session().targets().chosenPlace().get();
            rig.act("image.next");
            WindowRig.until(() -> model().state().get() instanceof StampState.Ready ready
                    && rig.session().targets().chosenPlace().get() == before + 1
                    && ready.target().equals(rig.session().targets().chosen().get()));
        }
        assertThat(compare.pins()).hasSize(4);
        assertThat(compare.pins().getFirst().title()).isEqualTo(rig.session().targets().all().get(3).id());
        assertThat(compare.beside().get()).isEqualTo(CompareModel.Beside.PINS);
        panel(3);
        rig.snapThemes("inspect-pins");
        assertThat(texts()).contains(compare.pins().get(2).title());
        rig.act("image.showPins");
        assertThat(compare.beside().get()).isEqualTo(CompareModel.Beside.ITSELF);
        rig.act("image.showPins");
        WindowRig.fx(() -> {
            rig.session().start().close();
            return rig;
        });
        assertThat(compare.pins()).as("another repository begins anew").isEmpty();
    }

    @Test
    void aPlaceInTheOverlapIsSeenInEveryPatchThatHasIt() {
        var map = rig.session().sky().scene().get().map();
        var overlap = rig.session().targets().all().stream()
                .filter(target -> target.position().filter(place -> map.tractOwning(place).orElseThrow()
                        .patchesCovering(place).size() > 1).isPresent())
                .findFirst();
        assumeTrue(overlap.isPresent(), "no target of the sample lies where patches overlap");
        WindowRig.fx(() -> {
            rig.session().targets().chosen().set(overlap.get());
            return rig;
        });
        WindowRig.until(() -> model().compare().covering().get().size() > 1);
        rig.act("image.showPatches");
        WindowRig.until(() -> !model().compare().patches().get().isEmpty());
        assertThat(texts()).contains("tract " + stamp().tract() + " patch " + stamp().patch());
    }

    @Test
    void movingBeyondTheStampFetchesItsNeighbours() {
        Stamp own = stamp();
        WindowRig.fx(() -> {
            model().display().field().show(1, -70, 0);
            return rig;
        });
        WindowRig.until(() -> model().inFront() instanceof Seen.Picture shown
                && shown.stamp().box().width() > own.box().width());
        Seen.Picture shown = (Seen.Picture) model().inFront();
        assertThat(shown.frame()).isEqualTo(own.box());
        BandImage wide = shown.stamp().image(R).orElseThrow();
        assertThat(wide.cropped(own.box()).image().pixels()).isEqualTo(r().image().pixels());
        assertThat(stamp().box()).as("what is measured stays the stamp").isEqualTo(own.box());
        rig.snapThemes("inspect-neighbours");
        rig.act("image.next");
        assertThat(model().inFront() instanceof Seen.Picture next && next.stamp().objectId().equals(own.objectId()))
                .isFalse();
    }

    @Test
    void theSurroundingsAreOneKeyAway() {
        rig.act("image.wide");
        WindowRig.until(() -> model().wide().stamp().isPresent());
        assertThat(model().wide().stamp().orElseThrow().box().width()).isEqualTo(WideModel.EDGE);
        WindowRig.fx(() -> {
            model().display().slot().set(new Slot.Colour());
            return rig;
        });
        WindowRig.until(() -> model().wide().stamp().filter(s -> s.images().size() == 3).isPresent());
        rig.snapThemes("inspect-wide");
        rig.act("image.wide");
        assertThat(model().wide().stamp()).isEmpty();
    }

    private StampsModel model() {
        return rig.session().stamps();
    }

    private ReadsModel reads() {
        return model().reads();
    }

    private Stamp stamp() {
        return model().stamp().orElseThrow();
    }

    private BandImage r() {
        return stamp().image(R).orElseThrow();
    }

    private Chart chart(ReadChart which, String axis) {
        WindowRig.fx(() -> {
            reads().which().set(which);
            return which;
        });
        WindowRig.until(() -> reads().chart().get().filter(c -> c.x().label().contains(axis)
                && !c.series().isEmpty()).isPresent());
        return reads().chart().get().orElseThrow();
    }

    private static PlotPoint at(Chart chart, double x) {
        return chart.series().stream().filter(s -> s.name().equals("r")).flatMap(s -> s.points().stream())
                .filter(p -> Math.abs(p.x() - x) < 1e-6).findFirst().orElseThrow();
    }

    @Test
    void plotsShowTheValuesUnderTheCrosshairInAllBands() {
        WindowRig.fx(() -> {
            model().pointed().set(new PixelPoint(30, 22));
            return rig;
        });
        Chart row = chart(ReadChart.ROW, "columns");
        assertThat(row.series()).hasSize(stamp().presentBands().size());
        assertThat(at(row, 0).y()).isEqualTo(r().image().at(30, 22));
        assertThat(at(row, -7).y()).isEqualTo(r().image().at(23, 22));
        Chart column = chart(ReadChart.COLUMN, "rows");
        assertThat(at(column, 5).y()).isEqualTo(r().image().at(30, 27));
        Chart radial = chart(ReadChart.RADIAL, "radius");
        double scale = r().wcs().scaleArcsec();
        assertThat(radial.series().getFirst().points().getFirst().x()).isCloseTo(scale / 2, within(1e-9));
        Chart histogram = chart(ReadChart.HISTOGRAM, "nJy per px");
        double pixels = histogram.series().stream().filter(s -> s.name().equals("r"))
                .flatMap(s -> s.points().stream()).mapToDouble(PlotPoint::y).sum() / 2;
        assertThat(pixels).isBetween(0.98 * r().image().size(), (double) r().image().size());
    }

    @Test
    void lightInTheApertureIsTheSumOfItsPixels() {
        WindowRig.fx(() -> {
            model().measures().aperture().set(new SkyRing(stamp().position(), 2.4));
            return rig;
        });
        WindowRig.until(() -> !reads().photometry().get().isEmpty());
        Chart growth = chart(ReadChart.GROWTH, "radius");
        WindowRig.until(() -> photometry().coverage() > 0);
        double scale = r().wcs().scaleArcsec();
        assertThat(photometry().fluxNanojansky()).isCloseTo(at(growth, 2.4).y(), within(1e-6));
        PixelPoint centre = r().wcs().toPixel(stamp().position()).orElseThrow();
        double rough = 0;
        for (int i = 0; i < r().image().size(); i++) {
            double dx = i % r().image().width() - centre.x();
            double dy = Math.floorDiv(i, r().image().width()) - centre.y();
            rough += Math.hypot(dx, dy) * scale <= 2.4 ? r().image().pixels()[i] : 0;
        }
        assertThat(photometry().fluxNanojansky()).isCloseTo(rough, within(0.05 * Math.abs(rough)));
        assertThat(photometry().magnitude()).isCloseTo(31.4 - 2.5 * Math.log10(photometry().fluxNanojansky()),
                within(1e-9));
        assertThat(photometry().signalToNoise()).isGreaterThan(10);
    }

    private Photometry photometry() {
        return reads().photometry().get().stream().filter(p -> p.band().equals(R)).findFirst().orElseThrow();
    }

    @Test
    void pixelsThatWereMatchedHaveNoErrorsOfSums() {
        WindowRig.fx(() -> {
            model().display().phases().chosen().set(Phase.MATCHED);
            return rig;
        });
        WindowRig.until(() -> reads().photometry().get().stream()
                .anyMatch(p -> Double.isFinite(p.fluxNanojansky()) && Double.isNaN(p.errorNanojansky())));
    }

    @Test
    void theShapeOfThePsfIsTold() {
        WindowRig.until(() -> !reads().psfs().get().isEmpty());
        var psf = reads().psfs().get().stream().filter(p -> p.band().equals(R)).findFirst().orElseThrow();
        assertThat(psf.fwhmArcsec())
                .isCloseTo(AdaptiveMoments.fwhmPixels(r().psf()) * r().wcs().scaleArcsec(), within(1e-9));
        assertThat(psf.ellipticity()).isBetween(0.0, 0.2);
        assertThat(psf.source().label()).isEqualTo("cell");
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void everyPlotInBothThemes(Theme theme) throws InterruptedException {
        WindowRig.fx(() -> {
            rig.session().theme().set(theme);
            model().pointed().set(new PixelPoint(40, 40));
            SkyPosition place = stamp().position();
            model().measures().ruler().set(new SkyLine(place, place.towards(60, 3 / 3600.0)));
            model().measures().profile().set(
                    new SkyLine(place.towards(100, 4 / 3600.0), place.towards(280, 4 / 3600.0)));
            model().measures().ring().set(new SkyRing(place, 1.3));
            model().measures().aperture().set(new SkyRing(place, 2.2));
            model().measures().marks().add(place.towards(200, 5 / 3600.0));
            return theme;
        });
        Set<Integer> pictures = new HashSet<>();
        for (ReadChart which : ReadChart.values()) {
            WindowRig.fx(() -> {
                reads().which().set(which);
                return which;
            });
            Thread.sleep(400);
            BufferedImage picture = rig.snap(
                    "inspect-reads" + which.name().toLowerCase(java.util.Locale.ROOT).replace("_", "") + "-"
                            + theme.key());
            int hash = 0;
            for (int y = 280; y < 460; y++) {
                for (int x = 670; x < 980; x++) {
                    hash = 31 * hash + picture.getRGB(x, y);
                }
            }
            pictures.add(hash);
        }
        assertThat(pictures).as("each plot looks different").hasSize(ReadChart.values().length);
    }
}
