package ripple.export;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/// What has to be known of a spool's line to go on with a batch: read past the rest, which is most of it. A large batch has tens of thousands of
/// lines, and whoever goes on with it waits for all of them.
///
/// @param index of the target
/// @param status what became of it
/// @param lacksBand whether a band is missing
/// @param extents where its pixels lie
record SpoolBrief(int index, StampStatus status, boolean lacksBand, List<Extent> extents) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    SpoolBrief {
        extents = List.copyOf(extents);
    }

    /// The pixels of one picture.
    ///
    /// @param pixels how many
    /// @param kernel values of the PSF
    record Extent(PixelStore.Place place, long pixels, long kernel) {}

    /// @throws tools.jackson.core.JacksonException for bytes that are no JSON
    /// @throws IllegalArgumentException for a status that there is not
    static SpoolBrief read(byte[] line) {
        int index = -1;
        StampStatus status = StampStatus.FAILED;
        boolean lacksBand = false;
        List<Extent> extents = new ArrayList<>();
        try (JsonParser in = JSON.createParser(line)) {
            in.nextToken();
            while (in.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = in.currentName();
                in.nextToken();
                switch (name) {
                    case "target" -> index = index(in);
                    case "status" -> status = StampStatus.valueOf(in.getString());
                    case "missing" -> {
                        lacksBand = in.nextToken() != JsonToken.END_OBJECT;
                        for (JsonToken t = in.currentToken(); t != JsonToken.END_OBJECT; t = in.nextToken()) {
                            in.skipChildren();
                        }
                    }
                    case "images", "products" -> pictures(in, extents);
                    default -> in.skipChildren();
                }
            }
        }
        return new SpoolBrief(index, status, lacksBand, extents);
    }

    private static int index(JsonParser in) {
        int index = -1;
        while (in.nextToken() == JsonToken.PROPERTY_NAME) {
            boolean isIndex = in.currentName().equals("index");
            in.nextToken();
            if (isIndex) {
                index = in.getIntValue();
            } else {
                in.skipChildren();
            }
        }
        return index;
    }

    private static void pictures(JsonParser in, List<Extent> extents) {
        while (in.nextToken() == JsonToken.PROPERTY_NAME) {
            in.nextToken();
            extents.add(extent(in));
        }
    }

    private static Extent extent(JsonParser in) {
        long at = 0;
        long psfAt = 0;
        long width = 0;
        long height = 0;
        long pixels = 0;
        while (in.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = in.currentName();
            in.nextToken();
            switch (name) {
                case "at" -> at = in.getLongValue();
                case "psfAt" -> psfAt = in.getLongValue();
                case "psfWidth" -> width = in.getLongValue();
                case "psfHeight" -> height = in.getLongValue();
                case "box" -> pixels = area(in);
                default -> in.skipChildren();
            }
        }
        return new Extent(new PixelStore.Place(at, psfAt, 0), pixels, width * height);
    }

    /// x0, y0, width, height.
    private static long area(JsonParser in) {
        long[] box = new long[4];
        for (int i = 0; i < box.length; i++) {
            in.nextToken();
            box[i] = in.getLongValue();
        }
        in.nextToken();
        return box[2] * box[3];
    }
}
