package ripple.repository.butler;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import ripple.timing.Timings;

/// Opened files that nobody uses at the moment, the one used last first.
///
/// An opened file is used by one thread at a time: several threads that read the same file each have it opened for
/// themselves. A file that was replaced meanwhile is opened anew.
final class CoaddPool implements AutoCloseable {
    private static final int MOST = 16;
    /// So many keep their decoded tiles: six bands of one patch, and of another.
    private static final int MOST_WITH_TILES = 12;

    private final Deque<OpenCoadd> idle = new ArrayDeque<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Timings timings;
    private boolean closed;

    /// @param timings where opening and reading are recorded, and how often a file was still open
    CoaddPool(Timings timings) {
        this.timings = timings;
    }

    /// An opened file for the caller alone, to be given back with {@link #giveBack}.
    OpenCoadd take(DatasetFile file, long recordedBytes) throws UnusableFile {
        OpenCoadd.State state = OpenCoadd.State.of(file);
        List<OpenCoadd> outdated = new ArrayList<>();
        Optional<OpenCoadd> found = idle(state, outdated);
        outdated.forEach(OpenCoadd::close);
        timings.lookUps("files", found.isPresent() ? 1 : 0, found.isPresent() ? 0 : 1);
        return found.isPresent() ? found.get() : OpenCoadd.open(state, recordedBytes, timings);
    }

    private Optional<OpenCoadd> idle(OpenCoadd.State state, List<OpenCoadd> outdated) {
        lock.lock();
        try {
            for (Iterator<OpenCoadd> all = idle.iterator(); all.hasNext();) {
                OpenCoadd opened = all.next();
                if (opened.state().file().equals(state.file())) {
                    all.remove();
                    if (opened.state().equals(state)) {
                        return Optional.of(opened);
                    }
                    outdated.add(opened);
                }
            }
            return Optional.empty();
        } finally {
            lock.unlock();
        }
    }

    void giveBack(OpenCoadd opened) {
        List<OpenCoadd> superfluous = new ArrayList<>();
        lock.lock();
        try {
            idle.addFirst(opened);
            idle.stream().skip(MOST_WITH_TILES).forEach(old -> old.coadd().forget());
            while (idle.size() > (closed ? 0 : MOST)) {
                superfluous.add(idle.removeLast());
            }
        } finally {
            lock.unlock();
        }
        superfluous.forEach(OpenCoadd::close);
    }

    /// Closes what nobody uses; what is in use is closed when it is given back.
    @Override
    public void close() {
        List<OpenCoadd> all;
        lock.lock();
        try {
            closed = true;
            all = List.copyOf(idle);
            idle.clear();
        } finally {
            lock.unlock();
        }
        all.forEach(OpenCoadd::close);
    }
}
