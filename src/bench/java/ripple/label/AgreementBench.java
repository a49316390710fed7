package ripple.label;

import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import ripple.label.agree.Agreement;
import ripple.label.agree.AgreementInput;
import ripple.label.agree.AgreementSettings;
import ripple.label.agree.Planted;
import ripple.label.agree.Truth;
import ripple.label.vocabulary.VocabularyJson;
import ripple.pipeline.report.AgreementReport;

/// Ten graders of different skill and ten thousand objects: seconds of the whole agreement, with 1000 draws, and of the report, as JSON.
/// The first of three runs is a cold machine's.
public final class AgreementBench {
    private static final int GRADERS = 10;
    private static final int OBJECTS = 10_000;
    private static final int RUNS = 3;

    private AgreementBench() {}

    public static void main(String[] arguments) {
        AgreementInput input = input();
        for (int run = 0; run < RUNS; run++) {
            long start = System.nanoTime();
            long began = cpu();
            Agreement agreement = Agreement.of(input, AgreementSettings.usual(VocabularyJson.standard().scale()));
            long measured = System.nanoTime();
            long worked = cpu() - began;
            int length = AgreementReport.of(agreement).length();
            long written = System.nanoTime();
            System.out.print(String.format(Locale.ROOT,
                    "{\"graders\": %d, \"objects\": %d, \"agreement_s\": %.2f, \"agreement_cpu_s\": %.2f, \"report_s\": %.2f, \"report_mb\": %.1f}%n",
                    GRADERS, agreement.consensus().size(), (measured - start) / 1e9, worked / 1e9,
                    (written - measured) / 1e9,
                    length / 1e6));
        }
    }

    /// CPU time of this thread, which does not depend on what else the machine does.
    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static AgreementInput input() {
        SplittableRandom random = new SplittableRandom(1);
        Instant start = Instant.parse("2026-01-01T09:00:00Z");
        List<Vote> votes = new ArrayList<>();
        List<Planted> planted = new ArrayList<>();
        for (int i = 0; i < OBJECTS; i++) {
            boolean isLens = random.nextInt(10) == 0;
            if (random.nextInt(10) == 0) {
                planted.add(new Planted("object-" + i, isLens ? Truth.LENS : Truth.NOT, 3 * random.nextDouble(), 1,
                        100 * random.nextDouble()));
            }
            for (int g = 0; g < GRADERS; g++) {
                boolean isRight = random.nextDouble() < 0.6 + 0.035 * g;
                String grade = isRight == isLens
                        ? random.nextInt(3) == 0 ? "A" : "B"
                        : random.nextBoolean() ? "C" : "X";
                votes.add(new Vote("object-" + i, "grader " + g, grade, List.of(), "", start.plusSeconds(5L * i),
                        Vote.BLIND));
            }
        }
        return new AgreementInput(votes, planted, List.of());
    }
}
