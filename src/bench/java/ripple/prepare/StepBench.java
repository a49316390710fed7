package ripple.prepare;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import ripple.image.AdaptiveMoments;
import ripple.image.Band;
import ripple.image.BandImage;
import ripple.image.PixelStatistics;
import ripple.image.Stamp;
import ripple.prepare.light.Difference;
import ripple.prepare.light.DifferenceSettings;
import ripple.prepare.light.Residual;
import ripple.prepare.light.ResidualSettings;
import ripple.prepare.resample.Resample;
import ripple.prepare.resample.ResampleSettings;
import ripple.render.DisplayText;
import ripple.render.StampRenderer;

/// What every step costs for one object of three bands and 64 x 64 pixels with variance and mask; kernels and moments for one PSF. Run by
/// `src/bench/steps`, beside Python packages doing the same work on the same pixels.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
public class StepBench {
    private final StepInputs inputs = new StepInputs();
    private final Quality quality = new Quality(QualitySettings.standard(), inputs.shapes());
    private final PsfMatch match = new PsfMatch(MatchSettings.standard(), inputs.shapes(), inputs.kernels());
    private final List<MatchResult.Matched> matched = new ArrayList<>();
    private final NormaliseParameters parameters;
    private final Difference difference = new Difference(
            DifferenceSettings.of(new Band("g"), new Band("i")), match);
    private final Residual residual = new Residual(ResidualSettings.standard());
    private final StampRenderer lupton = StepOutputs.lupton();
    private final StampRenderer asinh = StepOutputs.asinh();
    private final StampRenderer zscale = new StampRenderer(
            DisplayText.settings(List.of(new Band("i")), "asinh:0.1", "zscale"));

    public StepBench() {
        SurveyStatistics survey = new SurveyStatistics(NormaliseSettings.standard());
        for (Stamp stamp : inputs.stamps) {
            MatchResult.Matched result = StepOutputs.matched(match.match(stamp));
            matched.add(result);
            survey.add(result.stamp());
        }
        parameters = survey.parameters();
    }

    @Benchmark
    @OperationsPerInvocation(StepInputs.OBJECTS)
    public void quality(Blackhole out) {
        inputs.stamps.forEach(stamp -> out.consume(quality.judge(stamp)));
    }

    @Benchmark
    @OperationsPerInvocation(StepInputs.OBJECTS)
    public void sigmaClip(Blackhole out) {
        for (Stamp stamp : inputs.stamps) {
            for (BandImage image : stamp.images().values()) {
                PixelStatistics clipped = PixelStatistics.ofFinite(image.image()).clipped(3, 5);
                out.consume(clipped.mean() + clipped.median() + clipped.std());
            }
        }
    }

    @Benchmark
    @OperationsPerInvocation(3)
    public void moments(Blackhole out) {
        StepInputs.BANDS.forEach(band -> out.consume(AdaptiveMoments.of(inputs.psf(band))));
    }

    @Benchmark
    public MatchingKernel kernel() throws KernelException {
        return Wiener.STANDARD.kernel(inputs.psf("i"), inputs.psf("g"));
    }

    /// Two bands of three: the worst one stays.
    @Benchmark
    @OperationsPerInvocation(StepInputs.OBJECTS)
    public void match(Blackhole out) {
        inputs.stamps.forEach(stamp -> out.consume(match.match(stamp)));
    }

    @Benchmark
    @OperationsPerInvocation(StepInputs.OBJECTS)
    public void softening(Blackhole out) {
        inputs.stamps.forEach(stamp -> out.consume(Normalise.parameters(stamp, NormaliseSettings.standard())));
    }

    @Benchmark
    @OperationsPerInvocation(StepInputs.OBJECTS)
    public void normalise(Blackhole out) {
        matched.forEach(result -> out.consume(Normalise.apply(result.stamp(), parameters)));
    }

    /// Image, variance, mask and PSF of three bands from 0.2 to 0.0575 arcsec, the map made anew for each object.
    @Benchmark
    @OperationsPerInvocation(StepInputs.OBJECTS)
    public void resampleBilinear(Blackhole out) {
        resample(StepOutputs.BILINEAR, out);
    }

    @Benchmark
    @OperationsPerInvocation(StepInputs.OBJECTS)
    public void resampleLanczos3(Blackhole out) {
        resample(ResampleSettings.STANDARD, out);
    }

    @Benchmark
    @OperationsPerInvocation(StepInputs.OBJECTS)
    public void resampleArea(Blackhole out) {
        resample(StepOutputs.AREA, out);
    }

    private void resample(ResampleSettings settings, Blackhole out) {
        Resample resample = new Resample(settings);
        inputs.stamps.forEach(stamp -> out.consume(resample.resample(stamp, StepOutputs.roman(stamp))));
    }

    @Benchmark
    @OperationsPerInvocation(StepInputs.OBJECTS)
    public void statistics(Blackhole out) {
        SetStatistics set = new SetStatistics(QualitySettings.DEFAULT_BAD_PLANES);
        inputs.stamps.forEach(set::add);
        out.consume(set.summaries());
    }

    @Benchmark
    @OperationsPerInvocation(StepInputs.OBJECTS)
    public void difference(Blackhole out) {
        matched.forEach(result -> out.consume(difference.ofMatched(result.stamp(), result.report())));
    }

    @Benchmark
    @OperationsPerInvocation(StepInputs.OBJECTS)
    public void residual(Blackhole out) {
        inputs.stamps.forEach(stamp -> out.consume(residual.of(stamp, new Band("i"))));
    }

    @Benchmark
    @OperationsPerInvocation(StepInputs.OBJECTS)
    public void lupton(Blackhole out) {
        inputs.stamps.forEach(stamp -> out.consume(lupton.render(stamp)));
    }

    @Benchmark
    @OperationsPerInvocation(StepInputs.OBJECTS)
    public void asinhViridis(Blackhole out) {
        inputs.stamps.forEach(stamp -> out.consume(asinh.render(stamp)));
    }

    @Benchmark
    @OperationsPerInvocation(StepInputs.OBJECTS)
    public void zscaleGrey(Blackhole out) {
        inputs.stamps.forEach(stamp -> out.consume(zscale.render(stamp)));
    }
}
