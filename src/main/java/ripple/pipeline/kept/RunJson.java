package ripple.pipeline.kept;

import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import ripple.pipeline.recipe.RecipeException;
import ripple.pipeline.recipe.RecipeJson;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// A kept run as JSON.
final class RunJson {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int FORMAT = 1;

    private RunJson() {}

    static String write(KeptRun run) {
        ObjectNode node = JSON.createObjectNode();
        RunRequest request = run.request();
        node.put("format", FORMAT).put("title", request.title()).put("state", run.state().name());
        node.put("asked", run.asked().toString());
        run.ended().ifPresent(when -> node.put("ended", when.toString()));
        node.put("summary", run.summary()).put("to_look_at", run.toLookAt());
        node.put("repository", request.repository()).put("folder", request.folder().toString());
        node.put("targets", request.targets());
        node.set("recipe", JSON.readTree(RecipeJson.write(request.recipe())));
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(node) + "\n";
    }

    /// @throws IOException when the text is none of this format
    static KeptRun read(String id, String text) throws IOException {
        try {
            JsonNode node = JSON.readTree(text);
            if (node.path("format").asInt(0) != FORMAT) {
                throw new IOException("this is no run that this version knows");
            }
            RunRequest request = new RunRequest(node.path("title").asString(""), node.path("repository").asString(""),
                    RecipeJson.parse(node.path("recipe").toString()), Path.of(node.path("folder").asString("")),
                    node.path("targets").asInt(0));
            Optional<Instant> ended = node.has("ended")
                    ? Optional.of(Instant.parse(node.path("ended").asString("")))
                    : Optional.empty();
            return new KeptRun(id, request, KeptRun.State.valueOf(node.path("state").asString("")),
                    Instant.parse(node.path("asked").asString("")), ended, node.path("summary").asString(""),
                    node.path("to_look_at").asInt(0));
        } catch (JacksonException | IllegalArgumentException | DateTimeException | RecipeException e) {
            throw new IOException("it is damaged: " + e.getMessage(), e);
        }
    }
}
