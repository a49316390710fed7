package ripple.label.agree;

/// A number with its 95 % interval, or why there is none.
public sealed interface Figure {
    /// A number.
    ///
    /// @param value the estimate
    /// @param low where its 95 % interval begins; NaN together with `high` where no interval can be given
    /// @param high where it ends
    record Value(double value, double low, double high) implements Figure {
        /// @throws IllegalArgumentException when the value is not finite, or the interval has one end or is upside down
        public Value {
            if (!Double.isFinite(value) || Double.isNaN(low) != Double.isNaN(high) || low > high) {
                throw new IllegalArgumentException("No figure: " + value + " in " + low + " to " + high + ".");
            }
        }

        static Value bare(double value) {
            return new Value(value, Double.NaN, Double.NaN);
        }

        public boolean hasInterval() {
            return !Double.isNaN(low);
        }
    }

    /// No number.
    ///
    /// @param reason a sentence for the user
    record None(String reason) implements Figure {}

    /// The value; NaN where there is none, for tables and files that know how to leave it out.
    default double orNaN() {
        return this instanceof Value v ? v.value : Double.NaN;
    }
}
