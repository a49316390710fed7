package ripple.sky;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;

/// The sky map of Rubin's and HSC's surveys: rings of tracts parallel to the equator, and a cap on each pole.
///
/// Source: `RingsSkyMap` of the LSST package skymap. The pixels of the northern cap follow the same formulas as all others;
/// no survey reaches it.
public final class RingsSkyMap implements SkyMap {
    private final String name;
    private final RingsConfig config;
    private final TractNumbering numbering;
    private final RingGeometry geometry;
    /// By ring, the southern cap first.
    private final List<TractBuilder.Pixels> pixels;
    private final double reachRad;

    /// @param name as in the registry
    public RingsSkyMap(String name, RingsConfig config, TractNumbering numbering) {
        this.name = name;
        this.config = config;
        this.numbering = numbering;
        this.geometry = new RingGeometry(config.rings(), Math.toRadians(config.raStartDeg()));
        TractBuilder builder = new TractBuilder(config.layout(), config.scaleArcsec());
        double radius = geometry.height() * 0.5 + Math.toRadians(config.overlapDeg());
        this.pixels = IntStream.rangeClosed(-1, config.rings())
                .mapToObj(ring -> builder.around(geometry.centre(ring, 0), radius)).toList();
        this.reachRad = IntStream.rangeClosed(-1, config.rings())
                .mapToDouble(ring -> build(0, ring, 0).outline().boundingCircle().openingRad()).max().orElseThrow()
                + 2 * new Tan(geometry.centre(0, 0), 0, 0, config.scaleArcsec()).scaleRad();
    }

    @Override
    public String name() {
        return name;
    }

    public RingsConfig config() {
        return config;
    }

    public TractNumbering numbering() {
        return numbering;
    }

    /// The same map under the name that a registry gives it.
    public RingsSkyMap named(String registryName) {
        return new RingsSkyMap(registryName, config, numbering);
    }

    /// The map whose numbering gives a tract the region that the registry has for it.
    ///
    /// @param tract id of a tract in the registry
    /// @param region its region in the registry
    public RingsSkyMap agreeingWith(int tract, ConvexPolygon region) {
        RingsSkyMap old = new RingsSkyMap(name, config, TractNumbering.VERSION_0);
        RingsSkyMap current = new RingsSkyMap(name, config, TractNumbering.VERSION_1);
        boolean older = old.tract(tract).outline().deviationRad(region) < current.tract(tract).outline()
                .deviationRad(region);
        return older ? old : current;
    }

    @Override
    public List<Integer> tractIds() {
        return IntStream.range(0, geometry.total()).boxed().toList();
    }

    @Override
    public Tract tract(int id) {
        if (id < 0 || id >= geometry.total()) {
            throw new IllegalArgumentException("The sky map " + name + " has tracts 0 to " + (geometry.total() - 1)
                    + ", and no tract " + id + ".");
        }
        if (id == 0 || id == geometry.total() - 1) {
            return build(id, id == 0 ? -1 : geometry.rings(), 0);
        }
        int index = id - 1;
        // In version 0 the first tract of a ring is counted after the last one of its ring.
        int ring = ringOf(numbering == TractNumbering.VERSION_0 && index > 0 ? index - 1 : index);
        return build(id, ring, index - geometry.before(ring));
    }

    @Override
    public Optional<Tract> tractOwning(SkyPosition place) {
        return Optional.of(owner(place));
    }

    @Override
    public List<Tract> tractsCovering(SkyPosition place) {
        Tract owner = owner(place);
        return near(Circle.around(place, 0)).stream().filter(tract -> tract.covers(place))
                .sorted(Comparator.comparing((Tract tract) -> tract.id() != owner.id()).thenComparingInt(Tract::id))
                .toList();
    }

    @Override
    public List<Tract> tractsOverlapping(Region region) {
        return near(region.boundingCircle()).stream().filter(tract -> region.overlaps(tract.outline())).toList();
    }

    /// Among which ring and where in it a place lies.
    public RingPlace ringPlace(SkyPosition place) {
        int ring = geometry.ringAt(Math.toRadians(place.decDeg()));
        boolean cap = geometry.isCap(ring);
        return new RingPlace(ring, geometry.rings(), Math.toDegrees(geometry.height()),
                Math.toDegrees(geometry.height() * 0.5) - 90,
                cap ? 0 : geometry.numberAt(ring, Math.toRadians(place.raDeg())), cap ? 1 : geometry.count(ring),
                cap ? (ring < 0 ? 0 : geometry.before(ring)) : geometry.before(ring), config.raStartDeg());
    }

    private Tract owner(SkyPosition place) {
        int ring = geometry.ringAt(Math.toRadians(place.decDeg()));
        int number = geometry.isCap(ring) ? 0 : geometry.numberAt(ring, Math.toRadians(place.raDeg()));
        return tract(idOf(ring, number));
    }

    private int idOf(int ring, int number) {
        if (geometry.isCap(ring)) {
            return ring < 0 ? 0 : geometry.total() - 1;
        }
        boolean shifted = numbering == TractNumbering.VERSION_0 && number == 0 && ring != 0;
        return geometry.before(shifted ? ring + 1 : ring) + number + 1;
    }

    private int ringOf(int index) {
        int ring = 0;
        while (ring < geometry.rings() - 1 && index >= geometry.before(ring + 1)) {
            ring++;
        }
        return ring;
    }

    private Tract build(int id, int ring, int number) {
        TractBuilder.Pixels grid = pixels.get(ring + 1);
        Tan projection = new Tan(geometry.centre(ring, number), grid.crpixX(), grid.crpixY(), config.scaleArcsec());
        return new GridTract(id, projection, grid.grid(), geometry.owned(ring, number));
    }

    /// All tracts whose corners could reach into a circle, by id.
    private List<Tract> near(Circle circle) {
        if (circle.isEmpty()) {
            return List.of();
        }
        double reach = circle.openingRad() + reachRad;
        double dec = circle.centre().latitude();
        SortedSet<Integer> ids = new TreeSet<>();
        int first = geometry.ringAt(dec - reach);
        int last = geometry.ringAt(dec + reach);
        for (int ring = first; ring <= last; ring++) {
            addNear(ids, ring, circle.centre(), reach);
        }
        List<Tract> tracts = new ArrayList<>(ids.size());
        ids.forEach(id -> tracts.add(tract(id)));
        return tracts;
    }

    private void addNear(SortedSet<Integer> ids, int ring, Vector3 centre, double reach) {
        if (geometry.isCap(ring)) {
            ids.add(idOf(ring, 0));
            return;
        }
        int count = geometry.count(ring);
        double half = halfWidth(centre.latitude(), geometry.dec(ring), reach);
        int steps = Math.min(count / 2, (int) Math.ceil(half / (2 * Math.PI / count)) + 1);
        int middle = geometry.numberAt(ring, centre.longitude());
        for (int step = -steps; step <= steps; step++) {
            ids.add(idOf(ring, Math.floorMod(middle + step, count)));
        }
    }

    /// How far apart in right ascension two places at given declinations can be when not farther than `reach` (haversine).
    private static double halfWidth(double dec, double otherDec, double reach) {
        double sinReach = Math.sin(Math.min(reach, Math.PI) / 2);
        double sinDec = Math.sin((otherDec - dec) / 2);
        double share = (sinReach * sinReach - sinDec * sinDec) / (Math.cos(dec) * Math.cos(otherDec));
        return share >= 1 ? Math.PI : 2 * Math.asin(Math.sqrt(Math.max(0, share)));
    }
}
