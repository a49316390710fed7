package ripple.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.ref.SoftReference;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.StreamSupport;
import java.util.zip.ZipFile;
import ripple.file.NpyArray;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Golden numbers made with the real packages, read case by case (format: the README beside them).
public final class Vectors {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Map<Path, SoftReference<JsonNode>> FILES = new ConcurrentHashMap<>();

    /// An array of a vector.
    ///
    /// @param shape in numpy's order, rows first
    /// @param dtype numpy's name, e.g. `float32`
    /// @param values C order
    public record Array(int[] shape, String dtype, double[] values) {
        public int height() {
            return shape[0];
        }

        public int width() {
            return shape[1];
        }

        public float[] floats() {
            float[] all = new float[values.length];
            for (int i = 0; i < all.length; i++) {
                all[i] = (float) values[i];
            }
            return all;
        }
    }

    private Vectors() {}

    /// The whole file, e.g. `psf.json`; read once, as tests ask for it at every case.
    public static JsonNode file(String name) {
        Path path = Shared.path("vectors/" + name);
        SoftReference<JsonNode> kept = FILES.get(path);
        JsonNode file = kept == null ? null : kept.get();
        if (file == null) {
            file = JSON.readTree(path.toFile());
            FILES.put(path, new SoftReference<>(file));
        }
        return file;
    }

    /// A JSON file anywhere.
    public static JsonNode json(Path file) {
        return JSON.readTree(file.toFile());
    }

    public static List<JsonNode> cases(String file) {
        return StreamSupport.stream(file(file).get("cases").spliterator(), false).toList();
    }

    /// A number; `"NaN"` and `"Infinity"` are written as texts.
    public static double number(JsonNode node) {
        return node.isString() ? Double.parseDouble(node.asString()) : node.asDouble();
    }

    public static double[] numbers(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false).mapToDouble(Vectors::number).toArray();
    }

    /// The array that a node describes, inline or in an npy file.
    public static Array array(JsonNode node) {
        if (node.has("data")) {
            int[] shape = StreamSupport.stream(node.get("shape").spliterator(), false).mapToInt(JsonNode::asInt)
                    .toArray();
            return new Array(shape, node.get("dtype").asString(), numbers(node.get("data")));
        }
        return npy(Shared.path("vectors/" + node.get("npy").asString()), node.get("dtype").asString());
    }

    /// The input of a case: `{file: "….npz", array: "images", band: "i"}`; the band picks a plane where the array has three axes.
    public static Array npz(JsonNode input, String arrayKey) {
        return plane(input, input.get(arrayKey).asString());
    }

    /// Another array of the file that holds a case's input, e.g. `variance`, for the band of the case.
    public static Array plane(JsonNode input, String array) {
        Path file = Shared.named(input.get("file").asString());
        Array whole = npz(file, array);
        if (whole.shape.length != 3 || !input.has("band")) {
            return whole;
        }
        String[] bands = npzTexts(file, "filters");
        int index = List.of(bands).indexOf(input.get("band").asString());
        int n = whole.shape[1] * whole.shape[2];
        return new Array(new int[]{whole.shape[1], whole.shape[2]}, whole.dtype,
                java.util.Arrays.copyOfRange(whole.values, index * n, (index + 1) * n));
    }

    public static Array npz(Path file, String name) {
        return withEntry(file, name, in -> {
            NpyArray array = NpyArray.read(in);
            return new Array(array.shape(), array.descr(), array.numbers());
        });
    }

    /// The `.npy` file at a path.
    public static Array npy(Path path, String dtype) {
        try (InputStream in = Files.newInputStream(path)) {
            NpyArray array = NpyArray.read(in);
            return new Array(array.shape(), dtype, array.numbers());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The checksum that vectors give for a float32 array: little endian, every NaN canonical.
    public static String sha256(float[] values) {
        ByteBuffer bytes = ByteBuffer.allocate(values.length * 4).order(ByteOrder.LITTLE_ENDIAN);
        for (float v : values) {
            bytes.putInt(Float.floatToIntBits(v));
        }
        return sha256(bytes.array());
    }

    /// The checksum that vectors give for a float64 array: little endian, every NaN canonical.
    public static String sha256(double[] values) {
        ByteBuffer bytes = ByteBuffer.allocate(values.length * 8).order(ByteOrder.LITTLE_ENDIAN);
        for (double v : values) {
            bytes.putLong(Double.doubleToLongBits(v));
        }
        return sha256(bytes.array());
    }

    public static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    public static String[] npzTexts(Path file, String name) {
        return withEntry(file, name, in -> NpyArray.read(in).texts());
    }

    private interface Reader<T> {
        T read(InputStream in) throws IOException;
    }

    private static <T> T withEntry(Path file, String name, Reader<T> reader) {
        try (ZipFile zip = new ZipFile(file.toFile());
                InputStream in = zip.getInputStream(zip.getEntry(name + ".npy"))) {
            return reader.read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
