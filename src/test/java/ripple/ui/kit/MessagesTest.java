package ripple.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Every text that the window asks for exists, and none lies about unused.
class MessagesTest {
    private static final Pattern USED = Pattern.compile("Messages\\s*\\.\\s*text\\(\\s*\"([a-zA-Z0-9.]+)\"\\s*[,)]");
    private static final Pattern ACTION = Pattern
            .compile("(?:everywhere\\(|\\bin\\((?:Scope\\.[A-Z]+,\\s*)?)\"([a-zA-Z0-9.]+)\"");

    @Test
    void everyKeyUsedExistsAndEveryKeyIsUsed() {
        Set<String> used = new TreeSet<>(find(USED));
        find(ACTION).forEach(id -> used.add("action." + id));
        ResourceBundle bundle = ResourceBundle.getBundle("ripple.messages");
        assertThat(used).hasSizeGreaterThan(50).isEqualTo(new TreeSet<>(bundle.keySet()));
    }

    @Test
    void wordingNeverFrightens() {
        ResourceBundle bundle = ResourceBundle.getBundle("ripple.messages");
        for (String key : bundle.keySet()) {
            assertThat(bundle.getString(key)).as(key).doesNotContain("Error:", "Exception", "Are you sure");
        }
    }

    @Test
    void valuesAreFilledIn() {
        assertThat(Messages.text("sky.hover", 1, 2, 3, 4, "5", "6")).isEqualTo("tract 1  patch 2 (3, 4)  pixel 5, 6");
    }

    private static Set<String> find(Pattern pattern) {
        try (Stream<Path> files = Files.walk(Path.of("src", "main", "java", "ripple", "ui"))) {
            return files.filter(file -> file.toString().endsWith(".java")).map(MessagesTest::read)
                    .flatMap(text -> pattern.matcher(text).results().map(r -> r.group(1)))
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
