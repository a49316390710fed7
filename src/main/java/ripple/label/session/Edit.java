package ripple.label.session;

import java.util.List;
import ripple.label.campaign.Item;

/// One step of undo.
///
/// @param number of its entry
/// @param changes item by item
/// @param left items that were left by it: the page of a commit
record Edit(long number, List<Change> changes, List<Item> left) {
    /// Labels of an item before and after.
    record Change(Item item, ItemLabels before, ItemLabels after) {}
}
