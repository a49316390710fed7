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

    @Test
    void whatIsLookedAtGoesBeforeABatchThatWaitedLonger() throws Exception {
        CountDownLatch hold = new CountDownLatch(1);
        List<String> order = java.util.Collections.synchronizedList(new ArrayList<>());
        try (Workers one = new Workers(1)) {
            CompletableFuture<Boolean> first = one.onPixels(() -> hold.await(20, TimeUnit.SECONDS));
            CompletableFuture<Integer> batch = CompletableFuture.supplyAsync(() -> {
                one.mapInOrder(List.of(1, 2), i -> order.add("batch " + i), i -> {}, new Cancellation());
                return 0;
            });
            while (one.queued() < 2) {
                Thread.onSpinWait();
            }
            CompletableFuture<Boolean> look = one.onPixels(() -> order.add("look"));
            hold.countDown();
            CompletableFuture.allOf(first, batch, look).get(20, TimeUnit.SECONDS);
        }
        assertThat(order).containsExactly("look", "batch 1", "batch 2");
    }

    @Test
    void batchesNeverHoldThePermitsOfWhatIsLookedAt() throws Exception {
        CountDownLatch hold = new CountDownLatch(1);
        CountDownLatch began = new CountDownLatch(6);
        List<CompletableFuture<Boolean>> slow = IntStream.range(0, 20)
                .mapToObj(i -> workers.onIo(Priority.BATCH, () -> {
                    began.countDown();
                    return hold.await(20, TimeUnit.SECONDS);
                })).toList();
        began.await();
        assertThat(workers.onIo(() -> "there").get(20, TimeUnit.SECONDS)).isEqualTo("there");
        hold.countDown();
        slow.forEach(CompletableFuture::join);
    }

    @Test
    void jobsHoldNoPermitsHoweverManyThereAre() throws Exception {
        CountDownLatch hold = new CountDownLatch(1);
        List<BackgroundJob<Boolean>> jobs = IntStream.range(0, 20)
                .mapToObj(i -> BackgroundJob.start("job", workers,
                        (progress, cancellation) -> hold.await(20, TimeUnit.SECONDS), state -> {}))
                .toList();
        assertThat(workers.onIo(() -> "there").get(20, TimeUnit.SECONDS)).isEqualTo("there");
        hold.countDown();
        jobs.forEach(job -> job.result().join());
    }

    @Test
    void aPauseBeginsNothingNewAndLosesNothing() throws Exception {
        Cancellation cancellation = new Cancellation();
        List<Integer> got = java.util.Collections.synchronizedList(new ArrayList<>());
        AtomicInteger begun = new AtomicInteger();
        CompletableFuture<Void> run = CompletableFuture
                .runAsync(() -> workers.mapInOrder(IntStream.range(0, 100).boxed().toList(), i -> {
                    begun.incrementAndGet();
                    return i;
                }, i -> {
                    got.add(i);
                    if (i == 10) {
                        cancellation.pause();
                    }
                }, cancellation));
        while (got.size() < begun.get() || got.size() < 11) {
            Thread.onSpinWait();
        }
        assertThat(begun.get()).isLessThanOrEqualTo(14);
        assertThat(run).isNotDone();
        assertThat(workers.onPixels(() -> "free").get(20, TimeUnit.SECONDS)).isEqualTo("free");
        cancellation.goOn();
        run.get(20, TimeUnit.SECONDS);
        assertThat(got).isEqualTo(IntStream.range(0, 100).boxed().toList());
    }

    @Test
    void cancellingTenTimesAlsoWhilePausedEndsItOnce() {
        List<BackgroundJob.State> states = java.util.Collections.synchronizedList(new ArrayList<>());
        BackgroundJob<Integer> job = BackgroundJob.start("work", workers, (progress, cancellation) -> {
            workers.mapInOrder(IntStream.range(0, 1 << 20).boxed().toList(), i -> i, i -> {}, cancellation);
            return 1;
        }, states::add);
        job.pause();
        for (int i = 0; i < 10; i++) {
            job.cancel();
        }
        assertThatThrownBy(() -> job.result().join()).isInstanceOf(CancellationException.class);
        job.cancel();
        assertThat(states.stream().filter(BackgroundJob.State.Cancelled.class::isInstance)).hasSize(1);
    }

    @Test
    void memoryThatIsShortHoldsABatchBackAndIsGivenBack() {
        MemoryBudget memory = new MemoryBudget(100);
        List<Long> limits = java.util.Collections.synchronizedList(new ArrayList<>());
        memory.add(new MemoryBudget.Elastic() {
            @Override
            public void limit(long bytes) {
                limits.add(bytes);
            }

            @Override
            public void halve() {}
        });
        AtomicInteger under = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        try (Workers eight = new Workers(8, memory, java.time.Duration.ofSeconds(9))) {
            eight.mapInOrder(IntStream.range(0, 50).boxed().toList(), i -> i == 20 ? 1000 : 40, i -> {
                most.accumulateAndGet(under.incrementAndGet(), Math::max);
                return i;
            }, i -> under.decrementAndGet(), new Cancellation());
        }
        assertThat(most.get()).isLessThanOrEqualTo(2);
        assertThat(memory.leasedBytes()).isZero();
        assertThat(limits).contains(60L, 20L, 0L).endsWith(100L);
    }

    @Test
    void aSinkThatFailsGivesItsMemoryBack() {
        MemoryBudget memory = new MemoryBudget(100);
        try (Workers two = new Workers(2, memory, java.time.Duration.ofSeconds(9))) {
            assertThatThrownBy(() -> two.mapInOrder(List.of(1, 2, 3), i -> 30, i -> i, i -> {
                throw new IllegalStateException("disk full");
            }, new Cancellation())).hasMessage("disk full");
        }
        assertThat(memory.leasedBytes()).isZero();
    }

    @Test
    void besideAWindowBatchesAndTheirReadsGiveWayAndWhatIsLookedAtDoesNot() throws Exception {
        try (Workers beside = Workers.besideAWindow()) {
            List<String> low = new ArrayList<>();
            beside.mapInOrder(List.of(1), i -> {
                try {
                    return prioritised() + " " + beside.patience().call(WorkersTest::prioritised);
                } catch (java.util.concurrent.TimeoutException e) {
                    throw new IllegalStateException(e);
                }
            }, low::add, new Cancellation());
            assertThat(low).containsExactly("1 1");
            assertThat(beside.onIo(() -> beside.patience().call(WorkersTest::prioritised)).get()).isEqualTo(5);
        }
    }

    private static int prioritised() {
        return Thread.currentThread().getPriority();
    }

    @Test
    void anotherPatienceHoldsForWhatBeginsThen() {
        Patience before = workers.patience();
        workers.waitForDisks(java.time.Duration.ofMillis(20));
        assertThat(before.longest()).isEqualTo(java.time.Duration.ofSeconds(60));
        assertThatThrownBy(() -> workers.patience().call(() -> new CountDownLatch(1).await(20, TimeUnit.SECONDS)))
                .isInstanceOf(java.util.concurrent.TimeoutException.class);
    }

    @Test
    void patienceEndsAndTheExceptionsOfTheWorkComeAsTheyAre() throws Exception {
        try (Patience patience = new Patience(java.time.Duration.ofMillis(50))) {
            assertThatThrownBy(() -> patience.call(() -> new CountDownLatch(1).await(20, TimeUnit.SECONDS)))
                    .isInstanceOf(java.util.concurrent.TimeoutException.class);
            // However busy the machine is.
            Patience longer = patience.lasting(java.time.Duration.ofMinutes(1));
            assertThat(longer.call(() -> 7)).isEqualTo(7);
            assertThatThrownBy(() -> longer.call(() -> {
                throw new IllegalStateException("no");
            })).isInstanceOf(IllegalStateException.class).hasMessage("no");
        }
    }
}
