package ripple.cli;

import java.util.List;
import ripple.cutout.CutoutSettings;
import ripple.image.Band;
import ripple.pipeline.BenchSpeed;
import ripple.pipeline.Machine;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What `ripple bench` tells.
record BenchReport(CutoutSettings settings, long seed, int threads, List<BenchSpeed> speeds) {
    private static final double GIGA = 1 << 30;

    BenchReport {
        speeds = List.copyOf(speeds);
    }

    /// `{version, size_px, bands, seed, threads, page_cache, machine:{cores, cpu, memory_bytes, heap_bytes, java, os},
    /// workloads:[{name, objects, pixel_bytes, checksum, seconds, best_s, median_s, cpu_s, objects_per_s, mb_per_s}]}`.
    ObjectNode document() {
        Machine machine = Machine.here();
        ObjectNode root = Json.object().put("version", RippleCommand.Version.text())
                .put("size_px", settings.sizePx()).put("seed", seed).put("threads", threads)
                .put("page_cache", "warm");
        settings.bands().stream().map(Band::name).forEach(root.putArray("bands")::add);
        root.putObject("machine").put("cores", machine.cores()).put("cpu", machine.cpu())
                .put("memory_bytes", machine.memoryBytes()).put("heap_bytes", machine.heapBytes())
                .put("java", machine.java()).put("os", machine.os());
        ArrayNode workloads = root.putArray("workloads");
        speeds.forEach(speed -> add(workloads.addObject(), speed));
        return root;
    }

    private static void add(ObjectNode node, BenchSpeed speed) {
        node.put("name", speed.name()).put("objects", speed.objects()).put("pixel_bytes", speed.pixelBytes())
                .put("checksum", Long.toHexString(speed.checksum()));
        ArrayNode seconds = node.putArray("seconds");
        speed.seconds().forEach(seconds::add);
        node.put("best_s", speed.bestSeconds()).put("median_s", speed.medianSeconds())
                .put("cpu_s", speed.bestCpuSeconds())
                .put("objects_per_s", speed.objectsPerSecond()).put("mb_per_s", speed.megabytesPerSecond());
    }

    void print(Console console) {
        Machine machine = Machine.here();
        console.line("%s, %d cores, %.0f GiB; Java %s; %s", machine.cpu(), machine.cores(),
                machine.memoryBytes() / GIGA, machine.java(), machine.os());
        console.line("%d x %d pixels in %s; %d %s; seed %d; files in the page cache", settings.sizePx(),
                settings.sizePx(), settings.bands(), threads, threads == 1 ? "thread" : "threads", seed);
        Table table = new Table("workload", ">runs", ">best s", ">median s", ">CPU s", ">objects/s", ">MB/s",
                "checksum");
        for (BenchSpeed s : speeds) {
            table.row(s.name(), s.seconds().size(), number(s.bestSeconds(), 3), number(s.medianSeconds(), 3),
                    number(s.bestCpuSeconds(), 3),
                    s.objects() == 0 ? "" : number(s.objectsPerSecond(), 0), number(s.megabytesPerSecond(), 0),
                    Long.toHexString(s.checksum()));
        }
        table.print(console);
    }

    private static String number(double value, int digits) {
        return String.format(java.util.Locale.ROOT, "%." + digits + "f", value);
    }
}
