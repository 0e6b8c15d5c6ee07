package dev.aloi.local.evaluation;

import dev.aloi.catalog.jsonl.Fault;
import dev.aloi.catalog.jsonl.FaultCollector;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** An item of a YAML list. */
record YamlItem(String file, String path, Node node, FaultCollector faults) {
    @Nullable
    String text() {
        if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
            return scalar.getValue();
        }
        fault("must be a text that is not empty");
        return null;
    }

    /** A text of which spaces and line ends are a part. */
    @Nullable
    String characters() {
        if (node instanceof ScalarNode scalar && !scalar.getValue().isEmpty()) {
            return scalar.getValue();
        }
        fault("must be a text that is not empty");
        return null;
    }

    @Nullable
    YamlObject object() {
        return YamlObject.of(file, path, node, faults);
    }

    void fault(String message) {
        faults.add(Fault.ofField(file, YamlObject.lineOf(node), path, message));
    }
}
