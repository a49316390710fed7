package ripple.ui.stamps;

import java.util.ArrayList;
import java.util.List;
import ripple.render.ColourMap;
import ripple.ui.kit.Messages;
import ripple.ui.view.Composite;
import ripple.ui.view.Curve;
import ripple.ui.view.DisplayModel;
import ripple.ui.view.Look;
import ripple.ui.view.RangePreset;
import ripple.ui.view.StretchScope;
import ripple.ui.view.ToneModel;

/// What the parts of a stretch are called.
final class StretchTitles {
    private static final int TOLD = 2;

    private StretchTitles() {}

    static String of(StretchScope scope) {
        return switch (scope) {
            case SURVEY -> Messages.text("stretch.survey");
            case BAND -> Messages.text("stretch.band");
            case OBJECT -> Messages.text("stretch.object");
        };
    }

    static String of(RangePreset preset) {
        return switch (preset) {
            case STANDARD -> Messages.text("stretch.standard");
            case ZSCALE -> "zscale";
            case PERCENT_99_9 -> Messages.text("stretch.percent", "99.9");
            case PERCENT_99_5 -> Messages.text("stretch.percent", "99.5");
            case PERCENT_98 -> Messages.text("stretch.percent", "98");
            case PERCENT_95 -> Messages.text("stretch.percent", "95");
            case PERCENT_90 -> Messages.text("stretch.percent", "90");
            case MIN_MAX -> Messages.text("stretch.minMax");
        };
    }

    static String of(Curve curve) {
        return switch (curve) {
            case ASINH -> "asinh";
            case LINEAR -> Messages.text("curve.linear");
            case LOG -> "log";
            case SQRT -> Messages.text("curve.sqrt");
            case SQUARED -> Messages.text("curve.squared");
            case POWER -> Messages.text("curve.power");
            case POWER_DIST -> Messages.text("curve.powerDist");
            case SINH -> "sinh";
            case EQUALISED -> Messages.text("curve.equalised");
            case DS9_ASINH -> "DS9 asinh";
            case DS9_LOG -> "DS9 log";
            case DS9_POW -> "DS9 pow";
            case DS9_SINH -> "DS9 sinh";
            case DS9_EQUALISED -> Messages.text("curve.ds9Equalised");
        };
    }

    /// What the number of a curve is called.
    static String number(Curve curve) {
        return switch (curve) {
            case ASINH, SINH -> Messages.text("stretch.soft");
            case POWER -> Messages.text("curve.exponent");
            default -> Messages.text("curve.steepness");
        };
    }

    static String of(Composite composite) {
        return switch (composite) {
            case CURVE -> Messages.text("composite.curve");
            case LUPTON -> "Lupton";
            case LUPTON_ZSCALE -> Messages.text("composite.luptonZscale");
            case ASINH_ZSCALE -> Messages.text("composite.asinhZscale");
        };
    }

    static String of(ColourMap map) {
        return map == ColourMap.GREY ? Messages.text("map.grey") : map.label();
    }

    static String of(Look look) {
        return switch (look) {
            case STANDARD -> Messages.text("look.standard");
            case BRIGHTER -> Messages.text("look.brighter");
            case BLUER -> Messages.text("look.bluer");
        };
    }

    /// Which stretch is in force: the survey's, or what is other than in the survey's.
    static String chip(DisplayModel display) {
        if (display.looks().ownStretch().get()) {
            return Messages.text("stretch.chipObject");
        }
        List<String> all = changes(display);
        if (all.isEmpty()) {
            return Messages.text("stretch.chip");
        }
        String told = String.join(", ", all.subList(0, Math.min(TOLD, all.size())));
        return all.size() > TOLD ? Messages.text("stretch.chipMore", told, all.size() - TOLD) : told;
    }

    /// What is other than in the survey's stretch, a word or two each; empty when nothing is.
    static List<String> changes(DisplayModel display) {
        ToneModel tones = display.tones();
        List<String> all = new ArrayList<>();
        tell(all, display.looks().shown().get() != Look.STANDARD, of(display.looks().shown().get()));
        tell(all, display.scope().get() != StretchScope.SURVEY, of(display.scope().get()));
        tell(all, display.preset().get() != RangePreset.STANDARD, of(display.preset().get()));
        tell(all, display.lowShift().get() != 0 || display.highShift().get() != 1, Messages.text("stretch.ownRange"));
        tell(all, !display.linkedBands().get(), Messages.text("stretch.unlinked"));
        tell(all, tones.composite().get() != Composite.CURVE, of(tones.composite().get()));
        tell(all, tones.curve().get() != Curve.ASINH, of(tones.curve().get()));
        tell(all, tones.curve().get() == Curve.ASINH && tones.number().get() != tones.usual(Curve.ASINH),
                Messages.text("stretch.ownSoftening"));
        tell(all, tones.isBent(), Messages.text("stretch.bent"));
        tell(all, tones.map().get() != ColourMap.GREY, of(tones.map().get()));
        tell(all, tones.inverted().get(), Messages.text("stretch.inverted"));
        return all;
    }

    private static void tell(List<String> all, boolean so, String what) {
        if (so) {
            all.add(what);
        }
    }
}
