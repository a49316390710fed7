package ripple.label.session;

/// How far a grader is with an item. Unseen is never the same as not a lens.
public enum Stage {
    UNSEEN, SEEN, GRADED
}
