package ripple.label.agree;

/// So many of so many, with Wilson's 95 % interval.
///
/// Source: Wilson (1927, JASA 22, 209): (p + z²/2n ± z √(p(1−p)/n + z²/4n²)) / (1 + z²/n), z = 1.96.
///
/// @param count how many; may be a sum of probabilities
/// @param total of how many
public record Share(double count, double total) {
    static final double Z = 1.959963984540054;

    /// @throws IllegalArgumentException for a count that is negative or above the total
    public Share {
        if (!(count >= 0) || !(count <= total * (1 + 1e-9)) || Double.isInfinite(total)) {
            throw new IllegalArgumentException("There are no " + count + " of " + total + ".");
        }
    }

    public boolean isEmpty() {
        return total == 0;
    }

    /// The share itself; NaN of nothing.
    public double value() {
        return count / total;
    }

    /// Where the interval begins; 0 of nothing.
    public double low() {
        return isEmpty() ? 0 : Math.max(0, centre() - half());
    }

    /// Where it ends; 1 of nothing.
    public double high() {
        return isEmpty() ? 1 : Math.min(1, centre() + half());
    }

    /// As a figure.
    ///
    /// @param reason why there is none, when the total is 0
    Figure figure(String reason) {
        return isEmpty() ? new Figure.None(reason) : new Figure.Value(value(), low(), high());
    }

    private double centre() {
        return (value() + Z * Z / (2 * total)) / (1 + Z * Z / total);
    }

    private double half() {
        double p = Math.min(1, value());
        return Z * Math.sqrt(p * (1 - p) / total + Z * Z / (4 * total * total)) / (1 + Z * Z / total);
    }
}
