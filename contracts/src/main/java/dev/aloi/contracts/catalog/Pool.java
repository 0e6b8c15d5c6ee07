package dev.aloi.contracts.catalog;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.aloi.contracts.Topics;

/** The kind of node that a run's trials are sent to. */
public enum Pool {
    @JsonProperty("x86-64")
    X86_64("x86-64", Topics.TRIALS_X86_64),
    @JsonProperty("arm64")
    ARM64("arm64", Topics.TRIALS_ARM64),
    @JsonProperty("api")
    API("api", Topics.TRIALS_API);

    private final String label;
    private final String topic;

    Pool(String label, String topic) {
        this.label = label;
        this.topic = topic;
    }

    public String label() {
        return label;
    }

    public String topic() {
        return topic;
    }

    /** The pool of a node by the JVM's {@code os.arch}; fails on an architecture that no pool is for. */
    public static Pool ofArchitecture(String architecture) {
        return switch (architecture) {
            case "amd64", "x86_64" -> X86_64;
            case "aarch64" -> ARM64;
            default -> throw new IllegalArgumentException("no pool for nodes of architecture " + architecture);
        };
    }
}
