package ripple.ui.kit;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.application.Application;
import javafx.collections.ObservableList;
import javafx.scene.Scene;

/// The two looks. Colours are declared once, in the theme's style sheet; code that draws pixels asks for them by name.
public enum Theme {
    DARK, LIGHT;

    /// An unmodifiable map, which the checker cannot know.
    @SuppressWarnings("ImmutableEnumChecker")
    private final Map<String, Integer> colours;

    Theme() {
        Map<String, Integer> found = new HashMap<>();
        Matcher match = Pattern.compile("(-[a-z-]+)\\s*:\\s*#([0-9A-Fa-f]{6})\\s*;").matcher(read(tokens()));
        while (match.find()) {
            found.put(match.group(1), 0xFF000000 | Integer.parseInt(match.group(2), 16));
        }
        colours = Map.copyOf(found);
    }

    /// The other one.
    public Theme other() {
        return this == DARK ? LIGHT : DARK;
    }

    /// A colour of the style sheet as opaque ARGB.
    ///
    /// @param name e.g. `-color-fg-default`
    /// @throws IllegalArgumentException for a name that the sheet does not declare
    public int argb(String name) {
        Integer colour = colours.get(name);
        if (colour == null) {
            throw new IllegalArgumentException("The theme has no colour " + name + ".");
        }
        return colour;
    }

    /// Makes it the look of all controls. Before the first control is made, else the toolkit reads its own look, which nobody wears.
    public void choose() {
        String basis = this == DARK
                ? new PrimerDark().getUserAgentStylesheet()
                : new PrimerLight().getUserAgentStylesheet();
        if (!basis.equals(Application.getUserAgentStylesheet())) {
            Application.setUserAgentStylesheet(basis);
        }
    }

    /// Dresses a scene. What it wears already is left alone: each change has the styles of every node found anew.
    ///
    /// @param percent size of everything, 100 to 200
    public void dress(Scene scene, int percent) {
        choose();
        List<String> wanted = List.of(tokens().toExternalForm(), sheet("workbench").toExternalForm(), sizes(percent));
        ObservableList<String> worn = scene.getStylesheets();
        if (worn.size() != wanted.size()) {
            worn.setAll(wanted);
            return;
        }
        for (int i = 0; i < wanted.size(); i++) {
            if (!wanted.get(i).equals(worn.get(i))) {
                worn.set(i, wanted.get(i));
            }
        }
    }

    /// The name as it stands in file names and settings: `dark` or `light`.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Everything is measured in em, but icons are letters of a font whose size is their own em, so their sizes must be absolute.
    private static String sizes(int percent) {
        StringBuilder css = new StringBuilder(".root{-fx-font-size:" + 13 * percent / 100.0 + "px;}");
        Map.of("icon", 16, "icon-small", 13, "icon-large", 20, "icon-tab", 20, "icon-empty", 28)
                .forEach((style, size) -> css.append(".ikonli-font-icon.").append(style).append("{-fx-icon-size:")
                        .append(Math.round(size * percent / 100.0)).append("px;}"));
        return "data:text/css;base64,"
                + Base64.getEncoder().encodeToString(css.toString().getBytes(StandardCharsets.UTF_8));
    }

    private URL tokens() {
        return sheet(name().toLowerCase(Locale.ROOT));
    }

    private static URL sheet(String name) {
        URL url = Theme.class.getResource("/ripple/css/" + name + ".css");
        if (url == null) {
            throw new IllegalStateException("The style sheet " + name + ".css is missing from the program.");
        }
        return url;
    }

    private static String read(URL url) {
        try (InputStream in = url.openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
