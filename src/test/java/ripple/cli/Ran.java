package ripple.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import ripple.cli.Console.Terminal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a command did: its exit status, what it printed where, and which windows it asked for.
record Ran(int status, String out, String err, List<String> windows) {
    static Ran ripple(Object... arguments) {
        return in(Map.of(), Terminal.PLAIN, arguments);
    }

    static Ran in(Map<String, String> environment, Terminal terminal, Object... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        List<String> windows = new ArrayList<>();
        Console console = new Console(new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8), environment, terminal);
        int status = RippleCommand.execute(console, (repository, targets) -> windows.add(repository + "|" + targets),
                Arrays.stream(arguments).map(String::valueOf).toArray(String[]::new));
        return new Ran(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8), windows);
    }

    /// The one JSON document on the standard output.
    JsonNode json() {
        return JsonMapper.builder().enable(tools.jackson.databind.DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build().readTree(out);
    }
}
