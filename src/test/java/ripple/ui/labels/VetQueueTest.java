package ripple.ui.labels;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import ripple.catalog.Target;
import ripple.cutout.Fetched;
import ripple.cutout.Wanted;
import ripple.image.Band;
import ripple.label.campaign.Campaign;
import ripple.label.campaign.CampaignOptions;
import ripple.label.campaign.Showing;
import ripple.label.journal.Journal;
import ripple.label.journal.Station;
import ripple.label.session.LabelClock;
import ripple.label.session.LabelSession;
import ripple.label.vocabulary.VocabularyJson;
import ripple.pipeline.ObjectPreview;
import ripple.ui.kit.Background;

/// Six objects: what of them is shown, and in which order. Work in the background is done here when the test says so.
@ExtendWith(ApplicationExtension.class)
class VetQueueTest {
    private static final List<String> SCORES = List.of("0.5", "", "0.9", "1e-3", "0.50", "-2");
    private static final List<String> SURVEYS = List.of("des", "KiDS", "", "des", "hsc", "HSC");

    @TempDir
    private Path folder;
    private final Deque<Runnable> work = new ArrayDeque<>();
    private Supplier<BitSet> lacking = BitSet::new;
    private int lookedUp;
    private VetModel model;
    private VetQueue queue;

    @BeforeEach
    void open() throws IOException {
        List<Target> targets = new ArrayList<>();
        for (int i = 0; i < SCORES.size(); i++) {
            targets.add(new Target(i, "o" + i, 10 + i, -20,
                    new LinkedHashMap<>(Map.of("score", SCORES.get(i), "Survey", SURVEYS.get(i)))));
        }
        Campaign campaign = Campaign.of("Six", targets, VocabularyJson.standard(), CampaignOptions.open());
        LabelSession session = LabelSession.open(campaign, "anna", folder.resolve("anna.jsonl"), Station.here("test"),
                Set.of(), LabelClock.SYSTEM);
        Opened opened = new Opened(folder.resolve("six.json"), session, new Source(), Optional.empty(), "");
        model = new VetModel(new Door(opened), new Background(new Lane(), Runnable::run));
        queue = model.queue();
        model.open(opened.file(), "anna");
        settle();
    }

    @AfterEach
    void close() {
        model.end();
    }

    private record Door(Opened opened) implements VetDoor {
        @Override
        public Opened open(Path file, String grader, Set<Journal.Decision> decisions) {
            return opened;
        }

        @Override
        public Opened read(Path file, String grader, String why) {
            return opened;
        }
    }

    private final class Lane implements Background.Lane {
        @Override
        public <T> CompletableFuture<T> submit(Callable<T> call) {
            CompletableFuture<T> result = new CompletableFuture<>();
            work.add(() -> {
                try {
                    result.complete(call.call());
                } catch (Exception e) {
                    result.completeExceptionally(e);
                }
            });
            return result;
        }
    }

    private final class Source implements VetSource {
        @Override
        public Fetched stamp(Showing showing) {
            Target target = showing.target();
            return new Fetched.Unplaced(new Wanted(target.index(), target.id(), target.raDeg(), target.decDeg()),
                    Fetched.Cause.NOT_COVERED, "There is no image here.");
        }

        @Override
        public ObjectPreview preview(Showing showing) throws IOException {
            throw new IOException("There is no image here.");
        }

        @Override
        public BitSet partial(List<Showing> showings) {
            lookedUp++;
            return lacking.get();
        }

        @Override
        public List<Band> bands() {
            return List.of(new Band("g"));
        }
    }

    private void settle() {
        for (Runnable next = work.poll(); next != null; next = work.poll()) {
            next.run();
        }
    }

    private List<Showing> shown() {
        return new VetInsight(model).shown();
    }

    private List<String> ids() {
        return shown().stream().map(showing -> showing.target().id()).toList();
    }

    private List<String> ids(String text) {
        queue.filter().set(VetFilter.ALL.withText(text));
        return ids().stream().sorted().toList();
    }

    private List<String> column(VetOrder.By by, String name) {
        queue.order().set(new VetOrder(by, name));
        return shown().stream().map(showing -> showing.target().columns().getOrDefault(name, "")).toList();
    }

    private List<String> all() {
        return model.session().orElseThrow().order().stream().map(showing -> showing.target().id()).toList();
    }

    @Test
    void columnsAreComparedAsNumbersAndAsTexts() {
        assertThat(ids("score > 0.5")).containsExactly("o2");
        assertThat(ids("score >= 0.5")).containsExactly("o0", "o2", "o4");
        assertThat(ids("SCORE<0.5")).containsExactly("o3", "o5");
        assertThat(ids("score <= 1e-3")).containsExactly("o3", "o5");
        assertThat(ids("score = 0.5")).as("0.50 is the same number").containsExactly("o0", "o4");
        assertThat(ids("survey = hsc")).containsExactly("o4", "o5");
        assertThat(ids("survey > hsc")).as("texts are not more or less").isEmpty();
        assertThat(ids("kid")).containsExactly("o1");
        assertThat(ids("O3")).containsExactly("o3");
        assertThat(ids("redshift > 1")).as("no such column: a text that nobody has").isEmpty();
        assertThat(ids("")).hasSize(SCORES.size());
    }

    @Test
    void ordersKeepEqualOnesAsGivenAndPutThoseWithoutAValueLast() {
        assertThat(column(VetOrder.By.LOW, "score").stream().filter(score -> !score.startsWith("0.5")))
                .containsExactly("-2", "1e-3", "0.9", "");
        List<String> rising = ids();
        assertThat(rising.indexOf("o0") < rising.indexOf("o4")).isEqualTo(all().indexOf("o0") < all().indexOf("o4"));
        assertThat(column(VetOrder.By.HIGH, "score").getFirst()).isEqualTo("0.9");
        assertThat(column(VetOrder.By.HIGH, "score").getLast()).isEmpty();
        assertThat(column(VetOrder.By.LOW, "Survey")).containsExactly("HSC", "KiDS", "des", "des", "hsc", "");
        assertThat(column(VetOrder.By.HIGH, "Survey")).containsExactly("hsc", "des", "des", "KiDS", "HSC", "");
        assertThat(column(VetOrder.By.LOW, "redshift")).hasSize(SCORES.size());
        assertThat(ids()).as("a column that nobody has orders nothing").isEqualTo(all());
    }

    @Test
    void gradesAndStatesDecideAsTheyStandNow() {
        LabelSession session = model.session().orElseThrow();
        List<String> given = all();
        session.grade(List.of(session.order().get(3).item()), "C");
        session.grade(List.of(session.order().get(5).item()), "A");
        session.skip(List.of(session.order().get(1).item()));
        queue.order().set(new VetOrder(VetOrder.By.GRADE, ""));
        assertThat(ids()).containsExactly(given.get(5), given.get(3), given.get(1), given.get(0), given.get(2),
                given.get(4));
        queue.order().set(new VetOrder(VetOrder.By.STATE, ""));
        assertThat(ids()).containsExactly(given.get(0), given.get(2), given.get(4), given.get(1), given.get(3),
                given.get(5));
        queue.order().set(VetOrder.GIVEN);
        queue.filter().set(VetFilter.ALL.withUnseen(false).withGrade("C", false));
        assertThat(ids()).containsExactly(given.get(1), given.get(5));
        queue.filter().set(VetFilter.ALL.withSeen(false));
        assertThat(ids()).hasSize(5).doesNotContain(given.get(1));
    }

    @Test
    void whatLacksABandIsLookedUpOnceHoweverOftenTheRestOfTheFilterChanges() {
        lacking = () -> places(1, 4);
        queue.filter().set(VetFilter.ALL.withOnly(VetFilter.Only.PARTIAL));
        assertThat(queue.isLooking()).isTrue();
        assertThat(ids()).isEmpty();
        queue.filter().set(queue.filter().get().withText("o"));
        queue.order().set(new VetOrder(VetOrder.By.LOW, "score"));
        settle();
        queue.order().set(VetOrder.GIVEN);
        assertThat(ids()).containsExactly(all().get(1), all().get(4));
        queue.filter().set(VetFilter.ALL);
        queue.filter().set(VetFilter.ALL.withOnly(VetFilter.Only.PARTIAL));
        assertThat(queue.isLooking()).isFalse();
        assertThat(ids()).hasSize(2);
        assertThat(lookedUp).isOne();
    }

    @Test
    void aLookUpThatFailsIsToldAndCanBeTriedAgain() {
        lacking = () -> {
            throw new IllegalStateException("The disk does not answer.");
        };
        queue.filter().set(VetFilter.ALL.withOnly(VetFilter.Only.PARTIAL).withText("o"));
        settle();
        assertThat(model.notice().get()).contains("The disk does not answer.").contains("missing band");
        assertThat(queue.filter().get()).isEqualTo(VetFilter.ALL.withText("o"));
        assertThat(ids()).as("not an empty grid, as if no object lacked a band").hasSize(SCORES.size());
        lacking = () -> places(2);
        queue.filter().set(VetFilter.ALL.withOnly(VetFilter.Only.PARTIAL));
        settle();
        assertThat(ids()).containsExactly(all().get(2));
    }

    private static BitSet places(int... places) {
        BitSet set = new BitSet();
        IntStream.of(places).forEach(set::set);
        return set;
    }
}
