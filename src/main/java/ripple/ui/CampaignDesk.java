package ripple.ui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import ripple.catalog.Target;
import ripple.file.SafeNames;
import ripple.job.Guard;
import ripple.label.Vote;
import ripple.label.campaign.Campaign;
import ripple.label.campaign.CampaignJson;
import ripple.label.campaign.CampaignOptions;
import ripple.label.vocabulary.VocabularyJson;
import ripple.pipeline.recipe.RecipeJson;
import ripple.ui.kit.Messages;
import ripple.ui.labels.VetState;
import ripple.ui.start.OpenState;

/// Opens campaigns for grading, and makes one of the targets at hand, so that a person can begin to grade with one key.
final class CampaignDesk implements VetDeeds {
    private final Session session;
    private final Services services;
    private final WindowDeeds window;
    private final Runnable comment;
    private final Path home;

    /// @param comment puts the cursor into the comment
    /// @param home folder that gets campaigns made of lists
    CampaignDesk(Session session, Services services, WindowDeeds window, Runnable comment, Path home) {
        this.session = session;
        this.services = services;
        this.window = window;
        this.comment = comment;
        this.home = home;
    }

    @Override
    public void showVet() {
        window.show(Workspace.VET);
    }

    @Override
    public void showExport() {
        session.export().count();
        window.show(Workspace.EXPORT);
    }

    @Override
    public void openLabels() {
        List<Path> files = services.choosers().labels(Messages.text("action.export.labels"));
        if (!files.isEmpty()) {
            session.export().open(files);
        }
    }

    @Override
    public void openKnown() {
        List<Path> files = services.choosers().labels(Messages.text("action.export.known"));
        if (!files.isEmpty()) {
            session.export().useKnown(files.getFirst());
        }
    }

    @Override
    public void writeSet() {
        Path folder = services.choosers().folder(Messages.text("action.export.write"));
        if (folder != null) {
            new SetJob(session, services).start(folder);
        }
    }

    @Override
    public void openCampaign() {
        Path file = services.choosers().campaign(Messages.text("action.vet.open"));
        if (file != null) {
            open(file);
        }
    }

    /// Opens a campaign for the person at the computer.
    void open(Path file) {
        session.vet().open(file, session.grading().grader().get());
        window.show(Workspace.VET);
    }

    @Override
    public void newCampaign() {
        session.grading().campaign().begin();
        window.show(Workspace.CAMPAIGN);
    }

    @Override
    public void saveCampaign() {
        String name = SafeNames.safe(session.grading().campaign().form().title().get().strip()) + ".json";
        Path file = services.choosers().newCampaign(Messages.text("action.vet.save"), name);
        if (file != null) {
            session.grading().campaign().save(file, this::open);
        }
    }

    @Override
    public void showAgreement() {
        if (session.vet().state().get() instanceof VetState.Open open
                && !open.opened().session().grader().equals(Vote.PANEL)) {
            session.grading().agreement().use(open.opened().file());
        }
        window.show(Workspace.AGREEMENT);
    }

    @Override
    public void addLabels() {
        session.grading().agreement().add(services.choosers().labels(Messages.text("action.agree.add")));
    }

    @Override
    public void saveReport() {
        Path file = services.choosers().newReport(Messages.text("action.agree.report"), "agreement.html");
        if (file != null) {
            session.grading().agreement().saveReport(file);
        }
    }

    @Override
    public void saveConsensus() {
        Path file = services.choosers().newTable(Messages.text("action.agree.table"), "consensus.csv");
        if (file != null) {
            session.grading().agreement().saveTable(file);
        }
    }

    /// The panel grades in Vet, as everybody did. What is open there is left first: it may be the panel's own journal.
    @Override
    public void adjudicate() {
        session.vet().leaving().leave(() -> session.grading().agreement().adjudicate(file -> {
            session.vet().open(file, Vote.PANEL);
            window.show(Workspace.VET);
        }));
    }

    @Override
    public void vetThese() {
        if (!(session.start().state().get() instanceof OpenState.Open open)) {
            return;
        }
        Campaign campaign = campaign(open.location());
        session.io().run(() -> kept(campaign), this::open,
                problem -> session.notice().set(Guard.sentence(problem)));
    }

    @Override
    public void commentOnObject() {
        comment.run();
    }

    /// The targets shown, with the recipe and the stretch of the window.
    private Campaign campaign(String location) {
        List<Target> rows = new ArrayList<>();
        for (Target target : session.targets().shown()) {
            rows.add(new Target(rows.size(), target.id(), target.raDeg(), target.decDeg(), target.columns()));
        }
        String title = session.targets().source().get().isBlank()
                ? Messages.text("vet.untitled")
                : session.targets().source().get();
        return Campaign.of(title, rows, VocabularyJson.standard(), CampaignOptions.open()).withPictures(
                Request.known(location), RecipeJson.write(session.recipes().recipe().get()),
                session.stamps().display().fixed(session.stamps().bands().get()).json());
    }

    /// The campaign's file: one for the same targets, recipe and stretch, so that grading goes on where it ended.
    private Path kept(Campaign campaign) throws IOException {
        Files.createDirectories(home);
        Path file = home.resolve(SafeNames.safe(campaign.title()) + "-" + campaign.hash().substring(0, 8) + ".json");
        if (!Files.exists(file)) {
            CampaignJson.write(campaign, file);
        }
        return file;
    }
}
