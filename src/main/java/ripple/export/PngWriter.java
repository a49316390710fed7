package ripple.export;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.ImageIO;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import ripple.file.AtomicFile;
import ripple.render.Colours;
import ripple.render.Picture;

/// Pictures as PNG files; lossless, so that the file holds exactly the pixels that were drawn.
public final class PngWriter {
    private PngWriter() {}

    /// Writes a picture; the file appears only when it is whole and takes the place of what was there.
    ///
    /// @throws ExportException when the picture is empty or the file cannot be written
    public static void write(Path file, Picture picture) throws ExportException {
        if (picture.width() == 0 || picture.height() == 0) {
            throw new ExportException("There is no pixel to write to " + file + ": choose a size of at least 1.");
        }
        try {
            AtomicFile.write(file, encoded(picture));
        } catch (IOException e) {
            throw ExportException.writing(file, e);
        }
    }

    /// The bytes of the file.
    private static byte[] encoded(Picture picture) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            if (!ImageIO.write(image(picture), "png", out)) {
                throw new IOException("this Java has no writer for PNG");
            }
        }
        return bytes.toByteArray();
    }

    /// Without an alpha channel when every pixel is opaque.
    private static BufferedImage image(Picture picture) {
        boolean opaque = Arrays.stream(picture.argb()).allMatch(colour -> Colours.alpha(colour) == 255);
        BufferedImage image = new BufferedImage(picture.width(), picture.height(),
                opaque ? BufferedImage.TYPE_INT_RGB : BufferedImage.TYPE_INT_ARGB);
        image.setRGB(0, 0, picture.width(), picture.height(), picture.argb(), 0, picture.width());
        return image;
    }
}
