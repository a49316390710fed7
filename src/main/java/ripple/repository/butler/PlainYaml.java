package ripple.repository.butler;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.AbstractConstruct;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import ripple.repository.RepositoryException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// Reads YAML and JSON configuration as plain maps, lists and values.
///
/// Makes no objects of other classes: a tag that is not plain YAML is overlooked. What is larger than a configuration can be
/// is refused before it is parsed.
final class PlainYaml {
    private static final int LARGEST_BYTES = 4 << 20;

    private PlainYaml() {}

    /// The mapping in a file; JSON when the name ends so.
    ///
    /// @throws RepositoryException with a sentence naming the file
    static Map<?, ?> read(Path file) throws RepositoryException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(LARGEST_BYTES + 1);
            if (bytes.length > LARGEST_BYTES) {
                throw new RepositoryException(file + " is larger than a configuration can be (4 MB).");
            }
            String text = new String(bytes, StandardCharsets.UTF_8);
            return file.toString().endsWith(".json") ? json(text, file.toString()) : yaml(text, file.toString());
        } catch (IOException e) {
            throw new RepositoryException(file + " cannot be read: " + Sentences.of(e), e);
        }
    }

    /// The mapping in a text.
    ///
    /// @param name what the text is called in a message
    static Map<?, ?> yaml(String text, String name) throws RepositoryException {
        try {
            return mapping(new Yaml(new Tolerant(options())).load(text), name);
        } catch (YAMLException e) {
            throw new RepositoryException(name + " is not valid YAML: " + Sentences.firstLine(e) + ".", e);
        }
    }

    private static Map<?, ?> json(String text, String name) throws RepositoryException {
        try {
            return mapping(JsonMapper.shared().readValue(text, Object.class), name);
        } catch (JacksonException e) {
            throw new RepositoryException(name + " is not valid JSON: " + Sentences.firstLine(e) + ".", e);
        }
    }

    private static Map<?, ?> mapping(Object value, String name) throws RepositoryException {
        if (value instanceof Map<?, ?> map) {
            return map;
        }
        throw new RepositoryException(name + " holds no settings (key: value).");
    }

    private static LoaderOptions options() {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(LARGEST_BYTES);
        // Foreign tags make no objects here: see Tolerant.
        options.setTagInspector(tag -> true);
        return options;
    }

    /// Takes a node with a foreign tag for what it looks like.
    private static final class Tolerant extends SafeConstructor {
        Tolerant(LoaderOptions options) {
            super(options);
            // Asked when nothing else knows the tag: every tag begins with nothing.
            yamlMultiConstructors.put("", new Untagged());
        }

        private final class Untagged extends AbstractConstruct {
            @Override
            public Object construct(Node node) {
                return switch (node) {
                    case MappingNode mapping -> constructMapping(mapping);
                    case SequenceNode sequence -> constructSequence(sequence);
                    case ScalarNode scalar -> constructScalar(scalar);
                    default -> "";
                };
            }
        }
    }
}
