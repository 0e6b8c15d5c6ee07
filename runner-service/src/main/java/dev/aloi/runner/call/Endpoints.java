package dev.aloi.runner.call;

import dev.aloi.contracts.catalog.Engine;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.function.LongSupplier;

/** The endpoints that are called from here. */
public final class Endpoints implements AutoCloseable {
    private static final int MANY = 1_000;

    private final int first;
    private final int most;
    private final int mostUntold;
    private final LongSupplier nanoTime;
    private final Map<EndpointKey, Endpoint> endpoints = new HashMap<>();

    /** Calls that end after it is closed may still ask for one, and are told all the same. */
    private final ScheduledExecutorService alarm = new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().daemon().name("endpoint-alarm").factory(), new ThreadPoolExecutor.DiscardPolicy());

    /**
     * Takes the bounds of each endpoint's concurrency.
     *
     * @param first calls at a time to begin with
     * @param most calls at a time at most
     * @param mostUntold calls at most that a crash of this process loses; never fewer than may be under way
     */
    public Endpoints(int first, int most, int mostUntold, LongSupplier nanoTime) {
        this.first = first;
        this.most = most;
        this.mostUntold = Math.max(most, mostUntold);
        this.nanoTime = nanoTime;
    }

    synchronized Endpoint of(Engine.Api engine) {
        if (endpoints.size() >= MANY) {
            endpoints.values().removeIf(Endpoint::isIdle);
        }
        return endpoints.computeIfAbsent(
                EndpointKey.of(engine), _ -> new Endpoint(new Concurrency(first, most), mostUntold, alarm, nanoTime));
    }

    @Override
    public void close() {
        alarm.shutdownNow();
    }
}
