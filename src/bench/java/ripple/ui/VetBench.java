package ripple.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import ripple.catalog.Target;
import ripple.label.campaign.Campaign;
import ripple.label.campaign.CampaignJson;
import ripple.label.campaign.CampaignOptions;
import ripple.label.campaign.Item;
import ripple.label.campaign.Showing;
import ripple.label.journal.JournalCopy;
import ripple.label.journal.JournalEntry;
import ripple.label.journal.JournalHeader;
import ripple.label.journal.JournalHeader.Blinding;
import ripple.label.journal.LabelEvent;
import ripple.label.journal.Station;
import ripple.label.session.LabelClock;
import ripple.label.session.LabelSession;
import ripple.label.session.SessionFiles;
import ripple.label.vocabulary.VocabularyJson;
import ripple.pipeline.recipe.RecipeJson;
import ripple.repository.SampleSky;
import ripple.ui.labels.VetInside;
import ripple.ui.labels.VetMode;
import ripple.ui.labels.VetModel;
import ripple.ui.labels.VetOrder;
import ripple.ui.labels.VetState;

/// How long Vet takes, in a real window: the grid of 50,000 and 100,000 objects, and the way from a key to the next object with 100,000 events in the
/// journal. The objects lie at random places of the sample sky. How to run it: docs/performance.md.
public final class VetBench {
    private static final int GRID = 50_000;
    private static final int LONG = 100_000;
    private static final int EVENTS = 100_000;
    private static final int STEPS = 40;
    private static final int FIRST = 100;
    private static final int SAVES = 400;
    private static final String GRADER = "bench";
    private static final List<String> CODES = List.of("A", "B", "C", "X");

    private final RealWindow window;
    private final Session session;
    private final VetModel vet;
    private final VetInside inside;
    private final FrameProgramme programme = new FrameProgramme();
    private final Path folder;
    private int place;

    private VetBench(Stage stage, SampleSky sample, Path folder) {
        this.folder = folder;
        window = new RealWindow(stage, sample, folder, 1440, 900);
        session = window.session();
        vet = session.vet();
        inside = new VetInside(vet);
        programme();
    }

    /// @param args an empty folder for campaigns and journals
    public static void main(String[] args) {
        SampleSky sample = SampleSky.find().orElseThrow();
        Platform.startup(() -> {
            Stage stage = new Stage();
            VetBench bench = new VetBench(stage, sample, Path.of(args[0]));
            stage.show();
            bench.programme.start(bench::end);
        });
    }

    private void end() {
        vet.end();
        window.end();
    }

    private void programme() {
        programme.until(window::isReady);
        programme.once(() -> System.err.println("ready"));
        programme.once(() -> window.act("view.vet"));
        open(GRID);
        programme.until(() -> inside.pictures(FIRST) == FIRST);
        programme.times("the first 100 pictures, stamps in memory", 12, () -> inside.drawAgain(FIRST),
                () -> inside.pictures(FIRST) == FIRST);
        programme.frames("grid of 50,000: scrolling", i -> inside.scroll(23));
        programme.frames("grid of 50,000: scrolling fast", i -> inside.scroll(600));
        programme.once(inside::toStart);
        programme.times("grid: grade key to its border, next cell current", STEPS, this::grade,
                () -> inside.place() > place);
        programme.once(() -> vet.mode().set(VetMode.ONE));
        programme.until(inside::isSeen);
        programme.times("one by one: grade key to the next object", STEPS, this::grade,
                () -> inside.place() > place && inside.isSeen());
        programme.times("undo", 20, () -> press(KeyCode.U, "u"), () -> vet.saving().problem().get().isEmpty());
        programme.once(this::saves);
        programme.once(() -> vet.mode().set(VetMode.GRID));
        open(LONG);
        String[] texts = {"9", "91", "913", ""};
        int[] at = {0};
        programme.times("100,000 objects: a letter more in the filter", 24,
                () -> inside.filter(texts[at[0]++ % texts.length]), () -> true);
        programme.times("100,000 objects: filter by a column", 12,
                () -> inside.filter(at[0]++ % 2 == 0 ? "score > 0.9" : "score > 0.5"), () -> true);
        programme.once(() -> inside.filter(""));
        programme.times("100,000 objects: sorted by a column", 12,
                () -> inside.order(new VetOrder(at[0]++ % 2 == 0 ? VetOrder.By.HIGH : VetOrder.By.LOW, "score")),
                () -> true);
        programme.times("100,000 objects: sorted by grade", 12,
                () -> inside.order(at[0]++ % 2 == 0 ? new VetOrder(VetOrder.By.GRADE, "") : VetOrder.GIVEN),
                () -> true);
    }

    private void grade() {
        place = inside.place();
        press(KeyCode.DIGIT1, "1");
    }

    private void press(KeyCode code, String text) {
        for (var type : List.of(KeyEvent.KEY_PRESSED, KeyEvent.KEY_RELEASED)) {
            Event.fireEvent(window.scene().getFocusOwner(),
                    new KeyEvent(type, text, text, code, false, false, false, false));
        }
    }

    /// A campaign of so many objects, half of them with grades, is opened; how long that takes is a row.
    private void open(int objects) {
        long[] began = {0};
        Path[] file = {folder};
        programme.once(() -> {
            Campaign campaign = campaign(objects);
            file[0] = written(campaign, objects);
            began[0] = System.nanoTime();
            vet.open(file[0], GRADER);
        });
        programme.until(() -> isOpen(file[0]));
        programme.once(() -> FrameProgramme.row("opening %,d objects, %,d events in the journal".formatted(objects,
                EVENTS), new double[]{(System.nanoTime() - began[0]) / 1e6}));
        programme.until(() -> vet.counters().get().total() == objects);
    }

    private boolean isOpen(Path file) {
        if (vet.state().get() instanceof VetState.Failed failed) {
            System.err.println(failed.sentence());
            Runtime.getRuntime().halt(1);
        }
        return vet.state().get() instanceof VetState.Open open && open.opened().file().equals(file);
    }

    private Campaign campaign(int objects) {
        List<Target> known = session.targets().all();
        double ra = known.stream().mapToDouble(Target::raDeg).average().orElse(0);
        double dec = known.stream().mapToDouble(Target::decDeg).average().orElse(0);
        SplittableRandom dice = new SplittableRandom(objects);
        List<Target> targets = new ArrayList<>();
        for (int i = 0; i < objects; i++) {
            var columns = new LinkedHashMap<>(Map.of("score", Double.toString(dice.nextInt(10_000) / 1e4)));
            columns.put("mag_i", Double.toString(18 + dice.nextInt(600) / 100.0));
            targets.add(new Target(i, "obj-" + i, ra + dice.nextDouble(-0.05, 0.05), dec + dice.nextDouble(-0.05, 0.05),
                    columns));
        }
        return Campaign.of("Bench " + objects, targets, VocabularyJson.standard(), CampaignOptions.open())
                .withPictures(SampleSky.find().orElseThrow().repository().toString(),
                        RecipeJson.write(session.recipes().recipe().get()),
                        session.stamps().display().fixed(session.stamps().bands().get()).json());
    }

    private Path written(Campaign campaign, int objects) {
        Path file = folder.resolve("bench-" + objects + ".json");
        try {
            CampaignJson.write(campaign, file);
            Campaign read = CampaignJson.read(file);
            Path journal = SessionFiles.journalFor(file, GRADER);
            Files.createDirectories(journal.getParent());
            List<Item> graded = read.order(GRADER).stream().map(Showing::item).skip(2000).limit(objects / 2)
                    .toList();
            journal(read, graded).write(journal);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Grades over and over, as when half of a campaign was done and looked at again.
    private static JournalCopy journal(Campaign campaign, List<Item> items) {
        Station here = Station.here("bench");
        List<JournalEntry> entries = new ArrayList<>();
        Instant began = Instant.now().minusSeconds(EVENTS);
        entries.add(new JournalEntry(1, began, 0, new LabelEvent.Opened("bench", here.host(), here.user())));
        for (int n = 2; n <= EVENTS; n++) {
            int number = n;
            Supplier<Item> item = () -> items.get(number / 2 % items.size());
            entries.add(new JournalEntry(n, began.plusSeconds(n), 1000L * n, n % 2 == 0
                    ? new LabelEvent.Graded(List.of(item.get()), CODES.get(n / 2 % CODES.size()), List.of(),
                            LabelEvent.Suggestion.NONE)
                    : new LabelEvent.Left(List.of(new LabelEvent.Stay(item.get(), 700 + n % 1000)))));
        }
        return new JournalCopy(new JournalHeader(UUID.randomUUID().toString(), campaign.title(), campaign.hash(),
                GRADER, campaign.vocabulary(), Blinding.OPEN, "bench", began), entries);
    }

    /// From a grade to its being on the disk, without a window's frames in between.
    private void saves() {
        try {
            Campaign campaign = campaign(GRID);
            Path journal = folder.resolve("saves.jsonl");
            journal(campaign, campaign.order(GRADER).stream().map(Showing::item).toList()).write(journal);
            double[] millis = new double[SAVES];
            try (LabelSession other = LabelSession.open(campaign, GRADER, journal, Station.here("bench"), Set.of(),
                    LabelClock.SYSTEM)) {
                for (int i = -SAVES; i < SAVES; i++) {
                    long began = System.nanoTime();
                    other.grade(List.of(other.order().get(SAVES + i).item()), CODES.get((SAVES + i) % CODES.size()));
                    other.save();
                    millis[Math.max(0, i)] = (System.nanoTime() - began) / 1e6;
                }
            }
            FrameProgramme.row("a grade to the disk, 100,000 events in the file", millis);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
