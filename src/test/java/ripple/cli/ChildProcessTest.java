package ripple.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static ripple.cli.Ran.ripple;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import ripple.Main;
import ripple.testkit.Sample;
import ripple.testkit.Vectors;

/// What happens to a run that the system ends, in a process of its own: Ctrl-C, kill -9, a disk that is full.
///
/// A disk that is full is had with the shell's limit on the size of a file: it needs no rights, and the write really fails.
@DisabledOnOs(OS.WINDOWS)
class ChildProcessTest {
    private static final Path TARGETS = Sample.FOLDER.resolve("targets.csv");
    private static final Object[] COMMAND = {"cutout", Sample.REPOSITORY, "--targets", TARGETS, "--size", 64, "--bands",
            "g,r", "--format", "npz,fits", "--threads", 2};
    private static final int WAIT_SECONDS = 60;
    private static final Map<Long, Path> LOGS = new ConcurrentHashMap<>();

    @TempDir
    static Path temp;

    private static Map<String, String> whole;

    /// How a process ended.
    private record Ended(int status, String out, String err) {}

    @BeforeAll
    static void runUndisturbed() throws IOException {
        Path out = temp.resolve("whole");
        assertThat(ripple(into(out)).status()).isZero();
        whole = files(out);
    }

    @Test
    void anInterruptKeepsWhatIsFinishedAndSaysHowToGoOn() throws Exception {
        Path out = temp.resolve("interrupted");
        Process process = start("", into(out));
        awaitRows(process, out, 1);
        new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
        Ended ended = end(process);
        assertThat(ended.status).as(ended.err).isEqualTo(130);
        assertThat(ended.err).containsPattern("Cancelled\\. \\d+ of 120 targets are finished and kept in ")
                .contains(out.toString()).contains("--resume").doesNotContain("\tat ");
        assertThat(out.resolve("stamps.npz")).doesNotExist();
        assertThat(out.resolve("stamps.npz.partial")).isDirectory();
        Ran resumed = ripple(with(into(out), "--resume"));
        assertThat(resumed.status()).as(resumed.err()).isZero();
        assertThat(files(out)).isEqualTo(whole);
    }

    @Test
    void aProcessThatIsKilledLosesNothingThatWasFinished() throws Exception {
        for (int rows : new int[]{1, 120}) {
            Path out = temp.resolve("killed" + rows);
            Process process = start("", into(out));
            awaitRows(process, out, rows);
            process.destroyForcibly();
            end(process);
            long finished = rows(out);
            Ran resumed = ripple(with(into(out), "--resume"));
            assertThat(resumed.status()).as(resumed.err()).isZero();
            assertThat(resumed.out()).contains("120 targets: ");
            assertThat(files(out)).as("killed after %d", finished).isEqualTo(whole);
        }
    }

    @Test
    void aDiskThatIsFullWhileFetchingEndsInASentenceAndResumes() throws Exception {
        fullDisk(temp.resolve("full-early"), 2_000);
    }

    /// The results of the batch fit, file by file; the npz, which holds them all in one, does not.
    @Test
    void aDiskThatIsFullWhileExportingEndsInASentenceAndResumes() throws Exception {
        fullDisk(temp.resolve("full-late"), 9_000);
    }

    @Test
    void aDiskThatIsFullForAStampInFitsOrAPictureEndsInASentence() throws Exception {
        String at = Sample.csv(TARGETS).get(1).get("ra") + "," + Sample.csv(TARGETS).get(1).get("dec");
        Path out = temp.resolve("full-fits");
        Object[] command = {"cutout", Sample.REPOSITORY, "--at", at, "--size", 512, "--bands", "g,r,i", "--format",
                "fits", "--out", out};
        Ended fits = end(start("ulimit -f 8000; ", command));
        assertThat(fits.status).as(fits.err).isEqualTo(3);
        assertThat(fits.err).contains("Cannot write").contains("at-1.fits").doesNotContain("\tat ");
        assertThat(out.resolve("fits")).isEmptyDirectory();
        assertThat(ripple(with(command, "--resume")).status()).isZero();
        assertThat(out.resolve("fits/at-1.fits")).isNotEmptyFile();
        Path png = temp.resolve("full.png");
        Ended picture = end(start("ulimit -f 1400; ", "render", Sample.REPOSITORY, "--at", at, "--size", 1400,
                "--bands", "i,r,g", "--range", "-3,3", "--out", png));
        assertThat(picture.status).as(picture.err).isEqualTo(3);
        assertThat(picture.err).contains("full.png").doesNotContain("\tat ");
        assertThat(png).doesNotExist();
        try (Stream<Path> left = Files.list(temp)) {
            assertThat(left.filter(f -> f.toString().endsWith(".tmp"))).as("half a picture").isEmpty();
        }
    }

    private static void fullDisk(Path out, int kilobytes) throws Exception {
        Ended ended = end(start("ulimit -f " + kilobytes + "; ", into(out)));
        assertThat(ended.status).as(ended.err).isEqualTo(3);
        assertThat(ended.err).contains("Cannot write").contains(out.toString()).doesNotContain("\tat ")
                .doesNotContain("unexpected");
        assertThat(ended.out).isEmpty();
        assertThat(out.resolve("stamps.npz")).doesNotExist();
        Ran resumed = ripple(with(into(out), "--resume"));
        assertThat(resumed.status()).as(resumed.err()).isZero();
        assertThat(files(out)).isEqualTo(whole);
    }

    private static Object[] into(Path out) {
        return with(COMMAND, "--out", out);
    }

    private static Object[] with(Object[] command, Object... more) {
        return Stream.concat(Arrays.stream(command), Arrays.stream(more)).toArray();
    }

    private static Process start(String before, Object... arguments) throws IOException {
        List<String> line = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED", "-XX:TieredStopAtLevel=1", "-XX:-UsePerfData", "-Xshare:auto",
                "-cp", classPath(), Main.class.getName()));
        Arrays.stream(arguments).map(String::valueOf).forEach(line::add);
        String quoted = line.stream().map(word -> "'" + word + "'").collect(Collectors.joining(" "));
        Path log = Files.createTempDirectory(temp, "log");
        ProcessBuilder builder = new ProcessBuilder("bash", "-c", before + "exec " + quoted);
        builder.redirectOutput(log.resolve("out").toFile()).redirectError(log.resolve("err").toFile());
        Process process = builder.start();
        LOGS.put(process.pid(), log);
        return process;
    }

    private static Ended end(Process process) throws Exception {
        assertThat(process.waitFor(WAIT_SECONDS, TimeUnit.SECONDS)).as("ends").isTrue();
        Path log = LOGS.get(process.pid());
        return new Ended(process.exitValue(), Files.readString(log.resolve("out")),
                Files.readString(log.resolve("err")));
    }

    /// Until the run has kept so many results, or has ended.
    private static void awaitRows(Process process, Path out, int rows) throws Exception {
        long patience = System.nanoTime() + TimeUnit.SECONDS.toNanos(WAIT_SECONDS);
        while (process.isAlive() && rows(out) < rows && System.nanoTime() < patience) {
            Thread.sleep(2);
        }
    }

    private static long rows(Path out) throws IOException {
        Path journal = out.resolve("stamps.npz.partial/rows.jsonl");
        return Files.exists(journal)
                ? new String(Files.readAllBytes(journal), java.nio.charset.StandardCharsets.UTF_8)
                        .chars().filter(c -> c == '\n').count()
                : 0;
    }

    /// Also where a launcher has loaded the classes by itself.
    private static String classPath() {
        return Main.class.getClassLoader() instanceof URLClassLoader loader
                ? Arrays.stream(loader.getURLs()).map(URL::toString).map(url -> Path.of(URI.create(url)).toString())
                        .collect(Collectors.joining(File.pathSeparator))
                : System.getProperty("java.class.path");
    }

    /// Every file with its checksum, apart from the one that tells how long it took and the list that names it.
    private static Map<String, String> files(Path folder) throws IOException {
        Map<String, String> all = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                String name = folder.relativize(file).toString();
                if (!name.equals("summary.json") && !name.equals("SHA256SUMS")) {
                    all.put(name, Vectors.sha256(Files.readAllBytes(file)));
                }
            }
        }
        return all;
    }
}
