package ripple.testkit;

import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestPlan;

/// Prints at the end how many tests were skipped for want of shared data.
public final class SharedReport implements TestExecutionListener {
    @Override
    public void testPlanExecutionFinished(TestPlan plan) {
        if (Shared.MISSING.get() > 0) {
            System.err.println("*** " + Shared.MISSING.get()
                    + " tests did not run: shared vectors or data are missing (-Dripple.shared=DIR) ***");
        }
    }
}
