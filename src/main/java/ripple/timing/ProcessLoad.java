package ripple.timing;

import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.BufferPoolMXBean;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;

/// What the program takes of the machine.
///
/// @param heapBytes in use
/// @param heapLimitBytes the most there may be
/// @param directBytes memory outside the heap, in buffers
/// @param gcCount collections since the start
/// @param gcMillis time they took
/// @param openFiles files and sockets; −1 where the system does not tell
public record ProcessLoad(long heapBytes, long heapLimitBytes, long directBytes, long gcCount, long gcMillis,
        long openFiles) {
    /// Before anything was measured.
    public static final ProcessLoad NONE = new ProcessLoad(0, 0, 0, 0, 0, -1);

    /// Now; takes some tens of microseconds.
    public static ProcessLoad now() {
        MemoryUsage heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
        long direct = ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class).stream()
                .mapToLong(BufferPoolMXBean::getMemoryUsed).filter(bytes -> bytes > 0).sum();
        long count = 0;
        long millis = 0;
        for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
            count += Math.max(0, collector.getCollectionCount());
            millis += Math.max(0, collector.getCollectionTime());
        }
        long files = ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix
                ? unix.getOpenFileDescriptorCount()
                : -1;
        return new ProcessLoad(heap.getUsed(), heap.getMax(), direct, count, millis, files);
    }
}
