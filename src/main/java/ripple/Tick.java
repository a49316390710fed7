package ripple;
public final class Tick {
    static final long BOOT = java.lang.management.ManagementFactory.getRuntimeMXBean().getStartTime();
    public static void at(String what) { System.err.printf("tick %5d %s %s%n", System.currentTimeMillis() - BOOT, Thread.currentThread().getName(), what); }
    public static void threads() {
        try (var list = java.nio.file.Files.list(java.nio.file.Path.of("/proc/self/task"))) {
            list.forEach(t -> { try { String st = java.nio.file.Files.readString(t.resolve("stat")); String name = st.substring(st.indexOf('(')+1, st.lastIndexOf(')')); String[] f = st.substring(st.lastIndexOf(')')+2).split(" "); System.err.printf("cpu %4s0 %3s0 %s%n", f[11], f[12], name); } catch (Exception e) {} });
        } catch (Exception e) {}
    }

    public static void sample(Thread fx) {
        if (!Boolean.getBoolean("smp")) return;
        Thread t = new Thread(() -> {
            try (var w = new java.io.PrintWriter("/tmp/b/smp/" + ProcessHandle.current().pid())) {
                while (true) { Thread.sleep(3); StringBuilder b = new StringBuilder(); b.append(System.currentTimeMillis() - BOOT); for (var e : fx.getStackTrace()) b.append(';').append(e.getClassName()).append('.').append(e.getMethodName()); w.println(b); if (done) return; }
            } catch (Exception e) {}
        }); t.setDaemon(true); t.setPriority(10); t.start();
    }
    public static volatile boolean done;

    static int count(javafx.scene.Node n) { int c = 1; if (n instanceof javafx.scene.Parent p) for (var k : p.getChildrenUnmodifiable()) c += count(k); return c; }
    public static void tree(javafx.scene.Node n, int depth) {
        int c = count(n); if (c < 8) return;
        System.err.println("tree " + "  ".repeat(depth) + c + " " + n.getClass().getSimpleName() + " " + n.getStyleClass() + " " + n.isVisible());
        if (n instanceof javafx.scene.Parent p) for (var k : p.getChildrenUnmodifiable()) tree(k, depth + 1);
    }
}
