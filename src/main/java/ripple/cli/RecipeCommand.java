package ripple.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import ripple.file.AtomicFile;
import ripple.pipeline.recipe.Recipe;
import ripple.pipeline.recipe.RecipeException;
import ripple.pipeline.recipe.RecipeJson;

/// `ripple recipe`: writes the default recipe with a sentence for each setting, or checks one.
@Command(name = "recipe", sortOptions = false, description = "Writes the default recipe with a sentence for each setting; or checks one and says every mistake at once.")
final class RecipeCommand implements Work {
    private final Console console;

    @Mixin
    @SuppressWarnings("unused") // read by the parser
    private CommonOptions common = new CommonOptions();

    @Option(names = "--out", paramLabel = "FILE", description = "write it to a file, which must not exist")
    private String out = "";

    @Option(names = "--check", paramLabel = "FILE", description = "check this recipe")
    private String check = "";

    RecipeCommand(Console console) {
        this.console = console;
    }

    @Override
    public Exit run() throws UsageException, RecipeException, IOException {
        if (!check.isEmpty()) {
            Recipe recipe = read(Path.of(check));
            console.line("%s is a whole recipe, hash %s.", check, RecipeJson.hash(recipe).substring(0, 12));
            return Exit.DONE;
        }
        String text = RecipeJson.writeExplained(Recipe.standard());
        if (out.isEmpty()) {
            console.out().print(text);
            return Exit.DONE;
        }
        if (Files.exists(Path.of(out))) {
            throw new UsageException(out + " exists already; give another name.");
        }
        AtomicFile.write(Path.of(out), text);
        console.line("The default recipe is in %s.", out);
        return Exit.DONE;
    }

    /// A recipe from a file.
    static Recipe read(Path file) throws RecipeException, IOException {
        try {
            return RecipeJson.read(file);
        } catch (NoSuchFileException e) {
            throw new IOException("There is no recipe " + file + ".", e);
        }
    }
}
