package ripple.fits;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nom.tam.fits.BasicHDU;
import nom.tam.fits.Fits;
import nom.tam.fits.Header;
import nom.tam.fits.ImageData;
import nom.tam.fits.ImageHDU;
import nom.tam.fits.NullDataHDU;
import nom.tam.util.FitsOutputStream;
import ripple.file.AtomicFile;

/// The HDUs of a file that is being made: a primary one without data, then images.
final class HduSequence {
    private static final int BUFFER = 1 << 16;

    private final List<BasicHDU<?>> hdus = new ArrayList<>();

    HduSequence() {
        hdus.add(new NullDataHDU());
    }

    Header primary() {
        return hdus.getFirst().getHeader();
    }

    /// Adds an image.
    ///
    /// @param rows one primitive array per row, lowest row first
    /// @return its header, to be filled
    Header add(String extName, Object rows) throws nom.tam.fits.FitsException {
        ImageHDU hdu = new ImageData(rows).toHDU();
        hdu.getHeader().addValue("EXTNAME", extName, "name of this image");
        hdus.add(hdu);
        return hdu.getHeader();
    }

    /// Writes the file under a temporary name and gives it its own when it is whole.
    ///
    /// @throws IOException when the disk refuses
    void write(Path target) throws IOException, nom.tam.fits.FitsException {
        try (AtomicFile file = AtomicFile.replacing(target)) {
            DiskWatch disk = new DiskWatch(file.stream());
            try (OutputStream out = new BufferedOutputStream(disk, BUFFER);
                    FitsOutputStream stream = new FitsOutputStream(out);
                    Fits fits = new Fits()) {
                for (BasicHDU<?> hdu : hdus) {
                    fits.addHDU(hdu);
                }
                // The library's comment is the time of day; the same stamps must give the same bytes.
                primary().findCard("SIMPLE").setComment("conforms to the FITS standard");
                fits.write(stream);
            } catch (nom.tam.fits.FitsException e) {
                disk.check();
                throw e;
            }
            file.commit();
        }
    }

    static float[][] rows(float[] pixels, int width) {
        float[][] rows = new float[width == 0 ? 0 : pixels.length / width][];
        Arrays.setAll(rows, y -> Arrays.copyOfRange(pixels, y * width, (y + 1) * width));
        return rows;
    }

    static double[][] rows(double[] pixels, int width) {
        double[][] rows = new double[width == 0 ? 0 : pixels.length / width][];
        Arrays.setAll(rows, y -> Arrays.copyOfRange(pixels, y * width, (y + 1) * width));
        return rows;
    }

    static long[][] rows(long[] pixels, int width) {
        long[][] rows = new long[width == 0 ? 0 : pixels.length / width][];
        Arrays.setAll(rows, y -> Arrays.copyOfRange(pixels, y * width, (y + 1) * width));
        return rows;
    }

    static int[][] intRows(long[] pixels, int width) {
        int[][] rows = new int[width == 0 ? 0 : pixels.length / width][width];
        for (int i = 0; i < pixels.length; i++) {
            rows[i / width][i % width] = (int) pixels[i];
        }
        return rows;
    }
}
