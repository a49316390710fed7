package ripple.ui.kit;

/// Where an action can be used.
public enum Scope {
    EVERYWHERE, EXPLORE, INSPECT;

    /// Whether an action of this scope works while the other is in front.
    public boolean covers(Scope inFront) {
        return this == EVERYWHERE || this == inFront;
    }
}
