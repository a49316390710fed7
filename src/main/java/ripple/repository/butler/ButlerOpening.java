package ripple.repository.butler;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import ripple.repository.AmbiguousChoiceException;
import ripple.repository.Coverage;
import ripple.repository.RepositoryChoice;
import ripple.repository.RepositoryException;
import ripple.repository.RepositoryInfo;
import ripple.timing.Timings;

/// Opening a repository, step by step: configuration, registry, schema, catalogue, choice, images, sky map.
///
/// All questions see the registry in one state, also beside a writer; when opening is done writers are not held up.
final class ButlerOpening {
    private final ButlerConfig config;
    private final Registry registry;
    private final RepositoryChoice choice;
    private final SchemaVersions versions;
    private final Catalogue catalogue;
    private final Timings timings;

    private ButlerOpening(ButlerConfig config, Registry registry, RepositoryChoice choice, Timings timings)
            throws RepositoryException {
        this.timings = timings;
        this.config = config;
        this.registry = registry;
        this.choice = choice;
        this.versions = SchemaVersions.read(registry);
        this.catalogue = Catalogue.read(registry);
    }

    private interface Step<T> {
        T of(ButlerOpening opening) throws RepositoryException;
    }

    static ButlerRepository.Opened open(Path configFile, RepositoryChoice choice, Timings timings)
            throws RepositoryException {
        ButlerConfig config = ButlerConfig.read(configFile);
        Registry registry = Registry.open(config.registry());
        boolean done = false;
        try {
            ButlerRepository.Opened opened = held(config, registry, choice, timings, ButlerOpening::whole);
            done = true;
            return opened;
        } finally {
            if (!done) {
                registry.close();
            }
        }
    }

    static RepositoryInfo describe(Path configFile, RepositoryChoice choice) throws RepositoryException {
        ButlerConfig config = ButlerConfig.read(configFile);
        try (Registry registry = Registry.open(config.registry())) {
            return held(config, registry, choice, Timings.off(), ButlerOpening::described);
        }
    }

    private static <T> T held(ButlerConfig config, Registry registry, RepositoryChoice choice, Timings timings,
            Step<T> step)
            throws RepositoryException {
        registry.hold();
        T result = step.of(new ButlerOpening(config, registry, choice, timings));
        registry.release();
        return result;
    }

    private ButlerRepository.Opened whole() throws RepositoryException {
        Selection selection = Selection.of(catalogue, choice, name());
        List<CoaddRows.Found> all = new CoaddRows(registry, config.datastores(), selection, catalogue.collections())
                .read();
        String skyMap = skyMap(all, selection);
        List<CoaddRows.Found> images = all.stream().filter(image -> image.skyMap().equals(skyMap)).toList();
        Coverage coverage = new Coverage(images.stream().map(CoaddRows.Found::coadd).toList());
        DatasetFiles files = new DatasetFiles(folder(), config.datastores(), images);
        CoaddFiles unchecked = new CoaddFiles(files, selection.type(), new Expectation(Optional.empty(), skyMap),
                timings);
        Geometry geometry = Geometry.of(registry, row(skyMap), coverage.tracts(),
                () -> unchecked.pixelScale(coverage.coadds()));
        unchecked.close();
        String id = id(selection, skyMap);
        return new ButlerRepository.Opened(id,
                rows().inUse(selection, coverage, skyMap, geometry.notices()), coverage, geometry.skyMap(),
                new CoaddFiles(files, selection.type(), new Expectation(geometry.skyMap(), skyMap), timings.of(id)),
                registry);
    }

    private RepositoryInfo described() throws RepositoryException {
        Selection.checkNames(catalogue, choice, name());
        Selection.checkSkyMap(catalogue, choice, name());
        try {
            return whole().info();
        } catch (RepositoryException e) {
            return rows().withoutCoadds(catalogue.collections().find(choice.collection()),
                    List.of(String.valueOf(e.getMessage())));
        }
    }

    private String skyMap(List<CoaddRows.Found> images, Selection selection) throws RepositoryException {
        Set<String> used = CoaddRows.skyMaps(images);
        if (used.size() == 1 && choice.skyMap().isEmpty()) {
            return used.iterator().next();
        }
        if (used.contains(choice.skyMap())) {
            return choice.skyMap();
        }
        throw new AmbiguousChoiceException("The coadds of " + selection.collection().name() + " lie on "
                + (choice.skyMap().isEmpty()
                        ? "more than one sky map; choose one with --skymap: "
                        : "no sky map '" + choice.skyMap() + "'; they lie on: ")
                + String.join(", ", used) + ".", "--skymap", List.copyOf(used));
    }

    private SkyMapRow row(String skyMap) {
        return catalogue.skyMaps().stream().filter(row -> row.name().equals(skyMap)).findFirst()
                .orElse(new SkyMapRow(skyMap, ""));
    }

    private InfoRows rows() {
        return new InfoRows(config.file().toString(), catalogue, versions, Geometry::isKnown);
    }

    private String id(Selection selection, String skyMap) {
        return String.join("|", "butler", config.file().toAbsolutePath().normalize().toString(),
                selection.collection().name(), selection.type().name(), skyMap);
    }

    private Path folder() {
        return Optional.ofNullable(config.file().toAbsolutePath().getParent()).orElseThrow();
    }

    /// As users call it in messages.
    private String name() {
        return folder().toString();
    }
}
