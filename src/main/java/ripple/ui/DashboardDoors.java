package ripple.ui;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import ripple.catalog.Target;
import ripple.job.Guard;
import ripple.repository.Coadd;
import ripple.ui.jobs.DashboardFiles;
import ripple.ui.kit.Messages;
import ripple.ui.kit.NumberStyle;
import ripple.ui.start.OpenState;

/// Where the dashboard leads: files, an object in Inspect, some objects in the list.
///
/// @param deeds of the window
record DashboardDoors(Session session, Services services, WindowDeeds deeds) implements DashboardFiles {
    @Override
    public @Nullable Path picture(String title, String name) {
        return services.choosers().newPicture(title, name);
    }

    @Override
    public @Nullable Path table(String title, String name) {
        return services.choosers().newTable(title, name);
    }

    @Override
    public @Nullable Path run(String title) {
        return services.choosers().folder(title);
    }

    @Override
    public void save(Path file, Callable<byte[]> made) {
        session.io().run(() -> {
            Files.write(file, made.call());
            return file;
        }, done -> session.notice().set(""), problem -> session.notice().set(Guard.sentence(problem)));
    }

    @Override
    public void inspect(String id) {
        Optional<Target> target = session.targets().all().stream().filter(each -> each.id().equals(id)).findFirst();
        if (target.isEmpty()) {
            session.notice().set(Messages.text("dash.gone", id));
        } else {
            session.targets().chosen().set(target.get());
            deeds.show(Workspace.INSPECT);
        }
    }

    @Override
    public void file(String location) {
        Optional<Coadd> coadd = session.start().state().get() instanceof OpenState.Open open
                ? open.repository().coverage().coadds().stream().filter(each -> each.location().equals(location))
                        .findFirst()
                : Optional.empty();
        coadd.ifPresentOrElse(session::showFile,
                () -> session.notice().set(Messages.text("dash.otherRepository", location)));
    }

    @Override
    public void targets(List<String> ids) {
        Set<String> open = session.targets().all().stream().map(Target::id).collect(Collectors.toSet());
        Set<String> here = new HashSet<>(ids);
        here.retainAll(open);
        if (here.isEmpty()) {
            session.notice().set(Messages.text("dash.gone", ids.isEmpty() ? "" : ids.getFirst()));
            return;
        }
        session.choice().show(Messages.text("dash.chosen"), here);
        deeds.show(Workspace.INSPECT);
        if (here.size() < ids.size()) {
            session.notice().set(Messages.text("dash.shownOnly", NumberStyle.whole(here.size()),
                    NumberStyle.whole(ids.size())));
        }
    }
}
