package ripple.ui;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import ripple.ui.jobs.DashboardFiles;
import ripple.ui.jobs.DashboardView;
import ripple.ui.jobs.JobsView;
import ripple.ui.jobs.KpiStrip;
import ripple.ui.kit.ActionNodes;
import ripple.ui.kit.Lazy;
import ripple.ui.kit.Messages;
import ripple.ui.kit.Nodes;
import ripple.ui.start.StartView;

/// Body and tool bar of each workspace. Each is built when it is first shown.
final class Panes {
    private final Lazy<ExplorePane> explore;
    private final InspectParts parts;
    private final Lazy<InspectPane> inspect;
    private final Lazy<VetPane> vet;
    private final Lazy<ExportPane> export;
    private final Lazy<RunPane> run;
    private final ToolRows rows;
    private final Map<Workspace, Lazy<? extends Node>> bodies = new EnumMap<>(Workspace.class);
    private final Map<Workspace, Lazy<? extends Node>> tools = new EnumMap<>(Workspace.class);

    Panes(Session session, ActionNodes nodes, WindowDeeds deeds, Clips clips, StampSaves saves,
            SettingsPane settings, GradingPanes grading, DashboardFiles figures) {
        rows = new ToolRows(session, nodes, deeds);
        explore = new Lazy<>(() -> {
            ExplorePane pane = new ExplorePane(session, nodes, deeds::openTargets);
            pane.showLayers(deeds.layersShown().get());
            return pane;
        });
        parts = new InspectParts(session, nodes, clips::copyProvenance, saves);
        inspect = new Lazy<>(() -> new InspectPane(session, parts));
        bodies.put(Workspace.START,
                new Lazy<>(() -> new StartView(session.start(), nodes.actions(), session::clearRecent)));
        bodies.put(Workspace.EXPLORE, explore);
        vet = new Lazy<>(() -> new VetPane(session, nodes));
        bodies.put(Workspace.INSPECT, inspect);
        bodies.put(Workspace.CAMPAIGN, new Lazy<>(grading::campaign));
        tools.put(Workspace.CAMPAIGN, new Lazy<>(grading::campaignTools));
        bodies.put(Workspace.AGREEMENT, new Lazy<>(grading::agreement));
        tools.put(Workspace.AGREEMENT, new Lazy<>(grading::agreementTools));
        bodies.put(Workspace.SETTINGS, new Lazy<>(settings::view));
        tools.put(Workspace.SETTINGS, new Lazy<>(settings::tools));
        bodies.put(Workspace.VET, vet);
        run = new Lazy<>(() -> new RunPane(new KpiStrip(session.dashboard()),
                new JobsView(session.jobs(), deeds::showFolder, Clips::copy, session::workerLoad),
                new DashboardView(session.dashboard(), session.theme(), session.ahead(), figures)));
        bodies.put(Workspace.RUN, run);
        tools.put(Workspace.RUN, new Lazy<>(rows::run));
        export = new Lazy<>(() -> new ExportPane(session, nodes));
        bodies.put(Workspace.EXPORT, export);
        tools.put(Workspace.EXPORT, new Lazy<>(() -> Nodes.row("tool-row",
                Nodes.label(Messages.text("export.title"), "crumb-last"))));
        tools.put(Workspace.START, new Lazy<>(rows::start));
        tools.put(Workspace.EXPLORE, new Lazy<>(rows::explore));
        tools.put(Workspace.INSPECT, new Lazy<>(rows::inspect));
        tools.put(Workspace.VET, new Lazy<>(() -> new VetTools(session, nodes).row()));
        deeds.layersShown().addListener((o, before, now) -> {
            if (explore.isMade()) {
                explore.get().showLayers(now);
            }
        });
    }

    Node body(Workspace workspace) {
        return built(bodies, workspace);
    }

    Node tools(Workspace workspace) {
        return built(tools, workspace);
    }

    /// What can be built before it is shown, in order.
    List<Supplier<? extends Node>> ahead() {
        List<Supplier<? extends Node>> all = new ArrayList<>(parts.pieces());
        all.add(() -> tools(Workspace.INSPECT));
        all.add(inspect);
        all.add(() -> tools(Workspace.RUN));
        all.add(run);
        return all;
    }

    ExplorePane explore() {
        return explore.get();
    }

    InspectPane inspect() {
        return inspect.get();
    }

    VetPane vet() {
        return vet.get();
    }

    ExportPane export() {
        return export.get();
    }

    RunPane run() {
        return run.get();
    }

    ToolRows rows() {
        return rows;
    }

    /// The parts of a workspace in reading order, for the key that goes from pane to pane.
    List<Node> parts(Workspace workspace) {
        return switch (body(workspace)) {
            case SplitPane split -> List.copyOf(split.getItems());
            case RunPane pane -> pane.parts();
            case Node body -> List.of(body);
        };
    }

    private static Node built(Map<Workspace, Lazy<? extends Node>> all, Workspace workspace) {
        Lazy<? extends Node> one = all.get(workspace);
        if (one == null) {
            throw new IllegalArgumentException("There is no workspace " + workspace + ".");
        }
        return one.get();
    }
}
