package ripple.ui.learn;

import ripple.OffenderRoot;

/// Planted: breaks a rule on purpose.
public final class OffenderLearn {
    OffenderRoot look;
}
