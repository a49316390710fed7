package ripple.ui.stamps;

import java.util.List;
import javafx.beans.Observable;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import ripple.image.PsfSource;
import ripple.image.Stamp;
import ripple.ui.kit.Background;
import ripple.ui.kit.Messages;
import ripple.ui.kit.Nodes;
import ripple.ui.kit.NumberStyle;
import ripple.ui.kit.Theme;
import ripple.ui.view.MeasureWords;
import ripple.ui.view.SkyLine;

/// What the stamp says where the crosshair is: pixel, plot, light in the aperture, lengths, PSF.
final class ReadsView extends VBox {
    private static final double PSF_EDGE = 84;

    private final StampsModel model;
    private final ReadsModel reads;
    private final NumberGrid light = new NumberGrid();
    private final Label aperture = Nodes.label("", "mono", "muted");
    private final Label lightRemark = remark();
    private final VBox measured = new VBox(2);
    private final NumberGrid shapes = new NumberGrid();
    private final PsfPane psf = new PsfPane();
    private final Label source = remark();

    ReadsView(StampsModel model, ObservableValue<Theme> theme, Background background) {
        this.model = model;
        this.reads = model.reads();
        psf.node().setMinSize(PSF_EDGE, PSF_EDGE);
        psf.node().setPrefSize(PSF_EDGE, PSF_EDGE);
        psf.node().setMaxSize(PSF_EDGE, PSF_EDGE);
        Nodes.named(psf.node(), Messages.text("reads.psfStamp"));
        source.setMinWidth(0);
        HBox shape = new HBox(10, psf.node(), source);
        getChildren().addAll(
                section(Nodes.head(Feather.CROSSHAIR, Messages.text("reads.point")), new PointBox(model)),
                section(Nodes.head(Feather.ACTIVITY, Messages.text("reads.plot"), kinds()),
                        new ChartView(reads.chart(), theme, background)),
                section(Nodes.head(Feather.TARGET, Messages.text("reads.light"), aperture), light, lightRemark),
                section(Nodes.head(Feather.MINUS, Messages.text("reads.measured")), measured),
                section(Nodes.head(Feather.DISC, Messages.text("reads.psf")), shape, shapes));
        getChildren().getLast().getStyleClass().add("last");
        listen();
    }

    private static VBox section(Node... nodes) {
        VBox section = new VBox(nodes);
        section.getStyleClass().add("section");
        return section;
    }

    private static Label remark() {
        Label label = Nodes.label("", "caption");
        label.setWrapText(true);
        return label;
    }

    private Node kinds() {
        ComboBox<ReadChart> box = Nodes.named(new ComboBox<>(), Messages.text("reads.plot"));
        box.setId("read-chart");
        box.getItems().setAll(ReadChart.values());
        box.valueProperty().bindBidirectional(reads.which());
        return box;
    }

    private void listen() {
        reads.photometry().addListener(observable -> tellLight());
        reads.psfs().addListener(observable -> tellShapes());
        model.measures().onChange(observable -> tellMeasured());
        for (Observable each : List.of(model.display().slot(), model.state(), model.display().phases().shown())) {
            each.addListener(observable -> tellShapes());
        }
        tellLight();
        tellMeasured();
        tellShapes();
    }

    private void tellLight() {
        aperture.setText(reads.aperture().map(MeasureWords::ofAperture).orElse(""));
        light.begin(List.of(Messages.text("reads.fluxHead"), Messages.text("reads.magnitudeHead"),
                Messages.text("reads.snHead")));
        double least = 1;
        boolean errors = true;
        for (Photometry each : reads.photometry().get()) {
            light.row(each.band().name(), List.of(
                    withError(each.fluxNanojansky(), each.errorNanojansky(), 1),
                    withError(each.magnitude(), each.magnitudeError(), 2),
                    NumberStyle.fixed(each.signalToNoise(), 1)));
            least = Math.min(least, each.coverage());
            errors &= Double.isFinite(each.errorNanojansky());
        }
        lightRemark.setText(least < 0.9995
                ? Messages.text("reads.coverage", NumberStyle.fixed(100 * least, 1))
                : errors ? Messages.text("reads.lightNote") : Messages.text("reads.noErrors"));
    }

    private static String withError(double value, double error, int decimals) {
        return Double.isFinite(value)
                ? NumberStyle.fixed(value, decimals) + " ± " + NumberStyle.fixed(error, decimals)
                : NumberStyle.UNKNOWN;
    }

    private void tellMeasured() {
        measured.getChildren().clear();
        SkyLine ruler = model.measures().ruler().get();
        SkyLine profile = model.measures().profile().get();
        if (ruler != null) {
            measured(Messages.text("reads.ruler", MeasureWords.of(ruler)), "mono");
        }
        if (profile != null) {
            measured(Messages.text("reads.profile", MeasureWords.of(profile)), "mono");
        }
        if (model.measures().ring().get() != null) {
            measured(Messages.text("reads.ring", MeasureWords.ofRing(model.measures())), "mono");
            String warning = MeasureWords.warning(model.measures());
            if (!warning.isEmpty()) {
                measured(warning, "warning-text");
            }
        }
        if (measured.getChildren().isEmpty()) {
            measured(Messages.text("reads.nothingMeasured"), "muted");
        }
    }

    private void measured(String text, String style) {
        Label label = Nodes.label(text, style);
        label.setWrapText(true);
        measured.getChildren().add(label);
    }

    private void tellShapes() {
        psf.show(model.stampInFront().flatMap(stamp -> stamp.image(model.display().reference())
                .or(() -> first(stamp))));
        shapes.begin(List.of(Messages.text("reads.fwhmHead"), Messages.text("reads.ellipticityHead"),
                Messages.text("reads.angleHead"), Messages.text("reads.sourceHead")));
        source.setText("");
        for (PsfReading each : reads.psfs().get()) {
            shapes.row(each.band().name(), List.of(NumberStyle.fixed(each.fwhmArcsec(), 2),
                    NumberStyle.fixed(each.ellipticity(), 3), NumberStyle.fixed(each.positionAngleDeg(), 0),
                    StampWords.shortly(each.source())));
            if (each.band().equals(model.display().reference())) {
                source.setText(Messages.text("reads.psfOf", each.band().name(), wholly(each.source()))
                        + (each.remark().isEmpty() ? "" : " " + each.remark()));
            }
        }
    }

    private static java.util.Optional<ripple.image.BandImage> first(Stamp stamp) {
        return stamp.presentBands().stream().findFirst().flatMap(stamp::image);
    }

    private static String wholly(PsfSource source) {
        return switch (source) {
            case CELL -> Messages.text("reads.fromCell");
            case NEAREST_CELL -> Messages.text("reads.fromNearest");
            case FORMULA -> Messages.text("reads.fromFormula");
            case NONE -> Messages.text("reads.fromNone");
        };
    }
}
