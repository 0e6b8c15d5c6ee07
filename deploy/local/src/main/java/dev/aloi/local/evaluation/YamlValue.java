package dev.aloi.local.evaluation;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** A value of a YAML file as JSON has it, for what is handed on as it is. */
final class YamlValue {
    private YamlValue() {}

    /** @throws IllegalArgumentException where JSON has no such value */
    static @Nullable Object of(Node node) {
        return switch (node) {
            case MappingNode mapping -> map(mapping);
            case SequenceNode sequence -> {
                var list = new ArrayList<@Nullable Object>();
                sequence.getValue().forEach(item -> list.add(of(item)));
                yield list;
            }
            case ScalarNode scalar -> scalar(scalar);
            default -> throw new IllegalArgumentException("no value of JSON");
        };
    }

    private static Map<String, @Nullable Object> map(MappingNode mapping) {
        var map = new LinkedHashMap<String, @Nullable Object>();
        for (var tuple : mapping.getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode name)) {
                throw new IllegalArgumentException("a name that is no text");
            }
            map.put(name.getValue(), of(tuple.getValueNode()));
        }
        return map;
    }

    private static @Nullable Object scalar(ScalarNode scalar) {
        var text = scalar.getValue();
        if (scalar.getTag().equals(Tag.NULL)) {
            return null;
        }
        if (scalar.getTag().equals(Tag.BOOL)) {
            return Boolean.valueOf(text);
        }
        if (scalar.getTag().equals(Tag.INT)) {
            return new BigInteger(text);
        }
        return scalar.getTag().equals(Tag.FLOAT) ? new BigDecimal(text) : text;
    }
}
