package ripple.render;

import ripple.OffenderRoot;

/// Planted: breaks a rule on purpose.
public final class OffenderRender {
    OffenderRoot look;
}
