package dev.aloi.local.evaluation;

import dev.aloi.catalog.jsonl.Fault;
import dev.aloi.catalog.jsonl.FaultCollector;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** A mapping of a YAML file that knows its lines. Readings that fail leave a fault and give null. */
final class YamlObject {
    private final String file;
    private final String path;
    private final int line;
    private final Node node;
    private final FaultCollector faults;
    private final Map<String, Entry> entries = new LinkedHashMap<>();

    private record Entry(int line, Node value) {}

    private YamlObject(String file, String path, Node node, FaultCollector faults) {
        this.file = file;
        this.path = path;
        this.line = lineOf(node);
        this.node = node;
        this.faults = faults;
    }

    static @Nullable YamlObject of(String file, String path, Node node, FaultCollector faults) {
        var object = new YamlObject(file, path, node, faults);
        if (!(node instanceof MappingNode mapping)) {
            object.faultHere("must be a mapping of names to values, not " + kind(node));
            return null;
        }
        for (var tuple : mapping.getValue()) {
            object.take(tuple.getKeyNode(), tuple.getValueNode());
        }
        return object;
    }

    private void take(Node key, Node value) {
        if (!(key instanceof ScalarNode name)) {
            faults.add(Fault.ofLine(file, lineOf(key), "a name must be a text, not " + kind(key)));
            return;
        }
        var first = entries.putIfAbsent(name.getValue(), new Entry(lineOf(key), value));
        if (first != null) {
            fault(lineOf(key), name.getValue(), "is there twice, first in line " + first.line());
        }
    }

    /** Reports every name that is not one of these. */
    void allowOnly(String... known) {
        var names = new TreeSet<>(List.of(known));
        entries.forEach((name, entry) -> {
            if (!names.contains(name)) {
                fault(entry.line(), name, "is not known here; known are " + String.join(", ", names));
            }
        });
    }

    boolean has(String name) {
        var entry = entries.get(name);
        return entry != null && !entry.value().getTag().equals(Tag.NULL);
    }

    boolean isText(String name) {
        var entry = entries.get(name);
        return entry != null && entry.value() instanceof ScalarNode;
    }

    @Nullable
    String requiredText(String name) {
        return require(name) ? optionalText(name) : null;
    }

    /** Any scalar, as it is written. */
    @Nullable
    String optionalText(String name) {
        var entry = entries.get(name);
        if (entry == null || !has(name)) {
            return null;
        }
        if (!(entry.value() instanceof ScalarNode scalar)) {
            fault(entry.line(), name, "must be a text, not " + kind(entry.value()));
            return null;
        }
        if (scalar.getValue().isBlank()) {
            fault(entry.line(), name, "is empty");
            return null;
        }
        return scalar.getValue();
    }

    boolean flag(String name) {
        var text = optionalText(name);
        if (text != null && !text.equals("true") && !text.equals("false")) {
            fault(name, "must be true or false");
        }
        return "true".equals(text);
    }

    @Nullable
    Long wholeNumber(String name, long least, long most) {
        var text = optionalText(name);
        if (text == null) {
            return null;
        }
        try {
            var number = Long.parseLong(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // The message below says what is expected.
        }
        fault(name, "must be a whole number from " + least + " to " + most);
        return null;
    }

    @Nullable
    Double number(String name, double least, double most) {
        var text = optionalText(name);
        if (text == null) {
            return null;
        }
        try {
            var number = Double.parseDouble(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // The message below says what is expected.
        }
        fault(
                name,
                "must be a number " + (least > 0 && least < 1 ? "over 0" : "from " + (long) least) + " to "
                        + (long) most);
        return null;
    }

    /** A text or a list of texts. */
    @Nullable
    List<String> texts(String name) {
        var entry = entries.get(name);
        if (entry == null || !has(name)) {
            return null;
        }
        if (entry.value() instanceof ScalarNode scalar) {
            return List.of(scalar.getValue());
        }
        return requiredList(name).stream()
                .map(YamlItem::characters)
                .filter(Objects::nonNull)
                .toList();
    }

    /** Whatever the user writes, for whom it is meant. */
    @Nullable
    Map<String, Object> values(String name) {
        var object = object(name);
        return object == null ? null : object.values();
    }

    /** The same of the whole object. */
    @Nullable
    Map<String, Object> values() {
        var values = new LinkedHashMap<String, Object>();
        try {
            if (YamlValue.of(node) instanceof Map<?, ?> map) {
                map.forEach((key, value) -> {
                    if (value != null) {
                        values.put(String.valueOf(key), value);
                    }
                });
            }
        } catch (IllegalArgumentException noJson) {
            faultHere("holds what JSON cannot");
        }
        return values;
    }

    @Nullable
    YamlObject object(String name) {
        var entry = entries.get(name);
        return entry == null || !has(name) ? null : of(file, pathOf(name), entry.value(), faults);
    }

    /** Every value as text, for a mapping of which the names are the user's own. */
    Map<String, String> texts() {
        var texts = new LinkedHashMap<String, String>();
        for (var name : entries.keySet()) {
            var text = requiredText(name);
            if (text != null) {
                texts.put(name, text);
            }
        }
        return texts;
    }

    List<YamlItem> requiredList(String name) {
        if (!require(name)) {
            return List.of();
        }
        var entry = entries.get(name);
        if (entry == null || !(entry.value() instanceof SequenceNode sequence)) {
            fault(name, "must be a list");
            return List.of();
        }
        if (sequence.getValue().isEmpty()) {
            fault(name, "is empty");
        }
        var items = new ArrayList<YamlItem>();
        for (var node : sequence.getValue()) {
            items.add(new YamlItem(file, pathOf(name) + "[" + items.size() + "]", node, faults));
        }
        return items;
    }

    void fault(String name, String message) {
        var entry = entries.get(name);
        fault(entry == null ? line : entry.line(), name, message);
    }

    /** @param field a path within this object, as in {@code input[1].regex.deny} */
    void faultAt(String field, String message) {
        if (field.isEmpty()) {
            faultHere(message);
        } else {
            fault(YamlPlace.line(node, field), field, message);
        }
    }

    void faultHere(String message) {
        faults.add(path.isEmpty() ? Fault.ofLine(file, line, message) : Fault.ofField(file, line, path, message));
    }

    private boolean require(String name) {
        if (!has(name)) {
            fault(name, "is missing");
            return false;
        }
        return true;
    }

    private void fault(int faultLine, String name, String message) {
        faults.add(Fault.ofField(file, faultLine, pathOf(name), message));
    }

    private String pathOf(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    static int lineOf(Node node) {
        return node.getStartMark() == null ? 1 : node.getStartMark().getLine() + 1;
    }

    static String kind(Node node) {
        return switch (node) {
            case MappingNode mapping -> "a mapping";
            case SequenceNode sequence -> "a list";
            default -> node.getTag().equals(Tag.NULL) ? "nothing" : "a text";
        };
    }
}
