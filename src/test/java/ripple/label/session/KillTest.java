package ripple.label.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ripple.label.campaign.CampaignOptions;
import ripple.label.campaign.Item;
import ripple.label.journal.Journal;
import ripple.label.journal.JournalContent;
import ripple.label.journal.JournalEntry;

/// A grader's program is killed (SIGKILL) at random moments, again and again on the same journal. Whatever it had said to be saved is there, the
/// journal opens without a word from anybody, and the next program goes on.
class KillTest {
    /// More with -Dripple.kills, as .ci/kill-labels does.
    private static final int KILLS = Integer.getInteger("ripple.kills", 30);

    @TempDir
    Path folder;

    /// What was said to be saved: the state after an entry.
    private record Said(long entry, Item item, String grade, String comment) {}

    @Test
    void nothingThatWasSaidToBeSavedIsEverLost() throws Exception {
        long seed = Long.getLong("ripple.seed", System.nanoTime());
        Random random = new Random(seed);
        long last = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            List<Said> said = gradeAndKill(random);
            Desk desk = new Desk(folder, KilledGrader.OBJECTS, CampaignOptions.blind());
            JournalContent content = Journal.read(desk.file);
            String when = "kill " + kill + ", seed " + seed;
            assertThat(content.damage()).as(when).isEmpty();
            GradingState state = new GradingState();
            int next = 0;
            for (JournalEntry entry : content.entries()) {
                state.apply(entry);
                while (next < said.size() && said.get(next).entry() == entry.number()) {
                    check(said.get(next++), state, when);
                }
            }
            assertEquals(said.size(), next, when + ": every saved event is there");
            assertTrue(content.entries().getLast().number() > last, when + ": it went on");
            last = content.entries().getLast().number();
        }
        // The last word is a grader's who opens it by hand: no decision is needed.
        try (LabelSession session = new Desk(folder, KilledGrader.OBJECTS, CampaignOptions.blind()).open()) {
            assertThat(session.notices()).anyMatch(notice -> notice.contains("not closed properly"));
        }
    }

    private static void check(Said said, GradingState state, String when) {
        ItemLabels labels = state.state(said.item()).labels();
        assertEquals(said.grade(), labels.grade(), when + ", entry " + said.entry());
        assertEquals(said.comment(), labels.comment(), when + ", entry " + said.entry());
    }

    /// Waits for a random number of lines, then a random moment, and kills.
    private List<Said> gradeAndKill(Random random) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC", "-Xshare:auto", "-Xmx128m", "-cp", System.getProperty("java.class.path"),
                KilledGrader.class.getName(), folder.toString()).redirectError(folder.resolve("errors.txt").toFile())
                .start();
        List<Said> said = new ArrayList<>();
        try (BufferedReader out = new BufferedReader(
                new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            int lines = 1 + random.nextInt(20);
            for (int i = 0; i < lines; i++) {
                String line = out.readLine();
                assertThat(line).as(() -> errors(folder.resolve("errors.txt").toFile())).isNotNull();
                said.add(said(line));
            }
            TimeUnit.MICROSECONDS.sleep(random.nextInt(4000));
            // The handle kills and leaves the output open, to hear the last words.
            process.toHandle().destroyForcibly();
            process.waitFor();
            // What it had said before it died counts too; a line that was cut off was not said.
            String rest = out.readAllAsString();
            rest.lines().limit(rest.endsWith("\n") ? Long.MAX_VALUE : Math.max(0, rest.lines().count() - 1))
                    .forEach(line -> said.add(said(line)));
        }
        return said;
    }

    private static String errors(File file) {
        try {
            return java.nio.file.Files.readString(file.toPath());
        } catch (IOException e) {
            return e.toString();
        }
    }

    private static Said said(String line) {
        String[] words = line.split(" ", -1);
        return new Said(Long.parseLong(words[0]), new Item(words[1], Integer.parseInt(words[2])), words[3], words[4]);
    }
}
