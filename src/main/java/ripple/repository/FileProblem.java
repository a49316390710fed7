package ripple.repository;

/// A file that cannot be used as it should be.
///
/// @param path the file as shown to users
/// @param kind what is the matter
/// @param reason a sentence: what, where, what to do
public record FileProblem(String path, Kind kind, String reason) {
    /// What is the matter.
    public enum Kind {
        /// The registry lists it, the datastore has no record of it.
        NOT_STORED,
        /// The datastore lists it, the disk does not have it.
        MISSING,
        /// It is there and cannot be read.
        UNREADABLE,
        /// It can be read and contradicts the sky map.
        CONTRADICTS
    }
}
