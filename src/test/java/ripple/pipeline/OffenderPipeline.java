package ripple.pipeline;

import ripple.OffenderRoot;

/// Planted: breaks a rule on purpose.
public final class OffenderPipeline {
    OffenderRoot look;
}
