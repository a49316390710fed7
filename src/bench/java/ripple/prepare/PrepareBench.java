package ripple.prepare;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
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
import ripple.image.AdaptiveMoments;
import ripple.image.BandImage;
import ripple.image.Psf;
import ripple.image.Stamp;
import ripple.sky.PixelBox;

/// What preparing one stamp of three bands and 64 x 64 pixels costs, with PSF shapes and kernels remembered as in a batch.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class PrepareBench {
    private static final int SIZE = 64;

    /// Edge of the PSFs.
    @Param({"21", "43"})
    public int psfSize;

    private final IdentityHashMap<Psf, AdaptiveMoments> shapes = new IdentityHashMap<>();
    private final Map<KernelKey, MatchingKernel> kernels = new HashMap<>();
    private final PsfShapes remembered = psf -> shapes.computeIfAbsent(psf, AdaptiveMoments::of);
    private final Quality quality = new Quality(QualitySettings.standard(), remembered);
    private final PsfMatch match = new PsfMatch(MatchSettings.standard(), remembered, this::kernel);
    private Stamp stamp = Stamps.of(Stamps.band("g", SIZE, Psf.none()));
    private NormaliseParameters parameters = Normalise.parameters(stamp, NormaliseSettings.standard());

    @Setup
    public void stamp() {
        SplittableRandom random = new SplittableRandom(1);
        stamp = Stamps.of(band("g", 2.2, random), band("r", 1.6, random), band("i", 1.5, random));
        parameters = Normalise.parameters(stamp, NormaliseSettings.standard());
    }

    private BandImage band(String name, double sigma, SplittableRandom random) {
        return Stamps.holes(Stamps.band(name, new PixelBox(0, 0, SIZE, SIZE), Stamps.noise(SIZE * SIZE, 1, random),
                Stamps.ones(SIZE * SIZE), Psfs.gaussian(psfSize, sigma)), 5, 6, 7, 900, 901);
    }

    private MatchingKernel kernel(KernelKey key) throws KernelException {
        MatchingKernel known = kernels.get(key);
        if (known == null) {
            known = key.kernel();
            kernels.put(key, known);
        }
        return known;
    }

    @Benchmark
    public QualityResult quality() {
        return quality.judge(stamp);
    }

    @Benchmark
    public MatchResult match() {
        return match.match(stamp);
    }

    @Benchmark
    public NormaliseParameters normaliseParameters() {
        return Normalise.parameters(stamp, NormaliseSettings.standard());
    }

    @Benchmark
    public NormalisedStamp normalise() {
        return Normalise.apply(stamp, parameters);
    }

    @Benchmark
    public AdaptiveMoments moments() {
        return AdaptiveMoments.of(Stamps.image(stamp, "g").psf());
    }

    @Benchmark
    public MatchingKernel makeKernel() throws KernelException {
        return Wiener.STANDARD.kernel(Stamps.image(stamp, "r").psf(), Stamps.image(stamp, "g").psf());
    }
}
