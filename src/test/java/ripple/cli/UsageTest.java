package ripple.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static ripple.cli.Ran.ripple;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import ripple.cli.Console.Terminal;
import ripple.testkit.Sample;

/// What the user reads who mistypes, and what scripts can rely on.
class UsageTest {
    @TempDir
    Path temp;

    @ParameterizedTest
    @CsvSource({"whre 53.13 -28.1, where", "cutoot, cutout", "inof sample-data/repository, info", "Render x, render",
            "recipie, recipe", "--debug dmeo, demo"})
    void aCommandThatDoesNotExistIsAnsweredWithTheNearest(String typed, String meant) {
        Ran ran = ripple((Object[]) typed.split(" "));
        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.err()).contains("There is no command").contains("Did you mean " + meant + "?");
        assertThat(ran.out()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"info --jsn x, --jsn, --json", "cutout x --siz 4, --siz, --size",
            "psf x --at 1 --bnads=g, --bnads, --bands",
            "run x --recipee y, --recipee, --recipe"})
    void anOptionThatDoesNotExistIsAnsweredWithTheNearest(String typed, String wrong, String meant) {
        Ran ran = ripple((Object[]) typed.split(" "));
        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.err()).contains("There is no option '" + wrong + "'. Did you mean " + meant);
        assertThat(ran.out()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"info", "where 53.13", "cutout", "psf sample-data/repository", "render",
            "info sample-data/repository --threads 0", "info sample-data/repository --threads x",
            "info sample-data/repository --cache much", "where 95.3.1 4", "where 53.13 -98", "where 1 2 --skymap nope",
            "cutout sample-data/repository --at 1,2 --size 64", "cutout sample-data/repository --size 64 --out x",
            "cutout sample-data/repository --at 1,2 --size 6.5 --out x",
            "cutout sample-data/repository --at 1,2 --size 0 --out x",
            "cutout sample-data/repository --at 1,2 --size 99999999999 --out x",
            "cutout sample-data/repository --at 1,2 --size big --out x",
            "cutout sample-data/repository --at 1,2 --size 5 --bands g,q --out x",
            "cutout sample-data/repository --at 1,2 --size 5 --bands g,g --out x",
            "cutout sample-data/repository --at nan,2 --size 5 --out x",
            "cutout sample-data/repository --at 1,2 --size 5 --format npy --out x",
            "cutout sample-data/repository --at 1,2 --size 5 --resume --overwrite --out x",
            "psf sample-data/repository --at 150", "run sample-data/repository --out x",
            "sky sample-data/repository --tract 1", "info sample-data/repository --collection nope",
            "info sample-data/repository --dataset-type nope", "info sample-data/repository --skymap nope",
            "render sample-data/repository --at 150,2 --size 5 --bands g,r --out x.png",
            "render sample-data/repository --at 150,2 --size 5 --bands g --stretch asinx --out x.png",
            "render sample-data/repository --at 150,2 --size 5 --bands g --scale 0 --out x.png", "--nope",
            "check nothing"})
    void wrongUsageIsOneSentenceAndStatusTwo(String typed) {
        Ran ran = ripple((Object[]) typed.split(" "));
        assertThat(ran.status()).as(ran.err()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).startsWith("ripple: ").doesNotContain("Exception").doesNotContain("\tat ")
                .doesNotContain("\u2212");
        assertThat(ran.err().lines().findFirst().orElseThrow()).matches(".*[.?:)]");
        assertThat(Path.of("x")).doesNotExist();
    }

    @Test
    void formatsThatDoNotExistAreAnsweredWithThoseThatDo() {
        assertThat(ripple("cutout", Sample.REPOSITORY, "--at", "1,2", "--size", 5, "--format", "npy").err())
                .contains("'npy' is not a format; there are npz, fits. Did you mean npz?");
    }

    @Test
    void whereThereIsAChoiceTheChoicesAreListed() {
        Ran ran = ripple("info", Sample.REPOSITORY, "--collection", "LSSTCam/runs/DRP/SYM");
        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.err()).contains("--collection LSSTCam/runs/DRP/SIM\n");
    }

    @Test
    void aStackTraceIsForThoseWhoAskForIt() {
        assertThat(ripple("info", temp).err()).doesNotContain("\tat ").hasLineCount(1);
        assertThat(ripple("info", temp, "--debug").err()).contains("\tat ");
    }

    @Test
    void helpAndVersionAreResults() {
        for (String option : List.of("--help", "-h", "--version", "-V")) {
            Ran ran = ripple(option);
            assertThat(ran.status()).isZero();
            assertThat(ran.out()).isNotEmpty();
            assertThat(ran.err()).isEmpty();
        }
        assertThat(ripple("--help").out()).contains("demo", "info", "sky", "where", "cutout", "psf", "run", "recipe",
                "render", "130 cancelled");
        assertThat(ripple("cutout", "--help").out()).contains("--resume", "--any-patch", "--threads", "--debug");
    }

    @Test
    void coloursAreForTerminalsThatDoNotDecline() {
        assertThat(ripple("--help").out()).doesNotContain("\u001b");
        assertThat(Ran.in(Map.of(), Terminal.INTERACTIVE, "--help").out()).contains("\u001b[");
        assertThat(Ran.in(Map.of("NO_COLOR", "1"), Terminal.INTERACTIVE, "--help").out()).doesNotContain("\u001b");
    }

    @Test
    void withoutACommandTheWindowIsAskedFor() throws Exception {
        assertThat(ripple().windows()).containsExactly("|");
        assertThat(ripple(Sample.REPOSITORY).windows()).containsExactly(Sample.REPOSITORY + "|");
        Path targets = Sample.FOLDER.resolve("targets.csv");
        assertThat(ripple(Sample.REPOSITORY, "--targets", targets).windows())
                .containsExactly(Sample.REPOSITORY + "|" + targets);
        Files.writeString(temp.resolve("index.yaml"), "dp: " + Sample.REPOSITORY.toAbsolutePath() + "\n");
        Ran label = Ran.in(Map.of("DAF_BUTLER_REPOSITORY_INDEX", temp.resolve("index.yaml").toString()),
                Terminal.PLAIN, "dp");
        assertThat(label.err()).isEmpty();
        assertThat(label.windows()).containsExactly("dp|");
    }

    @Test
    void theWindowIsNotOpenedOnWhatIsNotThere() {
        Ran folder = ripple(temp.resolve("nope"));
        assertThat(folder.status()).isEqualTo(3);
        assertThat(folder.err()).contains("nope does not exist");
        Ran targets = ripple(Sample.REPOSITORY, "--targets", temp.resolve("nope.csv"));
        assertThat(targets.status()).isEqualTo(3);
        assertThat(targets.err()).contains("There is no target list");
        assertThat(folder.windows()).isEmpty();
        assertThat(targets.windows()).isEmpty();
    }

    @Test
    void aLabelOfTheRepositoryIndexIsARepository() {
        Map<String, String> inline = Map.of("DAF_BUTLER_REPOSITORIES",
                "{sample: " + Sample.REPOSITORY.toAbsolutePath() + "}");
        assertThat(Ran.in(inline, Terminal.PLAIN, "sky", "sample", "--json").json().get("tracts")).hasSize(1);
        Ran wrong = Ran.in(inline, Terminal.PLAIN, "sky", "simple");
        assertThat(wrong.status()).isEqualTo(3);
        assertThat(wrong.err()).contains("labels: sample");
    }
}
