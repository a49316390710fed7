package ripple.fits;

import java.util.List;
import java.util.stream.IntStream;
import ripple.sky.PixelBox;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A place in the JSON tree of an lsst.images file, which knows its path, so that every complaint says where.
///
/// NaN, Infinity and −Infinity stand in the tree as bare words (not JSON, but what lsst.images writes).
///
/// @param node the value there
/// @param path e.g. `psf.bounds.grid`; empty for the root
/// @param file the file as shown to users
record JsonTree(JsonNode node, String path, String file) {
    /// The version of every schema that is understood here.
    private static final int KNOWN_VERSION = 1;

    private static final JsonMapper JSON = JsonMapper.builder().enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .build();

    /// @param utf8 the text
    /// @throws FitsException when it is not a JSON object
    static JsonTree parse(byte[] utf8, String file) throws FitsException {
        try {
            JsonTree root = new JsonTree(JSON.readTree(utf8), "", file);
            if (!root.node.isObject()) {
                throw root.wrong("is not a JSON object");
            }
            return root;
        } catch (JacksonException e) {
            throw new FitsException("The JSON tree of " + file + " is broken (" + e.getOriginalMessage()
                    + "). The file may be damaged: fetch it again.", e);
        }
    }

    /// Whether there is something under the name; null counts as nothing.
    boolean has(String name) {
        return node.hasNonNull(name);
    }

    /// @throws FitsException when there is nothing under the name
    JsonTree child(String name) throws FitsException {
        JsonNode found = node.get(name);
        JsonTree child = new JsonTree(found == null ? node : found, path.isEmpty() ? name : path + "." + name, file);
        if (found == null || found.isNull()) {
            throw child.wrong("is missing");
        }
        return child;
    }

    /// The elements of a list.
    List<JsonTree> items() throws FitsException {
        if (!node.isArray()) {
            throw wrong("is not a list");
        }
        return IntStream.range(0, node.size()).mapToObj(i -> new JsonTree(node.get(i), path + "[" + i + "]", file))
                .toList();
    }

    /// The names of an object's members, in the order of the file.
    List<String> names() {
        return List.copyOf(node.propertyNames());
    }

    String text() throws FitsException {
        if (!node.isString()) {
            throw wrong("is not a text");
        }
        return node.asString();
    }

    /// The text under a name, or an empty one.
    String text(String name) throws FitsException {
        return has(name) ? child(name).text() : "";
    }

    int integer() throws FitsException {
        if (!node.isIntegralNumber() || !node.canConvertToInt()) {
            throw wrong("is not a whole number");
        }
        return node.intValue();
    }

    /// A number; may be NaN or infinite.
    double number() throws FitsException {
        if (!node.isNumber()) {
            throw wrong("is not a number");
        }
        return node.doubleValue();
    }

    /// Two numbers that belong to the axes y and x, written as `[y, x]` or `{"y": …, "x": …}`.
    ///
    /// @return `{y, x}`
    int[] pair() throws FitsException {
        if (node.isObject()) {
            return new int[]{child("y").integer(), child("x").integer()};
        }
        List<JsonTree> both = items();
        if (both.size() != 2) {
            throw wrong("is not a pair");
        }
        return new int[]{both.get(0).integer(), both.get(1).integer()};
    }

    /// A box, its intervals half open.
    PixelBox box() throws FitsException {
        int[] y = interval(axis("y", 0));
        int[] x = interval(axis("x", 1));
        return new PixelBox(x[0], y[0], x[1] - x[0], y[1] - y[0]);
    }

    /// Refuses a tree that only newer programs may read.
    ///
    /// @return this
    JsonTree readable() throws FitsException {
        int needed = has("min_read_version") ? child("min_read_version").integer() : KNOWN_VERSION;
        if (needed > KNOWN_VERSION) {
            throw new FitsException("The file " + file + " needs a newer version of this program: " + place()
                    + " was written for readers of version " + needed + " (" + text("schema_url") + "), known is "
                    + KNOWN_VERSION + ".");
        }
        return this;
    }

    FitsException wrong(String what) {
        return new FitsException("The JSON tree of " + file + " cannot be used: " + place() + " " + what
                + ". The file may be damaged: fetch it again.");
    }

    private String place() {
        return path.isEmpty() ? "it" : path;
    }

    private JsonTree axis(String name, int index) throws FitsException {
        if (node.isObject()) {
            return child(name);
        }
        List<JsonTree> both = items();
        if (both.size() != 2) {
            throw wrong("is not a box");
        }
        return both.get(index);
    }

    private int[] interval(JsonTree axis) throws FitsException {
        int start = axis.node.isObject() ? axis.child("start").integer() : axis.pair()[0];
        int stop = axis.node.isObject() ? axis.child("stop").integer() : axis.pair()[1];
        if (stop < start || (long) stop - start > Integer.MAX_VALUE) {
            throw axis.wrong("ends before it begins");
        }
        return new int[]{start, stop};
    }
}
