package ripple.fits.tile;

/// The decoded pixels of one tile, in C order, to be copied out run by run as the type wanted.
///
/// They lie in buffers that the next tile overwrites. Values are physical: scaled, NaN where there is none. `longs` is
/// only for integers whose {@link Linear} keeps them integers.
public sealed interface TilePixels {
    void floats(int from, int count, float[] to, int at);

    void doubles(int from, int count, double[] to, int at);

    void longs(int from, int count, long[] to, int at);

    /// Integers of up to 32 bits.
    record Integers(int[] stored, Linear linear) implements TilePixels {
        @Override
        public void floats(int from, int count, float[] to, int at) {
            boolean plain = linear.isIdentity() && !linear.blank().exists();
            for (int i = 0; i < count; i++) {
                to[at + i] = plain ? (float) stored[from + i] : (float) linear.apply(stored[from + i]);
            }
        }

        @Override
        public void doubles(int from, int count, double[] to, int at) {
            for (int i = 0; i < count; i++) {
                to[at + i] = linear.apply(stored[from + i]);
            }
        }

        @Override
        public void longs(int from, int count, long[] to, int at) {
            long zero = linear.integer(0);
            for (int i = 0; i < count; i++) {
                to[at + i] = stored[from + i] + zero;
            }
        }
    }

    /// Integers of 64 bits.
    record Longs(long[] stored, Linear linear) implements TilePixels {
        @Override
        public void floats(int from, int count, float[] to, int at) {
            for (int i = 0; i < count; i++) {
                to[at + i] = (float) linear.apply(stored[from + i]);
            }
        }

        @Override
        public void doubles(int from, int count, double[] to, int at) {
            for (int i = 0; i < count; i++) {
                to[at + i] = linear.apply(stored[from + i]);
            }
        }

        @Override
        public void longs(int from, int count, long[] to, int at) {
            long zero = linear.integer(0);
            for (int i = 0; i < count; i++) {
                to[at + i] = stored[from + i] + zero;
            }
        }
    }

    /// Floats as they are.
    record Floats(float[] stored) implements TilePixels {
        @Override
        public void floats(int from, int count, float[] to, int at) {
            System.arraycopy(stored, from, to, at, count);
        }

        @Override
        public void doubles(int from, int count, double[] to, int at) {
            for (int i = 0; i < count; i++) {
                to[at + i] = stored[from + i];
            }
        }

        @Override
        public void longs(int from, int count, long[] to, int at) {
            throw new UnsupportedOperationException("Floats are not read as integers.");
        }
    }

    /// Doubles as they are.
    record Doubles(double[] stored) implements TilePixels {
        @Override
        public void floats(int from, int count, float[] to, int at) {
            for (int i = 0; i < count; i++) {
                to[at + i] = (float) stored[from + i];
            }
        }

        @Override
        public void doubles(int from, int count, double[] to, int at) {
            System.arraycopy(stored, from, to, at, count);
        }

        @Override
        public void longs(int from, int count, long[] to, int at) {
            throw new UnsupportedOperationException("Doubles are not read as integers.");
        }
    }

    /// Floats that were made integers.
    record Quantised(int[] stored, Quantisation quantisation) implements TilePixels {
        @Override
        public void floats(int from, int count, float[] to, int at) {
            quantisation.floats(stored, from, count, to, at);
        }

        @Override
        public void doubles(int from, int count, double[] to, int at) {
            quantisation.doubles(stored, from, count, to, at);
        }

        @Override
        public void longs(int from, int count, long[] to, int at) {
            throw new UnsupportedOperationException("Floats are not read as integers.");
        }
    }
}
