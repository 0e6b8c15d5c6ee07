package dev.aloi.broker;

import java.nio.file.Path;
import java.util.Properties;

/**
 * One node that is broker and controller at once, on loopback.
 *
 * @param controllerPort may change from start to start, like {@code port}
 */
record BrokerSettings(Path dataDirectory, int port, int controllerPort, String clusterId) {
    private static final String NODE = "1";

    static BrokerSettings parse(String... arguments) {
        if (arguments.length != 4) {
            throw new IllegalArgumentException("arguments: DATA_DIRECTORY PORT CONTROLLER_PORT CLUSTER_ID");
        }
        return new BrokerSettings(
                Path.of(arguments[0]).toAbsolutePath(),
                Integer.parseInt(arguments[1]),
                Integer.parseInt(arguments[2]),
                arguments[3]);
    }

    Path logDirectory() {
        return dataDirectory.resolve("log");
    }

    Properties properties() {
        var properties = new Properties();
        listeners(properties);
        singleNode(properties);
        smallMachine(properties);
        return properties;
    }

    private void listeners(Properties properties) {
        properties.setProperty("process.roles", "broker,controller");
        properties.setProperty("node.id", NODE);
        properties.setProperty("log.dirs", logDirectory().toString());
        properties.setProperty("controller.quorum.voters", NODE + "@127.0.0.1:" + controllerPort);
        properties.setProperty("controller.listener.names", "CONTROLLER");
        properties.setProperty("listeners", "BROKER://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort);
        properties.setProperty("advertised.listeners", "BROKER://127.0.0.1:" + port);
        properties.setProperty("inter.broker.listener.name", "BROKER");
        properties.setProperty("listener.security.protocol.map", "BROKER:PLAINTEXT,CONTROLLER:PLAINTEXT");
    }

    private static void singleNode(Properties properties) {
        properties.setProperty("auto.create.topics.enable", "false");
        properties.setProperty("offsets.topic.replication.factor", "1");
        properties.setProperty("offsets.topic.num.partitions", "3");
        properties.setProperty("transaction.state.log.replication.factor", "1");
        properties.setProperty("transaction.state.log.min.isr", "1");
        properties.setProperty("transaction.state.log.num.partitions", "3");
        properties.setProperty("share.coordinator.state.topic.replication.factor", "1");
        properties.setProperty("share.coordinator.state.topic.min.isr", "1");
        properties.setProperty("share.coordinator.state.topic.num.partitions", "3");
    }

    private static void smallMachine(Properties properties) {
        properties.setProperty("group.initial.rebalance.delay.ms", "0");
        properties.setProperty("group.min.session.timeout.ms", "6000");
        properties.setProperty("log.cleaner.dedupe.buffer.size", Integer.toString(4 * 1024 * 1024));
        properties.setProperty("num.network.threads", "2");
        properties.setProperty("num.io.threads", "4");
        properties.setProperty("num.recovery.threads.per.data.dir", "2");
        properties.setProperty("message.max.bytes", Integer.toString(17 * 1024 * 1024));
    }
}
