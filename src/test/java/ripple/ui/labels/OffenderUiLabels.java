package ripple.ui.labels;

import ripple.OffenderRoot;

/// Planted: breaks a rule on purpose.
public final class OffenderUiLabels {
    OffenderRoot look;
}
