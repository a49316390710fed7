package ripple.ui.jobs;

import ripple.timing.TimingReport;

/// Something that was or is being timed: everything, a task, a run of before.
///
/// @param title what the user calls it
/// @param source where its figures come from
public record Subject(String title, Source source) {
    /// Where figures come from.
    @FunctionalInterface
    public interface Source {
        /// The figures up to now; work for the background.
        ///
        /// @throws Exception any failure; its message is a sentence for the user
        TimingReport report() throws Exception;
    }

    /// As lists show it.
    @Override
    public String toString() {
        return title;
    }
}
