package ripple.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ripple.image.Band;
import ripple.image.BandImage;
import ripple.image.StampCodec;
import tools.jackson.core.JacksonException;

/// A result as bytes and back, for a cache: facts as in a spool, then the images, then the products.
public final class ResultCodec {
    private ResultCodec() {}

    public static byte[] write(StampResult result) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        part(all, SpoolJson.write(new SpoolRow(result.withoutPixels(), Map.of(), new LinkedHashMap<>())));
        part(all, StampCodec.images(
                result.presentBands().stream().map(band -> result.image(band).orElseThrow()).toList()));
        part(all, StampCodec.images(result.products()));
        return all.toByteArray();
    }

    /// @param bands of the set, in order
    /// @throws IOException when the bytes are no result
    public static StampResult read(byte[] bytes, List<Band> bands) throws IOException {
        try {
            ByteBuffer all = ByteBuffer.wrap(bytes);
            StampResult facts = SpoolJson.read(part(all), bands).facts();
            Map<Band, BandImage> images = new LinkedHashMap<>();
            StampCodec.images(part(all)).forEach(image -> images.put(image.band(), image));
            return facts.withImages(images).withProducts(StampCodec.images(part(all)));
        } catch (JacksonException | IllegalArgumentException e) {
            throw new IOException("these bytes are no result", e);
        }
    }

    private static void part(ByteArrayOutputStream all, byte[] part) {
        all.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(part.length).array());
        all.writeBytes(part);
    }

    private static byte[] part(ByteBuffer all) throws IOException {
        if (all.remaining() < Integer.BYTES) {
            throw new IOException("these bytes end early");
        }
        int length = all.getInt();
        if (length < 0 || length > all.remaining()) {
            throw new IOException("these bytes end early");
        }
        byte[] part = new byte[length];
        all.get(part);
        return part;
    }
}
