package ripple.job;

import java.util.List;

/// Where a piece of work tells how far it is. Called from any thread, often: implementations must be quick.
@FunctionalInterface
public interface Progress {
    /// Nobody listens.
    Progress NONE = (stage, done, total) -> {};

    /// @param stage what is being done, a short phrase
    /// @param done how many of it
    /// @param total of how many; −1 when unknown
    void report(String stage, long done, long total);

    /// How far one of several stages is that go on at the same time.
    ///
    /// @param stage a short word
    default void stage(String stage, long done, long total) {}

    /// An item of the work is through and needs a look: it is not, or not wholly, what was asked for.
    ///
    /// @param index which
    /// @param stage where that became clear
    /// @param outcome what became of it, a short word
    /// @param reasons sentences
    default void item(int index, String stage, String outcome, List<String> reasons) {}
}
