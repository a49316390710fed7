package ripple.export;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/// What has to be known of a spool's line to go on with a batch. It stands first in the line and the rest, which is nearly all of it, is not parsed: a
/// large batch has tens of thousands of lines, and whoever goes on with it waits for all of them.
///
/// @param outcome what became of the target
/// @param needs how long the files of pixels must be for all pictures of the line to be there
record SpoolBrief(KeptOutcome outcome, PixelStore.Lengths needs) {
    /// Its name in a line.
    static final String NAME = "brief";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    static SpoolBrief of(SpoolRow row) {
        List<SpoolRow.Picture> all = row.all();
        return new SpoolBrief(KeptOutcome.of(row.facts()), new PixelStore.Lengths(
                all.stream().mapToLong(p -> p.place().at() + p.box().area()).max().orElse(0),
                all.stream().mapToLong(p -> p.place().psfAt() + (long) p.psfWidth() * p.psfHeight()).max().orElse(0)));
    }

    void write(ArrayNode node) {
        node.add(outcome.index()).add(outcome.status().name()).add(needs.pixels()).add(needs.kernels());
        outcome.reasons().forEach(node.addArray()::add);
        outcome.missing().forEach(node.addArray()::add);
    }

    /// @throws tools.jackson.core.JacksonException for bytes that are no JSON
    /// @throws IllegalArgumentException for a line that does not begin with one, or a status that there is not
    static SpoolBrief read(byte[] line) {
        try (JsonParser in = JSON.createParser(line)) {
            if (in.nextToken() != JsonToken.START_OBJECT || !NAME.equals(in.nextName())
                    || in.nextToken() != JsonToken.START_ARRAY) {
                throw new IllegalArgumentException("This is no line of a spool that this version knows.");
            }
            int index = in.nextIntValue(-1);
            StampStatus status = StampStatus.valueOf(String.valueOf(in.nextStringValue()));
            PixelStore.Lengths needs = new PixelStore.Lengths(in.nextLongValue(Long.MAX_VALUE),
                    in.nextLongValue(Long.MAX_VALUE));
            return new SpoolBrief(new KeptOutcome(index, status, sentences(in), sentences(in)), needs);
        }
    }

    private static List<String> sentences(JsonParser in) {
        in.nextToken();
        List<String> all = new ArrayList<>();
        while (in.nextToken() == JsonToken.VALUE_STRING) {
            all.add(in.getString());
        }
        return all;
    }
}
