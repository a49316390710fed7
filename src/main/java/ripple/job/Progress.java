package ripple.job;

/// Where a piece of work tells how far it is. Called from any thread, often: implementations must be quick.
@FunctionalInterface
public interface Progress {
    /// Nobody listens.
    Progress NONE = (stage, done, total) -> {};

    /// @param stage what is being done, a short phrase
    /// @param done how many of it
    /// @param total of how many; −1 when unknown
    void report(String stage, long done, long total);
}
