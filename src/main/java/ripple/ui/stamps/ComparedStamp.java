package ripple.ui.stamps;

import ripple.catalog.Target;
import ripple.image.Stamp;

/// Another stamp to be seen beside the one in front.
///
/// @param title what tells it from the others
/// @param target whose it is
/// @param stamp its pixels, as in the data
public record ComparedStamp(String title, Target target, Stamp stamp) {}
