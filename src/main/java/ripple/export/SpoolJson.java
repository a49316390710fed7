package ripple.export;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.StreamSupport;
import ripple.catalog.Target;
import ripple.image.Band;
import ripple.image.Calibration;
import ripple.image.MaskPlanes;
import ripple.image.PixelGrid;
import ripple.image.Provenance;
import ripple.image.PsfSource;
import ripple.image.TanWcs;
import ripple.image.Wcs;
import ripple.sky.PixelBox;
import ripple.sky.SkyPosition;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The lines of a spool as JSON. Real numbers are texts: every double comes back as it was, NaN too.
final class SpoolJson {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final int FORMAT = 2;

    private SpoolJson() {}

    static byte[] write(SpoolRow row) {
        StampResult facts = row.facts();
        ObjectNode node = JSON.createObjectNode();
        SpoolBrief.of(row).write(node.putArray(SpoolBrief.NAME));
        target(node.putObject("target"), facts.target());
        node.put("status", facts.status().name());
        facts.reasons().forEach(node.putArray("reasons")::add);
        node.put("tract", facts.tract()).put("patch", facts.patch());
        box(node.putArray("box"), facts.box());
        node.put("scale", Double.toString(facts.pixelScaleArcsec()));
        ObjectNode images = node.putObject("images");
        facts.bands().stream().filter(row.images()::containsKey)
                .forEach(b -> picture(images.putObject(b.name()), picture(row, b)));
        ObjectNode products = node.putObject("products");
        row.products().forEach((name, picture) -> picture(products.putObject(name.name()), picture));
        ObjectNode missing = node.putObject("missing");
        facts.missing().forEach((band, why) -> missing.put(band.name(), why));
        texts(node.putObject("columns"), facts.columns());
        return JSON.writeValueAsBytes(node);
    }

    /// @param bands of the set, in order
    /// @throws tools.jackson.core.JacksonException for bytes that are no JSON
    static SpoolRow read(byte[] bytes, List<Band> bands) {
        JsonNode node = JSON.readTree(bytes);
        Map<Band, SpoolRow.Picture> images = new HashMap<>();
        node.get("images").properties().forEach(e -> images.put(new Band(e.getKey()), picture(e.getValue())));
        SequencedMap<Band, SpoolRow.Picture> products = new LinkedHashMap<>();
        node.path("products").properties()
                .forEach(e -> products.put(new Band(e.getKey()), picture(e.getValue())));
        Map<Band, String> missing = new HashMap<>();
        node.get("missing").properties().forEach(e -> missing.put(new Band(e.getKey()), e.getValue().asString()));
        StampResult facts = new StampResult(target(node.get("target")),
                StampStatus.valueOf(node.get("status").asString()), texts(node.get("reasons")),
                node.get("tract").asInt(), node.get("patch").asInt(), box(node.get("box")),
                Double.parseDouble(node.get("scale").asString()), bands, Map.of(), missing,
                columns(node.get("columns")));
        return new SpoolRow(facts, images, products);
    }

    static String key(SpoolKey key) {
        ObjectNode node = JSON.createObjectNode();
        node.put("format", FORMAT).put("repository", key.repositoryId()).put("targets", key.targetsHash());
        node.put("settings", key.settingsHash()).put("count", key.count()).put("size", key.size());
        key.bands().forEach(band -> node.withArray("bands").add(band.name()));
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(node);
    }

    /// @throws tools.jackson.core.JacksonException for a text that is no JSON
    /// @throws IllegalArgumentException for JSON that is no key of this format
    static SpoolKey key(String text) {
        JsonNode node = JSON.readTree(text);
        if (node.path("format").asInt(0) != FORMAT || !node.path("bands").isArray()) {
            throw new IllegalArgumentException("This is no state of a batch that this version knows.");
        }
        return new SpoolKey(node.path("repository").asString(""), node.path("targets").asString(""),
                node.path("settings").asString(""), node.path("count").asInt(-1),
                texts(node.get("bands")).stream().map(Band::new).toList(), node.path("size").asInt(0));
    }

    private static SpoolRow.Picture picture(SpoolRow row, Band band) {
        return java.util.Objects.requireNonNull(row.images().get(band));
    }

    private static void target(ObjectNode node, Target target) {
        node.put("index", target.index()).put("id", target.id());
        node.put("ra", Double.toString(target.raDeg())).put("dec", Double.toString(target.decDeg()));
        texts(node.putObject("columns"), target.columns());
    }

    private static Target target(JsonNode node) {
        return new Target(node.get("index").asInt(), node.get("id").asString(),
                Double.parseDouble(node.get("ra").asString()), Double.parseDouble(node.get("dec").asString()),
                columns(node.get("columns")));
    }

    private static void picture(ObjectNode node, SpoolRow.Picture picture) {
        box(node.putArray("box"), picture.box());
        node.put("at", picture.place().at()).put("psfAt", picture.place().psfAt()).put("crc", picture.place().crc());
        picture.planes().names().forEach(node.putArray("planes")::add);
        node.put("psfWidth", picture.psfWidth()).put("psfHeight", picture.psfHeight());
        node.put("psfSource", picture.psfSource().name());
        wcs(node.putArray("tan"), picture.wcs());
        node.put("unit", picture.calibration().unit());
        node.put("nanojansky", Double.toString(picture.calibration().nanojanskyPerUnit()));
        Provenance from = picture.provenance();
        node.put("collection", from.collection()).put("dataset", from.datasetId()).put("tract", from.tract());
        node.put("patch", from.patch()).put("file", from.file());
        node.put("grid", picture.grid().name());
    }

    private static SpoolRow.Picture picture(JsonNode node) {
        PixelStore.Place place = new PixelStore.Place(node.get("at").asLong(), node.get("psfAt").asLong(),
                node.get("crc").asLong());
        return new SpoolRow.Picture(box(node.get("box")), place, new MaskPlanes(texts(node.get("planes"))),
                node.get("psfWidth").asInt(), node.get("psfHeight").asInt(),
                PsfSource.valueOf(node.get("psfSource").asString()), wcs(node.get("tan")),
                new Calibration(node.get("unit").asString(), Double.parseDouble(node.get("nanojansky").asString())),
                new Provenance(node.get("collection").asString(), node.get("dataset").asString(),
                        node.get("tract").asInt(), node.get("patch").asInt(), node.get("file").asString()),
                PixelGrid.valueOf(node.path("grid").asString(PixelGrid.TRACT.name())));
    }

    private static void wcs(ArrayNode node, Wcs wcs) {
        switch (wcs) {
            case TanWcs(SkyPosition at, double x, double y, double a, double b, double c, double d) -> {
                for (double v : new double[]{at.raDeg(), at.decDeg(), x, y, a, b, c, d}) {
                    node.add(Double.toString(v));
                }
            }
        }
    }

    private static Wcs wcs(JsonNode node) {
        double[] v = texts(node).stream().mapToDouble(Double::parseDouble).toArray();
        return new TanWcs(new SkyPosition(v[0], v[1]), v[2], v[3], v[4], v[5], v[6], v[7]);
    }

    private static void box(ArrayNode node, PixelBox box) {
        node.add(box.x0()).add(box.y0()).add(box.width()).add(box.height());
    }

    private static PixelBox box(JsonNode node) {
        return new PixelBox(node.get(0).asInt(), node.get(1).asInt(), node.get(2).asInt(), node.get(3).asInt());
    }

    private static void texts(ObjectNode node, SequencedMap<String, String> columns) {
        columns.forEach(node::put);
    }

    private static SequencedMap<String, String> columns(JsonNode node) {
        SequencedMap<String, String> columns = new LinkedHashMap<>();
        node.properties().forEach(e -> columns.put(e.getKey(), e.getValue().asString()));
        return columns;
    }

    private static List<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false).map(JsonNode::asString).toList();
    }
}
