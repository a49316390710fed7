package ripple.fits;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import ripple.image.Mask;
import ripple.image.MaskPlanes;
import ripple.sky.PixelBox;

/// A mask whose planes are spread over several arrays, because one holds only 31.
final class MaskLayers {
    /// lsst.images puts so many planes into an int32.
    private static final int PLANES_PER_ARRAY = 31;

    /// One array and what its bits mean in the whole mask.
    private record Layer(Hdu hdu, Map<Integer, Integer> bits) {}

    private final List<Layer> layers;
    private final PixelBox box;
    private final MaskPlanes planes;

    private MaskLayers(List<Layer> layers, PixelBox box, MaskPlanes planes) {
        this.layers = layers;
        this.box = box;
        this.planes = planes;
    }

    /// @param tree `{data: [array, …], planes, yx0}`
    /// @param image the pixels that the image has
    /// @throws FitsException when an array is missing, has another size or names its planes badly
    static MaskLayers read(LsstArchive archive, JsonTree tree, PixelBox image) throws FitsException {
        List<Layer> layers = new ArrayList<>();
        List<String> names = new ArrayList<>();
        List<JsonTree> arrays = tree.readable().child("data").items();
        for (int i = 0; i < arrays.size(); i++) {
            Hdu hdu = archive.image(arrays.get(i));
            CoaddInfo.requireBox(tree, hdu, image);
            Map<Integer, Integer> bits = new LinkedHashMap<>();
            for (Map.Entry<Integer, String> name : names(hdu, tree, i).entrySet()) {
                bits.put(name.getKey(), names.size());
                names.add(name.getValue());
            }
            layers.add(new Layer(hdu, bits));
        }
        try {
            return new MaskLayers(layers, image, new MaskPlanes(names).withNoData());
        } catch (IllegalArgumentException e) {
            throw new FitsException(tree.wrong("cannot be read").getMessage() + " " + e.getMessage(), e);
        }
    }

    /// All planes, in the order of the file; NO_DATA last where the file has no such plane.
    MaskPlanes planes() {
        return planes;
    }

    /// The mask of boxes of tract pixels; outside of the file NO_DATA alone is set.
    List<Mask> read(List<PixelBox> boxes) throws FitsException {
        List<PixelBox> inArray = boxes.stream().map(b -> b.shifted(-box.x0(), -box.y0())).toList();
        List<long[]> all = boxes.stream().map(b -> new long[Math.multiplyExact(b.width(), b.height())]).toList();
        for (Layer layer : layers) {
            List<long[]> stored = layer.hdu.image().integers(inArray, 0);
            for (int i = 0; i < all.size(); i++) {
                add(stored.get(i), layer.bits, all.get(i));
            }
        }
        List<Mask> masks = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            markOutside(boxes.get(i), all.get(i));
            masks.add(new Mask(boxes.get(i).width(), boxes.get(i).height(), all.get(i), planes));
        }
        return masks;
    }

    /// The names of one array's bits: from its header or else, 31 to each array, from the tree.
    private static Map<Integer, String> names(Hdu hdu, JsonTree tree, int number) throws FitsException {
        Map<Integer, String> names = MaskHeader.read(hdu);
        if (!names.isEmpty() || !tree.has("planes")) {
            return names;
        }
        List<String> all = new ArrayList<>();
        for (JsonTree plane : tree.child("planes").items()) {
            if (!plane.node().isNull()) {
                all.add(plane.child("name").text());
            }
        }
        int first = number * PLANES_PER_ARRAY;
        for (int bit = 0; bit < PLANES_PER_ARRAY && first + bit < all.size(); bit++) {
            names.put(bit, all.get(first + bit));
        }
        return names;
    }

    private static void add(long[] stored, Map<Integer, Integer> bits, long[] to) {
        long named = 0;
        boolean same = true;
        for (Map.Entry<Integer, Integer> bit : bits.entrySet()) {
            named |= 1L << bit.getKey();
            same &= bit.getKey().equals(bit.getValue());
        }
        for (int i = 0; i < to.length; i++) {
            long known = stored[i] & named;
            to[i] |= same || known == 0 ? known : moved(known, bits);
        }
    }

    private static long moved(long stored, Map<Integer, Integer> bits) {
        long moved = 0;
        for (Map.Entry<Integer, Integer> bit : bits.entrySet()) {
            moved |= (stored >>> bit.getKey() & 1) << bit.getValue();
        }
        return moved;
    }

    private void markOutside(PixelBox wanted, long[] bits) {
        PixelBox inside = wanted.intersection(box);
        if (inside.equals(wanted)) {
            return;
        }
        OptionalInt noData = planes.bit(MaskPlanes.NO_DATA);
        for (int y = 0; y < wanted.height(); y++) {
            int row = y * wanted.width();
            boolean has = wanted.y0() + y >= inside.y0() && wanted.y0() + y < inside.endY();
            int from = has ? inside.x0() - wanted.x0() : wanted.width();
            int to = has ? inside.endX() - wanted.x0() : wanted.width();
            Arrays.fill(bits, row, row + from, 1L << noData.orElseThrow());
            Arrays.fill(bits, row + to, row + wanted.width(), 1L << noData.orElseThrow());
        }
    }
}
