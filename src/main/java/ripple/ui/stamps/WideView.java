package ripple.ui.stamps;

import javafx.geometry.Point2D;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import ripple.image.Stamp;
import ripple.sky.PixelBox;
import ripple.sky.PixelPoint;
import ripple.ui.kit.Messages;
import ripple.ui.kit.Nodes;
import ripple.ui.kit.NumberStyle;
import ripple.ui.view.FieldModel;
import ripple.ui.view.StampPane;

/// The surroundings of the object in place of the large view, with the stamp's own field framed.
final class WideView extends StackPane {
    private static final double PER_MINUTE = 60;

    private final StampsModel model;
    private final StampPane pane;
    private final Rectangle frame = new Rectangle();
    private final Label size = Nodes.label("", "chip", "well-chip", "mono");

    WideView(StampsModel model) {
        this.model = model;
        pane = new StampPane(model.display(), StampPane.Detail.WHOLE, FieldModel.whole());
        pane.setId("wide");
        frame.setFill(Color.TRANSPARENT);
        frame.setStroke(Color.WHITE);
        frame.setManaged(false);
        Pane marks = new Pane(frame);
        marks.setMouseTransparent(true);
        StackPane.setAlignment(size, Pos.TOP_LEFT);
        getChildren().addAll(pane, marks, size);
        setStyle("-fx-background-color: #262626;");
        visibleProperty().bind(model.wide().shown());
        managedProperty().bind(visibleProperty());
        pane.onDrawn(this::mark);
        model.wide().seen().addListener(observable -> pane.show(model.wide().seen().get()));
        setOnMouseClicked(event -> model.wide().shown().set(false));
    }

    private void mark() {
        boolean known = model.wide().stamp().isPresent() && model.stamp().isPresent();
        frame.setVisible(known);
        size.setText(Messages.text("inspect.wide", known ? minutes(model.wide().stamp().orElseThrow()) : ""));
        if (known) {
            PixelBox wide = model.wide().stamp().orElseThrow().box();
            PixelBox own = model.stamp().orElseThrow().box();
            Point2D corner = pane.screen(new PixelPoint(own.x0() - 0.5 - wide.x0(), own.endY() - 0.5 - wide.y0()));
            Point2D other = pane.screen(new PixelPoint(own.endX() - 0.5 - wide.x0(), own.y0() - 0.5 - wide.y0()));
            frame.setX(Math.floor(corner.getX()) + 0.5);
            frame.setY(Math.floor(corner.getY()) + 0.5);
            frame.setWidth(other.getX() - corner.getX());
            frame.setHeight(other.getY() - corner.getY());
        }
    }

    private static String minutes(Stamp stamp) {
        double arcsec = stamp.images().values().stream().findFirst().orElseThrow().wcs().scaleArcsec();
        String width = NumberStyle.fixed(arcsec * stamp.box().width() / PER_MINUTE, 1);
        return Messages.text("inspect.minutes", width);
    }
}
