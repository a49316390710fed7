package ripple.repository;

import ripple.OffenderRoot;

/// Planted: breaks a rule on purpose.
public final class OffenderRepository {
    OffenderRoot look;
}
