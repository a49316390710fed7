package ripple.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import ripple.catalog.Target;
import ripple.cutout.CutoutFetcher;
import ripple.cutout.CutoutRequest.PatchChoice;
import ripple.cutout.CutoutSettings;
import ripple.cutout.Placed;
import ripple.cutout.StampCache;
import ripple.export.OutputFolder.Existing;
import ripple.image.Band;
import ripple.job.Cancellation;
import ripple.job.Progress;
import ripple.job.Workers;
import ripple.pipeline.recipe.Recipe;
import ripple.repository.Content;
import ripple.repository.Repository;
import ripple.repository.RepositoryChoice;
import ripple.repository.RepositoryException;
import ripple.repository.open.Repositories;
import ripple.timing.Timings;

/// What recording the stages costs: the same batch with recording on and off, in pairs whose order alternates, in one process.
///
/// Processor time of the whole program is compared, which other programs on the machine disturb less than the time on the wall. Of each pair the
/// difference in percent is taken; median and quartiles of the pairs go to standard output, tab separated. Two batches: `stamps` only cuts out, the
/// quickest that there is, where the cost weighs most; `run` is the whole core with the standard recipe.
///
/// Arguments: repository, batch, pairs, objects.
public final class TimingCost {
    private static final int SIZE = 64;
    private static final int WARM_UP = 3;

    private final String location;
    private final List<Placed> places;
    private final Workers workers = Workers.forThisMachine();
    private final List<Band> bands = List.of(new Band("g"), new Band("r"), new Band("i"));

    private interface Work {
        void with(Repository repository, Timings timings) throws IOException, RepositoryException;
    }

    private TimingCost(String location, int objects) throws IOException, RepositoryException {
        this.location = location;
        try (Repository repository = open(Timings.off())) {
            this.places = new BenchPlaces(repository, settings(), 1).next(objects);
        }
    }

    public static void main(String... args) throws IOException, RepositoryException {
        TimingCost cost = new TimingCost(args[0], Integer.parseInt(args[3]));
        int pairs = Integer.parseInt(args[2]);
        System.out
                .println("batch\tobjects\tpairs\tcpu_s_off\tdifference_percent_median\tlower_quartile\tupper_quartile");
        cost.measure(args[1], pairs, args[1].equals("run") ? cost::run : cost::stamps);
        System.exit(0);
    }

    private CutoutSettings settings() {
        return new CutoutSettings(SIZE, 0, bands, PatchChoice.OWNER, Set.of(Content.IMAGE));
    }

    private Repository open(Timings timings) throws IOException, RepositoryException {
        return new Repositories(Map.of(), timings).open(location, RepositoryChoice.DEFAULT);
    }

    private void stamps(Repository repository, Timings timings) throws IOException, RepositoryException {
        new CutoutFetcher(repository, new StampCache(0), timings).fetchAll(
                places.stream().map(Placed::wanted).toList(), settings(), workers, _ -> {}, new Cancellation());
    }

    private void run(Repository repository, Timings timings) throws IOException, RepositoryException {
        Path folder = Files.createTempDirectory("timing-cost");
        List<Target> targets = places.stream().map(place -> Target.at(place.wanted().index(),
                place.wanted().objectId(), place.position().raDeg(), place.position().decDeg())).toList();
        new Pipeline(repository, new StampCache(0), workers, timings).run(targets, Recipe.standard(),
                new OutputPlan(folder, Existing.REFUSE, Recipe.standard().formats(), OutputPlan.Raw.WITHOUT),
                Progress.NONE, new Cancellation());
        try (Stream<Path> all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(java.io.File::delete);
        }
    }

    private double cpuSeconds(Work work, Timings timings) throws IOException, RepositoryException {
        try (Repository repository = open(timings)) {
            System.gc();
            long began = Machine.cpuNanos();
            work.with(repository, timings.part());
            return (Machine.cpuNanos() - began) / 1e9;
        }
    }

    private void measure(String name, int pairs, Work work) throws IOException, RepositoryException {
        for (int i = 0; i < WARM_UP; i++) {
            cpuSeconds(work, new Timings());
            cpuSeconds(work, Timings.off());
        }
        List<Double> off = new ArrayList<>();
        double[] percent = new double[pairs];
        for (int i = 0; i < pairs; i++) {
            boolean isOnFirst = i % 2 == 0;
            double first = cpuSeconds(work, isOnFirst ? new Timings() : Timings.off());
            double second = cpuSeconds(work, isOnFirst ? Timings.off() : new Timings());
            double without = isOnFirst ? second : first;
            off.add(without);
            percent[i] = 100 * ((isOnFirst ? first : second) / without - 1);
        }
        Arrays.sort(percent);
        off.sort(null);
        System.out.printf(Locale.ROOT, "%s\t%d\t%d\t%.3f\t%.2f\t%.2f\t%.2f%n", name, places.size(), pairs,
                off.get(pairs / 2), percent[pairs / 2], percent[pairs / 4], percent[3 * pairs / 4]);
    }
}
