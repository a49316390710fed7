package ripple.ui.kit;

/// Where an action can be used.
public enum Scope {
    EVERYWHERE, EXPLORE, INSPECT, VET, CAMPAIGN, AGREEMENT, RUN, EXPORT, SETTINGS;

    /// As the settings call it.
    public String title() {
        return switch (this) {
            case EVERYWHERE -> Messages.text("scope.everywhere");
            case EXPLORE -> Messages.text("workspace.explore");
            case INSPECT -> Messages.text("workspace.inspect");
            case VET -> Messages.text("workspace.vet");
            case CAMPAIGN -> Messages.text("campaign.name");
            case AGREEMENT -> Messages.text("agree.name");
            case RUN -> Messages.text("workspace.run");
            case EXPORT -> Messages.text("workspace.export");
            case SETTINGS -> Messages.text("settings.title");
        };
    }

    /// Whether there is a place where actions of both work.
    public boolean overlaps(Scope other) {
        return this == EVERYWHERE || other == EVERYWHERE || this == other;
    }

    /// Whether an action of this scope works while the other is in front.
    public boolean covers(Scope inFront) {
        return this == EVERYWHERE || this == inFront;
    }
}
