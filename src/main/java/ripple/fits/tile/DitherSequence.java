package ripple.fits.tile;

/// The random numbers that were added to the pixels of a tile before quantising.
///
/// 10,000 numbers of Park and Miller's generator (1988, CACM 31, 1192); a tile begins at a place given by its number, and
/// at the end of the table goes on at a place given by the next number: FITS standard 4.0, appendix I.
final class DitherSequence {
    static final int COUNT = 10_000;
    private static final int SPREAD = 500;
    private static final double[] NUMBERS = numbers();

    private int seed;
    private int next;

    /// @param seed 0-based index in the table; reduced modulo 10,000
    /// @param pixel how many pixels of the tile to pass over
    DitherSequence(long seed, int pixel) {
        this.seed = (int) Math.floorMod(seed, (long) COUNT);
        next = start();
        int skip = pixel;
        while (skip >= COUNT - next) {
            skip -= COUNT - next;
            jump();
        }
        next += skip;
    }

    /// The numbers, rounded to floats as the standard has them.
    static double[] table() {
        return NUMBERS;
    }

    /// Index of the next number; as many of them follow one another as {@link #run} says.
    int index() {
        return next;
    }

    int run(int wanted) {
        return Math.min(wanted, COUNT - next);
    }

    void advance(int count) {
        next += count;
        if (next >= COUNT) {
            jump();
        }
    }

    private void jump() {
        seed = seed + 1 == COUNT ? 0 : seed + 1;
        next = start();
    }

    /// In float, as CFITSIO counts: in double the product could fall just below a whole number.
    private int start() {
        return (int) ((float) NUMBERS[seed] * SPREAD);
    }

    private static double[] numbers() {
        double[] numbers = new double[COUNT];
        long state = 1;
        for (int i = 0; i < COUNT; i++) {
            state = state * 16807 % 2147483647;
            numbers[i] = (float) (state / 2147483647.0);
        }
        return numbers;
    }
}
