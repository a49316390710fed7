package ripple.ui.labels;

import java.nio.file.Path;
import java.util.Optional;
import ripple.label.session.LabelSession;
import ripple.ui.view.FixedLook;

/// A campaign that is open for grading.
///
/// @param file of the campaign
/// @param session the grader's
/// @param source of pixels
/// @param look how stamps are drawn, the same for every grader; empty when the campaign does not say
public record Opened(Path file, LabelSession session, VetSource source, Optional<FixedLook> look) {}
