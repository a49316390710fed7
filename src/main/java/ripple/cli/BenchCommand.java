package ripple.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import ripple.cutout.CutoutRequest.PatchChoice;
import ripple.cutout.CutoutSettings;
import ripple.cutout.Placed;
import ripple.image.Band;
import ripple.job.Cancellation;
import ripple.job.Interrupts;
import ripple.job.Workers;
import ripple.pipeline.Bench;
import ripple.pipeline.BenchFiles;
import ripple.pipeline.BenchPlaces;
import ripple.pipeline.BenchSpeed;
import ripple.repository.Content;
import ripple.repository.Repository;
import ripple.repository.RepositoryException;
import ripple.repository.SampleSky;
import ripple.timing.Timings;

/// `ripple bench`: how fast stamps and whole planes are read from a repository.
@Command(name = "bench", sortOptions = false, description = {"How fast stamps and whole planes are read.",
        "Places are random, of a seed. The first runs of each workload only warm up, so files come from the page cache."})
final class BenchCommand implements Work {
    /// What is read of each stamp.
    enum Kind {
        IMAGE, ALL
    }

    private final Console console;

    @Parameters(arity = "0..1", paramLabel = "REPO", description = "a Butler repository (default: the sample sky, which is small; "
            + "src/bench/compare --make makes full-size patches)")
    private String repository = "";

    @Mixin
    private ChoiceOptions choice = new ChoiceOptions();

    @Option(names = "--size", paramLabel = "N[px|arcsec]", description = "edge of a stamp (default: 64)")
    private String size = "64";

    @Option(names = "--bands", paramLabel = "B,…", description = "bands of each stamp (default: g,r,i)")
    private String bands = "g,r,i";

    @Option(names = "--objects", paramLabel = "N,…", split = ",", description = "how many stamps (default: 2000,20000)")
    private List<Integer> objects = new ArrayList<>(List.of(2_000, 20_000));

    @Option(names = "--content", paramLabel = "KIND", split = ",", description = "image (default), all (image, mask, variance and PSF)")
    private List<Kind> kinds = new ArrayList<>(List.of(Kind.IMAGE));

    @Option(names = "--planes", description = "measure whole image planes too")
    private boolean planes;

    @Option(names = "--repeat", paramLabel = "N", description = "runs of each workload that count (default: 5)")
    private int repeat = 5;

    @Option(names = "--warm-up", paramLabel = "S", description = "seconds of runs before any counts, at least one run (default: 2)")
    private double warmUp = 2;

    @Option(names = "--before-run", paramLabel = "COMMAND", description = {
            "run this by the shell before every run, not counted: "
                    + "for instance what empties the page cache"})
    private String beforeRun = "";

    @Option(names = "--seed", paramLabel = "S", description = "of the places (default: 1)")
    private long seed = 1;

    @Option(names = "--boxes", paramLabel = "FILE.csv", description = "write the boxes, for other programs to cut out the same")
    private String boxes = "";

    @Option(names = "--stamps", paramLabel = "FILE.npy", description = "write the image pixels of the fewest stamps asked for")
    private String stamps = "";

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Option(names = "--json", description = "one JSON document")
    private boolean json;

    BenchCommand(Console console) {
        this.console = console;
    }

    @Override
    public Exit run() throws UsageException, RepositoryException, IOException {
        check();
        Cancellation cancellation = new Cancellation();
        try (Repository open = choice.open(chosen(), console, new Timings());
                Workers workers = common.workers();
                Interrupts _ = Interrupts.cancelling(cancellation)) {
            CutoutSettings settings = new CutoutSettings(SizeText.pixels(size, PixelScale.of(open)), 0,
                    Bands.different(bands, open), PatchChoice.OWNER, Content.ALL);
            List<Placed> places = new BenchPlaces(open, settings, seed).next(Collections.max(objects));
            write(open, settings, places, workers, cancellation);
            Bench bench = new Bench(this::opened, workers,
                    new Bench.Effort(repeat, warmUp), cancellation);
            BenchReport report = new BenchReport(settings, seed, common.threads,
                    measure(bench, open, settings, places));
            if (json) {
                Json.print(console, report.document());
            } else {
                report.print(console);
            }
            return Exit.DONE;
        }
    }

    private Repository opened() throws RepositoryException {
        if (!beforeRun.isEmpty()) {
            ShellCommand.run(beforeRun);
        }
        return choice.open(chosen(), console, new Timings());
    }

    private String chosen() throws RepositoryException {
        return repository.isEmpty() ? SampleSky.required().repository().toString() : repository;
    }

    private void check() throws UsageException {
        if (repeat < 1 || objects.isEmpty() || Collections.min(objects) < 1) {
            throw new UsageException("--repeat and --objects must be at least 1.");
        }
    }

    private void write(Repository open, CutoutSettings settings, List<Placed> places, Workers workers,
            Cancellation cancellation) throws IOException, RepositoryException {
        if (!boxes.isEmpty()) {
            new BenchFiles(open, settings).boxes(places, Path.of(boxes));
        }
        if (!stamps.isEmpty()) {
            new BenchFiles(open, with(settings, Kind.IMAGE)).stamps(places.subList(0, Collections.min(objects)),
                    Path.of(stamps), workers, cancellation);
        }
    }

    private List<BenchSpeed> measure(Bench bench, Repository open, CutoutSettings settings, List<Placed> places)
            throws RepositoryException {
        List<BenchSpeed> all = new ArrayList<>();
        for (Kind kind : kinds) {
            for (int count : objects) {
                String name = "stamps " + name(kind) + " " + count;
                all.add(bench.stamps(name, places.subList(0, count), with(settings, kind)));
            }
        }
        if (planes) {
            for (Band band : settings.bands()) {
                all.add(bench.planes("planes " + band, BenchPlaces.files(open, settings.bands()).stream()
                        .filter(file -> file.band().equals(band)).toList()));
            }
        }
        return all;
    }

    private static String name(Kind kind) {
        return kind == Kind.IMAGE ? "image" : "all";
    }

    private static CutoutSettings with(CutoutSettings settings, Kind kind) {
        Set<Content> contents = kind == Kind.IMAGE ? Set.of(Content.IMAGE) : Content.ALL;
        return new CutoutSettings(settings.sizePx(), 0, settings.bands(), settings.patches(), contents);
    }
}
