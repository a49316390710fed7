package ripple.ui.export;

import ripple.label.agree.Agreement;
import ripple.label.exchange.GradedFiles;

/// How far the grades are.
public sealed interface ExportState {
    /// No file is chosen.
    record Nothing() implements ExportState {}

    /// They are read and measured.
    record Reading() implements ExportState {}

    /// @param reason a sentence for the user
    record Failed(String reason) implements ExportState {}

    /// @param graded votes of all files
    /// @param agreement measured of them
    record Ready(GradedFiles graded, Agreement agreement) implements ExportState {}
}
