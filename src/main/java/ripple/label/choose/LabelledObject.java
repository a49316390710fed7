package ripple.label.choose;

import ripple.catalog.Target;

/// A target with what graders said of it.
public record LabelledObject(Target target, ObjectLabel label) {}
