package ripple.label.vocabulary;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// JSON files that people write, read with sentences about what is wrong.
public final class JsonText {
    private static final JsonMapper MAPPER = JsonMapper
            .builder(JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build())
            .enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final String ASIDE = " (start marker at";

    private JsonText() {}

    /// The object in a file.
    ///
    /// @param what the kind of file for the sentence, e.g. `vocabulary`
    /// @throws MistakesException when there is none, or it is no JSON object
    public static ObjectNode read(Path file, String what, long largest) throws MistakesException {
        try {
            if (Files.size(file) > largest) {
                throw new MistakesException("The " + what + " " + file + " cannot be read.",
                        List.of("It is too large: " + Files.size(file) + " bytes."));
            }
            return parse(Files.readString(file), "The " + what + " " + file);
        } catch (NoSuchFileException _) {
            throw new MistakesException("There is no " + what + " " + file + ".", List.of("Give the path of one."));
        } catch (MistakesException e) {
            throw e;
        } catch (IOException e) {
            throw new MistakesException("The " + what + " " + file + " cannot be read.", List.of(e.toString()));
        }
    }

    /// The object in a text.
    ///
    /// @param what begins the sentence, e.g. `The vocabulary mine.json`
    public static ObjectNode parse(String json, String what) throws MistakesException {
        try {
            if (MAPPER.readTree(json) instanceof ObjectNode object) {
                return object;
            }
            throw new MistakesException(what + " cannot be read.", List.of("It must be a JSON object { … }."));
        } catch (JacksonException e) {
            String message = e.getOriginalMessage();
            int aside = message.indexOf(ASIDE);
            throw new MistakesException(what + " is not JSON.",
                    List.of("Line " + e.getLocation().getLineNr() + ", column " + e.getLocation().getColumnNr() + ": "
                            + (aside < 0 ? message : message.substring(0, aside)) + "."));
        }
    }

    /// For people: indented, with a line end.
    public static String write(ObjectNode tree) {
        return MAPPER.writeValueAsString(tree) + "\n";
    }
}
