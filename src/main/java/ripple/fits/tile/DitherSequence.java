package ripple.fits.tile;

/// The random numbers that were added to the pixels of a tile before quantising.
///
/// 10,000 numbers of Park and Miller's generator (1988, CACM 31, 1192); a tile begins at a place given by its number, and
/// at the end of the table goes on at a place given by the next number: FITS standard 4.0, appendix I.
final class DitherSequence {
    static final int COUNT = 10_000;
    private static final int SPREAD = 500;
    private static final float[] NUMBERS = numbers();

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

    static float[] table() {
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

    private int start() {
        return (int) (NUMBERS[seed] * SPREAD);
    }

    private static float[] numbers() {
        float[] numbers = new float[COUNT];
        long state = 1;
        for (int i = 0; i < COUNT; i++) {
            state = state * 16807 % 2147483647;
            numbers[i] = (float) (state / 2147483647.0);
        }
        return numbers;
    }
}
