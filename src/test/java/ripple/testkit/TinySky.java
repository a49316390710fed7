package ripple.testkit;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import ripple.sky.Patch;
import ripple.sky.PixelBox;
import ripple.sky.PixelPoint;
import ripple.sky.SkyMap;
import ripple.sky.SkyPosition;
import ripple.sky.Tan;
import ripple.sky.Tract;

/// A sky map of one tract (number 7) around (10°, 0°): 2 × 2 patches of 100 pixels with a border of 20, 0.2 arcsec each.
public final class TinySky implements SkyMap {
    private static final int TRACT = 7;
    private static final int INNER = 100;
    private static final int BORDER = 20;

    private final Tract tract = new TinyTract();

    /// The place that a tract pixel shows.
    public SkyPosition at(double x, double y) {
        return tract.projection().toSky(new PixelPoint(x, y));
    }

    @Override
    public String name() {
        return "tiny";
    }

    @Override
    public List<Integer> tractIds() {
        return List.of(TRACT);
    }

    @Override
    public Tract tract(int id) {
        if (id != TRACT) {
            throw new IllegalArgumentException("There is no tract " + id + ".");
        }
        return tract;
    }

    @Override
    public Optional<Tract> tractOwning(SkyPosition place) {
        return tract.projection().toPixel(place).filter(p -> tract.box().holds(p)).map(p -> tract);
    }

    @Override
    public List<Tract> tractsCovering(SkyPosition place) {
        return tractOwning(place).stream().toList();
    }

    private static final class TinyTract implements Tract {
        private final Tan projection = new Tan(new SkyPosition(10, 0), 100, 100, 0.2);

        @Override
        public int id() {
            return TRACT;
        }

        @Override
        public Tan projection() {
            return projection;
        }

        @Override
        public PixelBox box() {
            return new PixelBox(0, 0, 2 * INNER, 2 * INNER);
        }

        @Override
        public int patchesX() {
            return 2;
        }

        @Override
        public int patchesY() {
            return 2;
        }

        @Override
        public Patch patch(int id) {
            PixelBox inner = new PixelBox(id % 2 * INNER, id / 2 * INNER, INNER, INNER);
            return new Patch(TRACT, id, id % 2, id / 2, inner, inner.grown(BORDER));
        }

        @Override
        public Optional<Patch> patchAt(PixelPoint tractPixel) {
            return patches().stream().filter(p -> p.inner().holds(tractPixel)).findFirst();
        }

        @Override
        public List<Patch> patchesOverlapping(PixelBox box) {
            return IntStream.range(0, 4).mapToObj(this::patch).filter(p -> p.outer().overlaps(box)).toList();
        }
    }
}
