package ripple.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.stage.Stage;
import ripple.repository.SampleSky;

/// A day with the window in some minutes: explores, steps through objects, drags stretches, shows masks, blinks, reads, pins, changes the
/// theme, runs the recipe; over and over, each time at other places. Records every pulse of the FX thread and the heap.
///
/// What each part does is {@link TourActs}; it is done as an action or a change of a model in the middle of pulses that never stop, so a gap
/// between two is what a user would have waited.
public final class Tour {
    /// The longest gap that counts as none, milliseconds.
    static final double STALL = 100;

    private final Path folder;
    private final double seconds;
    private final RealWindow window;
    private final StallWatch watch = new StallWatch();
    private final List<Heap> heaps = new ArrayList<>();
    private final CompletableFuture<Path> done = new CompletableFuture<>();
    private final long began = System.nanoTime();
    private final TourActs acts;
    private int rounds;
    private boolean started;

    /// Live heap after collection, and how much of it are kept stamps.
    private record Heap(String when, double seconds, long bytes, long cache) {
        double mebibytes() {
            return (bytes - cache) / 1048576.0;
        }
    }

    private Tour(Path folder, double seconds) {
        this.folder = folder;
        this.seconds = seconds;
        window = new RealWindow(new Stage(), SampleSky.find().orElseThrow(), folder.resolve("runs"), 1440, 900);
        acts = new TourActs(window);
    }

    /// Begins a tour; on the FX thread.
    ///
    /// @param folder for the record: `tour.md`, `gaps.csv`, `stalls.txt`
    /// @return done when the record is written
    static CompletableFuture<Path> begin(Path folder, double seconds) {
        Tour tour = new Tour(folder, seconds);
        tour.run();
        return tour.done;
    }

    /// @param args folder for the record, seconds
    public static void main(String[] args) {
        CompletableFuture<CompletableFuture<Path>> begun = new CompletableFuture<>();
        Platform.startup(() -> begun.complete(begin(Path.of(args[0]), Double.parseDouble(args[1]))));
        System.out.println(begun.join().join());
        Platform.exit();
    }

    private void run() {
        window.stage().show();
        new AnimationTimer() {
            @Override
            public void handle(long now) {
                watch.pulse();
                try {
                    if (!step()) {
                        stop();
                        finish();
                    }
                } catch (RuntimeException e) {
                    stop();
                    done.completeExceptionally(e);
                    window.close();
                }
            }
        }.start();
    }

    /// One pulse; false when it is over. The start has its own measure: the tour begins when the first stamps are shown.
    private boolean step() {
        if (!started) {
            watch.pause();
            started = window.isReady();
            return true;
        }
        if (acts.goesOn()) {
            return true;
        }
        double time = (System.nanoTime() - began) / 1e9;
        if (acts.isRoundOver()) {
            rounds++;
        }
        // Ends with a round, so that the heap is compared at the same place; before the first is over at any.
        boolean over = time > seconds && (rounds == 0 || acts.isRoundOver());
        if (over || (acts.isRoundOver() && (rounds == 1 || (heaps.size() == 1 && time > seconds / 2)))) {
            collect(over ? "end" : rounds == 1 ? "after the first round" : "middle", time);
        }
        if (over) {
            return false;
        }
        watch.begins(acts.next());
        return true;
    }

    /// The collection itself is none of the window's stalls.
    private void collect(String when, double time) {
        Runtime runtime = Runtime.getRuntime();
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        heaps.add(new Heap(when, time, runtime.totalMemory() - runtime.freeMemory(),
                window.session().cache().state().bytes()));
        watch.pause();
    }

    private void finish() {
        watch.end();
        window.close();
        try {
            Files.createDirectories(folder);
            Files.write(folder.resolve("gaps.csv"), lines());
            Files.writeString(folder.resolve("stalls.txt"), stalls());
            done.complete(Files.writeString(folder.resolve("tour.md"), summary()));
        } catch (IOException e) {
            done.completeExceptionally(new UncheckedIOException(e));
        }
    }

    private List<String> lines() {
        List<String> lines = new ArrayList<>(List.of("at_ms,act,gap_ms"));
        watch.gaps().forEach(gap -> lines.add(gap.csv()));
        return lines;
    }

    private String stalls() {
        StringBuilder text = new StringBuilder();
        watch.gaps().stream().filter(gap -> gap.millis() > STALL)
                .sorted(Comparator.comparingDouble(StallWatch.Gap::millis).reversed())
                .forEach(gap -> text.append(gap.csv()).append('\n')
                        .append(String.join("\n    ", gap.stack())).append("\n\n"));
        return text.toString();
    }

    private String summary() {
        StringBuilder text = new StringBuilder();
        List<StallWatch.Gap> gaps = watch.gaps();
        text.append(String.format(Locale.ROOT, """
                %.0f s, %d rounds, %,d pulses; gaps over 50 ms: %d, over %.0f ms: %d, the longest %.0f ms.

                | part | pulses | median ms | 99 %% ms | longest ms |
                | --- | ---: | ---: | ---: | ---: |
                """, (System.nanoTime() - began) / 1e9, rounds, gaps.size(), over(50), STALL, over(STALL),
                gaps.stream().mapToDouble(StallWatch.Gap::millis).max().orElse(0)));
        gaps.stream().map(StallWatch.Gap::act).distinct().forEach(act -> text.append(row(act)));
        text.append("""

                | heap after a collection | at s | MiB without kept stamps | kept stamps MiB |
                | --- | ---: | ---: | ---: |
                """);
        heaps.forEach(heap -> text.append(String.format(Locale.ROOT, "| %s | %.0f | %.0f | %.0f |%n", heap.when,
                heap.seconds, heap.mebibytes(), heap.cache / 1048576.0)));
        return text.toString();
    }

    private long over(double millis) {
        return watch.gaps().stream().filter(gap -> gap.millis() > millis).count();
    }

    private String row(String act) {
        double[] sorted = watch.gaps().stream().filter(gap -> gap.act().equals(act))
                .mapToDouble(StallWatch.Gap::millis).toArray();
        Arrays.sort(sorted);
        return String.format(Locale.ROOT, "| %s | %d | %.1f | %.1f | %.1f |%n", act, sorted.length,
                sorted[sorted.length / 2], sorted[Math.min(sorted.length - 1, sorted.length * 99 / 100)],
                sorted[sorted.length - 1]);
    }
}
