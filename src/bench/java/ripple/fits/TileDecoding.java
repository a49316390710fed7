package ripple.fits;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import ripple.sky.PixelBox;

/// How fast a plane, many boxes and one box are read, and a file opened; one thread, files in the page cache.
///
/// The files are made, and CFITSIO measured on them, by `tile_decoding.py` beside this class:
/// `python tile_decoding.py DIR`, then
/// `mvn -Pbench -DskipTests test-compile exec:exec -Dbench=TileDecoding -Djmh.args="-jvmArgsAppend -Dripple.bench=DIR"`.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class TileDecoding {
    private static final int STAMP = 64;
    private static final int STAMPS = 500;

    /// File without its ending.
    @Param({"rice", "gzip2", "mask", "plain"})
    public String file = "";

    private Path path = Path.of("");
    private final List<PixelBox> stamps = new ArrayList<>();

    @Setup
    public void open() throws FitsException {
        path = Path.of(System.getProperty("ripple.bench", "target"), file + ".fits");
        SplittableRandom random = new SplittableRandom(1);
        try (FitsFile fits = FitsFile.open(path)) {
            FitsImage image = image(fits);
            for (int i = 0; i < STAMPS; i++) {
                stamps.add(new PixelBox(random.nextInt(image.width() - STAMP), random.nextInt(image.height() - STAMP),
                        STAMP, STAMP));
            }
        }
    }

    private static FitsImage image(FitsFile fits) throws FitsException {
        return fits.primary().hasImage() ? fits.primary().image() : fits.hdu(1).image();
    }

    @Benchmark
    public float[] plane() throws FitsException {
        try (FitsFile fits = FitsFile.open(path)) {
            return image(fits).floats();
        }
    }

    @Benchmark
    public List<float[]> manyBoxes() throws FitsException {
        try (FitsFile fits = FitsFile.open(path)) {
            return image(fits).floats(stamps);
        }
    }

    @Benchmark
    public List<float[]> oneBox() throws FitsException {
        try (FitsFile fits = FitsFile.open(path)) {
            return image(fits).floats(stamps.subList(0, 1));
        }
    }

    @Benchmark
    public int openOnly() throws FitsException {
        try (FitsFile fits = FitsFile.open(path)) {
            return image(fits).width();
        }
    }
}
