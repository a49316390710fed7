package ripple.ui.labels;

import java.util.List;
import java.util.Optional;
import ripple.label.campaign.Campaign;
import ripple.label.campaign.CampaignJson;
import ripple.label.campaign.Planted;
import ripple.label.campaign.Showing;
import ripple.label.vocabulary.MistakesException;
import ripple.ui.kit.Messages;

/// What a campaign would be, and what is wrong with it.
///
/// @param targets of the list
/// @param repeats that are shown again
/// @param planted known objects among them
/// @param lenses of the known ones
/// @param mistakes sentences; none for a campaign that can be saved
public record CampaignCheck(int targets, int repeats, int planted, int lenses, List<String> mistakes) {
    /// Nothing was looked at yet.
    public static final CampaignCheck NOTHING = new CampaignCheck(0, 0, 0, 0, List.of());

    public CampaignCheck {
        mistakes = List.copyOf(mistakes);
    }

    /// How many objects a grader looks at.
    public int shown() {
        return targets + repeats + planted;
    }

    /// Checks as reading its file would, and counts; work for the background.
    static CampaignCheck of(Campaign campaign) {
        try {
            CampaignJson.check(campaign);
        } catch (MistakesException e) {
            return new CampaignCheck(campaign.targets().size(), 0, 0, 0,
                    e.mistakes().stream().map(CampaignCheck::inForm).toList());
        }
        List<Showing> order = campaign.order("");
        List<Planted> known = order.stream().map(Showing::known).flatMap(Optional::stream).toList();
        return new CampaignCheck(campaign.targets().size(),
                (int) order.stream().filter(showing -> showing.item().isRepeat()).count(), known.size(),
                (int) known.stream().filter(one -> one.truth() == Planted.Truth.LENS).count(), List.of());
    }

    /// A sentence that begins with a field of the file, with the name that the form has for it.
    private static String inForm(String mistake) {
        String[] parts = mistake.split(" ", 2);
        String name = switch (parts[0]) {
            case "title" -> Messages.text("campaign.title");
            case "plantedShare", "options.plantedShare" -> Messages.text("campaign.share");
            case "options.repeatShare" -> Messages.text("campaign.repeats");
            case "options.minimumDwellMs" -> Messages.text("campaign.dwell");
            case "options.priorColumn" -> Messages.text("campaign.priorColumn");
            case "options.priorAbove" -> Messages.text("campaign.priorAbove");
            case "options.seenAfterMs" -> Messages.text("campaign.seenAfter");
            case "options.blockSize" -> Messages.text("campaign.block");
            default -> parts[0];
        };
        return parts.length < 2 ? mistake : name + " " + parts[1];
    }
}
