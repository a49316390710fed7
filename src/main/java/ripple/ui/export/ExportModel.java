package ripple.ui.export;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableSet;
import ripple.export.OutputFolder.Existing;
import ripple.export.split.SplitShares;
import ripple.job.Guard;
import ripple.label.GradeScale;
import ripple.label.agree.Agreement;
import ripple.label.agree.AgreementInput;
import ripple.label.agree.AgreementSettings;
import ripple.label.agree.Planted;
import ripple.label.agree.SwapSettings;
import ripple.label.choose.ConsensusKind;
import ripple.label.choose.LabelCriteria;
import ripple.label.exchange.GradedFiles;
import ripple.label.vocabulary.Grade;
import ripple.label.Vote;
import ripple.pipeline.OutputPlan;
import ripple.pipeline.OutputPlan.Raw;
import ripple.pipeline.labelled.Graded;
import ripple.pipeline.labelled.LabelledPlan;
import ripple.pipeline.labelled.LabelledSettings;
import ripple.pipeline.labelled.LabelledSettings.GraderNames;
import ripple.pipeline.labelled.LabelledSettings.Quality;
import ripple.pipeline.labelled.WrittenSet;
import ripple.pipeline.recipe.Recipe;
import ripple.pipeline.recipe.Recipe.Format;
import ripple.prepare.NormaliseMethod;
import ripple.repository.Repository;
import ripple.sky.SkyMap;
import ripple.ui.kit.Background;
import ripple.ui.kit.Latest;
import ripple.ui.kit.Messages;

/// What a labelled set is to be, and what would be in it: counted anew, in the background, whenever a choice changes.
///
/// Long because every choice of the pane is a property of its own.
public final class ExportModel {
    private final ExportSource source;
    private final Latest reading;
    private final Latest counting;
    private final ReadOnlyObjectWrapper<ExportState> state = new ReadOnlyObjectWrapper<>(new ExportState.Nothing());
    private final ReadOnlyObjectWrapper<Optional<LabelledPlan>> plan = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ObservableList<Path> files = FXCollections.observableArrayList();
    private final ObservableSet<String> grades = FXCollections.observableSet();
    private final ObservableSet<Format> formats = FXCollections.observableSet(Format.NPZ);
    private final ObjectProperty<ConsensusKind> consensus = new SimpleObjectProperty<>(ConsensusKind.MAJORITY);
    private final IntegerProperty minGraders = new SimpleIntegerProperty(1);
    private final DoubleProperty minAgreement = new SimpleDoubleProperty();
    private final BooleanProperty rejected = new SimpleBooleanProperty();
    private final BooleanProperty raw = new SimpleBooleanProperty();
    private final BooleanProperty normalised = new SimpleBooleanProperty();
    private final ReadOnlyStringWrapper recipeMethod = new ReadOnlyStringWrapper("");
    private final BooleanProperty anonymous = new SimpleBooleanProperty();
    private final BooleanProperty split = new SimpleBooleanProperty(true);
    private final StringProperty shares = new SimpleStringProperty("70, 15, 15");
    private final StringProperty seed = new SimpleStringProperty("1");
    private final StringProperty distance = new SimpleStringProperty("");
    private final StringProperty prior = new SimpleStringProperty(String.valueOf(AgreementSettings.USUAL_PRIOR));
    private final ReadOnlyStringWrapper known = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Optional<WrittenSet>> written = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper unread = new ReadOnlyStringWrapper("");
    private final ReadOnlyLongWrapper freeBytes = new ReadOnlyLongWrapper(-1);
    private final Latest checking;
    private final RecentSets recent;
    private final SampleModel samples;
    private final Background background;

    public ExportModel(ExportSource source, Background background, RecentSets recent) {
        this.recent = recent;
        this.source = source;
        this.reading = new Latest(background);
        this.counting = new Latest(background);
        this.checking = new Latest(background);
        this.background = background;
        this.samples = new SampleModel(source, background);
        plan.addListener((o, before, now) -> samples.show(now));
        List.of(grades, formats, consensus, minGraders, minAgreement, rejected, normalised, anonymous, split, shares,
                seed, distance)
                .forEach(choice -> choice.addListener(observable -> count()));
        List.of(prior, known).forEach(choice -> choice.addListener(observable -> open(List.copyOf(files))));
    }

    public ReadOnlyObjectProperty<ExportState> state() {
        return state.getReadOnlyProperty();
    }

    /// What would be in the set; empty while it is not known.
    public ReadOnlyObjectProperty<Optional<LabelledPlan>> plan() {
        return plan.getReadOnlyProperty();
    }

    /// Why there is no plan, a sentence; empty when there is one, or it is being made.
    public ReadOnlyStringProperty problem() {
        return problem.getReadOnlyProperty();
    }

    /// Why nothing can be written, a sentence; empty when it can.
    public ObservableValue<String> off() {
        return plan.map(now -> now.map(p -> p.objects().isEmpty() ? Messages.text("export.none") : "")
                .orElse(Messages.text("export.noPlan")));
    }

    public ObservableList<Path> files() {
        return FXCollections.unmodifiableObservableList(files);
    }

    public ObservableSet<String> grades() {
        return grades;
    }

    public ObservableSet<Format> formats() {
        return formats;
    }

    public ObjectProperty<ConsensusKind> consensus() {
        return consensus;
    }

    public IntegerProperty minGraders() {
        return minGraders;
    }

    /// 0 to 1.
    public DoubleProperty minAgreement() {
        return minAgreement;
    }

    /// Whether what the recipe rejects is in the set.
    public BooleanProperty rejected() {
        return rejected;
    }

    /// Whether the stamps as they are in the data are written too.
    public BooleanProperty raw() {
        return raw;
    }

    /// Whether pixels are normalised as the recipe says; else they stay in nJy.
    public BooleanProperty normalised() {
        return normalised;
    }

    /// The recipe's normalisation, by its word.
    ReadOnlyStringProperty recipeMethod() {
        return recipeMethod.getReadOnlyProperty();
    }

    /// Some objects as they will be written.
    SampleModel samples() {
        return samples;
    }

    /// Where pictures are drawn.
    Background background() {
        return background;
    }

    /// Words for the limit that the list is under; empty while all of it is shown.
    ObservableValue<String> limit() {
        return source.limit();
    }

    /// Ends the limit of the list.
    void showAll() {
        source.showAll();
    }

    /// A grade of the graders' vocabulary; empty while there is none, or none with this code.
    Optional<Grade> grade(String code) {
        return state.get() instanceof ExportState.Ready ready
                ? ready.graded().vocabulary().grades().stream().filter(grade -> grade.code().equals(code)).findFirst()
                : Optional.empty();
    }

    /// Sets that were read back last.
    RecentSets recent() {
        return recent;
    }

    /// Brings targets that are not in the set in front.
    ///
    /// @param name why they are not
    void show(String name, Collection<String> ids) {
        source.show(name, Set.copyOf(ids));
    }

    public BooleanProperty anonymous() {
        return anonymous;
    }

    public BooleanProperty split() {
        return split;
    }

    /// Whole numbers with commas between.
    public StringProperty shares() {
        return shares;
    }

    public StringProperty seed() {
        return seed;
    }

    /// Least distance of objects of different splits, arcsec; blank for the stamp's diagonal.
    public StringProperty distance() {
        return distance;
    }

    /// Lens fraction expected in the list, for SWAP.
    public StringProperty prior() {
        return prior;
    }

    /// The file that knows planted objects: a campaign, or a table of truth; empty for none.
    public ReadOnlyStringProperty known() {
        return known.getReadOnlyProperty();
    }

    /// Takes the planted objects of a campaign or a table, so that skills can be weighed.
    public void useKnown(Path file) {
        known.set(file.toString());
    }

    /// The set that was written last, read back; empty while there is none.
    public ReadOnlyObjectProperty<Optional<WrittenSet>> written() {
        return written.getReadOnlyProperty();
    }

    /// Room on the disk of the home folder when it was last counted; −1 while it is not known.
    public ReadOnlyLongProperty freeBytes() {
        return freeBytes.getReadOnlyProperty();
    }

    /// Why a set that was written cannot be read back, a sentence; empty when it can.
    public ReadOnlyStringProperty unread() {
        return unread.getReadOnlyProperty();
    }

    /// Reads a set that was written, every byte of it, in the background.
    public void check(Path folder) {
        written.set(Optional.empty());
        unread.set("");
        checking.run(() -> WrittenSet.read(folder), set -> {
            written.set(Optional.of(set));
            recent.put(folder, set.checked());
        },
                failure -> unread.set(Guard.sentence(failure)));
    }

    /// Takes these files' votes in place of those before.
    public void open(List<Path> chosen) {
        if (chosen.isEmpty()) {
            return;
        }
        files.setAll(chosen);
        state.set(new ExportState.Reading());
        plan.set(Optional.empty());
        List<Path> read = List.copyOf(chosen);
        String planted = known.get();
        String lenses = prior.get();
        reading.run(() -> read(read, planted, lenses), this::take,
                failure -> state.set(new ExportState.Failed(Guard.sentence(failure))));
    }

    private static ExportState.Ready read(List<Path> files, String known, String prior) throws Exception {
        GradedFiles graded = GradedFiles.read(files, null);
        List<Vote> votes = graded.votes().votes();
        if (votes.isEmpty()) {
            throw new java.io.IOException(Messages.text("export.noVotes"));
        }
        AgreementSettings usual = AgreementSettings.usual(graded.scale());
        AgreementSettings settings = new AgreementSettings(graded.scale(), SwapSettings.withPrior(lenses(prior)),
                usual.draws(), usual.seed(), stage(graded));
        List<Planted> planted = known.isEmpty() ? List.of() : GradedFiles.planted(Path.of(known));
        return new ExportState.Ready(graded,
                Agreement.of(new AgreementInput(votes, planted, graded.repeats()), settings));
    }

    private static double lenses(String prior) throws java.io.IOException {
        try {
            double value = Double.parseDouble(prior.strip());
            if (value > 0 && value < 1) {
                return value;
            }
        } catch (NumberFormatException _) {
            // Told below.
        }
        throw new java.io.IOException(Messages.text("agree.prior", prior));
    }

    /// Blind votes where there are any.
    private static String stage(GradedFiles graded) {
        String usual = graded.usualStage();
        List<Vote> votes = graded.votes().votes();
        return votes.stream().anyMatch(vote -> vote.stage().equals(usual)) ? usual : votes.getFirst().stage();
    }

    private void take(ExportState.Ready ready) {
        state.set(ready);
        grades.clear();
        grades.addAll(ready.graded().scale().codes());
        count();
    }

    /// Counts anew: a choice, the list or the recipe has changed.
    public void count() {
        plan.set(Optional.empty());
        problem.set("");
        recipeMethod.set(source.recipe().normalise().method().label());
        if (!(state.get() instanceof ExportState.Ready ready)) {
            return;
        }
        Optional<SkyMap> map = source.repository().flatMap(Repository::skyMap);
        if (map.isEmpty()) {
            problem.set(Messages.text("export.noMap"));
            return;
        }
        Optional<String> why = LabelledPlan.whyNot(consensus.get(), ready.agreement());
        if (why.isPresent()) {
            problem.set(why.get());
            return;
        }
        try {
            LabelledSettings settings = settings(ready.graded().scale());
            Graded graded = new Graded(source.targets(), ready.graded().votes().votes(), ready.agreement());
            counting.run(() -> new Counted(LabelledPlan.of(graded, map.get(), settings), room()), this::take,
                    failure -> problem.set(Guard.sentence(failure)));
        } catch (IllegalArgumentException e) {
            problem.set(Guard.sentence(e));
        }
    }

    private record Counted(LabelledPlan plan, long freeBytes) {}

    private static long room() {
        return Path.of(System.getProperty("user.home", ".")).toFile().getUsableSpace();
    }

    private void take(Counted counted) {
        freeBytes.set(counted.freeBytes);
        plan.set(Optional.of(counted.plan));
    }

    private LabelledSettings settings(GradeScale scale) {
        if (formats.isEmpty()) {
            throw new IllegalArgumentException(Messages.text("export.noFormat"));
        }
        LabelCriteria criteria = LabelCriteria.all(scale).withGrades(Set.copyOf(grades)).withConsensus(consensus.get())
                .withMinGraders(minGraders.get()).withMinAgreement(minAgreement.get());
        Recipe recipe = recipe();
        return new LabelledSettings(criteria, recipe, rejected.get() ? Quality.ALSO_REJECTED : Quality.ACCEPTED,
                split.get() ? Optional.of(splitShares()) : Optional.empty(),
                anonymous.get() ? GraderNames.NUMBERED : GraderNames.WRITTEN, List.of());
    }

    private Recipe recipe() {
        Recipe recipe = source.recipe().withFormats(formats.stream().sorted().toList());
        return normalised.get()
                ? recipe
                : recipe.withNormalise(recipe.normalise().withMethod(NormaliseMethod.NONE));
    }

    private SplitShares splitShares() {
        try {
            List<Integer> weights = new ArrayList<>();
            Arrays.stream(shares.get().split("[,/ ]+", -1)).filter(text -> !text.isBlank())
                    .forEach(text -> weights.add(Integer.valueOf(text.strip())));
            String least = distance.get().strip();
            return SplitShares.of(weights, Long.parseLong(seed.get().strip()))
                    .withDistance(least.isEmpty() ? Double.NaN : Double.parseDouble(least));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(Messages.text("export.badShares"), e);
        }
    }

    /// Where and as what a set is written.
    public OutputPlan output(Path folder) {
        return new OutputPlan(folder, Existing.REFUSE, formats.stream().sorted().toList(),
                raw.get() ? Raw.WITH : Raw.WITHOUT);
    }
}
