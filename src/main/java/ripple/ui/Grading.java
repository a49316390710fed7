package ripple.ui;

import java.util.List;
import javafx.beans.property.StringProperty;
import ripple.catalog.Target;
import ripple.label.campaign.Campaign;
import ripple.pipeline.recipe.RecipeJson;
import ripple.ui.labels.AgreementModel;
import ripple.ui.labels.CampaignModel;
import ripple.ui.labels.CampaignSource;
import ripple.ui.labels.VetSource;
import ripple.ui.start.OpenState;

/// What belongs to grading beside the campaign that is open: the one that is put together, and who grades.
final class Grading {
    private final Session session;
    private final CampaignDoor door;
    private final CampaignModel campaign;
    private final AgreementModel agreement;

    Grading(Session session, CampaignDoor door) {
        this.session = session;
        this.door = door;
        campaign = new CampaignModel(new AtHand(), session.io());
        agreement = new AgreementModel(session.io());
    }

    /// What is remembered until the next start.
    static List<Kept> things(StringProperty grader) {
        return List.of(new Kept("grader", grader::get, grader::set, List.of(grader)));
    }

    CampaignModel campaign() {
        return campaign;
    }

    AgreementModel agreement() {
        return agreement;
    }

    /// Who grades.
    StringProperty grader() {
        return session.grader();
    }

    /// The window's list, recipe and stretch.
    private final class AtHand implements CampaignSource {
        @Override
        public List<Target> targets() {
            return List.copyOf(session.targets().shown());
        }

        @Override
        public String name() {
            return session.targets().source().get();
        }

        @Override
        public String repository() {
            return session.start().state().get() instanceof OpenState.Open open ? Request.known(open.location()) : "";
        }

        @Override
        public String recipe() {
            return RecipeJson.write(session.recipes().recipe().get());
        }

        @Override
        public String display() {
            return session.stamps().display().fixed(session.stamps().bands().get()).json();
        }

        @Override
        public VetSource pixels(Campaign of) throws Exception {
            return door.pixels(of);
        }
    }
}
