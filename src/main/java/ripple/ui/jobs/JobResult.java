package ripple.ui.jobs;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// What came of a job.
///
/// @param sentence for the user
/// @param folder where the result lies, or null when there is none
public record JobResult(String sentence, @Nullable Path folder) {}
