package ripple.ui.labels;

import java.util.List;
import ripple.catalog.Target;
import ripple.label.campaign.Campaign;

/// What a new campaign takes from the window.
public interface CampaignSource {
    /// The targets at hand.
    List<Target> targets();

    /// Their list's name; may be empty.
    String name();

    /// Where the images are; empty when no repository is open.
    String repository();

    /// The window's recipe, JSON.
    String recipe();

    /// The window's stretch with every number in it, JSON.
    String display();

    /// The pixels of a campaign; work for the background.
    ///
    /// @throws Exception when its repositories cannot be opened; the message is a sentence for the user
    VetSource pixels(Campaign campaign) throws Exception;
}
