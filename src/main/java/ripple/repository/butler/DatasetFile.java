package ripple.repository.butler;

import java.nio.file.Path;

/// Where a dataset lies on this machine.
///
/// @param path the file
/// @param member the part of it when it is a zip file, else empty
record DatasetFile(Path path, String member) {
    boolean isZipped() {
        return !member.isEmpty();
    }

    /// As users are told.
    String shown() {
        return isZipped() ? path + " (" + member + ")" : path.toString();
    }
}
