package ripple.ui.labels;

import java.util.BitSet;
import java.util.List;
import ripple.cutout.Fetched;
import ripple.image.Band;
import ripple.label.campaign.Showing;
import ripple.pipeline.ObjectPreview;

/// Where the pixels of a campaign come from. Everything is work for the background.
public interface VetSource {
    /// The stamp of a showing as it is in the data, with all that the recipe's bands and the colour picture need; not turned.
    Fetched stamp(Showing showing);

    /// What the campaign's recipe makes of it; not turned.
    ///
    /// @throws Exception when there is nothing; its message is a sentence for the user
    ObjectPreview preview(Showing showing) throws Exception;

    /// Which of some showings lack an image in one of the bands, by their places in the list.
    BitSet partial(List<Showing> showings);

    /// The bands of the campaign's repository, by wavelength.
    List<Band> bands();
}
