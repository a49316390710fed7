package ripple.ui.kit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import javafx.scene.text.Font;

/// The bundled type faces, Inter and JetBrains Mono (SIL Open Font License).
public final class Fonts {
    /// Family of text in half bold.
    public static final String HALF_BOLD = "Inter Semi Bold";
    /// Family of numbers.
    public static final String MONO = "JetBrains Mono";

    private static final String[] FILES = {"Inter-Regular.otf", "Inter-Medium.otf", "Inter-SemiBold.otf",
            "JetBrainsMono-Regular.ttf", "JetBrainsMono-SemiBold.ttf"};

    private Fonts() {}

    /// Makes the faces known to the toolkit. Once, before the first scene.
    public static void load() {
        for (String file : FILES) {
            try (InputStream in = Fonts.class.getResourceAsStream("/fonts/" + file)) {
                Font.loadFont(in, 13);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
