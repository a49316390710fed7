package ripple.ui;

import java.nio.file.Path;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import ripple.ui.kit.ActionNodes;
import ripple.ui.kit.FittingRow;
import ripple.ui.kit.Lazy;
import ripple.ui.kit.Messages;
import ripple.ui.kit.Nodes;
import ripple.ui.labels.AgreementView;
import ripple.ui.labels.CampaignView;

/// The panes of grading beside Vet itself, with their tool bars.
final class GradingPanes {
    private final ActionNodes nodes;
    private final Lazy<CampaignView> campaign;
    private final Lazy<AgreementView> agreement;

    GradingPanes(Session session, Services services, ActionNodes nodes) {
        this.nodes = nodes;
        campaign = new Lazy<>(() -> new CampaignView(session.grading().campaign(), session.grader(),
                new Files(services.choosers()), nodes.button("vet.save")));
        agreement = new Lazy<>(() -> new AgreementView(session.grading().agreement(), session.theme(), session.io(),
                new Charts(services.choosers()), nodes.button("agree.add"), nodes.button("agree.add"),
                nodes.button("agree.adjudicate")));
    }

    CampaignView campaign() {
        return campaign.get();
    }

    Node campaignTools() {
        return new FittingRow(6, "tool-row").add(Nodes.label(Messages.text("campaign.name"), "crumb-last"), 1)
                .addSpace()
                .add(nodes.button("view.vet"), 2);
    }

    AgreementView agreement() {
        return agreement.get();
    }

    Node agreementTools() {
        return new FittingRow(6, "tool-row").add(Nodes.label(Messages.text("agree.name"), "crumb-last"), 1).addSpace()
                .add(nodes.button("agree.table"), 2).add(nodes.button("agree.report"), 3)
                .add(nodes.button("view.vet"), 4);
    }

    /// The dialogs of charts.
    private record Charts(Services.Choosers choosers) implements AgreementView.Files {
        @Override
        public @Nullable Path picture(String name) {
            return choosers.newPicture(Messages.text("agree.savePicture", name), name);
        }

        @Override
        public @Nullable Path table(String name) {
            return choosers.newTable(Messages.text("agree.saveData", name), name);
        }

        @Override
        public @Nullable Path campaign() {
            return choosers.campaign(Messages.text("agree.campaign"));
        }
    }

    /// The dialogs that the form opens.
    private record Files(Services.Choosers choosers) implements CampaignView.Files {
        @Override
        public @Nullable Path targets() {
            return choosers.targetList(Messages.text("campaign.targets"));
        }

        @Override
        public @Nullable Path vocabulary() {
            return choosers.vocabulary(Messages.text("campaign.words"));
        }

        @Override
        public @Nullable Path planted() {
            return choosers.targetList(Messages.text("campaign.planted"));
        }
    }
}
