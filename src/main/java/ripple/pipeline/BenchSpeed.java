package ripple.pipeline;

import java.util.Arrays;

/// How fast one workload went.
///
/// @param name of the workload, e.g. `stamps image 2000`
/// @param objects stamps, each in all bands; 0 for whole planes
/// @param pixelBytes float32 pixels handed over by each run, in bytes
/// @param checksum of the pixels handed over: the same for the same pixels, in whatever order they come
/// @param seconds of each run that counts
public record BenchSpeed(String name, int objects, long pixelBytes, long checksum, double[] seconds) {
    private static final double MEGA = 1e6;

    /// Copies the times.
    ///
    /// @throws IllegalArgumentException without a time
    public BenchSpeed {
        seconds = seconds.clone();
        if (seconds.length == 0) {
            throw new IllegalArgumentException("Nothing was measured.");
        }
    }

    @Override
    public double[] seconds() {
        return seconds.clone();
    }

    public double bestSeconds() {
        return Arrays.stream(seconds).min().orElseThrow();
    }

    public double medianSeconds() {
        double[] sorted = seconds();
        Arrays.sort(sorted);
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
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
