package ripple.pipeline.report;

import java.util.Locale;
import ripple.label.agree.Figure;
import ripple.label.agree.Share;

/// Figures as text: a real minus, thin spaces, a dash where there is none.
final class FigureText {
    private static final String NONE = "–";

    private FigureText() {}

    static String number(double value, int digits) {
        if (Double.isNaN(value)) {
            return NONE;
        }
        String text = String.format(Locale.ROOT, "%." + digits + "f", value);
        return text.matches("-0\\.?0*") ? text.substring(1) : text.replace('-', '−');
    }

    /// A probability, which may be far too small for decimals.
    static String probability(Figure figure) {
        double p = figure.orNaN();
        return p > 0 && p < 0.001 ? "<\u200a0.001" : number(p, 3);
    }

    static String value(Figure figure, int digits) {
        return number(figure.orNaN(), digits);
    }

    /// `low to high`; empty where there is no interval.
    static String interval(Figure figure, int digits) {
        return figure instanceof Figure.Value v && v.hasInterval()
                ? number(v.low(), digits) + " to " + number(v.high(), digits)
                : "";
    }

    /// The interval, or why there is no figure.
    static String detail(Figure figure) {
        return switch (figure) {
            case Figure.None none -> none.reason();
            case Figure.Value value when value.hasInterval() -> "95 %: " + interval(value, 2);
            case Figure.Value _ -> "no interval";
        };
    }

    static String count(Share share) {
        return share.isEmpty() ? NONE : number(share.count(), 0) + " of " + number(share.total(), 0);
    }

    static String percent(Share share) {
        return share.isEmpty() ? NONE : number(100 * share.value(), 0) + "\u2009%";
    }

    static String interval(Share share) {
        return share.isEmpty() ? "" : number(100 * share.low(), 0) + " to " + number(100 * share.high(), 0) + "\u2009%";
    }
}
