package dev.aloi.local.evaluation;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Where in a file something stands that is told by its path. */
final class YamlPlace {
    private static final Pattern STEP = Pattern.compile("\\[(\\d+)]|([^.\\[\\]]+)");

    private YamlPlace() {}

    /** The line of the field, or of what is nearest around it. */
    static int line(Node root, String path) {
        var line = YamlObject.lineOf(root);
        Node node = root;
        var steps = STEP.matcher(path);
        while (node != null && steps.find()) {
            if (steps.group(1) != null) {
                node = item(node, Integer.parseInt(steps.group(1)));
                line = node == null ? line : YamlObject.lineOf(node);
            } else {
                var entry = entry(node, steps.group(2));
                line = entry == null ? line : YamlObject.lineOf(entry.getKeyNode());
                node = entry == null ? null : entry.getValueNode();
            }
        }
        return line;
    }

    private static @Nullable Node item(Node node, int index) {
        return node instanceof SequenceNode sequence
                        && index < sequence.getValue().size()
                ? sequence.getValue().get(index)
                : null;
    }

    private static @Nullable NodeTuple entry(Node node, String name) {
        if (node instanceof MappingNode mapping) {
            for (var tuple : mapping.getValue()) {
                if (tuple.getKeyNode() instanceof ScalarNode key
                        && key.getValue().equals(name)) {
                    return tuple;
                }
            }
        }
        return null;
    }
}
