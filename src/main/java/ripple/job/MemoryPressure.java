package ripple.job;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryNotificationInfo;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import javax.management.ListenerNotFoundException;
import javax.management.NotificationEmitter;
import javax.management.NotificationListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Hears from the garbage collector that the heap stays nearly full even after a collection, and has caches let go of half.
public final class MemoryPressure implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(MemoryPressure.class);
    private static final double FULL = 0.85;

    private final NotificationEmitter emitter;
    private final NotificationListener listener;

    private MemoryPressure(MemoryBudget budget) {
        emitter = (NotificationEmitter) ManagementFactory.getMemoryMXBean();
        listener = (notification, handback) -> {
            if (notification.getType().equals(MemoryNotificationInfo.MEMORY_COLLECTION_THRESHOLD_EXCEEDED)) {
                LOG.info("Memory is short: caches let go of half of what they hold.");
                budget.halveCaches();
            }
        };
    }

    /// From now on, until closed.
    public static MemoryPressure watch(MemoryBudget budget) {
        MemoryPressure pressure = new MemoryPressure(budget);
        for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
            long most = pool.getUsage().getMax();
            if (pool.getType() == MemoryType.HEAP && pool.isCollectionUsageThresholdSupported() && most > 0) {
                pool.setCollectionUsageThreshold((long) (most * FULL));
            }
        }
        pressure.emitter.addNotificationListener(pressure.listener, null, null);
        return pressure;
    }

    @Override
    public void close() {
        try {
            emitter.removeNotificationListener(listener);
        } catch (ListenerNotFoundException e) {
            LOG.debug("It had ended already.", e);
        }
    }
}
