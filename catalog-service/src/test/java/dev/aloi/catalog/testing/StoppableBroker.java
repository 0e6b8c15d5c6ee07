package dev.aloi.catalog.testing;

import dev.aloi.infrastructure.FreePorts;
import dev.aloi.infrastructure.LocalKafka;
import dev.aloi.infrastructure.TopicSetup;
import dev.aloi.kit.testing.TestInfrastructure;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The tests' infrastructure with a broker that no other test uses, so that it can be killed. */
public final class StoppableBroker implements QuarkusTestResourceLifecycleManager {
    private static final int PORT = FreePorts.one();
    private static final Path DATA = temporary();

    private static @Nullable LocalKafka running;

    private final TestInfrastructure rest = new TestInfrastructure();

    @Override
    public void init(Map<String, String> initArgs) {
        rest.init(initArgs);
    }

    @Override
    public Map<String, String> start() {
        Map<String, String> config = new HashMap<>(rest.start());
        startBroker();
        String servers = Objects.requireNonNull(running).bootstrapServers();
        new TopicSetup(servers, Objects.requireNonNull(config.get("aloi.topics.prefix"))).create();
        config.put("kafka.bootstrap.servers", servers);
        return config;
    }

    public static void startBroker() {
        Path home = Path.of(System.getProperty("aloi.root"), "deploy", "broker", "target");
        running = LocalKafka.start(home, DATA.resolve("data"), PORT, DATA.resolve("kafka.log"));
    }

    /** As by {@code kill -9}: returns when it is gone. */
    public static void killBroker() {
        ProcessHandle broker = Objects.requireNonNull(running).process();
        broker.destroyForcibly();
        broker.onExit().join();
    }

    @Override
    public void stop() {
        if (running != null) {
            running.close();
        }
        rest.stop();
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("aloi-test-broker");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
