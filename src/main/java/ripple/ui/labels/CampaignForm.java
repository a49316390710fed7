package ripple.ui.labels;

import java.util.EnumSet;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;
import ripple.catalog.Target;
import ripple.label.campaign.Campaign;
import ripple.label.campaign.CampaignOptions;
import ripple.label.campaign.CampaignOptions.Feedback;
import ripple.label.campaign.CampaignOptions.Hidden;
import ripple.label.campaign.CampaignOptions.PlantedRate;
import ripple.label.campaign.CampaignOptions.Reveal;
import ripple.label.campaign.CampaignOptions.Turns;
import ripple.label.campaign.Planted;
import ripple.label.vocabulary.Vocabulary;
import ripple.label.vocabulary.VocabularyJson;
import ripple.ui.kit.Messages;

/// Everything that can be chosen of a new campaign, as it is typed. Long because each choice has its property.
public final class CampaignForm {
    private static final double PERCENT = 100;

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

    /// Something from a file.
    ///
    /// @param file its path; empty for what the window or the program has
    public record Named<T>(String file, T value) {}

    /// Is told of every change.
    void onChange(InvalidationListener changed) {
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

    /// Columns of the targets, which may hold a prior.
    public List<String> columns() {
        return targets.get().value().stream().flatMap(target -> target.columns().keySet().stream()).distinct().toList();
    }

    /// The campaign as it stands.
    ///
    /// @param source of what the form does not hold
    /// @param mistakes receives a sentence for each
    Campaign campaign(CampaignSource source, List<String> mistakes) {
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
