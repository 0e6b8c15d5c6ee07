package dev.aloi.catalog.suite.read.shape;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.aloi.catalog.jsonl.JsonLine;
import dev.aloi.catalog.suite.read.Sample;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tests of promptfoo: variables that fill the one prompt, and what is expected of the answer. Expectations that name a text become
 * references; those that judge otherwise (a rubric, code) have none.
 */
public final class PromptfooShape implements SampleShape {
    /** Filled in by {@code PromptfooRows} from the configuration: the one prompt. */
    public static final String PROMPT = "prompt";

    public static final String VARIABLES = "vars";
    public static final String ASSERTIONS = "assert";
    private static final String EXPECTED = "__expected";
    private static final Set<String> NAMING_A_TEXT = Set.of(
            "equals",
            "contains",
            "icontains",
            "starts-with",
            "contains-any",
            "icontains-any",
            "contains-all",
            "similar",
            "rouge-n",
            "bleu",
            "gleu",
            "meteor",
            "levenshtein",
            "factuality");
    private static final Pattern VARIABLE = Pattern.compile("\\{\\{\\s*([A-Za-z0-9_.-]+)\\s*}}");
    private static final Pattern TYPED = Pattern.compile("([a-z][a-z-]*)(?:\\([^)]*\\))?:(.*)", Pattern.DOTALL);

    private final boolean isTable;

    /** @param isTable of a table each column is a variable, but for those that begin with two underscores */
    public PromptfooShape(boolean isTable) {
        this.isTable = isTable;
    }

    @Override
    public @Nullable Sample read(JsonLine row, int position) {
        Map<String, String> variables = variables(row);
        JsonNode input = input(row, variables);
        List<String> references = new ArrayList<>();
        List<String> others = new ArrayList<>();
        if (isTable) {
            fromCells(row, references, others);
        } else {
            fromAssertions(row, references, others);
        }
        String expected = isTable ? EXPECTED : ASSERTIONS;
        if (references.isEmpty()) {
            row.fault(
                    expected,
                    others.isEmpty()
                            ? "is missing"
                            : "names no text that is expected, only " + String.join(", ", others));
            return null;
        }
        Parts parts = new Parts(row)
                .id("id", position)
                .input(isTable ? PROMPT : VARIABLES, input)
                .references(references.stream().distinct().toList());
        variables.forEach((name, value) -> {
            if (variables.size() > 1 && value.length() <= MAX_TAG_LENGTH) {
                parts.tag(name, JsonNodeFactory.instance.textNode(value));
            }
        });
        metadata(row, parts);
        return parts.sample("choices", expected, isTable ? PROMPT : VARIABLES);
    }

    /** A variable that is a text of its own says nothing about which sample it is. */
    private static final int MAX_TAG_LENGTH = 100;

    private Map<String, String> variables(JsonLine row) {
        Map<String, String> variables = new TreeMap<>();
        if (isTable) {
            row.fields().forEach(cell -> {
                if (!cell.getKey().startsWith("__") && !cell.getKey().equals("id")) {
                    variables.put(cell.getKey(), cell.getValue().asText());
                }
            });
        } else {
            JsonNode object = row.optional(VARIABLES);
            if (object != null) {
                object.properties().forEach(entry -> {
                    if (entry.getValue().isValueNode()) {
                        variables.put(entry.getKey(), entry.getValue().asText());
                    }
                });
            }
        }
        return variables;
    }

    private @Nullable JsonNode input(JsonLine row, Map<String, String> variables) {
        JsonNode prompt = isTable ? null : row.optional(PROMPT);
        String field = isTable ? PROMPT : VARIABLES;
        if (prompt != null) {
            return JsonNodeFactory.instance.textNode(fill(prompt.asText(), variables));
        }
        if (variables.containsKey(PROMPT)) {
            return JsonNodeFactory.instance.textNode(String.valueOf(variables.get(PROMPT)));
        }
        if (variables.size() == 1) {
            return JsonNodeFactory.instance.textNode(
                    variables.values().iterator().next());
        }
        row.fault(
                field,
                variables.isEmpty()
                        ? "is missing"
                        : "are " + variables.size() + ", and there is no single prompt to put them into");
        return null;
    }

    private static String fill(String prompt, Map<String, String> variables) {
        Matcher matcher = VARIABLE.matcher(prompt);
        return matcher.replaceAll(
                found -> Matcher.quoteReplacement(variables.getOrDefault(found.group(1), found.group())));
    }

    private static void fromCells(JsonLine row, List<String> references, List<String> others) {
        row.fields().forEach(cell -> {
            if (cell.getKey().matches(EXPECTED + "\\d*")) {
                String text = cell.getValue().asText();
                Matcher typed = TYPED.matcher(text);
                // A text with a colon in it is a text, unless what stands before it is a way to judge.
                if (typed.matches() && NAMING_A_TEXT.contains(typed.group(1))) {
                    references.add(typed.group(2).strip());
                } else if (typed.matches() && isJudging(typed.group(1))) {
                    others.add(typed.group(1));
                } else {
                    references.add(text);
                }
            }
        });
    }

    private static boolean isJudging(String type) {
        return Set.of(
                                "javascript",
                                "python",
                                "llm-rubric",
                                "grade",
                                "regex",
                                "is-json",
                                "contains-json",
                                "is-sql",
                                "webhook",
                                "g-eval",
                                "cost",
                                "latency",
                                "fn",
                                "eval",
                                "file")
                        .contains(type)
                || type.startsWith("not-");
    }

    private static void fromAssertions(JsonLine row, List<String> references, List<String> others) {
        JsonNode assertions = row.optional(ASSERTIONS);
        if (assertions == null) {
            return;
        }
        for (JsonNode assertion : assertions) {
            String type = assertion.path("type").asText("");
            if (NAMING_A_TEXT.contains(type)) {
                JsonNode value = assertion.path("value");
                for (JsonNode text : value.isArray() ? value : List.of(value)) {
                    references.add(text.asText());
                }
            } else {
                others.add(type.isEmpty() ? "one without a type" : type);
            }
        }
    }

    private void metadata(JsonLine row, Parts parts) {
        if (isTable) {
            row.fields().forEach(cell -> {
                if (cell.getKey().startsWith("__metadata:")) {
                    parts.tag(cell.getKey().substring("__metadata:".length()), cell.getValue());
                }
            });
        } else {
            parts.tagsOf("metadata");
        }
    }
}
