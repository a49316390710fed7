package ripple.ui.stamps;

import java.util.List;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import ripple.prepare.BandQuality;
import ripple.prepare.QualityReport;
import ripple.ui.kit.Messages;
import ripple.ui.kit.NumberStyle;

/// The numbers of the quality check band by band: pixels, signal, sky; and what it warns of.
final class QualityNumbers extends VBox {
    private final NumberGrid pixels = new NumberGrid();
    private final NumberGrid signal = new NumberGrid();
    private final NumberGrid sky = new NumberGrid();
    private final VBox warnings = new VBox(3);

    QualityNumbers() {
        super(6);
        getChildren().addAll(warnings, pixels, signal, sky);
    }

    void clear() {
        List.of(pixels, signal, sky).forEach(grid -> grid.getChildren().clear());
        warnings.getChildren().clear();
    }

    /// @param unit of the pixel values
    void show(QualityReport report, String unit) {
        clear();
        report.warnings().forEach(warning -> warnings.getChildren()
                .add(PreparationView.remark(Feather.ALERT_TRIANGLE, warning, "warning-text")));
        pixels.begin(List.of(Messages.text("prepare.valid"), Messages.text("prepare.saturated"),
                Messages.text("prepare.rays"), Messages.text("prepare.found")));
        signal.begin(List.of(Messages.text("prepare.snr"), Messages.text("prepare.overSky"),
                Messages.text("prepare.peakSnr"), Messages.text("prepare.seeing")));
        sky.begin(List.of(Messages.text("prepare.sky", unit), Messages.text("prepare.slope"),
                Messages.text("prepare.noise", unit)));
        report.bands().forEach(this::row);
    }

    private void row(BandQuality band) {
        String name = band.band().name();
        pixels.row(name, List.of(PreparationView.percent(band.validFraction()),
                PreparationView.percent(band.saturatedFraction()), NumberStyle.whole(band.cosmicRayPixels()),
                band.cosmicRaysFound() < 0 ? NumberStyle.UNKNOWN : NumberStyle.whole(band.cosmicRaysFound())));
        signal.row(name, List.of(NumberStyle.fixed(band.snr(), 1), NumberStyle.fixed(band.snrOverSky(), 1),
                NumberStyle.fixed(band.peakSnr(), 1), NumberStyle.fixed(band.psfFwhmArcsec(), 2) + "″"));
        sky.row(name, List.of(NumberStyle.significant(band.sky().level(), 2) + " ± "
                + NumberStyle.significant(band.sky().levelError(), 1),
                NumberStyle.fixed(band.skyChange(), 1) + " σ", NumberStyle.significant(band.noise(), 3)));
    }
}
