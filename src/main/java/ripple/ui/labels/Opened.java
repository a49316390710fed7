package ripple.ui.labels;

import java.nio.file.Path;
import java.util.Optional;
import ripple.label.session.LabelSession;
import ripple.ui.view.FixedLook;

/// A campaign that is open.
///
/// @param file of the campaign
/// @param session the grader's
/// @param source of pixels
/// @param look how stamps are drawn, the same for every grader; empty when the campaign does not say
/// @param onlyRead why nothing can be said, a sentence; empty when it is open for grading
public record Opened(Path file, LabelSession session, VetSource source, Optional<FixedLook> look, String onlyRead) {}
