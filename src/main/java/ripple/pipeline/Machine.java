package ripple.pipeline;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/// On what a measurement was made.
///
/// @param cores that this program may use
/// @param cpu its name
/// @param memoryBytes of the machine
/// @param heapBytes the most that this program may take for its objects
/// @param java version and maker
/// @param os name, version, architecture
public record Machine(int cores, String cpu, long memoryBytes, long heapBytes, String java, String os) {
    private static final Path LINUX_CPU = Path.of("/proc/cpuinfo");

    /// The one that this program runs on.
    public static Machine here() {
        return new Machine(Runtime.getRuntime().availableProcessors(), cpuName(), memory(),
                Runtime.getRuntime().maxMemory(),
                System.getProperty("java.vendor") + " " + System.getProperty("java.runtime.version"),
                System.getProperty("os.name") + " " + System.getProperty("os.version") + " "
                        + System.getProperty("os.arch"));
    }

    /// Processor time that this program has taken so far; 0 where the system does not tell.
    public static long cpuNanos() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean os
                ? Math.max(0, os.getProcessCpuTime())
                : 0;
    }

    private static long memory() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean os
                ? os.getTotalMemorySize()
                : -1;
    }

    private static String cpuName() {
        return linuxCpu()
                .or(() -> Optional.ofNullable(System.getenv("PROCESSOR_IDENTIFIER")))
                .orElse(System.getProperty("os.arch"));
    }

    private static Optional<String> linuxCpu() {
        if (!Files.isReadable(LINUX_CPU)) {
            return Optional.empty();
        }
        try (Stream<String> lines = Files.lines(LINUX_CPU)) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip()).findFirst();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
