package ripple.ui.labels;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import ripple.file.AtomicFile;
import ripple.job.Guard;
import ripple.label.Vote;
import ripple.label.agree.Agreement;
import ripple.label.agree.AgreementInput;
import ripple.label.agree.AgreementSettings;
import ripple.label.agree.ConsensusCsv;
import ripple.label.agree.SwapSettings;
import ripple.label.campaign.Campaign;
import ripple.label.campaign.CampaignJson;
import ripple.label.exchange.GradedFiles;
import ripple.label.session.SessionFiles;
import ripple.pipeline.report.AgreementReport;
import ripple.ui.kit.Background;
import ripple.ui.kit.Latest;
import ripple.ui.kit.Messages;

/// How well graders agree: their files, what they are measured with, and what came of it. Measured anew whenever one of these changes.
public final class AgreementModel {
    private final Background background;
    private final Latest measuring;
    private final ObservableList<Path> files = FXCollections.observableArrayList();
    private final StringProperty prior = new SimpleStringProperty(String.valueOf(AgreementSettings.USUAL_PRIOR));
    private final StringProperty campaign = new SimpleStringProperty("");
    private final StringProperty problem = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<AgreementState> state = new ReadOnlyObjectWrapper<>(
            new AgreementState.Nothing());

    public AgreementModel(Background background) {
        this.background = background;
        this.measuring = new Latest(background);
        files.addListener((ListChangeListener<Path>) change -> measure());
        prior.addListener(observable -> measure());
        campaign.addListener(observable -> measure());
    }

    /// Journals and tables of votes.
    public ObservableList<Path> files() {
        return files;
    }

    /// Lens fraction expected in the list, for SWAP.
    public StringProperty prior() {
        return prior;
    }

    /// The campaign's file, which knows the planted objects; empty for none.
    public StringProperty campaign() {
        return campaign;
    }

    /// A file that could not be written, a sentence; empty for none.
    public StringProperty problem() {
        return problem;
    }

    public ReadOnlyObjectProperty<AgreementState> state() {
        return state.getReadOnlyProperty();
    }

    /// Adds files; those that are there already are left out.
    public void add(List<Path> more) {
        List<Path> fresh = new LinkedHashSet<>(more).stream().filter(file -> !files.contains(file)).toList();
        if (!fresh.isEmpty()) {
            files.addAll(fresh);
        }
    }

    /// Begins with a campaign and the journals that lie beside it; files that were added before stay.
    public void use(Path campaignFile) {
        if (!campaign.get().equals(campaignFile.toString())) {
            files.clear();
            campaign.set(campaignFile.toString());
        }
        Path folder = SessionFiles.journalFor(campaignFile, Vote.PANEL).getParent();
        background.run(() -> journals(folder), this::add, failure -> problem.set(Guard.sentence(failure)));
    }

    private static List<Path> journals(@Nullable Path folder) throws IOException {
        if (folder == null || !Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(SessionFiles::isJournalName).sorted().toList();
        }
    }

    /// Gives up what is being measured.
    public void cancel() {
        measuring.cancel();
        state.set(new AgreementState.Cancelled());
    }

    /// Reads and measures anew.
    public void measure() {
        measuring.cancel();
        if (files.isEmpty()) {
            state.set(new AgreementState.Nothing());
            return;
        }
        double lenses = number(prior.get());
        if (!(lenses > 0 && lenses < 1)) {
            state.set(new AgreementState.Failed(Messages.text("agree.prior", prior.get())));
            return;
        }
        state.set(new AgreementState.Working());
        List<Path> now = List.copyOf(files);
        String known = campaign.get();
        measuring.run(() -> measured(now, known, lenses), state::set,
                failure -> state.set(new AgreementState.Failed(Guard.sentence(failure))));
    }

    /// NaN for what is no number.
    private static double number(String text) {
        try {
            return Double.parseDouble(text.strip());
        } catch (NumberFormatException _) {
            return Double.NaN;
        }
    }

    private static AgreementState.Ready measured(List<Path> files, String campaignFile, double prior)
            throws IOException {
        Campaign campaign = campaignFile.isEmpty() ? null : CampaignJson.read(Path.of(campaignFile));
        GradedFiles graded = GradedFiles.read(files, campaign);
        String stage = graded.usualStage();
        if (graded.votes().votes().stream().noneMatch(vote -> vote.stage().equals(stage))) {
            throw new IOException(Messages.text("agree.noVote"));
        }
        AgreementSettings settings = new AgreementSettings(graded.scale(), SwapSettings.withPrior(prior),
                AgreementSettings.USUAL_DRAWS, 1, stage);
        Agreement agreement = Agreement.of(new AgreementInput(graded.votes().votes(),
                campaign == null ? List.of() : GradedFiles.planted(campaign), graded.repeats()), settings);
        return new AgreementState.Ready(agreement, graded.votes().notices(), decided(campaignFile));
    }

    private static Map<String, String> decided(String campaignFile) throws IOException {
        Map<String, String> all = new HashMap<>();
        if (!campaignFile.isEmpty()) {
            Path journal = SessionFiles.journalFor(Adjudication.fileFor(Path.of(campaignFile)), Vote.PANEL);
            if (Files.exists(journal)) {
                GradedFiles.read(List.of(journal), null).votes().votes().stream()
                        .filter(vote -> vote.stage().equals(Vote.ADJUDICATED))
                        .forEach(vote -> all.put(vote.objectId(), vote.grade()));
            }
        }
        return all;
    }

    /// Makes the campaign of what is to be talked about.
    ///
    /// @param made is told its file
    public void adjudicate(Consumer<Path> made) {
        if (state.get() instanceof AgreementState.Ready ready && !campaign.get().isEmpty()) {
            Path file = Path.of(campaign.get());
            work(() -> Adjudication.of(file, ready.agreement()), made);
        }
    }

    /// Writes the report as one page.
    public void saveReport(Path file) {
        whenReady(agreement -> work(() -> {
            AtomicFile.write(file, AgreementReport.of(agreement));
            return file;
        }, done -> {}));
    }

    /// Writes the consensus as a table.
    public void saveTable(Path file) {
        whenReady(agreement -> work(() -> {
            StringBuilder text = new StringBuilder();
            ConsensusCsv.write(agreement, text);
            AtomicFile.write(file, text.toString());
            return file;
        }, done -> {}));
    }

    /// Writes what somebody makes; work for the background.
    void save(Path file, Callable<byte[]> made) {
        work(() -> {
            AtomicFile.write(file, made.call());
            return file;
        }, done -> {});
    }

    private void whenReady(Consumer<Agreement> then) {
        if (state.get() instanceof AgreementState.Ready ready) {
            then.accept(ready.agreement());
        }
    }

    private void work(Callable<Path> work, Consumer<Path> done) {
        problem.set("");
        background.run(work, done, failure -> problem.set(Guard.sentence(failure)));
    }
}
