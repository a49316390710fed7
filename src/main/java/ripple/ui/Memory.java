package ripple.ui;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javafx.animation.PauseTransition;
import javafx.beans.Observable;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import ripple.ui.kit.Background;
import ripple.ui.kit.Latest;
import ripple.ui.start.KnownRepository;

/// Keeps the {@link WindowState} true while the window is used, and writes it: a second after a change in the background, so that a
/// killed program is found where it was.
final class Memory {
    private static final String KNOWN = "known";
    private static final Duration REST = Duration.seconds(1);

    private final @Nullable Path file;
    private final Latest writing;
    private final PauseTransition pause = new PauseTransition(REST);
    private final List<Kept> window;
    private final List<Kept> place;
    private WindowState state;
    private String location = "";

    /// @param state as it was at the start
    /// @param file where it is kept; null keeps it in memory only
    Memory(WindowState state, @Nullable Path file, List<Kept> window, List<Kept> place, Background io) {
        this.state = state;
        this.file = file;
        this.window = List.copyOf(window);
        this.place = List.copyOf(place);
        this.writing = new Latest(io);
        this.window.forEach(thing -> thing.restore(state.window()));
        for (Observable each : List.of(window, place).stream().flatMap(List::stream)
                .flatMap(thing -> thing.watched().stream()).toList()) {
            each.addListener(observable -> touch());
        }
        pause.setOnFinished(event -> write());
    }

    /// What is remembered of a repository; empty for nothing.
    Map<String, String> of(String repository) {
        return state.place(repository);
    }

    /// A repository is in the window, and its place taken up: from now on it is followed.
    ///
    /// @param known what the start page will say of it
    void arrive(String repository, KnownRepository known) {
        location = repository;
        Map<String, String> words = new TreeMap<>(state.place(repository));
        words.put(KNOWN, known.text());
        state = state.withOpen(repository).withPlace(repository, words);
        touch();
    }

    /// What is known of the repositories that have a place.
    Map<String, KnownRepository> known() {
        Map<String, KnownRepository> all = new HashMap<>();
        state.places().forEach((repository, words) -> KnownRepository.of(words.getOrDefault(KNOWN, ""))
                .ifPresent(known -> all.put(repository, known)));
        return all;
    }

    /// The repository is going: its place is kept as it is now.
    void leave() {
        state = now();
        location = "";
    }

    /// None is open any more.
    void close() {
        state = state.withOpen("");
        touch();
    }

    /// The end: nothing is written in the background any more.
    WindowState end() {
        pause.stop();
        writing.cancel();
        return now();
    }

    /// Everything as it is now.
    WindowState now() {
        state = state.withWindow(words(window, Map.of()));
        if (!location.isEmpty()) {
            state = state.withPlace(location, words(place, state.place(location)));
        }
        return state;
    }

    private static Map<String, String> words(List<Kept> things, Map<String, String> before) {
        Map<String, String> words = new TreeMap<>(before);
        things.forEach(thing -> words.put(thing.key(), thing.now().get()));
        return words;
    }

    private void touch() {
        if (file != null) {
            pause.play();
        }
    }

    /// Asks for the log only when there is something to say: its start would delay the window's.
    static void tell(Throwable problem) {
        LoggerFactory.getLogger(Memory.class).warn("The place of the window could not be kept: {}",
                problem.getMessage());
    }

    private void write() {
        Path target = file;
        if (target != null) {
            WindowState now = now();
            writing.run(() -> {
                now.write(target);
                return target;
            }, done -> {}, Memory::tell);
        }
    }
}
