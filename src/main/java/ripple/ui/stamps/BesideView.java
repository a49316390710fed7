package ripple.ui.stamps;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.layout.Region;
import ripple.sky.PixelPoint;
import ripple.ui.kit.OncePerFrame;

/// Beside the large view: four small ones, two by two, and under them how well PSFs were matched.
public final class BesideView extends Region {
    private static final double GAP = 8;
    private static final double LARGEST = 222;
    private static final double LEAST_BOX = 60;

    private final StampsModel model;
    private final List<ComparedView> views = new ArrayList<>();
    private final MatchBox match;

    /// @param match how well PSFs were matched
    public BesideView(StampsModel model, MatchBox match) {
        this.model = model;
        this.match = match;
        setId("beside");
        setMinSize(0, 0);
        for (int i = 0; i < CompareModel.MOST; i++) {
            ComparedView view = new ComparedView(model, i);
            view.onPointed(model.crosshair()::point);
            views.add(view);
            getChildren().addAll(view.nodes());
        }
        getChildren().add(match);
        OncePerFrame details = new OncePerFrame(this, () -> views.forEach(ComparedView::tellDetail));
        model.psfWidths().arcsec().addListener(observable -> model.tell(details));
        model.preparation().sideBySide().addListener(observable -> model.compare().forgetChosen());
    }

    /// The views of the stamp that is there.
    void show() {
        List<ComparedView.What> all = model.compare().views();
        for (int i = 0; i < views.size(); i++) {
            views.get(i).show(i < all.size() ? Optional.of(all.get(i)) : Optional.empty());
        }
    }

    /// No pictures for the moment.
    void blank() {
        views.forEach(ComparedView::blank);
    }

    /// Nothing yet.
    void showWaiting() {
        views.forEach(view -> view.show(Optional.empty()));
    }

    void point(Optional<PixelPoint> at) {
        views.forEach(view -> view.point(at));
    }

    @Override
    protected void layoutChildren() {
        double line = Math.ceil(views.getFirst().captionHeight());
        double edge = Math.floor(Math.min(LARGEST, (getWidth() - GAP) / 2));
        for (int i = 0; i < views.size(); i++) {
            views.get(i).place(i % 2 * (edge + GAP), i < 2 ? 0 : edge + line, edge, line);
        }
        double top = 2 * (edge + line) + GAP;
        match.setVisible(getHeight() - top >= LEAST_BOX);
        match.resizeRelocate(0, top, getWidth(), Math.max(0, getHeight() - top));
    }
}
