package ripple.prepare;

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
import ripple.image.Stamp;

/// The whole chain for one object of three bands and 64 x 64 pixels with variance and mask: quality, Wiener match, survey asinh with its
/// collecting pass. Objects per second of all threads; `src/bench/steps` runs it with one and with two.
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 4, time = 1)
public class StepChainBench {
    private final StepInputs inputs = new StepInputs();
    private final Quality quality = new Quality(QualitySettings.standard(), inputs.shapes());
    private final PsfMatch match = new PsfMatch(MatchSettings.standard(), inputs.shapes(), inputs.kernels());

    @Benchmark
    @OperationsPerInvocation(StepInputs.OBJECTS)
    public void chain(Blackhole out) {
        SurveyStatistics survey = new SurveyStatistics(NormaliseSettings.standard());
        Stamp[] matched = new Stamp[StepInputs.OBJECTS];
        for (int i = 0; i < matched.length; i++) {
            Stamp stamp = inputs.stamps.get(i);
            out.consume(quality.judge(stamp));
            matched[i] = StepOutputs.matched(match.match(stamp)).stamp();
            survey.add(matched[i]);
        }
        NormaliseParameters parameters = survey.parameters();
        for (Stamp stamp : matched) {
            out.consume(Normalise.apply(stamp, parameters));
        }
    }
}
