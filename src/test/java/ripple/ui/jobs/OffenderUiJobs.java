package ripple.ui.jobs;

import ripple.OffenderRoot;

/// Planted: breaks a rule on purpose.
public final class OffenderUiJobs {
    OffenderRoot look;
}
