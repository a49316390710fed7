package ripple.ui.sky;

import java.util.Optional;
import javafx.beans.Observable;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import ripple.sky.Patch;
import ripple.sky.PixelBox;
import ripple.sky.PixelPoint;
import ripple.sky.SkyPosition;
import ripple.sky.Tract;
import ripple.sky.TractLayout;

/// Sky, tract, patch, cell: on which of them one looks, and the ways up and down.
public final class SkyLevels {
    /// A cell of a patch.
    ///
    /// @param x column, counted from 0 at the left of the patch with its border, as in the files
    /// @param y row, likewise from below
    public record Cell(int x, int y) {}

    /// Where one looks.
    ///
    /// @param tract null for the whole sky
    /// @param patch null where none is chosen
    /// @param cell null farther away than a cell can be told
    public record Place(@Nullable Tract tract, @Nullable Patch patch, @Nullable Cell cell) {
        static final Place SKY = new Place(null, null, null);
    }

    /// A tract or a cell this large on the screen is what one looks at, logical pixels.
    private static final double LOOKED_AT_PX = 240;
    /// A chosen patch that is farther from the middle of the view than this lies elsewhere, logical pixels.
    private static final double ELSEWHERE_PX = 900;

    private final SkyModel sky;
    private final ReadOnlyObjectWrapper<Place> place = new ReadOnlyObjectWrapper<>(Place.SKY);

    SkyLevels(SkyModel sky) {
        this.sky = sky;
        for (Observable each : new Observable[]{sky.scene(), sky.patch(), sky.centre(), sky.perDegree()}) {
            each.addListener(observable -> place.set(find()));
        }
    }

    public ReadOnlyObjectProperty<Place> place() {
        return place.getReadOnlyProperty();
    }

    /// From a cell to its patch, from a patch to its tract.
    ///
    /// @return whether there was something above other than the whole sky
    public boolean up() {
        Place now = place.get();
        if (now.cell != null) {
            lookAtPatch();
        } else if (now.patch != null) {
            lookAtTract();
        } else {
            return false;
        }
        return true;
    }

    /// To the patch at a place, or where one looks at that patch already, to the cell there.
    ///
    /// @return whether there is something below
    public boolean down(SkyPosition at) {
        SkyScene scene = sky.scene().get();
        PointedPlace under = scene == null ? null : PointedPlace.at(scene, at).orElse(null);
        if (scene == null || under == null || place.get().cell != null) {
            return false;
        }
        if (!under.patch().equals(place.get().patch)) {
            sky.patch().set(under.patch());
            lookAtPatch();
            return true;
        }
        Optional<TractLayout.Cells> cells = scene.cells();
        cells.ifPresent(layout -> {
            PixelBox inner = under.patch().inner();
            PixelBox cell = new PixelBox(
                    inner.x0() + Math.floorDiv(Math.round((float) under.pixel().x()) - inner.x0(), layout.cellX())
                            * layout.cellX(),
                    inner.y0() + Math.floorDiv(Math.round((float) under.pixel().y()) - inner.y0(), layout.cellY())
                            * layout.cellY(),
                    layout.cellX(), layout.cellY());
            look(under.tract(), cell);
        });
        return cells.isPresent();
    }

    /// The whole of the tract one looks at; no patch is chosen any more.
    public void lookAtTract() {
        Tract tract = place.get().tract;
        sky.patch().set(null);
        if (tract != null) {
            look(tract, tract.box());
        }
    }

    /// The whole of the chosen patch.
    public void lookAtPatch() {
        Patch patch = sky.patch().get();
        SkyScene scene = sky.scene().get();
        if (patch != null && scene != null) {
            look(scene.map().tract(patch.tract()), patch.inner());
        }
    }

    private void look(Tract tract, PixelBox box) {
        sky.goTo(tract.projection().toSky(middle(box)),
                Math.max(box.width(), box.height()) * tract.projection().scaleArcsec() / 3600);
    }

    private Place find() {
        SkyScene scene = sky.scene().get();
        if (scene == null) {
            return Place.SKY;
        }
        Patch patch = sky.patch().get();
        if (patch != null && isNear(scene, patch)) {
            Tract tract = scene.map().tract(patch.tract());
            return new Place(tract, patch, scene.cells().map(cells -> cell(tract, patch, cells)).orElse(null));
        }
        return scene.map().tractOwning(sky.centre().get()).filter(this::fills)
                .map(tract -> new Place(tract, null, null)).orElse(Place.SKY);
    }

    /// Whether one still looks at the chosen patch, not somewhere one has jumped to.
    private boolean isNear(SkyScene scene, Patch patch) {
        Tract tract = scene.map().tract(patch.tract());
        PixelBox box = patch.inner();
        double away = tract.projection().toSky(middle(box)).separationDeg(sky.centre().get());
        double size = Math.max(box.width(), box.height()) * tract.projection().scaleArcsec() / 3600;
        return (away - size / 2) * sky.perDegree().get() < ELSEWHERE_PX;
    }

    private static PixelPoint middle(PixelBox box) {
        return new PixelPoint(box.x0() + (box.width() - 1) / 2.0, box.y0() + (box.height() - 1) / 2.0);
    }

    private boolean fills(Tract tract) {
        return tract.box().width() * tract.projection().scaleArcsec() / 3600
                * sky.perDegree().get() >= LOOKED_AT_PX;
    }

    private @Nullable Cell cell(Tract tract, Patch patch, TractLayout.Cells cells) {
        double across = cells.cellX() * tract.projection().scaleArcsec() / 3600 * sky.perDegree().get();
        PixelPoint middle = tract.projection().toPixel(sky.centre().get()).orElse(null);
        if (across < LOOKED_AT_PX || middle == null || !patch.inner().holds(middle)) {
            return null;
        }
        return new Cell(index(middle.x() - patch.inner().x0(), cells.cellX(), cells),
                index(middle.y() - patch.inner().y0(), cells.cellY(), cells));
    }

    private static int index(double pixels, int size, TractLayout.Cells cells) {
        return (int) Math.floor((pixels + 0.5) / size) + cells.cellsBorder();
    }
}
