package ripple.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SafeNamesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", value = {"75339150000000123 | 75339150000000123",
            "GG-LENS_0.0159_-0.0846 | GG-LENS_0.0159_-0.0846", "a b/c\\d:e | a_b_c_d_e",
            "../../etc/passwd | _._.._etc_passwd",
            ".. | __", ". | _", "'' | _", ".hidden | _hidden", "-rf | _rf", "J1234+5678 | J1234_5678",
            "ein Stück | ein_St_ck",
            "星 | _", "CON | _CON", "con.x | _con.x", "nul | _nul", "com1 | _com1", "LPT9.a.b | _LPT9.a.b",
            "console | console",
            "com10 | com10", "end. | end_"})
    void onlyPortableCharactersRemain(String id, String name) {
        assertThat(SafeNames.safe(id)).isEqualTo(name);
    }

    @Test
    void whatIsTakenGetsItsIndex() {
        SafeNames names = new SafeNames();
        assertThat(List.of(names.next("a", 0), names.next("A", 1), names.next("b", 2), names.next("a", 3)))
                .containsExactly("a", "A~1", "b", "a~3");
        assertThat(names.next("?", 4)).isEqualTo("_");
        assertThat(names.next("!", 5)).isEqualTo("_~5");
    }

    @Test
    void longIdsThatDifferAtTheEndStayApart() {
        SafeNames names = new SafeNames();
        String first = names.next("x".repeat(300) + "1", 0);
        String second = names.next("x".repeat(300) + "2", 1);
        assertThat(first).hasSize(120);
        assertThat(second).isEqualTo(first + "~1");
    }

    /// Whatever the ids are, names are different on a file system that ignores case, and made of portable characters.
    @Test
    void allNamesDiffer() {
        SplittableRandom random = new SplittableRandom(17);
        String letters = "aA1.~-_/\\: é星\u0000\n";
        SafeNames names = new SafeNames();
        List<String> all = new ArrayList<>();
        for (int i = 0; i < 3000; i++) {
            StringBuilder id = new StringBuilder();
            for (int n = random.nextInt(5); n > 0; n--) {
                id.append(letters.charAt(random.nextInt(letters.length())));
            }
            all.add(names.next(id.toString(), i));
        }
        Set<String> folded = new HashSet<>();
        all.forEach(name -> folded.add(name.toLowerCase(Locale.ROOT)));
        assertThat(folded).hasSize(all.size());
        assertThat(all).allMatch(name -> name.matches("[A-Za-z0-9_][A-Za-z0-9._~-]*") && !name.endsWith("."));
    }
}
