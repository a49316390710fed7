package ripple.ui.labels;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.InvalidationListener;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableSet;
import ripple.catalog.Target;
import ripple.catalog.TargetList;
import ripple.job.Guard;
import ripple.label.campaign.Campaign;
import ripple.label.campaign.CampaignJson;
import ripple.label.campaign.CampaignOptions;
import ripple.label.campaign.CampaignOptions.Feedback;
import ripple.label.campaign.CampaignOptions.Hidden;
import ripple.label.campaign.CampaignOptions.PlantedRate;
import ripple.label.campaign.CampaignOptions.Reveal;
import ripple.label.campaign.CampaignOptions.Turns;
import ripple.label.campaign.KnownObjects;
import ripple.label.campaign.Planted;
import ripple.label.vocabulary.Vocabulary;
import ripple.label.vocabulary.VocabularyJson;
import ripple.ui.kit.Background;
import ripple.ui.kit.Latest;
import ripple.ui.kit.Messages;

/// A campaign that is being put together. Every change is checked in the background, as reading its file would. Long because it has a
/// property for each thing that can be chosen.
public final class CampaignModel {
    private static final double PERCENT = 100;

    private final CampaignSource source;
    private final Background background;
    private final Latest checking;
    private final Latest comparing;
    private final StringProperty title = new SimpleStringProperty("");
    private final StringProperty seed = new SimpleStringProperty("1");
    private final StringProperty repeats = new SimpleStringProperty("5");
    private final StringProperty plantedShare = new SimpleStringProperty("0");
    private final StringProperty dwell = new SimpleStringProperty("0");
    private final StringProperty priorColumn = new SimpleStringProperty("");
    private final StringProperty priorAbove = new SimpleStringProperty("0.5");
    private final StringProperty seenAfter = new SimpleStringProperty("300");
    private final StringProperty blockSize = new SimpleStringProperty("100");
    private final BooleanProperty turned = new SimpleBooleanProperty(true);
    private final BooleanProperty rateShown = new SimpleBooleanProperty(true);
    private final BooleanProperty training = new SimpleBooleanProperty();
    private final BooleanProperty secondGrade = new SimpleBooleanProperty(true);
    private final ObservableSet<Hidden> hidden = FXCollections.observableSet(EnumSet.allOf(Hidden.class));
    private final ObjectProperty<Named<List<Target>>> targets = new SimpleObjectProperty<>(
            new Named<>("", List.of()));
    private final ObjectProperty<Named<Vocabulary>> vocabulary = new SimpleObjectProperty<>(
            new Named<>("", VocabularyJson.standard()));
    private final ObjectProperty<Named<List<Planted>>> planted = new SimpleObjectProperty<>(
            new Named<>("", List.of()));
    private final ReadOnlyObjectWrapper<CampaignCheck> check = new ReadOnlyObjectWrapper<>(CampaignCheck.NOTHING);
    private final ReadOnlyBooleanWrapper ready = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper measuring = new ReadOnlyBooleanWrapper();
    private final ObservableList<String> warnings = FXCollections.observableArrayList();
    private final StringProperty problem = new SimpleStringProperty("");
    private List<Target> measuredTargets = List.of();
    private List<Planted> measuredPlanted = List.of();

    /// Something from a file.
    ///
    /// @param file its path; empty for what the window or the program has
    public record Named<T>(String file, T value) {}

    public CampaignModel(CampaignSource source, Background background) {
        this.source = source;
        this.background = background;
        this.checking = new Latest(background);
        this.comparing = new Latest(background);
        InvalidationListener changed = observable -> check();
        List.of(title, seed, repeats, plantedShare, dwell, priorColumn, priorAbove, seenAfter, blockSize, turned,
                rateShown, training, secondGrade, hidden, targets, vocabulary, planted)
                .forEach(each -> each.addListener(changed));
    }

    public StringProperty title() {
        return title;
    }

    public StringProperty seed() {
        return seed;
    }

    /// Percent of the objects that are shown twice.
    public StringProperty repeats() {
        return repeats;
    }

    /// Percent of what is shown that are known objects.
    public StringProperty plantedShare() {
        return plantedShare;
    }

    /// Milliseconds to look before a grade counts, where the prior is high.
    public StringProperty dwell() {
        return dwell;
    }

    public StringProperty priorColumn() {
        return priorColumn;
    }

    public StringProperty priorAbove() {
        return priorAbove;
    }

    /// Milliseconds on the screen from which an object counts as seen.
    public StringProperty seenAfter() {
        return seenAfter;
    }

    /// Objects after which a pause is offered.
    public StringProperty blockSize() {
        return blockSize;
    }

    public BooleanProperty turned() {
        return turned;
    }

    public BooleanProperty rateShown() {
        return rateShown;
    }

    public BooleanProperty training() {
        return training;
    }

    public BooleanProperty secondGrade() {
        return secondGrade;
    }

    public ObservableSet<Hidden> hidden() {
        return hidden;
    }

    public ObjectProperty<Named<List<Target>>> targets() {
        return targets;
    }

    public ObjectProperty<Named<Vocabulary>> vocabulary() {
        return vocabulary;
    }

    public ObjectProperty<Named<List<Planted>>> planted() {
        return planted;
    }

    /// Counts and mistakes.
    public ReadOnlyObjectProperty<CampaignCheck> checked() {
        return check.getReadOnlyProperty();
    }

    /// Whether what stands was checked and has no mistake.
    public ReadOnlyBooleanProperty ready() {
        return ready.getReadOnlyProperty();
    }

    /// Whether stamps are being measured to compare known objects with the list.
    public ReadOnlyBooleanProperty measuring() {
        return measuring.getReadOnlyProperty();
    }

    /// Why known objects cannot be compared with the list, sentences.
    public ObservableList<String> warnings() {
        return warnings;
    }

    /// A file that could not be read or written, a sentence; empty for none.
    public StringProperty problem() {
        return problem;
    }

    /// Columns of the targets, which may hold a prior.
    public List<String> columns() {
        return targets.get().value().stream().flatMap(target -> target.columns().keySet().stream()).distinct().toList();
    }

    /// Begins with the list at hand; what was chosen before stays.
    public void begin() {
        listAtHand();
        if (title.get().isBlank()) {
            title.set(source.name().replaceFirst("\\.[^.]*$", ""));
        }
        check();
    }

    /// The targets of the window.
    public void listAtHand() {
        targets.set(new Named<>("", numbered(source.targets())));
    }

    private static List<Target> numbered(List<Target> some) {
        List<Target> rows = new ArrayList<>();
        some.forEach(target -> rows.add(
                new Target(rows.size(), target.id(), target.raDeg(), target.decDeg(), target.columns())));
        return List.copyOf(rows);
    }

    /// Targets from a file.
    public void openTargets(Path file) {
        read(() -> new Named<>(file.toString(), TargetList.read(file).targets()), targets::set);
    }

    public void openVocabulary(Path file) {
        read(() -> new Named<>(file.toString(), VocabularyJson.read(file)), vocabulary::set);
    }

    public void standardVocabulary() {
        vocabulary.set(new Named<>("", VocabularyJson.standard()));
    }

    /// Known objects from a file; one in ten where no share was chosen.
    public void openPlanted(Path file) {
        read(() -> new Named<>(file.toString(), KnownObjects.read(file)), known -> {
            planted.set(known);
            if (plantedShare.get().strip().equals("0")) {
                plantedShare.set("10");
            }
        });
    }

    /// No known objects.
    public void withoutPlanted() {
        plantedShare.set("0");
        training.set(false);
        planted.set(new Named<>("", List.of()));
    }

    private <T> void read(java.util.concurrent.Callable<T> work, Consumer<T> done) {
        problem.set("");
        background.run(work, done, failure -> problem.set(Guard.sentence(failure)));
    }

    private void check() {
        ready.set(false);
        List<String> mistakes = new ArrayList<>();
        Campaign campaign = campaign(mistakes);
        checking.run(() -> CampaignCheck.of(campaign), found -> {
            List<String> all = new ArrayList<>(mistakes);
            all.addAll(found.mistakes());
            check.set(new CampaignCheck(found.targets(), found.repeats(), found.planted(), found.lenses(), all));
            ready.set(all.isEmpty());
            if (all.isEmpty()) {
                compare(campaign);
            }
        }, failure -> problem.set(Guard.sentence(failure)));
    }

    /// Stamps are measured once for the same objects.
    private void compare(Campaign campaign) {
        List<Target> list = campaign.targets();
        List<Planted> known = campaign.options().plantedShare() > 0 ? campaign.planted() : List.of();
        if (list.equals(measuredTargets) && known.equals(measuredPlanted)) {
            return;
        }
        measuredTargets = list;
        measuredPlanted = known;
        warnings.clear();
        comparing.cancel();
        measuring.set(!known.isEmpty());
        if (!known.isEmpty()) {
            comparing.run(() -> PlantedComparison.of(source.pixels(campaign), campaign), found -> {
                warnings.setAll(found);
                measuring.set(false);
            }, failure -> {
                warnings.setAll(Messages.text("campaign.notCompared", Guard.sentence(failure)));
                measuring.set(false);
            });
        }
    }

    private Campaign campaign(List<String> mistakes) {
        Numbers in = new Numbers(mistakes);
        CampaignOptions options = new CampaignOptions(
                in.real(repeats, Messages.text("campaign.repeats"), 5) / PERCENT,
                turned.get() ? Turns.TURNED : Turns.AS_THEY_ARE,
                in.real(plantedShare, Messages.text("campaign.share"), 0) / PERCENT,
                rateShown.get() ? PlantedRate.SHOWN : PlantedRate.HIDDEN, hidden,
                training.get() ? Feedback.TRAINING : Feedback.NONE,
                secondGrade.get() ? Reveal.SECOND_GRADE : Reveal.NONE,
                in.whole(dwell, Messages.text("campaign.dwell"), 0), priorColumn.get().strip(),
                in.real(priorAbove, Messages.text("campaign.priorAbove"), 0.5),
                in.whole(seenAfter, Messages.text("campaign.seenAfter"), 300),
                CampaignOptions.blind().fastPercentile(),
                in.whole(blockSize, Messages.text("campaign.block"), 100));
        if (source.repository().isEmpty()) {
            mistakes.add(Messages.text("campaign.noRepository"));
        }
        return new Campaign(title.get().strip(), targets.get().value(), source.repository(), source.recipe(),
                source.display(), vocabulary.get().value(), in.seed(seed), planted.get().value(), options);
    }

    /// Writes the campaign as it stands into a new file.
    ///
    /// @param saved is told the file once it is there
    public void save(Path file, Consumer<Path> saved) {
        List<String> mistakes = new ArrayList<>();
        Campaign campaign = campaign(mistakes);
        if (mistakes.isEmpty()) {
            read(() -> {
                CampaignJson.write(campaign, file);
                return file;
            }, saved);
        }
    }

    /// Typed numbers; those that are none are mistakes.
    private record Numbers(List<String> mistakes) {
        double real(StringProperty text, String name, double otherwise) {
            try {
                double value = Double.parseDouble(text.get().strip());
                if (Double.isFinite(value)) {
                    return value;
                }
            } catch (NumberFormatException _) {
                // Told below, like a number that is not finite.
            }
            mistakes.add(Messages.text("campaign.noNumber", name, text.get()));
            return otherwise;
        }

        int whole(StringProperty text, String name, int otherwise) {
            try {
                return Integer.parseInt(text.get().strip());
            } catch (NumberFormatException _) {
                mistakes.add(Messages.text("campaign.noWhole", name, text.get()));
                return otherwise;
            }
        }

        long seed(StringProperty text) {
            try {
                return Long.parseLong(text.get().strip());
            } catch (NumberFormatException _) {
                mistakes.add(Messages.text("campaign.noWhole", Messages.text("campaign.seed"), text.get()));
                return 1;
            }
        }
    }
}
