package ripple.fits;

import java.util.Optional;
import ripple.fits.tile.Dithering;
import ripple.fits.tile.Linear;
import ripple.fits.tile.PixelType;
import ripple.fits.tile.RiceDecoder;

/// How the tiles of an image are compressed: the keywords of FITS standard 4.0, 10.1.1 and 10.1.2, checked.
///
/// @param algorithm ZCMPTYPE
/// @param type ZBITPIX
/// @param linear BSCALE, BZERO, BLANK
/// @param dithering ZQUANTIZ
/// @param ditherSeed ZDITHER0, 1 when missing
/// @param bytePix bytes per pixel of the Rice code
/// @param blockSize pixels per block of the Rice code
record Compression(Algorithm algorithm, PixelType type, Linear linear, Dithering dithering, long ditherSeed,
        int bytePix, int blockSize) {
    /// zlib's highest ratio, see its "Maximum Expansion Factor".
    private static final long GZIP_MOST_RATIO = 1032;
    private static final int LARGEST_BLOCK = 1 << 12;
    private static final int MOST_PARAMETERS = 999;

    /// ZCMPTYPE.
    enum Algorithm {
        RICE_1, GZIP_1, GZIP_2, NOCOMPRESS;

        static Algorithm of(String name, Place place) throws FitsException {
            return switch (name) {
                case "RICE_1", "RICE_ONE" -> RICE_1;
                case "GZIP_1" -> GZIP_1;
                case "GZIP_2" -> GZIP_2;
                case "NOCOMPRESS" -> NOCOMPRESS;
                case "HCOMPRESS_1", "PLIO_1" -> throw place.fault(name + " compression is not read yet. "
                        + "Unpack the file with funpack, or compress it with RICE_1 or GZIP_2.");
                default -> throw place.fault("the compression " + Place.printable(name) + " is not known.");
            };
        }
    }

    static Compression of(Hdu hdu, PixelType type, Linear linear) throws FitsException {
        FitsHeader header = hdu.header();
        Place place = hdu.place();
        String name = header.text("ZCMPTYPE").orElseThrow(() -> place.fault("the header has no ZCMPTYPE.")).trim();
        String quantize = header.text("ZQUANTIZ").orElse("NO_DITHER").trim();
        Optional<Dithering> dithering = Dithering.ofKeyword(quantize);
        return new Compression(Algorithm.of(name, place), type, linear,
                dithering.orElseThrow(
                        () -> place.fault("ZQUANTIZ is " + Place.printable(quantize) + ", which is not known.")),
                header.integer("ZDITHER0").orElse(1), bytePix(parameter(header, "BYTEPIX", 4), place),
                blockSize(parameter(header, "BLOCKSIZE", 32), place));
    }

    /// The value (ZVALn) of the parameter with that name (ZNAMEn).
    private static long parameter(FitsHeader header, String name, long missing) throws FitsException {
        for (int i = 1; i <= MOST_PARAMETERS && header.has("ZNAME" + i); i++) {
            if (header.text("ZNAME" + i).orElse("").trim().equals(name)) {
                return header.required("ZVAL" + i, Integer.MIN_VALUE, Integer.MAX_VALUE);
            }
        }
        return missing;
    }

    private static int bytePix(long value, Place place) throws FitsException {
        if (value != 1 && value != 2 && value != 4) {
            throw place.fault("the Rice code has BYTEPIX " + value + "; 1, 2 and 4 are possible.");
        }
        return (int) value;
    }

    private static int blockSize(long value, Place place) throws FitsException {
        if (value < 1 || value > LARGEST_BLOCK) {
            throw place.fault("the Rice code has BLOCKSIZE " + value + "; 1 to " + LARGEST_BLOCK + " are possible.");
        }
        return (int) value;
    }

    RiceDecoder rice() {
        return new RiceDecoder(bytePix, blockSize);
    }

    /// The most pixels that so many compressed bytes can hold, in any of the columns.
    long mostPixels(long bytes) {
        long gzip = bytes * GZIP_MOST_RATIO;
        return algorithm == Algorithm.RICE_1 ? Math.max(gzip, rice().mostPixels(bytes)) : gzip;
    }

    /// @throws FitsException when a tile cannot hold as many pixels as it should, so that no array is made for them
    void checkSize(long pixels, long bytes, Place place, int tile) throws FitsException {
        if (pixels > mostPixels(bytes)) {
            throw place.fault("tile " + tile + " has " + bytes + " bytes; " + pixels + " pixels cannot be in them.");
        }
    }
}
