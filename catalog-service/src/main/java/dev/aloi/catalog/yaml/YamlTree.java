package dev.aloi.catalog.yaml;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * A YAML document (JSON is YAML, too) as a tree, with the line of every field. Builds no objects of classes that a document names;
 * dates stay texts, as people mean them.
 */
public final class YamlTree {
    private static final int MAX_DEPTH = 100;
    private static final int MAX_ALIASES = 50;
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final JsonNode root;
    private final Map<String, Integer> lines;

    private YamlTree(JsonNode root, Map<String, Integer> lines) {
        this.root = root;
        this.lines = lines;
    }

    /** The document cannot be read; the message quotes nothing of it. */
    public static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1;

        private final int line;

        Unreadable(int line, String message) {
            super(message);
            this.line = line;
        }

        /** Counted from 1. */
        public int line() {
            return line;
        }
    }

    /** @param maxCharacters of the document */
    public static YamlTree parse(String text, int maxCharacters) throws Unreadable {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        options.setNestingDepthLimit(MAX_DEPTH);
        options.setMaxAliasesForCollections(MAX_ALIASES);
        options.setCodePointLimit(maxCharacters);
        try {
            Node node = new Composer(new ParserImpl(new StreamReader(text), options), new Resolver(), options)
                    .getSingleNode();
            Reading reading = new Reading();
            return new YamlTree(node == null ? JSON.nullNode() : reading.read(node, ""), reading.lines);
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            throw new Unreadable(line, "is not valid YAML: " + e.getProblem());
        } catch (YAMLException e) {
            throw new Unreadable(1, "is not valid YAML: " + firstLine(String.valueOf(e.getMessage())));
        }
    }

    public JsonNode root() {
        return root;
    }

    /** The line of a field, as in {@code models[0].name}, or of what it is in; counted from 1. */
    public int line(String path) {
        String at = path;
        while (!at.isEmpty() && !lines.containsKey(at)) {
            int cut = Math.max(at.lastIndexOf('.'), at.lastIndexOf('['));
            at = cut < 0 ? "" : at.substring(0, cut);
        }
        return lines.getOrDefault(at, 1);
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse("");
    }

    private static final class Reading {
        private final Map<String, Integer> lines = new HashMap<>();
        private int nodes;

        JsonNode read(Node node, String path) throws Unreadable {
            int line = node.getStartMark().getLine() + 1;
            lines.putIfAbsent(path, line);
            // Aliases of aliases grow without an end long before they are nested deeply.
            if (++nodes > MAX_NODES) {
                throw new Unreadable(line, "holds more than " + MAX_NODES + " values");
            }
            return switch (node) {
                case MappingNode mapping -> object(mapping, path);
                case SequenceNode sequence -> list(sequence, path);
                case ScalarNode scalar -> scalar(scalar);
                default -> throw new Unreadable(line, "holds what is neither a mapping, a list nor a text");
            };
        }

        private ObjectNode object(MappingNode mapping, String path) throws Unreadable {
            ObjectNode object = JSON.objectNode();
            for (NodeTuple field : mapping.getValue()) {
                int line = field.getKeyNode().getStartMark().getLine() + 1;
                if (!(field.getKeyNode() instanceof ScalarNode key)) {
                    throw new Unreadable(line, "has a name that is not a text");
                }
                String at = path.isEmpty() ? key.getValue() : path + "." + key.getValue();
                if (object.has(key.getValue())) {
                    throw new Unreadable(line, "has " + at + " twice");
                }
                lines.put(at, line);
                object.set(key.getValue(), read(field.getValueNode(), at));
            }
            return object;
        }

        private ArrayNode list(SequenceNode sequence, String path) throws Unreadable {
            ArrayNode list = JSON.arrayNode();
            for (Node item : sequence.getValue()) {
                list.add(read(item, path + "[" + list.size() + "]"));
            }
            return list;
        }

        private static JsonNode scalar(ScalarNode scalar) {
            String text = scalar.getValue();
            Tag tag = scalar.getTag();
            if (tag.equals(Tag.NULL)) {
                return JSON.nullNode();
            }
            if (tag.equals(Tag.BOOL) && truth(text) != null) {
                return JSON.booleanNode(Boolean.TRUE.equals(truth(text)));
            }
            try {
                if (tag.equals(Tag.INT)) {
                    return JSON.numberNode(new BigInteger(text.replace("_", "")));
                }
                return tag.equals(Tag.FLOAT)
                        ? JSON.numberNode(new BigDecimal(text.replace("_", "")))
                        : JSON.textNode(text);
            } catch (NumberFormatException hexadecimalOctalOrNotFinite) {
                return JSON.textNode(text);
            }
        }

        /** YAML 1.1 takes no for false, and with it the language code of Norwegian; YAML 1.2 does not. */
        private static @Nullable Boolean truth(String text) {
            return switch (text) {
                case "true", "True", "TRUE" -> true;
                case "false", "False", "FALSE" -> false;
                default -> null;
            };
        }
    }

    private static final int MAX_NODES = 2_000_000;
}
