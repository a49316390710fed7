package ripple.ui.kit;

import ripple.OffenderRoot;

/// Planted: breaks a rule on purpose.
public final class OffenderUiKit {
    OffenderRoot look;
}
