package ripple.ui.labels;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;
import ripple.catalog.Target;
import ripple.label.Vote;
import ripple.label.agree.Agreement;
import ripple.label.agree.Consensus;
import ripple.label.agree.Ratings;
import ripple.label.campaign.Campaign;
import ripple.label.campaign.CampaignJson;
import ripple.label.campaign.CampaignOptions;
import ripple.label.campaign.CampaignOptions.Feedback;
import ripple.label.campaign.CampaignOptions.Hidden;
import ripple.label.campaign.CampaignOptions.PlantedRate;
import ripple.label.campaign.CampaignOptions.Reveal;
import ripple.label.campaign.CampaignOptions.Turns;
import ripple.label.session.SessionFiles;

/// The objects that graders differ about, as a campaign of their own that a panel grades together: blind, with the same pixels and words.
/// What each grader said is a column of its targets, which a reveal shows.
final class Adjudication {
    private Adjudication() {}

    /// Where it is, beside the campaign it comes from.
    static Path fileFor(Path campaign) {
        String name = String.valueOf(campaign.getFileName());
        int dot = name.lastIndexOf('.');
        return campaign.resolveSibling((dot > 0 ? name.substring(0, dot) : name) + "-adjudication.json");
    }

    /// Makes it, or uses again what is there for the same objects and grades. Where others differ now, the campaign before makes way under a name of
    /// its own, and what the panel has decided stays: its objects stay in the list, its labels are in the new journal.
    ///
    /// @throws IOException when the campaign cannot be read, or the panel's journal is open elsewhere
    static Path of(Path file, Agreement agreement) throws IOException {
        Campaign whole = CampaignJson.read(file);
        Path place = fileFor(file);
        if (!Files.exists(place)) {
            CampaignJson.write(campaign(whole, agreement, Set.of()), place);
            return place;
        }
        Path journal = SessionFiles.journalFor(place, Vote.PANEL);
        PanelLabels decided = PanelLabels.of(journal);
        Campaign before = CampaignJson.read(place);
        Campaign now = campaign(whole, agreement, decided.objects());
        if (!before.hash().equals(now.hash())) {
            decided.refuseBusy();
            setAside(place, before.hash().substring(0, 8));
            CampaignJson.write(now, place);
            decided.into(now, journal);
        }
        return place;
    }

    /// The file and the folder of its labels.
    private static void setAside(Path place, String mark) throws IOException {
        String ending = "." + mark;
        for (int i = 2; Files.exists(place.resolveSibling(place.getFileName() + ending)); i++) {
            ending = "." + mark + "-" + i;
        }
        Files.move(place, place.resolveSibling(place.getFileName() + ending));
        Path labels = SessionFiles.journalFor(place, Vote.PANEL).getParent();
        if (labels != null && Files.exists(labels)) {
            Files.move(labels, labels.resolveSibling(labels.getFileName() + ending));
        }
    }

    private static Campaign campaign(Campaign whole, Agreement agreement, Set<String> decided) {
        Set<String> wanted = agreement.adjudication().stream().map(Consensus::objectId)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        wanted.addAll(decided);
        List<Target> targets = new ArrayList<>();
        for (Target target : whole.targets()) {
            if (wanted.contains(target.id())) {
                targets.add(new Target(targets.size(), target.id(), target.raDeg(), target.decDeg(),
                        columns(target, agreement)));
            }
        }
        CampaignOptions options = new CampaignOptions(0, Turns.AS_THEY_ARE, 0, PlantedRate.SHOWN,
                EnumSet.allOf(Hidden.class), Feedback.NONE, Reveal.SECOND_GRADE, 0, "", 0.5,
                whole.options().seenAfterMillis(), whole.options().fastPercentile(), whole.options().blockSize());
        return new Campaign(whole.title() + ", to talk about", targets, whole.repository(), whole.recipe(),
                whole.display(), whole.vocabulary(), whole.seed(), List.of(), options);
    }

    private static SequencedMap<String, String> columns(Target target, Agreement agreement) {
        SequencedMap<String, String> all = new LinkedHashMap<>(target.columns());
        Ratings ratings = agreement.ratings();
        int object = ratings.objects().indexOf(target.id());
        for (int g = 0; object >= 0 && g < ratings.graders().size(); g++) {
            int grade = ratings.grade(g, object);
            if (grade != Ratings.MISSING) {
                all.put("grade by " + ratings.graders().get(g), agreement.settings().scale().at(grade));
            }
        }
        return all;
    }
}
