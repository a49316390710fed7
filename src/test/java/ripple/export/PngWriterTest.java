package ripple.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ripple.render.Picture;

class PngWriterTest {
    @TempDir
    Path folder;

    @Test
    void theFileHoldsExactlyThePixels() throws IOException {
        SplittableRandom random = new SplittableRandom(3);
        for (int alpha : new int[]{0xFF000000, 0}) {
            int[] argb = new int[7 * 5];
            for (int i = 0; i < argb.length; i++) {
                argb[i] = random.nextInt() | alpha;
            }
            Path file = folder.resolve("p" + alpha + ".png");
            PngWriter.write(file, new Picture(7, 5, argb));
            BufferedImage read = ImageIO.read(file.toFile());
            assertEquals(7, read.getWidth());
            assertEquals(alpha == 0, read.getColorModel().hasAlpha());
            assertArrayEquals(argb, read.getRGB(0, 0, 7, 5, null, 0, 7));
        }
    }

    @Test
    void whatCannotBeWrittenIsSaid() throws IOException {
        Path nowhere = folder.resolve("no/such/folder/p.png");
        String message = assertThrows(ExportException.class,
                () -> PngWriter.write(nowhere, Picture.filled(2, 2, -1))).getMessage();
        assertTrue(message.contains(nowhere.toString()), message);
        assertThrows(ExportException.class,
                () -> PngWriter.write(folder.resolve("e.png"), Picture.filled(0, 2, -1)));
        assertFalse(Files.exists(folder.resolve("e.png")));
    }
}
