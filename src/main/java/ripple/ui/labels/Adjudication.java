package ripple.ui.labels;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import ripple.catalog.Target;
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

    /// Makes it; one of the same objects and grades is used again, one of others makes way under a name of its own.
    ///
    /// @throws IOException when the campaign cannot be read, or there is nothing to talk about
    static Path of(Path file, Agreement agreement) throws IOException {
        Campaign whole = CampaignJson.read(file);
        Path place = fileFor(file);
        Campaign some = campaign(whole, agreement);
        if (Files.exists(place)) {
            String before = CampaignJson.read(place).hash();
            if (before.equals(some.hash())) {
                return place;
            }
            Path aside = place.resolveSibling(place.getFileName() + "." + before.substring(0, 8));
            Files.move(place, aside);
            Path labels = folder(place);
            if (Files.exists(labels)) {
                Files.move(labels, labels.resolveSibling(labels.getFileName() + "." + before.substring(0, 8)));
            }
        }
        CampaignJson.write(some, place);
        return place;
    }

    private static Path folder(Path place) {
        Path folder = ripple.label.session.SessionFiles.journalFor(place, ripple.label.Vote.PANEL).getParent();
        return folder == null ? place : folder;
    }

    private static Campaign campaign(Campaign whole, Agreement agreement) {
        Map<String, Target> known = new HashMap<>();
        whole.targets().forEach(target -> known.put(target.id(), target));
        List<Target> targets = new ArrayList<>();
        for (Consensus disputed : agreement.adjudication()) {
            Target target = known.get(disputed.objectId());
            if (target != null) {
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
        for (int g = 0; g < ratings.graders().size(); g++) {
            int grade = ratings.grade(g, object);
            if (grade != Ratings.MISSING) {
                all.put("grade by " + ratings.graders().get(g), agreement.settings().scale().at(grade));
            }
        }
        return all;
    }
}
