package ripple.ui.view;

import ripple.OffenderRoot;

/// Planted: breaks a rule on purpose.
public final class OffenderView {
    OffenderRoot look;
}
