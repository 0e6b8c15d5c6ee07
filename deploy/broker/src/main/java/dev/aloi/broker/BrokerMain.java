package dev.aloi.broker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.common.utils.Time;

/**
 * Runs a Kafka broker until the process is asked to stop, or its parent is gone: the parent holds standard input open.
 * Standard output carries the line READY and nothing else.
 */
public final class BrokerMain {
    private BrokerMain() {}

    public static void main(String... arguments) throws IOException {
        var settings = BrokerSettings.parse(arguments);
        format(settings);
        var server = new KafkaRaftServer(new KafkaConfig(settings.properties(), false), Time.SYSTEM);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server), "stop"));
        Thread.ofPlatform().daemon().name("parent").start(BrokerMain::exitWithParent);
        server.startup();
        System.out.println("READY");
        server.awaitShutdown();
    }

    private static void format(BrokerSettings settings) throws IOException {
        if (Files.exists(settings.logDirectory().resolve("meta.properties"))) {
            return;
        }
        Files.createDirectories(settings.logDirectory());
        var file = settings.dataDirectory().resolve("format.properties");
        write(settings.properties(), file);
        var code = StorageTool.execute(
                new String[] {"format", "-c", file.toString(), "-t", settings.clusterId()}, System.err);
        if (code != 0) {
            throw new IllegalStateException(
                    "the broker's directory " + settings.dataDirectory() + " was not formatted: " + code);
        }
    }

    private static void write(Properties properties, Path file) throws IOException {
        try (var writer = Files.newBufferedWriter(file)) {
            properties.store(writer, null);
        }
    }

    private static void stop(KafkaRaftServer server) {
        server.shutdown();
        server.awaitShutdown();
    }

    private static void exitWithParent() {
        try {
            while (System.in.read() >= 0) {}
        } catch (IOException gone) {
            System.err.println("standard input: " + gone.getMessage());
        }
        System.exit(0);
    }
}
