package ripple.job;

/// Who waits for a piece of work. What comes first here goes first where threads, permits and memory are short.
public enum Priority {
    /// The user looks at the place where the result will be.
    LOOK,
    /// The user will probably look at it soon.
    PREFETCH,
    /// A long job that goes on by itself.
    BATCH
}
