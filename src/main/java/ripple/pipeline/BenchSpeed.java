package ripple.pipeline;

import java.util.Collections;
import java.util.List;

/// How fast one workload went.
///
/// @param name of the workload, e.g. `stamps image 2000`
/// @param objects stamps, each in all bands; 0 for whole planes
/// @param pixelBytes float32 pixels handed over by each run, in bytes
/// @param checksum of the pixels handed over: the same for the same pixels, in whatever order they come
/// @param seconds of each run that counts
/// @param cpuSeconds of processor that each of these runs took, with everything that the program did meanwhile
public record BenchSpeed(String name, int objects, long pixelBytes, long checksum, List<Double> seconds,
        List<Double> cpuSeconds) {
    private static final double MEGA = 1e6;

    /// Copies the times.
    ///
    /// @throws IllegalArgumentException without a time
    public BenchSpeed {
        seconds = List.copyOf(seconds);
        cpuSeconds = List.copyOf(cpuSeconds);
        if (seconds.isEmpty() || cpuSeconds.isEmpty()) {
            throw new IllegalArgumentException("Nothing was measured.");
        }
    }

    public double bestSeconds() {
        return Collections.min(seconds);
    }

    public double bestCpuSeconds() {
        return Collections.min(cpuSeconds);
    }

    public double medianSeconds() {
        List<Double> sorted = seconds.stream().sorted().toList();
        int last = sorted.size() - 1;
        return (sorted.get(last / 2) + sorted.get(last - last / 2)) / 2;
    }

    /// Millions of bytes of float32 pixels in a second, of the best run.
    public double megabytesPerSecond() {
        return pixelBytes / bestSeconds() / MEGA;
    }

    /// Objects in a second, of the best run.
    public double objectsPerSecond() {
        return objects / bestSeconds();
    }
}
