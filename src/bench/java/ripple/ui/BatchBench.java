package ripple.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.stage.Stage;
import ripple.catalog.Target;
import ripple.repository.SampleSky;
import ripple.ui.stamps.TargetsModel;
import ripple.ui.view.DisplayModel;

/// How responsive the window is while a batch of the whole core uses all cores, beside the same without one: steps through objects, a drag of white,
/// the map panned. Pulses at the screen's rate, not at full speed: what a user would have waited. How to run it: docs/performance.md.
///
/// The list is that of the sample sky with random places in it added, so that the batch outlasts what is done meanwhile; should it end, it begins anew.
public final class BatchBench {
    private static final int RANDOM = 12_000;
    private static final int STEPS = 12;
    private static final double LATE = 100;

    private final RealWindow window;
    private final Session session;
    private final Path folder;
    private final StallWatch watch = new StallWatch();
    private final FrameProgramme programme = new FrameProgramme(this::step);
    private final String[] acts = {"next object, fetched ahead", "an object far down the list", "drag of white",
            "map panned"};
    private String round = "";
    private boolean running;
    private int batches;
    private long objects;

    private BatchBench(Stage stage, SampleSky sample, Path folder) {
        this.folder = folder;
        window = new RealWindow(stage, sample, folder, 1440, 900);
        session = window.session();
        programme();
    }

    /// @param args an empty folder for what the batch writes
    public static void main(String[] args) {
        SampleSky sample = SampleSky.find().orElseThrow();
        Platform.startup(() -> {
            Stage stage = new Stage();
            BatchBench bench = new BatchBench(stage, sample, Path.of(args[0]));
            stage.show();
            bench.watch();
            bench.programme.start(bench::end);
        });
    }

    private void watch() {
        new AnimationTimer() {
            @Override
            public void handle(long now) {
                watch.pulse();
                if (running && session.jobs().running().get() == 0) {
                    batch();
                }
            }
        }.start();
    }

    private void programme() {
        programme.until(window::isReady);
        programme.once(this::list);
        programme.until(() -> session.targets().state().get() instanceof TargetsModel.State.Ready
                && session.targets().all().size() > RANDOM);
        round("warm-up");
        round("warm-up");
        round("without");
        long[] began = {0};
        programme.once(() -> {
            running = true;
            began[0] = System.nanoTime();
        });
        programme.until(() -> session.jobs().running().get() == 1 && objects() > 0);
        round("during");
        programme.once(() -> {
            running = false;
            System.out.printf(Locale.ROOT, "row\tbatch\tMeanwhile %,d objects went through the core in %.0f s.%n",
                    objects(),
                    (System.nanoTime() - began[0]) / 1e9);
        });
    }

    private void round(String name) {
        DisplayModel display = session.stamps().display();
        programme.once(() -> {
            round = name;
            window.act("view.inspect");
            session.targets().chosen().set(session.targets().all().get(2));
        });
        programme.until(window::isReady);
        begins(0);
        programme.times(acts[0], STEPS, () -> session.targets().step(1), window::isReady);
        begins(1);
        int[] jump = {0};
        programme.times(acts[1], STEPS, () -> {
            jump[0] = (jump[0] + 1013) % session.targets().all().size();
            session.targets().chosen().set(session.targets().all().get(jump[0]));
        }, window::isReady);
        begins(2);
        programme.frames(acts[2], i -> display.highShift().set(1 + 0.5 * Math.sin(i / 20.0)));
        programme.once(display::reset);
        programme.once(() -> {
            watch.begins("");
            window.act("view.explore");
        });
        programme.until(() -> session.sky().scene().get() != null);
        programme.once(() -> session.sky().goTo(session.targets().all().getFirst().position().orElseThrow(), 0.5));
        begins(3);
        programme.frames(acts[3], i -> session.sky().pan(9 * Math.sin(i / 7.0), 6 * Math.cos(i / 5.0), 900, 700));
        programme.once(() -> watch.begins(""));
    }

    private void begins(int act) {
        programme.once(() -> watch.begins(round + "\t" + acts[act]));
    }

    /// The sample's own targets and random places around them, as a file that is opened.
    private void list() {
        List<Target> own = List.copyOf(session.targets().all());
        double ra = own.stream().mapToDouble(Target::raDeg).average().orElse(0);
        double dec = own.stream().mapToDouble(Target::decDeg).average().orElse(0);
        SplittableRandom dice = new SplittableRandom(RANDOM);
        List<String> lines = new ArrayList<>(List.of("id,ra,dec"));
        own.forEach(target -> lines.add(target.id() + "," + target.raDeg() + "," + target.decDeg()));
        for (int i = 0; i < RANDOM; i++) {
            lines.add("random-" + i + "," + (ra + dice.nextDouble(-0.05, 0.05)) + ","
                    + (dec + dice.nextDouble(-0.05, 0.05)));
        }
        try {
            session.openTargets(Files.write(folder.resolve("targets.csv"), lines));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void batch() {
        objects = objects();
        batches++;
        session.runs().start(List.copyOf(session.targets().all()), session.recipes().recipe().get());
    }

    /// Finished by the batches so far.
    private long objects() {
        return batches == 0 ? 0 : objects + session.jobs().jobs().getFirst().share().get().done();
    }

    private void step(String what, double[] millis) {
        if (!round.equals("warm-up") && !what.equals(acts[2]) && !what.equals(acts[3])) {
            row(round + "\t" + what + ": the step", millis);
        }
    }

    private void end() {
        watch.end();
        for (String name : List.of("without", "during")) {
            for (String act : acts) {
                String key = name + "\t" + act;
                row(key + ": frames", watch.gaps().stream().filter(gap -> gap.act().equals(key))
                        .mapToDouble(StallWatch.Gap::millis).toArray());
            }
        }
        watch.gaps().stream().filter(gap -> gap.millis() > LATE && !gap.act().isEmpty())
                .forEach(gap -> System.err.println(gap.csv() + "\n    " + String.join("\n    ", gap.stack())));
        window.end();
    }

    private static void row(String what, double[] millis) {
        double[] sorted = millis.clone();
        Arrays.sort(sorted);
        System.out.printf(Locale.ROOT, "row\t%s\t%d\t%.1f\t%.1f\t%.1f\t%d%n", what, sorted.length,
                sorted[sorted.length / 2],
                sorted[Math.min(sorted.length - 1, sorted.length * 95 / 100)], sorted[sorted.length - 1],
                Arrays.stream(sorted).filter(each -> each > LATE).count());
    }
}
