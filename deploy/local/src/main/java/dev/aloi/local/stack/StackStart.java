package dev.aloi.local.stack;

import dev.aloi.infrastructure.FreePorts;
import dev.aloi.infrastructure.LocalKafka;
import dev.aloi.infrastructure.LocalPostgres;
import dev.aloi.infrastructure.Secret;
import dev.aloi.infrastructure.StartFailed;
import dev.aloi.infrastructure.TopicSetup;
import dev.aloi.local.progress.Progress;
import java.io.IOException;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;

/** Starts a stack: broker and database at once, then the services at once, the gateway last. */
public final class StackStart {
    private static final int STEPS = 7;

    private final StackPaths paths;
    private final InstantSource clock;
    private final Progress progress;

    public StackStart(StackPaths paths, InstantSource clock, Progress progress) {
        this.paths = paths;
        this.clock = clock;
        this.progress = progress;
    }

    /**
     * @param closing gets everything that is started, as soon as it is
     * @throws StackFault with what the user can do about it
     */
    public Stack start(int gatewayPort, Closing closing, Incidents incidents) {
        closing.add(StackLock.take(paths));
        RunningStack.clearAway(paths);
        Preconditions.check(paths, gatewayPort);
        try (var bar = progress.bar("starting", STEPS)) {
            return new Attempt(gatewayPort, closing, bar).run(incidents);
        } catch (CompletionException e) {
            throw e.getCause() instanceof StartFailed failed
                    ? new StackFault(String.valueOf(failed.getMessage()), failed)
                    : fault(e);
        } catch (StartFailed e) {
            throw new StackFault(String.valueOf(e.getMessage()), e);
        } catch (IOException e) {
            throw new StackFault("the data directory " + paths.data() + " cannot be used: " + e.getMessage(), e);
        }
    }

    private static StackFault fault(CompletionException e) {
        return e.getCause() instanceof StackFault fault ? fault : new StackFault(String.valueOf(e.getMessage()), e);
    }

    private final class Attempt {
        private final int gatewayPort;
        private final Closing closing;
        private final Progress.Bar bar;
        private final Stack stack;
        private final AtomicInteger ready = new AtomicInteger();
        private final Readiness readiness = new Readiness();

        private Attempt(int gatewayPort, Closing closing, Progress.Bar bar) throws IOException {
            this.gatewayPort = gatewayPort;
            this.closing = closing;
            this.bar = bar;
            var url = URI.create("http://127.0.0.1:" + gatewayPort);
            this.stack = new Stack(paths, url, Secret.keptIn(paths.secret("token")));
            closing.add(stack);
        }

        private Stack run(Incidents incidents) throws IOException {
            var postgres = postgres();
            var kafka = kafka();
            add(List.of(postgres, kafka));
            Together.run(List.of(() -> start(postgres), () -> start(kafka)));
            var launches =
                    prepare(postgres.running().orElseThrow(), kafka.running().orElseThrow());
            var services = launches.services().stream().map(this::service).toList();
            add(services);
            Together.run(services.stream()
                    .<Runnable>map(service -> () -> startService(service))
                    .toList());
            var gateway = service(launches.gateway());
            add(List.of(gateway));
            startService(gateway);
            closing.add(Watch.start(stack.parts(), clock, stack.recording(incidents)));
            stack.becomeReady();
            return stack;
        }

        private Revivable<LocalPostgres> postgres() {
            var port = FreePorts.one();
            return new Revivable<>(
                    "postgres",
                    () -> LocalPostgres.start(paths.postgres(), port, paths.log("postgres")),
                    LocalPostgres::isRunning);
        }

        private Revivable<LocalKafka> kafka() {
            var port = FreePorts.one();
            return new Revivable<>(
                    "kafka",
                    () -> LocalKafka.start(paths.brokerHome(), paths.kafka(), port, paths.log("kafka")),
                    kafka -> kafka.process().isAlive());
        }

        private Revivable<ServiceRun> service(ServiceLaunch launch) {
            return new Revivable<>(launch.name(), () -> ServiceRun.start(launch, paths), ServiceRun::isAlive);
        }

        /** What is started at once is stopped at once. */
        private <T extends Revivable<?>> void add(List<T> parts) {
            parts.forEach(stack::add);
            closing.add(Together.closing(parts));
        }

        private void start(Revivable<?> part) {
            part.start();
            stack.write();
            bar.at(ready.incrementAndGet(), part.name() + " is ready");
        }

        private void startService(Revivable<ServiceRun> service) {
            var run = service.start();
            stack.write();
            readiness.await(run, paths);
            bar.at(ready.incrementAndGet(), service.name() + " is ready");
        }

        private Launches prepare(LocalPostgres postgres, LocalKafka kafka) throws IOException {
            Launches.DATABASES.forEach(postgres::createDatabase);
            new TopicSetup(kafka.bootstrapServers(), "").create();
            return new Launches(
                    paths,
                    gatewayPort,
                    Launches.freePorts(),
                    kafka.bootstrapServers(),
                    postgres.address(),
                    postgres.password(),
                    Secret.keptIn(paths.secret("service-token")),
                    stack.token());
        }
    }
}
