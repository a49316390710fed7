package ripple.cli;

import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import ripple.image.Band;
import ripple.job.Cancellation;
import ripple.job.Progress;
import ripple.repository.FileCounts;
import ripple.repository.FileProblem;
import ripple.repository.Repository;
import ripple.repository.RepositoryException;
import ripple.repository.RepositoryInfo;
import ripple.timing.Timings;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// `ripple info REPO`: what is in a repository, and what cannot be read and why.
@Command(name = "info", sortOptions = false, description = "What is in a repository: collections, dataset types, sky map, bands, files, and what cannot be read and why.")
final class InfoCommand implements Work {
    private final Console console;

    @Mixin
    private RepositoryOptions repository = new RepositoryOptions();

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Option(names = "--json", description = "one JSON document")
    private boolean json;

    InfoCommand(Console console) {
        this.console = console;
    }

    /// What was found.
    private record Found(RepositoryInfo info, FileCounts files, List<FileProblem> problems) {}

    @Override
    public Exit run() throws RepositoryException {
        Found found = look();
        if (json) {
            Json.print(console, document(found));
        } else {
            print(found);
        }
        return Exit.DONE;
    }

    private Found look() throws RepositoryException {
        RepositoryInfo info = repository.describe(console);
        if (info.chosenDatasetType().isEmpty()) {
            return new Found(info, new FileCounts(0, 0, 0), List.of());
        }
        try (Repository open = repository.open(console, new Timings())) {
            Progress progress = common.quiet ? Progress.NONE : console.progress();
            List<FileProblem> problems = open.check(progress, new Cancellation());
            return new Found(open.info(), FileCounts.of(open.coverage().coadds().size(), problems), problems);
        }
    }

    private static ObjectNode document(Found found) {
        RepositoryInfo info = found.info;
        ObjectNode root = Json.object().put("kind", info.kind()).put("location", info.location());
        ArrayNode collections = root.putArray("collections");
        info.collections().forEach(c -> {
            ObjectNode node = collections.addObject().put("name", c.name()).put("type", c.type());
            c.children().forEach(node.putArray("children")::add);
        });
        ArrayNode types = root.putArray("dataset_types");
        info.datasetTypes().forEach(t -> {
            ObjectNode node = types.addObject().put("name", t.name()).put("count", t.count()).put("total", t.total())
                    .put("storage_class", t.storageClass());
            t.dimensions().forEach(node.putArray("dimensions")::add);
        });
        ArrayNode maps = root.putArray("skymaps");
        info.skyMaps()
                .forEach(m -> maps.addObject().put("name", m.name()).put("hash", m.hash()).put("known", m.known()));
        info.bands().stream().map(Band::name).forEach(root.putArray("bands")::add);
        root.putObject("files").put("present", found.files.present()).put("missing", found.files.missing())
                .put("unreadable", found.files.unreadable());
        ArrayNode problems = root.putArray("problems");
        found.problems.forEach(p -> problems.addObject().put("path", p.path()).put("reason", p.reason())
                .put("kind", p.kind().name().toLowerCase(java.util.Locale.ROOT)));
        root.putObject("chosen").put("collection", info.chosenCollection())
                .put("dataset_type", info.chosenDatasetType())
                .put("skymap", info.chosenSkyMap());
        info.versions().forEach(root.putObject("versions")::put);
        info.notices().forEach(root.putArray("notices")::add);
        return root;
    }

    private void print(Found found) {
        RepositoryInfo info = found.info;
        console.line("%s repository %s", info.kind(), info.location());
        Table collections = new Table("collection", "type", "children");
        info.collections().forEach(c -> collections.row(mark(c.name(), info.chosenCollection()), c.type(),
                String.join(", ", c.children())));
        section("Collections", collections);
        Table types = new Table("dataset type", "storage class", ">here", ">in all", "dimensions");
        info.datasetTypes()
                .forEach(t -> types.row(mark(t.name(), info.chosenDatasetType()), t.storageClass(), t.count(),
                        t.total(), String.join(", ", t.dimensions())));
        section("Dataset types", types);
        Table maps = new Table("sky map", "geometry", "hash");
        info.skyMaps().forEach(m -> maps.row(mark(m.name(), info.chosenSkyMap()),
                m.known() ? "computed" : "from the registry's regions", m.hash()));
        section("Sky maps", maps);
        console.line("%nBands  %s", info.bands().stream().map(Band::name).collect(Collectors.joining(" ")));
        console.line("Files  %d present, %d missing, %d unreadable", found.files.present(), found.files.missing(),
                found.files.unreadable());
        info.notices().forEach(n -> console.line("Note   %s", n));
        if (!found.problems.isEmpty()) {
            console.line("%nWhat cannot be used as it is:");
            found.problems.forEach(p -> console.line("  %s", p.reason()));
        }
    }

    private void section(String title, Table table) {
        console.line("%n%s (* in use)", title);
        table.print(console);
    }

    private static String mark(String name, String chosen) {
        return (name.equals(chosen) ? "* " : "  ") + name;
    }
}
