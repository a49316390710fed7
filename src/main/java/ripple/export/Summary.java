package ripple.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import ripple.file.AtomicFile;
import ripple.timing.StageTiming;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// `summary.json`: what came out of a run and how long it took.
///
/// @param mark what the set was made of
/// @param counts how many targets ended how, and why
/// @param elapsedSeconds of the whole run
/// @param stages by name, from {@link ripple.timing.Timings#snapshot}
/// @param cacheHitRate hits over look-ups, 0 to 1; NaN when nothing was looked up
/// @param pixels statistics of the images
/// @param versions of the program, Java, the operating system …, by name
public record Summary(SetMark mark, Tally counts, double elapsedSeconds, Map<String, StageTiming> stages,
        double cacheHitRate, SetPixels pixels, SequencedMap<String, String> versions) {
    /// Its name in an output folder.
    public static final String NAME = "summary.json";
    static final String BATCH = "batch";
    static final String PARTS = "parts";
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final double NANOS_PER_SECOND = 1e9;
    private static final double NANOS_PER_MILLI = 1e6;

    public Summary {
        stages = Collections.unmodifiableMap(new LinkedHashMap<>(stages));
        versions = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(versions));
    }

    /// Targets per second; NaN when no time went by.
    public double targetsPerSecond() {
        return elapsedSeconds > 0 ? counts.total() / elapsedSeconds : Double.NaN;
    }

    /// Writes the file.
    public void write(Path target) throws ExportException {
        try {
            AtomicFile.write(target, json() + "\n");
        } catch (IOException e) {
            throw ExportException.writing(target, e);
        }
    }

    /// The document; numbers that are not known are null.
    public String json() {
        ObjectNode node = JSON.createObjectNode();
        node.put("targets", counts.total());
        ObjectNode status = node.putObject("status");
        for (StampStatus s : StampStatus.values()) {
            status.put(s.label(), counts.count(s));
        }
        ObjectNode reasons = node.putObject("reasons");
        counts.reasons().forEach(reasons::put);
        number(node, "elapsed_s", elapsedSeconds);
        number(node, "targets_per_s", targetsPerSecond());
        number(node, "cache_hit_rate", cacheHitRate);
        pixels.write(node);
        ObjectNode timings = node.putObject("stages");
        stages.forEach((name, timing) -> stage(timings.putObject(name), timing));
        ObjectNode version = node.putObject("versions");
        versions.forEach(version::put);
        ObjectNode batch = (ObjectNode) JSON.readTree(SpoolJson.key(mark.batch()));
        mark.parts().forEach(batch.putArray(PARTS)::add);
        node.set(BATCH, batch);
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(node);
    }

    static void stage(ObjectNode node, StageTiming timing) {
        node.put("count", timing.count()).put("total_s", timing.totalNanos() / NANOS_PER_SECOND);
        node.put("p50_ms", timing.p50Nanos() / NANOS_PER_MILLI).put("p95_ms", timing.p95Nanos() / NANOS_PER_MILLI);
        node.put("p99_ms", timing.p99Nanos() / NANOS_PER_MILLI).put("max_ms", timing.maxNanos() / NANOS_PER_MILLI);
        node.put("bytes", timing.bytes());
    }

    static void number(ObjectNode node, String name, double value) {
        if (Double.isFinite(value)) {
            node.put(name, value);
        } else {
            node.putNull(name);
        }
    }
}
