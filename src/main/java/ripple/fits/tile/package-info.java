/// Tile decompression: RICE_1, GZIP_1, GZIP_2 and uncompressed tiles to numbers, quantised or not, per the FITS standard
/// 4.0, section 10.
///
/// Door: {@link ripple.fits.tile.TileDecoder}. Units: bytes in, pixel values out. Threads: decoders hold buffers and belong to
/// one thread. Speed per core, 4000 x 4000 floats in tiles of 150 x 150, CPU time, with CFITSIO 4 on the same machine: RICE_1 with
/// dither 1240 against 365 MB/s of pixels, GZIP_2 lossless 710 against 300, GZIP_2 mask 530 against 310 (`TileDecoding`).
@org.jspecify.annotations.NullMarked
package ripple.fits.tile;
