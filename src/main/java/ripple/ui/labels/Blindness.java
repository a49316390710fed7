package ripple.ui.labels;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import ripple.image.Stamp;
import ripple.label.campaign.CampaignOptions;
import ripple.label.campaign.CampaignOptions.Hidden;
import ripple.label.campaign.Item;
import ripple.label.campaign.Showing;
import ripple.ui.kit.Messages;

/// What a campaign keeps from the grader until an object is revealed.
public final class Blindness {
    private final VetModel model;

    Blindness(VetModel model) {
        this.model = model;
    }

    /// Whether a campaign is open that hides anything of its objects.
    public boolean isBlind() {
        return model.session().filter(session -> session.campaign().options().isBlind()).isPresent();
    }

    /// Why something is off that would tell names or places: the reason given, or that a blind campaign is open.
    ///
    /// @param reason empty text where nothing else is in the way
    public ObservableValue<String> unless(ObservableValue<String> reason) {
        return Bindings.createStringBinding(() -> isBlind() ? Messages.text("off.blind") : reason.getValue(),
                model.state(), reason);
    }

    /// Whether something is kept from the grader until an object is revealed.
    boolean isHidden(Hidden what, Showing showing) {
        return model.session().map(session -> session.campaign().options().hidden().contains(what)
                && session.state(showing.item()).revealed() == 0).orElse(false);
    }

    /// Whether the name of an item is kept from the grader.
    boolean isNameless(Item item) {
        return model.session().flatMap(session -> session.place(item).map(place -> session.order().get(place)))
                .filter(showing -> isHidden(Hidden.NAME, showing)).isPresent();
    }

    /// Whether repeats may be turned: then nothing may tell how a stamp lies.
    boolean isTurning() {
        return model.session().map(session -> session.campaign().options())
                .filter(options -> options.repeatShare() > 0 && options.turns() == CampaignOptions.Turns.TURNED)
                .isPresent();
    }

    /// The stamp under the number that the grader knows it by, where the campaign hides its name.
    Stamp anonymous(Stamp stamp, Showing showing) {
        return isHidden(Hidden.NAME, showing)
                ? new Stamp(model.number(showing), stamp.position(), stamp.tract(), stamp.patch(), stamp.place(),
                        stamp.box(), stamp.bands(), stamp.images(), stamp.missing())
                : stamp;
    }
}
