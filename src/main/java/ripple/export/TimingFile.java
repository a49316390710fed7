package ripple.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import ripple.file.AtomicFile;
import ripple.file.CsvWriter;
import ripple.timing.LookUps;
import ripple.timing.Moment;
import ripple.timing.Outcome;
import ripple.timing.Slow;
import ripple.timing.Spread;
import ripple.timing.StageTiming;
import ripple.timing.TimingReport;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// A timing report as files: all of it as JSON, its stages as CSV. {@link TimingReader} reads the JSON.
public final class TimingFile {
    /// Its usual name in an output folder.
    public static final String NAME = "timings.json";
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final double NANOS_PER_SECOND = 1e9;
    private static final double NANOS_PER_MILLI = 1e6;

    private TimingFile() {}

    /// Writes the JSON, and the CSV beside it under the same name with the ending `.csv`.
    ///
    /// @return the two files
    /// @throws ExportException when one cannot be written
    public static List<Path> write(TimingReport report, Path json) throws ExportException {
        Path csv = json.resolveSibling(json.getFileName().toString().replaceFirst("(?i)\\.json$", "") + ".csv");
        write(json, json(report) + "\n");
        write(csv, csv(report));
        return List.of(json, csv);
    }

    /// Where the JSON of a report goes whose CSV goes there.
    public static Path beside(Path csv) {
        return csv.resolveSibling(csv.getFileName().toString().replaceFirst("(?i)\\.csv$", "") + ".json");
    }

    private static void write(Path target, String text) throws ExportException {
        try {
            AtomicFile.write(target, text);
        } catch (IOException e) {
            throw ExportException.writing(target, e);
        }
    }

    /// The document; numbers that are not known are null.
    public static String json(TimingReport report) {
        ObjectNode node = JSON.createObjectNode();
        node.put("title", report.title()).put("began", report.began().toString()).put("targets", report.objects());
        Summary.number(node, "elapsed_s", report.elapsedSeconds());
        Summary.number(node, "targets_per_s", report.objectsPerSecond());
        stages(node.putObject("stages"), report.stages(), report.spreads());
        ObjectNode repositories = node.putObject("repositories");
        report.repositories().forEach((id, stages) -> stages(repositories.putObject(id), stages, Map.of()));
        ObjectNode caches = node.putObject("caches");
        report.caches().forEach((name, asked) -> cache(caches.putObject(name), asked));
        slow(node.putArray("slow_objects"), report.slowObjects());
        slow(node.putArray("slow_files"), report.slowFiles());
        ObjectNode status = node.putObject("status");
        report.statuses().forEach(status::put);
        ArrayNode outcomes = node.putArray("outcomes");
        report.outcomes().forEach(outcome -> outcome(outcomes.addObject(), outcome));
        ArrayNode timeline = node.putArray("timeline");
        report.timeline().forEach(moment -> moment(timeline.addObject(), moment));
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(node);
    }

    private static void stages(ObjectNode node, Map<String, StageTiming> stages, Map<String, Spread> spreads) {
        stages.forEach((name, timing) -> {
            ObjectNode stage = node.putObject(name);
            Summary.stage(stage, timing);
            Spread spread = spreads.getOrDefault(name, Spread.NONE);
            if (!spread.counts().isEmpty()) {
                spread.counts().forEach(stage.putArray("spread")::add);
            }
        });
    }

    private static void cache(ObjectNode node, LookUps asked) {
        node.put("hits", asked.hits()).put("misses", asked.misses());
        Summary.number(node, "rate", asked.rate());
    }

    private static void slow(ArrayNode array, List<Slow> all) {
        all.forEach(slow -> array.addObject().put("name", slow.name()).put("ms", slow.nanos() / NANOS_PER_MILLI));
    }

    private static void outcome(ObjectNode node, Outcome outcome) {
        node.put("status", outcome.status()).put("reason", outcome.reason()).put("example", outcome.example())
                .put("count", outcome.count());
        outcome.objects().forEach(node.putArray("objects")::add);
    }

    private static void moment(ObjectNode node, Moment moment) {
        node.put("t_s", moment.atNanos() / NANOS_PER_SECOND).put("targets", moment.objects())
                .put("read_bytes", moment.readBytes());
        node.put("pixel_threads_busy", moment.workers().pixelBusy())
                .put("pixel_threads", moment.workers().pixelThreads()).put("waiting", moment.workers().waiting());
        node.put("heap_bytes", moment.process().heapBytes()).put("heap_limit_bytes", moment.process().heapLimitBytes())
                .put("direct_bytes", moment.process().directBytes()).put("cache_bytes", moment.cacheBytes());
        node.put("gc_count", moment.process().gcCount()).put("gc_ms", moment.process().gcMillis())
                .put("open_files", moment.process().openFiles());
    }

    /// A row for each stage, first of everything, then of each repository:
    /// `repository,stage,count,total_s,p50_ms,p95_ms,p99_ms,max_ms,bytes`.
    public static String csv(TimingReport report) {
        StringBuilder out = new StringBuilder();
        CsvWriter csv = new CsvWriter(out);
        try {
            csv.row(List.of("repository", "stage", "count", "total_s", "p50_ms", "p95_ms", "p99_ms", "max_ms",
                    "bytes"));
            rows(csv, "", report.stages());
            for (Map.Entry<String, Map<String, StageTiming>> each : report.repositories().entrySet()) {
                rows(csv, each.getKey(), each.getValue());
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return out.toString();
    }

    private static void rows(CsvWriter csv, String repository, Map<String, StageTiming> stages) throws IOException {
        for (Map.Entry<String, StageTiming> each : stages.entrySet()) {
            StageTiming timing = each.getValue();
            List<String> row = new ArrayList<>(List.of(repository, each.getKey()));
            row.add(String.valueOf(timing.count()));
            row.add(String.valueOf(timing.totalNanos() / NANOS_PER_SECOND));
            for (long nanos : List.of(timing.p50Nanos(), timing.p95Nanos(), timing.p99Nanos(), timing.maxNanos())) {
                row.add(String.valueOf(nanos / NANOS_PER_MILLI));
            }
            row.add(String.valueOf(timing.bytes()));
            csv.row(row);
        }
    }
}
