package ripple.prepare;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ripple.image.AdaptiveMoments;
import ripple.image.BandImage;
import ripple.image.Mask;
import ripple.image.Psf;
import ripple.image.PsfSource;
import ripple.image.Stamp;
import ripple.sky.PixelBox;

/// What the benchmarks of single steps work on: objects of three bands with variance, mask and PSF, made by `src/bench/steps.py`, the same
/// for the Python peers. PSF shapes and kernels are remembered, as a batch does for each pair of cells. Belongs to one thread.
final class StepInputs {
    static final int OBJECTS = 32;
    static final int SIZE = 64;
    static final int PSF = 21;
    static final List<String> BANDS = List.of("g", "r", "i");

    final List<Stamp> stamps = new ArrayList<>();
    private final Map<Psf, AdaptiveMoments> shapes = new HashMap<>();
    private final Map<KernelKey, MatchingKernel> kernels = new HashMap<>();

    /// From the folder that `-Dripple.steps` names.
    StepInputs() {
        this(Path.of(System.getProperty("ripple.steps", "target/steps")));
    }

    StepInputs(Path folder) {
        float[] image = floats(folder.resolve("image.f32"));
        float[] variance = floats(folder.resolve("variance.f32"));
        int[] mask = integers(folder.resolve("mask.i32"));
        List<Psf> psfs = psfs(folder.resolve("psf.f64"));
        int n = SIZE * SIZE;
        for (int object = 0; object < OBJECTS; object++) {
            BandImage[] bands = new BandImage[BANDS.size()];
            for (int b = 0; b < bands.length; b++) {
                int from = (object * bands.length + b) * n;
                BandImage plain = Stamps.band(BANDS.get(b), new PixelBox(0, 0, SIZE, SIZE),
                        Arrays.copyOfRange(image, from, from + n),
                        Arrays.copyOfRange(variance, from, from + n), psfs.get(b));
                bands[b] = plain.withPlanes(plain.image(), plain.variance(), mask(mask, from), plain.psf());
            }
            stamps.add(Stamps.of(bands));
        }
    }

    PsfShapes shapes() {
        return psf -> shapes.computeIfAbsent(psf, AdaptiveMoments::of);
    }

    Kernels kernels() {
        return key -> {
            MatchingKernel known = kernels.get(key);
            if (known == null) {
                known = key.kernel();
                kernels.put(key, known);
            }
            return known;
        };
    }

    Psf psf(String band) {
        return Stamps.image(stamps.getFirst(), band).psf();
    }

    private static Mask mask(int[] bits, int from) {
        long[] plane = new long[SIZE * SIZE];
        for (int i = 0; i < plane.length; i++) {
            plane[i] = bits[from + i];
        }
        return new Mask(SIZE, SIZE, plane, Stamps.PLANES);
    }

    private static List<Psf> psfs(Path file) {
        ByteBuffer bytes = bytes(file);
        List<Psf> all = new ArrayList<>();
        for (int b = 0; b < BANDS.size(); b++) {
            double[] values = new double[PSF * PSF];
            bytes.asDoubleBuffer().get(b * values.length, values);
            all.add(new Psf(PSF, PSF, values, PsfSource.CELL));
        }
        return all;
    }

    private static float[] floats(Path file) {
        ByteBuffer bytes = bytes(file);
        float[] values = new float[bytes.remaining() / Float.BYTES];
        bytes.asFloatBuffer().get(values);
        return values;
    }

    private static int[] integers(Path file) {
        ByteBuffer bytes = bytes(file);
        int[] values = new int[bytes.remaining() / Integer.BYTES];
        bytes.asIntBuffer().get(values);
        return values;
    }

    private static ByteBuffer bytes(Path file) {
        try {
            return ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
