package ripple.ui.kit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ripple.file.AtomicFile;
import ripple.sky.SkyPosition;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Addresses of public viewers, as templates that the user can edit: a JSON file with `{"viewers": [{"name": …, "url": …}]}`.
///
/// In an address `{ra}` and `{dec}` stand for degrees, `{decSigned}` for the declination with a sign in any case, `{fov}` for the width of
/// the field in degrees and `{radius}` for half of it in seconds of arc.
///
/// @param links in the order of the file
public record ViewerLinks(List<Link> links) {
    private static final long LARGEST_FILE = 1 << 20;
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)\\}");
    private static final List<String> KNOWN = List.of("ra", "dec", "decSigned", "fov", "radius");

    /// Copies the list.
    public ViewerLinks {
        links = List.copyOf(links);
    }

    /// A viewer.
    ///
    /// @param name as the menu shows it
    /// @param template of its address
    public record Link(String name, String template) {
        /// @throws IllegalArgumentException with a sentence for a blank name, an address that is not on the web, or a word in braces
        /// that is not known
        public Link {
            if (name.isBlank()) {
                throw new IllegalArgumentException("A viewer needs a name.");
            }
            if (!template.matches("https?://[^\\s\"<>]+")) {
                throw new IllegalArgumentException(
                        "The address of “" + name + "” must begin with https:// and hold no blanks.");
            }
            Matcher braces = PLACEHOLDER.matcher(template);
            while (braces.find()) {
                if (!KNOWN.contains(braces.group(1))) {
                    throw new IllegalArgumentException("The address of “" + name + "” has {" + braces.group(1)
                            + "}; known are {" + String.join("}, {", KNOWN) + "}.");
                }
            }
        }

        /// The address for a place.
        ///
        /// @param fovDeg width of the field in degrees
        public String address(SkyPosition place, double fovDeg) {
            String dec = number(place.decDeg(), 7);
            return template.replace("{ra}", number(place.raDeg(), 7)).replace("{dec}", dec)
                    .replace("{decSigned}", dec.startsWith("-") ? dec : "%2B" + dec)
                    .replace("{fov}", number(fovDeg, 5)).replace("{radius}", number(fovDeg * 1800, 1));
        }

        private static String number(double value, int decimals) {
            return String.format(Locale.ROOT, "%." + decimals + "f", value);
        }
    }

    /// Those that are shipped.
    public static ViewerLinks standard() {
        return new ViewerLinks(List.of(
                new Link("Legacy Survey viewer",
                        "https://www.legacysurvey.org/viewer?ra={ra}&dec={dec}&layer=ls-dr10&zoom=16"),
                new Link("ESASky",
                        "https://sky.esa.int/esasky/?target={ra}%20{dec}&hips=DSS2+color&fov={fov}&cooframe=J2000"),
                new Link("Aladin Lite",
                        "https://aladin.cds.unistra.fr/AladinLite/?target={ra}%20{dec}&fov={fov}"),
                new Link("Simbad",
                        "https://simbad.cds.unistra.fr/simbad/sim-coo?Coord={ra}d%20{decSigned}d&CooFrame=ICRS"
                                + "&Radius={radius}&Radius.unit=arcsec")));
    }

    /// Reads the user's file; without one, what is shipped.
    ///
    /// @throws IOException with a sentence when the file cannot be read or holds a mistake
    public static ViewerLinks read(Path file) throws IOException {
        if (!Files.exists(file)) {
            return standard();
        }
        if (Files.size(file) > LARGEST_FILE) {
            throw new IOException(file + " is too large for a list of viewers.");
        }
        try {
            JsonNode viewers = JsonMapper.shared().readTree(Files.readString(file)).path("viewers");
            if (!viewers.isArray()) {
                throw new IOException(file + " has no list “viewers”.");
            }
            List<Link> links = new ArrayList<>();
            for (JsonNode viewer : viewers) {
                links.add(new Link(viewer.path("name").asString(""), viewer.path("url").asString("")));
            }
            return new ViewerLinks(links);
        } catch (JacksonException e) {
            throw new IOException(file + " is no JSON: " + e.getOriginalMessage(), e);
        } catch (IllegalArgumentException e) {
            throw new IOException(file + ": " + e.getMessage(), e);
        }
    }

    /// Writes the file; it appears when it is whole.
    ///
    /// @throws IOException when the folder cannot be written
    public void write(Path file) throws IOException {
        ObjectNode root = JsonMapper.shared().createObjectNode();
        ArrayNode viewers = root.putArray("viewers");
        links.forEach(link -> viewers.addObject().put("name", link.name).put("url", link.template));
        Files.createDirectories(file.toAbsolutePath().getParent());
        String text = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build().writeValueAsString(root);
        AtomicFile.write(file, text + "\n");
    }
}
