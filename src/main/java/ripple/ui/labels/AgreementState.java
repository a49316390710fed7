package ripple.ui.labels;

import java.util.List;
import java.util.Map;
import ripple.label.agree.Agreement;

/// How far the measuring of agreement is.
public sealed interface AgreementState {
    /// No file was added.
    record Nothing() implements AgreementState {}

    /// Files are read and measured.
    record Working() implements AgreementState {}

    /// Done.
    ///
    /// @param notices about the files, sentences
    /// @param decided what the panel decided, by object
    record Ready(Agreement agreement, List<String> notices, Map<String, String> decided) implements AgreementState {
        public Ready {
            notices = List.copyOf(notices);
            decided = Map.copyOf(decided);
        }
    }

    /// The user has given it up.
    record Cancelled() implements AgreementState {}

    /// It cannot be done.
    ///
    /// @param sentence why, for the user
    record Failed(String sentence) implements AgreementState {}
}
