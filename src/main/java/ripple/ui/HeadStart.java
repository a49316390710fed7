package ripple.ui;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import ripple.job.Workers;
import ripple.repository.Repository;
import ripple.repository.RepositoryChoice;
import ripple.repository.RepositoryException;
import ripple.ui.start.RepositoryDoor;

/// A door that has begun to open one repository before anybody asks: while the toolkit is still starting.
final class HeadStart implements RepositoryDoor {
    private record Begun(String location, CompletableFuture<Repository> repository) {}

    private final RepositoryDoor door;
    private final AtomicReference<@Nullable Begun> begun = new AtomicReference<>();

    HeadStart(RepositoryDoor door) {
        this.door = door;
    }

    /// Begins to open a repository, and then to read what is shown of it first; the first who asks for it gets it.
    void begin(String location, Workers workers, FirstStamps stamps) {
        CompletableFuture<Repository> repository = workers.onIo(() -> door.open(location, RepositoryChoice.DEFAULT));
        begun.set(new Begun(location, repository));
        // What goes wrong is met again, and told, by whoever asks for the stamps.
        var _ = repository.thenCompose(opened -> workers.onIo(() -> {
            stamps.fetch(location, opened);
            return opened;
        }));
    }

    @Override
    public Repository open(String location, RepositoryChoice choice) throws RepositoryException {
        Begun early = begun.getAndSet(null);
        return early != null && early.location.equals(location) && choice.equals(RepositoryChoice.DEFAULT)
                ? await(early)
                : door.open(location, choice);
    }

    private Repository await(Begun early) throws RepositoryException {
        try {
            return early.repository.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RepositoryException problem) {
                throw problem;
            }
            // Something unforeseen: the plain way meets it again, and tells it in its own words.
            return door.open(early.location, RepositoryChoice.DEFAULT);
        } catch (InterruptedException e) {
            early.repository.cancel(true);
            Thread.currentThread().interrupt();
            throw new RepositoryException("The opening of " + early.location + " was given up.", e);
        }
    }
}
