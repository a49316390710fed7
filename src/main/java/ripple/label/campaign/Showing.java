package ripple.label.campaign;

import java.util.Optional;
import ripple.catalog.Target;
import ripple.image.Turn;

/// One place in a grader's order.
///
/// @param item what labels are given to
/// @param target the object
/// @param turn how its stamp is turned
/// @param known the truth of a planted object; empty for one of the list
public record Showing(Item item, Target target, Turn turn, Optional<Planted> known) {}
