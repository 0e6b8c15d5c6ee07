package dev.aloi.local.stack;

import dev.aloi.infrastructure.LocalKafka;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The product's processes, written down as they come so that other commands find them. */
public final class Stack implements AutoCloseable {
    private final StackPaths paths;
    private final URI url;
    private final String token;
    private final List<Revivable<?>> parts = new ArrayList<>();
    private boolean ready;

    Stack(StackPaths paths, URI url, String token) {
        this.paths = paths;
        this.url = url;
        this.token = token;
    }

    public URI url() {
        return url;
    }

    /** What the gateway asks for. */
    public String token() {
        return token;
    }

    /** Host and port of the broker; empty until it runs. */
    public synchronized String kafka() {
        return parts.stream()
                .flatMap(part -> part.running().stream())
                .flatMap(running ->
                        running instanceof LocalKafka kafka ? Stream.of(kafka.bootstrapServers()) : Stream.empty())
                .findFirst()
                .orElse("");
    }

    /** The process of a part, by the name of its log. */
    public synchronized Optional<ProcessHandle> process(String name) {
        return Optional.ofNullable(processes().get(name));
    }

    synchronized void add(Revivable<?> part) {
        parts.add(part);
    }

    synchronized List<Revivable<?>> parts() {
        return List.copyOf(parts);
    }

    synchronized void becomeReady() {
        ready = true;
        write();
    }

    synchronized void write() {
        var processes = new TreeMap<String, ProcessRef>();
        processes().forEach((name, process) -> processes.put(name, ProcessRef.of(process)));
        try {
            new StackState(url, token, kafka(), ready, ProcessRef.of(ProcessHandle.current()), processes)
                    .write(paths.state());
        } catch (IOException e) {
            throw new UncheckedIOException("the state of the stack cannot be written", e);
        }
    }

    /** Also writes down the new process, before others are told. */
    Incidents recording(Incidents incidents) {
        return new Incidents() {
            @Override
            public void restarted(String process, String why) {
                write();
                incidents.restarted(process, why);
            }

            @Override
            public void restartFailed(String process, String why) {
                incidents.restartFailed(process, why);
            }

            @Override
            public void gaveUp(String process, String why) {
                incidents.gaveUp(process, why);
            }
        };
    }

    /** The parts are stopped by whoever has collected them; here the stack stops being found. */
    @Override
    public void close() throws IOException {
        Files.deleteIfExists(paths.state());
    }

    private Map<String, ProcessHandle> processes() {
        var processes = new TreeMap<String, ProcessHandle>();
        for (var part : parts) {
            part.running().ifPresent(running -> {
                switch (running) {
                    case ServiceRun service -> processes.put(part.name(), service.process());
                    case LocalKafka kafka -> processes.put(part.name(), kafka.process());
                    default -> {}
                }
            });
        }
        return processes;
    }
}
