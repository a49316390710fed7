package ripple.ui.labels;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import ripple.catalog.Target;
import ripple.catalog.TargetList;
import ripple.job.Guard;
import ripple.label.campaign.Campaign;
import ripple.label.campaign.CampaignJson;
import ripple.label.campaign.KnownObjects;
import ripple.label.campaign.Planted;
import ripple.label.vocabulary.VocabularyJson;
import ripple.ui.kit.Background;
import ripple.ui.kit.Latest;
import ripple.ui.kit.Lazy;
import ripple.ui.kit.Messages;

/// A campaign that is being put together. Every change is checked in the background, as reading its file would.
public final class CampaignModel {
    private final CampaignSource source;
    private final Background background;
    private final Latest checking;
    private final Latest comparing;
    private final Lazy<CampaignForm> form = new Lazy<>(this::blank);
    private final ReadOnlyObjectWrapper<CampaignCheck> check = new ReadOnlyObjectWrapper<>(CampaignCheck.NOTHING);
    private final ReadOnlyBooleanWrapper ready = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper measuring = new ReadOnlyBooleanWrapper();
    private final ObservableList<String> warnings = FXCollections.observableArrayList();
    private final StringProperty problem = new SimpleStringProperty("");
    private List<Target> measuredTargets = List.of();
    private List<Planted> measuredPlanted = List.of();

    public CampaignModel(CampaignSource source, Background background) {
        this.source = source;
        this.background = background;
        this.checking = new Latest(background);
        this.comparing = new Latest(background);
    }

    private CampaignForm blank() {
        CampaignForm blank = new CampaignForm();
        blank.onChange(observable -> check());
        return blank;
    }

    /// What can be chosen.
    public CampaignForm form() {
        return form.get();
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

    /// Begins with the list at hand; what was chosen before stays.
    public void begin() {
        listAtHand();
        if (form().title().get().isBlank()) {
            form().title().set(source.name().replaceFirst("\\.[^.]*$", ""));
        }
        check();
    }

    /// The targets of the window.
    public void listAtHand() {
        form().targets().set(new CampaignForm.Named<>("", numbered(source.targets())));
    }

    private static List<Target> numbered(List<Target> some) {
        List<Target> rows = new ArrayList<>();
        some.forEach(target -> rows.add(
                new Target(rows.size(), target.id(), target.raDeg(), target.decDeg(), target.columns())));
        return List.copyOf(rows);
    }

    /// Targets from a file.
    public void openTargets(Path file) {
        read(() -> new CampaignForm.Named<>(file.toString(), TargetList.read(file).targets()), form().targets()::set);
    }

    public void openVocabulary(Path file) {
        read(() -> new CampaignForm.Named<>(file.toString(), VocabularyJson.read(file)), form().vocabulary()::set);
    }

    public void standardVocabulary() {
        form().vocabulary().set(new CampaignForm.Named<>("", VocabularyJson.standard()));
    }

    /// Known objects from a file; one in ten where no share was chosen.
    public void openPlanted(Path file) {
        read(() -> new CampaignForm.Named<>(file.toString(), KnownObjects.read(file)), known -> {
            form().planted().set(known);
            if (form().plantedShare().get().strip().equals("0")) {
                form().plantedShare().set("10");
            }
        });
    }

    /// No known objects.
    public void withoutPlanted() {
        form().plantedShare().set("0");
        form().training().set(false);
        form().planted().set(new CampaignForm.Named<>("", List.of()));
    }

    private <T> void read(java.util.concurrent.Callable<T> work, Consumer<T> done) {
        problem.set("");
        background.run(work, done, failure -> problem.set(Guard.sentence(failure)));
    }

    private void check() {
        ready.set(false);
        List<String> mistakes = new ArrayList<>();
        Campaign campaign = form().campaign(source, mistakes);
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

    /// Writes the campaign as it stands into a new file.
    ///
    /// @param saved is told the file once it is there
    public void save(Path file, Consumer<Path> saved) {
        List<String> mistakes = new ArrayList<>();
        Campaign campaign = form().campaign(source, mistakes);
        if (mistakes.isEmpty()) {
            read(() -> {
                CampaignJson.write(campaign, file);
                return file;
            }, saved);
        }
    }
}
