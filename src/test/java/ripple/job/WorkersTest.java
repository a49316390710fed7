package ripple.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class WorkersTest {
    private final Workers workers = new Workers(2);

    @AfterEach
    void stop() {
        workers.close();
    }

    @Test
    void resultsComeInOrder() {
        List<Integer> got = new ArrayList<>();
        workers.mapInOrder(IntStream.range(0, 1000).boxed().toList(), i -> i * 2, got::add, new Cancellation());
        assertThat(got).isEqualTo(IntStream.range(0, 1000).mapToObj(i -> i * 2).toList());
    }

    @Test
    void onlyAFewAreAheadOfTheSink() {
        AtomicInteger begun = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        AtomicInteger taken = new AtomicInteger();
        workers.mapInOrder(IntStream.range(0, 100).boxed().toList(), i -> begun.incrementAndGet(),
                i -> most.accumulateAndGet(begun.get() - taken.getAndIncrement(), Math::max), new Cancellation());
        assertThat(most.get()).isLessThanOrEqualTo(4);
    }

    @Test
    void theFirstFailureEndsIt() {
        assertThatThrownBy(() -> workers.mapInOrder(List.of(1, 0, 2), i -> 6 / i, i -> {}, new Cancellation()))
                .isInstanceOf(ArithmeticException.class);
    }

    @Test
    void cancellingEndsIt() {
        Cancellation cancellation = new Cancellation();
        List<Integer> got = new ArrayList<>();
        assertThatThrownBy(() -> workers.mapInOrder(IntStream.range(0, 1000).boxed().toList(), i -> i, i -> {
            got.add(i);
            cancellation.cancel();
        }, cancellation)).isInstanceOf(CancellationException.class);
        assertThat(got).containsExactly(0);
    }

    @Test
    void cancellingAFutureInterruptsItsWork() throws InterruptedException {
        CountDownLatch began = new CountDownLatch(1);
        CountDownLatch interrupted = new CountDownLatch(1);
        CompletableFuture<Integer> future = workers.onIo(() -> {
            began.countDown();
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                interrupted.countDown();
            }
            return 1;
        });
        began.await();
        future.cancel(true);
        assertThat(interrupted.await(20, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void aGuardTurnsAnyExceptionIntoAValueButLetsCancellingThrough() {
        assertThat(Guard.<String>guarded("x", () -> {
            throw new IOException("disk");
        }, Guard::sentence)).isEqualTo("disk");
        assertThatThrownBy(() -> Guard.<String>guarded("x", () -> {
            throw new CancellationException();
        }, Guard::sentence)).isInstanceOf(CancellationException.class);
    }

    @Test
    void aJobTellsItsStateAndEndsCancelled() {
        List<BackgroundJob.State> states = java.util.Collections.synchronizedList(new ArrayList<>());
        CountDownLatch reported = new CountDownLatch(1);
        BackgroundJob<Integer> job = BackgroundJob.start("work", workers, (progress, cancellation) -> {
            progress.report("fetch", 1, 3);
            reported.countDown();
            while (true) {
                cancellation.check();
                Thread.onSpinWait();
            }
        }, states::add);
        assertThatThrownBy(() -> {
            reported.await();
            job.cancel();
            job.result().join();
        }).isInstanceOf(CancellationException.class);
        assertThat(states.getFirst()).isEqualTo(new BackgroundJob.State.Running("fetch", 1, 3));
        org.assertj.core.api.Assertions.assertThat(job.state()).isEqualTo(new BackgroundJob.State.Cancelled());
    }
}
