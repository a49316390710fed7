package ripple.cli;

import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import ripple.image.Band;
import ripple.repository.Coverage;
import ripple.repository.Repository;
import ripple.repository.RepositoryException;
import ripple.sky.Patch;
import ripple.sky.SkyMap;
import ripple.sky.Tract;
import ripple.timing.Timings;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// `ripple sky REPO`: tracts and patches with the bands present in each.
@Command(name = "sky", sortOptions = false, description = "Tracts and patches with the bands present in each.")
final class SkyCommand implements Work {
    private final Console console;

    @Mixin
    private RepositoryOptions repository = new RepositoryOptions();

    @Mixin
    @SuppressWarnings("unused") // read by the parser
    private CommonOptions common = new CommonOptions();

    @Option(names = "--tract", paramLabel = "N", description = "only this tract")
    private int tract = -1;

    @Option(names = "--json", description = "one JSON document")
    private boolean json;

    SkyCommand(Console console) {
        this.console = console;
    }

    @Override
    public Exit run() throws UsageException, RepositoryException {
        try (Repository open = repository.open(console, new Timings())) {
            SkyMap map = open.skyMap().orElseThrow(
                    () -> new RepositoryException("The images of this repository lie on no common sky map."));
            List<Integer> tracts = tracts(open.coverage());
            if (json) {
                Json.print(console, document(map, open.coverage(), tracts));
            } else {
                print(map, open.coverage(), tracts);
            }
            return Exit.DONE;
        }
    }

    private List<Integer> tracts(Coverage coverage) throws UsageException {
        if (tract >= 0 && !coverage.tracts().contains(tract)) {
            throw new UsageException("There are no images in tract " + tract + "; there are some in "
                    + coverage.tracts().stream().limit(20).map(String::valueOf).collect(Collectors.joining(", "))
                    + (coverage.tracts().size() > 20 ? ", …" : "") + ".");
        }
        return tract >= 0 ? List.of(tract) : coverage.tracts();
    }

    private static ObjectNode document(SkyMap map, Coverage coverage, List<Integer> tracts) {
        ObjectNode root = Json.object().put("skymap", map.name());
        ArrayNode all = root.putArray("tracts");
        for (int id : tracts) {
            Tract one = map.tract(id);
            ObjectNode node = all.addObject().put("tract", id).put("ra", one.projection().centre().raDeg()).put("dec",
                    one.projection().centre().decDeg());
            ArrayNode patches = node.putArray("patches");
            for (int patchId : coverage.patches(id)) {
                Patch patch = one.patch(patchId);
                ObjectNode p = patches.addObject().put("patch", patchId).put("x", patch.indexX()).put("y",
                        patch.indexY());
                coverage.bands(id, patchId).stream().map(Band::name).forEach(p.putArray("bands")::add);
            }
        }
        return root;
    }

    private void print(SkyMap map, Coverage coverage, List<Integer> tracts) {
        console.line("sky map %s", map.name());
        Table table = new Table(">tract", ">RA", ">Dec", ">patch", ">x", ">y", "bands");
        for (int id : tracts) {
            Tract one = map.tract(id);
            for (int patchId : coverage.patches(id)) {
                Patch patch = one.patch(patchId);
                table.row(id, degrees(one.projection().centre().raDeg()), degrees(one.projection().centre().decDeg()),
                        patchId, patch.indexX(), patch.indexY(),
                        coverage.bands(id, patchId).stream().map(Band::name).collect(Collectors.joining(" ")));
            }
        }
        table.print(console);
    }

    private static String degrees(double value) {
        return String.format(java.util.Locale.ROOT, "%.6f", value);
    }
}
