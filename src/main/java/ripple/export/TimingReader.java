package ripple.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ripple.catalog.CatalogException;
import ripple.catalog.Target;
import ripple.catalog.TargetList;
import ripple.timing.LookUps;
import ripple.timing.Moment;
import ripple.timing.Outcome;
import ripple.timing.OutcomeCount;
import ripple.timing.ProcessLoad;
import ripple.timing.Slow;
import ripple.timing.Spread;
import ripple.timing.StageTiming;
import ripple.timing.TimingReport;
import ripple.timing.WorkerLoad;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads what was timed of a run that has ended: a saved report, or the folder of any run, whoever made it.
public final class TimingReader {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final double NANOS_PER_SECOND = 1e9;
    private static final double NANOS_PER_MILLI = 1e6;

    private TimingReader() {}

    /// Reads a report, a `summary.json`, or an output folder.
    ///
    /// Of a folder the saved report in it is taken, unless the summary is newer; of a summary the failures come from the manifest
    /// beside it.
    ///
    /// @throws ExportException with a sentence when there is none, or it cannot be read
    public static TimingReport read(Path place) throws ExportException {
        if (!Files.isDirectory(place)) {
            return file(place);
        }
        Path saved = place.resolve(TimingFile.NAME);
        Path summary = place.resolve(Summary.NAME);
        if (!Files.exists(saved) && !Files.exists(summary)) {
            throw new ExportException("The folder " + place + " holds no run: it has neither " + Summary.NAME + " nor "
                    + TimingFile.NAME + ". Choose the output folder of a run, or a saved timing report.");
        }
        return file(isNewer(saved, summary) ? saved : summary);
    }

    private static boolean isNewer(Path saved, Path summary) {
        return Files.exists(saved) && saved.toFile().lastModified() >= summary.toFile().lastModified();
    }

    private static TimingReport file(Path file) throws ExportException {
        try {
            JsonNode node = JSON.readTree(Files.readAllBytes(file));
            if (!node.path("stages").isObject()) {
                throw new ExportException(
                        file + " is no timing report: it has no stages. Choose a summary.json or a saved report.");
            }
            return node.has("timeline") ? report(node) : summary(node, file);
        } catch (ExportException e) {
            throw e;
        } catch (IOException e) {
            throw new ExportException("Cannot read " + file + ": " + e.getMessage() + ".", e);
        } catch (JacksonException | IllegalArgumentException | DateTimeException e) {
            throw new ExportException(file + " is no timing report: it cannot be understood as JSON of ours.", e);
        }
    }

    private static TimingReport report(JsonNode node) {
        Map<String, Spread> spreads = new LinkedHashMap<>();
        node.path("stages").properties()
                .forEach(stage -> spreads.put(stage.getKey(), spread(stage.getValue().path("spread"))));
        Map<String, Map<String, StageTiming>> repositories = new LinkedHashMap<>();
        node.path("repositories").properties()
                .forEach(each -> repositories.put(each.getKey(), stages(each.getValue())));
        Map<String, LookUps> caches = new LinkedHashMap<>();
        node.path("caches").properties().forEach(each -> caches.put(each.getKey(),
                new LookUps(each.getValue().path("hits").asLong(0), each.getValue().path("misses").asLong(0))));
        return new TimingReport(node.path("title").asString(""), Instant.parse(node.path("began").asString("")),
                node.path("elapsed_s").asDouble(Double.NaN), node.path("targets").asLong(0),
                stages(node.path("stages")), spreads, repositories, caches, slow(node.path("slow_objects")),
                slow(node.path("slow_files")), statuses(node), outcomes(node.path("outcomes")),
                timeline(node.path("timeline")));
    }

    private static TimingReport summary(JsonNode node, Path file) throws IOException {
        Instant written = Files.getLastModifiedTime(file).toInstant();
        double elapsed = node.path("elapsed_s").asDouble(Double.NaN);
        Path folder = file.toAbsolutePath().getParent();
        return new TimingReport(folder == null ? file.toString() : String.valueOf(folder.getFileName()),
                Double.isFinite(elapsed) ? written.minusMillis(Math.round(1000 * elapsed)) : written, elapsed,
                node.path("targets").asLong(0), stages(node.path("stages")), Map.of(), Map.of(), Map.of(), List.of(),
                List.of(), statuses(node), folder == null ? List.of() : outcomes(folder.resolve(Manifest.NAME)),
                List.of());
    }

    private static Map<String, StageTiming> stages(JsonNode node) {
        Map<String, StageTiming> all = new LinkedHashMap<>();
        node.properties().forEach(each -> all.put(each.getKey(), stage(each.getValue())));
        return all;
    }

    private static StageTiming stage(JsonNode node) {
        return new StageTiming(node.path("count").asLong(0),
                Math.round(node.path("total_s").asDouble(0) * NANOS_PER_SECOND), node.path("bytes").asLong(0),
                millis(node, "p50_ms"), millis(node, "p95_ms"), millis(node, "p99_ms"), millis(node, "max_ms"));
    }

    private static long millis(JsonNode node, String name) {
        return Math.round(node.path(name).asDouble(0) * NANOS_PER_MILLI);
    }

    private static Spread spread(JsonNode node) {
        List<Long> counts = new ArrayList<>();
        node.forEach(count -> counts.add(count.asLong(0)));
        return new Spread(counts);
    }

    private static Map<String, Long> statuses(JsonNode node) {
        Map<String, Long> all = new LinkedHashMap<>();
        node.path("status").properties().forEach(each -> all.put(each.getKey(), each.getValue().asLong(0)));
        return all;
    }

    private static List<Slow> slow(JsonNode node) {
        List<Slow> all = new ArrayList<>();
        node.forEach(each -> all.add(new Slow(each.path("name").asString(""), millis(each, "ms"))));
        return all;
    }

    private static List<Outcome> outcomes(JsonNode node) {
        List<Outcome> all = new ArrayList<>();
        for (JsonNode each : node) {
            List<String> objects = new ArrayList<>();
            each.path("objects").forEach(object -> objects.add(object.asString("")));
            all.add(new Outcome(each.path("status").asString(""), each.path("reason").asString(""),
                    each.path("example").asString(""), each.path("count").asLong(0), objects));
        }
        return all;
    }

    /// By the manifest's own columns; without a manifest that can be read there are none.
    private static List<Outcome> outcomes(Path manifest) {
        OutcomeCount count = new OutcomeCount();
        try {
            for (Target row : TargetList.read(manifest).targets()) {
                String status = row.columns().getOrDefault("status", "");
                String reasons = row.columns().getOrDefault("reject_reason", "");
                if (!status.equals(StampStatus.ACCEPTED.label()) && !reasons.isEmpty()) {
                    ReasonKind.examples(List.of(reasons.split("; ", -1)))
                            .forEach((kind, reason) -> count.add(status, kind, reason, row.id()));
                }
            }
        } catch (CatalogException e) {
            return List.of();
        }
        return count.list();
    }

    private static List<Moment> timeline(JsonNode node) {
        List<Moment> all = new ArrayList<>();
        for (JsonNode each : node) {
            all.add(new Moment(Math.round(each.path("t_s").asDouble(0) * NANOS_PER_SECOND),
                    each.path("targets").asLong(0), each.path("read_bytes").asLong(0),
                    new WorkerLoad(each.path("pixel_threads_busy").asInt(0), each.path("pixel_threads").asInt(0),
                            each.path("waiting").asInt(0)),
                    new ProcessLoad(each.path("heap_bytes").asLong(0), each.path("heap_limit_bytes").asLong(0),
                            each.path("direct_bytes").asLong(0), each.path("gc_count").asLong(0),
                            each.path("gc_ms").asLong(0), each.path("open_files").asLong(-1)),
                    each.path("cache_bytes").asLong(0)));
        }
        return all;
    }
}
