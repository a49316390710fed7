package ripple.ui.sky;

/// Planted: breaks a rule on purpose.
public final class OffenderNeighbour {
    ripple.ui.jobs.OffenderUiJobs neighbour;
}
