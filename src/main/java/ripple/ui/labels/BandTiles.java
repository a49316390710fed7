package ripple.ui.labels;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import ripple.image.AdaptiveMoments;
import ripple.image.Band;
import ripple.image.BandImage;
import ripple.image.Stamp;
import ripple.ui.kit.Messages;
import ripple.ui.kit.Nodes;
import ripple.ui.kit.NumberStyle;
import ripple.ui.view.Phase;
import ripple.ui.view.Slot;
import ripple.ui.view.StampPane;

/// The bands of the current object, small, each in its place with the width of its PSF.
final class BandTiles extends HBox {
    private static final double GAP = 8;
    private static final double LARGEST = 66;

    private final VetModel model;
    private List<Band> bands = List.of();

    BandTiles(VetModel model) {
        super(GAP);
        this.model = model;
        setMinSize(0, 0);
    }

    /// Other bands, or another object.
    void update() {
        List<Band> now = model.opened().map(opened -> opened.source().bands()).orElse(List.of());
        if (!now.equals(bands)) {
            bands = now;
            getChildren().setAll(bands.stream().map(band -> new Tile(model, band)).toList());
        }
        getChildren().forEach(tile -> ((Tile) tile).update());
    }

    /// As large as there is room for all of them.
    void fit(double width) {
        double edge = Math.floor(Math.min(LARGEST, (width - GAP * (bands.size() - 1)) / Math.max(1, bands.size())));
        getChildren().forEach(tile -> ((Tile) tile).size(edge));
    }

    private static final class Tile extends VBox {
        private final VetModel model;
        private final Band band;
        private final StampPane pane;
        private double was;
        private final Label words = Nodes.label("", "mono", "muted", "band-words");

        Tile(VetModel model, Band band) {
            super(2);
            this.model = model;
            this.band = band;
            pane = new StampPane(model.display(), StampPane.Detail.COVERING);
            words.setMinWidth(0);
            getChildren().addAll(pane, words);
            Nodes.named(this, Messages.text("vet.band", band.name()));
            setOnMouseClicked(event -> model.display().slot().set(new Slot.Single(band)));
        }

        void size(double edge) {
            pane.setMinSize(edge, edge);
            pane.setPrefSize(edge, edge);
            pane.setMaxSize(edge, edge);
            words.setMaxWidth(edge);
            if (edge != was) {
                was = edge;
                update();
            }
        }

        void update() {
            pane.show(model.one().seen(new Slot.Single(band), Phase.DATA));
            String width = model.one().stamp().flatMap(stamp -> width(stamp)).orElse("");
            words.setText(width.isEmpty() ? band.name() : band.name() + " " + width);
            if (words.prefWidth(-1) > was) {
                words.setText(band.name());
            }
        }

        private Optional<String> width(Stamp stamp) {
            return stamp.image(band).filter(image -> image.psf().isKnown()).map(Tile::fwhmArcsec)
                    .filter(Double::isFinite)
                    .map(fwhm -> Messages.text("vet.arcsec", NumberStyle.fixed(fwhm, 2)));
        }

        private static double fwhmArcsec(BandImage image) {
            return AdaptiveMoments.fwhmPixels(image.psf()) * image.wcs().scaleArcsec();
        }
    }
}
