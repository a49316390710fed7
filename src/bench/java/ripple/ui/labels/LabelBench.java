package ripple.ui.labels;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import ripple.catalog.Target;
import ripple.file.Disk;
import ripple.file.PositionedFile;
import ripple.label.Vote;
import ripple.label.agree.Agreement;
import ripple.label.agree.AgreementInput;
import ripple.label.agree.AgreementSettings;
import ripple.label.agree.Planted;
import ripple.label.agree.Truth;
import ripple.label.campaign.Campaign;
import ripple.label.campaign.CampaignOptions;
import ripple.label.campaign.Item;
import ripple.label.journal.Journal;
import ripple.label.journal.JournalContent;
import ripple.label.journal.LabelEvent.Scene;
import ripple.label.journal.Station;
import ripple.label.session.GradingState;
import ripple.label.session.LabelClock;
import ripple.label.session.LabelSession;
import ripple.label.vocabulary.VocabularyJson;
import ripple.pipeline.report.AgreementReport;

/// Grades: a journal of 100,000 events on a real disk, a list of 100,000 objects, and ten graders of 10,000. Rows for the tables of
/// docs/performance.md; no window is opened.
public final class LabelBench {
    private static final int OBJECTS = 100_000;
    private static final int EVENTS = 100_000;
    private static final int GRADERS = 10;
    private static final int GRADED = 10_000;

    private final Path folder;
    private final Campaign campaign = Campaign.of("Bench", targets(), VocabularyJson.standard(),
            CampaignOptions.blind().withShares(0, 0));

    private LabelBench(Path folder) {
        this.folder = folder;
    }

    /// @param arguments a folder on the disk that is to be measured
    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory(Files.createDirectories(Path.of(arguments[0])), "labels");
        try {
            LabelBench bench = new LabelBench(folder);
            bench.journal();
            bench.agreement();
        } finally {
            try (Stream<Path> all = Files.walk(folder)) {
                all.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
            }
        }
    }

    private static List<Target> targets() {
        SplittableRandom random = new SplittableRandom(1);
        List<Target> targets = new ArrayList<>();
        for (int i = 0; i < OBJECTS; i++) {
            targets.add(new Target(i, "75339150000" + (1_000_000 + i), 50 + 20 * random.nextDouble(), -28,
                    new LinkedHashMap<>(java.util.Map.of("score", String.valueOf(random.nextFloat())))));
        }
        return targets;
    }

    private LabelSession open(Path file, Disk disk) throws IOException {
        return LabelSession.open(campaign, "anna", file, Station.here("bench").withDisk(disk), Set.of(),
                LabelClock.SYSTEM);
    }

    /// Shown, graded, left: three events for each object, as one grades by keys.
    private static void grade(LabelSession session, int from, int count) throws IOException {
        for (int i = from; i < from + count; i++) {
            Item item = session.order().get(i).item();
            session.shown(List.of(item), Scene.SINGLE);
            session.grade(List.of(item), "ABCX".substring(i % 4, i % 4 + 1));
            session.left(List.of(item));
        }
        session.save();
    }

    private void journal() throws Exception {
        Path file = folder.resolve("anna.journal.jsonl");
        try (LabelSession session = open(file, LabelBench::loose)) {
            grade(session, 0, EVENTS / 3);
        }
        row("journal: replay of 100,000 events, the first in a new program", 1, () -> replay(file));
        row("journal: replay of 100,000 events, after that", 7, () -> replay(file));
        try (LabelSession session = open(file, Disk.LOCAL)) {
            int[] next = {EVENTS / 3};
            row("journal: one event appended and forced to the disk, 100,000 in the file", 300, () -> {
                session.viewUsed(session.order().get(next[0]++).item(), "brighter", 200);
                session.save();
                return session.pending();
            });
            row("journal: a whole key press: graded, left, next shown, all forced", 300, () -> {
                grade(session, next[0]++, 1);
                return session.pending();
            });
        }
    }

    /// A disk that does not wait: only for making what is measured then.
    private static PositionedFile loose(Path path) throws IOException {
        PositionedFile file = Disk.LOCAL.open(path);
        return new PositionedFile() {
            @Override
            public void write(long position, byte[] bytes, int offset, int length) throws IOException {
                file.write(position, bytes, offset, length);
            }

            @Override
            public void read(long position, byte[] bytes, int offset, int length) throws IOException {
                file.read(position, bytes, offset, length);
            }

            @Override
            public long length() throws IOException {
                return file.length();
            }

            @Override
            public void setLength(long length) throws IOException {
                file.setLength(length);
            }

            @Override
            public void force() {}

            @Override
            public void close() throws IOException {
                file.close();
            }
        };
    }

    private static int replay(Path file) throws IOException {
        JournalContent content = Journal.read(file);
        return GradingState.of(content).known().size();
    }

    private void agreement() throws Exception {
        AgreementInput input = votes();
        AgreementSettings settings = AgreementSettings.usual(VocabularyJson.standard().scale());
        row("agreement of 10 × 10,000 with 1000 draws, the first in a new program", 1,
                () -> Agreement.of(input, settings).consensus().size());
        row("agreement of 10 × 10,000 with 1000 draws, after that", 5,
                () -> Agreement.of(input, settings).consensus().size());
        Agreement agreement = Agreement.of(input, settings);
        row("its report as one page", 5, () -> AgreementReport.of(agreement).length());
    }

    private static AgreementInput votes() {
        SplittableRandom random = new SplittableRandom(1);
        Instant start = Instant.parse("2026-01-01T09:00:00Z");
        List<Vote> votes = new ArrayList<>();
        List<Planted> planted = new ArrayList<>();
        for (int i = 0; i < GRADED; i++) {
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

    private static void row(String what, int times, Callable<Integer> work) throws Exception {
        double[] millis = new double[times];
        int seen = 0;
        for (int i = 0; i < times; i++) {
            long start = System.nanoTime();
            seen += work.call();
            millis[i] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(millis);
        System.out.println(String.join("\t", "row", what, String.valueOf(times), number(millis, 0.5),
                number(millis, 0.95), number(millis, 1)));
        if (seen < 0) {
            throw new AssertionError();
        }
    }

    private static String number(double[] sorted, double share) {
        double value = sorted[(int) Math.ceil(share * sorted.length) - 1];
        return String.format(Locale.ROOT, value < 100 ? "%.1f" : "%.0f", value);
    }
}
