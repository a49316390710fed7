package ripple.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import ripple.repository.Repository;
import ripple.repository.RepositoryChoice;
import ripple.repository.RepositoryException;
import ripple.repository.open.Repositories;
import ripple.sky.KnownSkyMaps;
import ripple.sky.Patch;
import ripple.sky.PixelBox;
import ripple.sky.PixelPoint;
import ripple.sky.SkyMap;
import ripple.sky.SkyPosition;
import ripple.sky.Tract;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// `ripple where RA DEC`: tract, patch and tract pixel of a place, and every other tract and patch that covers it.
@Command(name = "where", sortOptions = false, description = "Tract, patch and tract pixel of a place, and every other tract and patch that covers it.")
final class WhereCommand implements Work {
    /// The map of Rubin's data releases.
    private static final String USUAL_MAP = "lsst_cells_v2";

    private final Console console;

    @Parameters(index = "0", paramLabel = "RA", description = "degrees, or 03h32m30.5s, or 03:32:30.5")
    private String ra = "";

    @Parameters(index = "1", paramLabel = "DEC", description = "degrees, or -27d40m12s, or -27:40:12")
    private String dec = "";

    @Parameters(index = "2", arity = "0..1", paramLabel = "REPO", description = "take the sky map of this repository")
    private String repository = "";

    @Option(names = "--skymap", paramLabel = "NAME", description = "sky map (default: " + USUAL_MAP + ")")
    private String skyMap = "";

    @Mixin
    @SuppressWarnings("unused") // read by the parser
    private CommonOptions common = new CommonOptions();

    @Option(names = "--json", description = "one JSON document")
    private boolean json;

    WhereCommand(Console console) {
        this.console = console;
    }

    /// A patch that covers the place, with the place in its tract's pixels.
    private record Cover(Patch patch, PixelPoint pixel) {}

    @Override
    public Exit run() throws UsageException, RepositoryException {
        SkyPosition place = Positions.one(ra + "," + dec);
        SkyMap map = map();
        List<Cover> covers = covers(map, place);
        if (covers.isEmpty()) {
            throw new RepositoryException("The sky map " + map.name() + " does not cover this place.");
        }
        if (json) {
            Json.print(console, document(map, covers));
        } else {
            print(map, place, covers);
        }
        return Exit.DONE;
    }

    private SkyMap map() throws UsageException, RepositoryException {
        if (!repository.isEmpty()) {
            RepositoryChoice choice = RepositoryChoice.DEFAULT.withSkyMap(skyMap);
            try (Repository open = new Repositories(console.environment()).open(repository, choice)) {
                return open.skyMap().orElseThrow(
                        () -> new RepositoryException("The images of this repository lie on no common sky map."));
            }
        }
        String name = skyMap.isEmpty() ? USUAL_MAP : skyMap;
        return KnownSkyMaps.byName(name).orElseThrow(() -> new UsageException("There is no sky map '" + name
                + "'; known are " + String.join(", ", KnownSkyMaps.names()) + ", or give a repository."));
    }

    /// The owner first: the patch whose inner box holds the place in the tract that owns it.
    private static List<Cover> covers(SkyMap map, SkyPosition place) {
        List<Cover> all = new ArrayList<>();
        for (Tract tract : map.tractsCovering(place)) {
            tract.projection().toPixel(place).ifPresent(pixel -> {
                tract.patchAt(pixel).ifPresent(own -> all.add(new Cover(own, pixel)));
                PixelBox at = new PixelBox((int) Math.floor(pixel.x() + 0.5), (int) Math.floor(pixel.y() + 0.5), 1, 1);
                tract.patchesOverlapping(at).stream().filter(p -> all.stream().noneMatch(c -> c.patch.equals(p)))
                        .forEach(p -> all.add(new Cover(p, pixel)));
            });
        }
        return all;
    }

    private static ObjectNode document(SkyMap map, List<Cover> covers) {
        ObjectNode root = Json.object().put("skymap", map.name());
        put(root, covers.getFirst());
        ArrayNode others = root.putArray("others");
        covers.stream().skip(1).forEach(cover -> put(others.addObject(), cover));
        return root;
    }

    private static void put(ObjectNode node, Cover cover) {
        node.put("tract", cover.patch.tract()).put("patch", cover.patch.id()).put("patch_x", cover.patch.indexX())
                .put("patch_y", cover.patch.indexY()).put("x", cover.pixel.x()).put("y", cover.pixel.y());
    }

    private void print(SkyMap map, SkyPosition place, List<Cover> covers) {
        console.line("RA %.6f  Dec %.6f  sky map %s", place.raDeg(), place.decDeg(), map.name());
        Table table = new Table(">tract", ">patch", ">patch x", ">patch y", ">x", ">y", "");
        for (int i = 0; i < covers.size(); i++) {
            Cover c = covers.get(i);
            table.row(c.patch.tract(), c.patch.id(), c.patch.indexX(), c.patch.indexY(), pixel(c.pixel.x()),
                    pixel(c.pixel.y()), i == 0 ? "owner" : "covers it too");
        }
        table.print(console);
    }

    private static String pixel(double value) {
        return String.format(java.util.Locale.ROOT, "%.3f", value);
    }
}
