package ripple.ui;

import ripple.ui.kit.Scope;

/// What is in front.
enum Workspace {
    START(Scope.EVERYWHERE), EXPLORE(Scope.EXPLORE), INSPECT(Scope.INSPECT), VET(Scope.VET), CAMPAIGN(
            Scope.CAMPAIGN), AGREEMENT(
                    Scope.AGREEMENT), RUN(Scope.RUN), EXPORT(Scope.EXPORT), SETTINGS(Scope.SETTINGS);

    private final Scope scope;

    Workspace(Scope scope) {
        this.scope = scope;
    }

    Scope scope() {
        return scope;
    }
}
