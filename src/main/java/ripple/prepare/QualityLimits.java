package ripple.prepare;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalDouble;

/// Some limits; the others do not count.
///
/// @param values by what is limited
public record QualityLimits(Map<QualityLimit, Double> values) {
    /// No limit at all.
    public static final QualityLimits NONE = new QualityLimits(Map.of());

    /// @throws IllegalArgumentException with a sentence when a limit is not a number or a share not between 0 and 1
    public QualityLimits {
        values.forEach(QualityLimits::check);
        Map<QualityLimit, Double> copy = new EnumMap<>(QualityLimit.class);
        copy.putAll(values);
        values = Collections.unmodifiableMap(copy);
    }

    private static void check(QualityLimit limit, double value) {
        if (limit.isShare() && !(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException(
                    limit.sentence() + ", lies between 0 and 1, not at " + value + ".");
        }
        if (Double.isNaN(value)) {
            throw new IllegalArgumentException(limit.sentence() + ": this limit is not a number.");
        }
        if (limit == QualityLimit.SEEING && !(value > 0)) {
            throw new IllegalArgumentException("The largest seeing must be positive, not " + value + ".");
        }
    }

    /// Empty where there is none.
    public OptionalDouble of(QualityLimit limit) {
        Double value = values.get(limit);
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    /// With another limit; an infinite one is none.
    public QualityLimits with(QualityLimit limit, double value) {
        Map<QualityLimit, Double> copy = new EnumMap<>(QualityLimit.class);
        copy.putAll(values);
        if (Double.isInfinite(value)) {
            copy.remove(limit);
        } else {
            copy.put(limit, value);
        }
        return new QualityLimits(copy);
    }
}
