package ripple.timing;

import jdk.jfr.Category;
import jdk.jfr.DataAmount;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;
import jdk.jfr.Threshold;
import jdk.jfr.Timespan;

/// A piece of work as Java Flight Recorder sees it. Pieces shorter than the threshold are not written; without a recording nothing is.
@Name("ripple.Stage")
@Label("Stage")
@Category("Ripple Workbench")
@Description("One piece of work of one stage")
@StackTrace(false)
@Threshold("1 ms")
final class StageEvent extends Event {
    @Label("Stage")
    String stage = "";

    @Label("Repository")
    String repository = "";

    @Label("Bytes")
    @DataAmount
    long bytes;

    /// Stages that take turns (read, decode, cut) last from the first turn to the last; this is the sum of their turns.
    @Label("Time at work")
    @Timespan(Timespan.NANOSECONDS)
    long work;
}
