package ripple.ui.labels;

import java.util.List;
import java.util.Optional;
import ripple.label.campaign.Campaign;
import ripple.label.campaign.CampaignJson;
import ripple.label.campaign.Planted;
import ripple.label.campaign.Showing;
import ripple.label.vocabulary.MistakesException;

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
            return new CampaignCheck(campaign.targets().size(), 0, 0, 0, e.mistakes());
        }
        List<Showing> order = campaign.order("");
        List<Planted> known = order.stream().map(Showing::known).flatMap(Optional::stream).toList();
        return new CampaignCheck(campaign.targets().size(),
                (int) order.stream().filter(showing -> showing.item().isRepeat()).count(), known.size(),
                (int) known.stream().filter(one -> one.truth() == Planted.Truth.LENS).count(), List.of());
    }
}
