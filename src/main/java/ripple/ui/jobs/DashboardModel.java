package ripple.ui.jobs;

import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import ripple.export.TimingReader;
import ripple.job.Guard;
import ripple.timing.TimingReport;
import ripple.ui.kit.Background;
import ripple.ui.kit.Latest;

/// What the dashboard tells of, over how much time, and its figures as they were last worked out. FX thread; figures are worked out in
/// the background, one set at a time.
public final class DashboardModel {
    private final Background background;
    private final Latest reading;
    private final Latest comparing;
    private final ObservableList<Subject> subjects = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable Subject> subject = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Subject> other = new SimpleObjectProperty<>();
    private final ObjectProperty<Stretch> stretch = new SimpleObjectProperty<>(Stretch.FIVE_MINUTES);
    private final BooleanProperty paused = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<Optional<Figures>> figures = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<TimingReport>> compared = new ReadOnlyObjectWrapper<>(
            Optional.empty());
    private final StringProperty problem = new SimpleStringProperty("");
    private boolean isReading;

    public DashboardModel(Background background) {
        this.background = background;
        this.reading = new Latest(background);
        this.comparing = new Latest(background);
        subject.addListener(observable -> renew());
        stretch.addListener(observable -> renew());
        paused.addListener((o, before, now) -> {
            if (!now) {
                renew();
            }
        });
        other.addListener(observable -> compare());
    }

    /// Everything that can be chosen: everything at once, the tasks, runs of before that were opened.
    public ObservableList<Subject> subjects() {
        return subjects;
    }

    /// What is shown; null for nothing.
    public ObjectProperty<@Nullable Subject> subject() {
        return subject;
    }

    /// What that is compared with; null for nothing.
    public ObjectProperty<@Nullable Subject> other() {
        return other;
    }

    public ObjectProperty<Stretch> stretch() {
        return stretch;
    }

    /// The display stands still; the figures are gathered on.
    public BooleanProperty paused() {
        return paused;
    }

    /// What is shown; empty before the first figures of a subject.
    ReadOnlyObjectProperty<Optional<Figures>> figures() {
        return figures.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<TimingReport>> compared() {
        return compared.getReadOnlyProperty();
    }

    /// Why there are no figures, or a run could not be opened, a sentence; empty for nothing.
    public StringProperty problem() {
        return problem;
    }

    /// Works the figures out anew, unless the display is paused or that is under way already.
    void tick() {
        if (!paused.get() && !isReading) {
            read();
        }
    }

    /// Opens the folder of a run, or a saved report, and shows it.
    public void open(Path place) {
        background.run(() -> TimingReader.read(place), report -> {
            problem.set("");
            Subject opened = new Subject(report.title(), () -> report);
            subjects.add(opened);
            stretch.set(Stretch.ALL);
            subject.set(opened);
        }, failure -> problem.set(Guard.sentence(failure)));
    }

    private void renew() {
        if (subject.get() == null) {
            reading.cancel();
            isReading = false;
            figures.set(Optional.empty());
        } else {
            read();
        }
    }

    private void read() {
        Subject asked = subject.get();
        if (asked != null) {
            Stretch wanted = stretch.get();
            isReading = true;
            reading.run(() -> Figures.of(asked.source().report(), wanted), done -> {
                isReading = false;
                problem.set("");
                figures.set(Optional.of(done));
            }, failure -> {
                isReading = false;
                figures.set(Optional.empty());
                problem.set(Guard.sentence(failure));
            });
        }
    }

    private void compare() {
        Subject asked = other.get();
        if (asked == null) {
            comparing.cancel();
            compared.set(Optional.empty());
        } else {
            comparing.run(asked.source()::report, report -> compared.set(Optional.of(report)),
                    failure -> problem.set(Guard.sentence(failure)));
        }
    }
}
