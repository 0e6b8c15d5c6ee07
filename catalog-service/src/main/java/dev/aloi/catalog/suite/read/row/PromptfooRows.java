package dev.aloi.catalog.suite.read.row;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.aloi.catalog.jsonl.Fault;
import dev.aloi.catalog.jsonl.FaultCollector;
import dev.aloi.catalog.jsonl.JsonLine;
import dev.aloi.catalog.jsonl.JsonLines.LineReader;
import dev.aloi.catalog.jsonl.Place;
import dev.aloi.catalog.yaml.YamlTree;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** The tests of a promptfoo configuration, each with the one prompt and what {@code defaultTest} says of all. */
public final class PromptfooRows implements RowSource {
    private static final int MAX_BYTES = 50_000_000;

    @Override
    public void read(SourceFile file, FaultCollector faults, LineReader rows) throws IOException {
        byte[] bytes;
        try (InputStream in = file.open()) {
            bytes = in.readNBytes(MAX_BYTES + 1);
        }
        if (bytes.length > MAX_BYTES) {
            faults.add(Fault.ofFile(file.name(), "is larger than " + MAX_BYTES / 1_000_000 + " MB of YAML"));
            return;
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            read(file, YamlTree.parse(text, MAX_BYTES), faults, rows);
        } catch (CharacterCodingException e) {
            faults.add(Fault.ofFile(file.name(), "is not UTF-8"));
        } catch (YamlTree.Unreadable e) {
            faults.add(Fault.ofLine(file.name(), e.line(), String.valueOf(e.getMessage())));
        }
    }

    private static void read(SourceFile file, YamlTree tree, FaultCollector faults, LineReader rows)
            throws IOException {
        JsonNode tests = tree.root().path("tests");
        if (!tests.isArray()) {
            String message = tests.isTextual() ? "names another file: give that one" : "must be a list of tests";
            faults.add(Fault.ofField(file.name(), tree.line("tests"), "tests", message));
            return;
        }
        JsonNode prompts = tree.root().path("prompts");
        JsonNode always = tree.root().path("defaultTest");
        for (int i = 0; i < tests.size(); i++) {
            String path = "tests[" + i + "]";
            int line = tree.line(path);
            if (!(tests.get(i) instanceof ObjectNode test)) {
                faults.add(Fault.ofField(file.name(), line, path, "must be a mapping"));
                continue;
            }
            complete(test, always);
            if (prompts.size() == 1 && prompts.get(0).isTextual() && !isFile(prompts.get(0))) {
                test.set("prompt", prompts.get(0));
            }
            rows.read(new JsonLine(
                    file.name(), line, test, name -> new Place(tree.line(path + "." + name), null), faults));
        }
    }

    private static boolean isFile(JsonNode prompt) {
        return prompt.textValue().startsWith("file://");
    }

    private static void complete(ObjectNode test, JsonNode always) {
        ObjectNode variables = JsonNodeFactory.instance.objectNode();
        if (always.path("vars") instanceof ObjectNode defaults) {
            variables.setAll(defaults);
        }
        if (test.path("vars") instanceof ObjectNode own) {
            variables.setAll(own);
        }
        if (!variables.isEmpty()) {
            test.set("vars", variables);
        }
        if (!test.has("assert") && always.has("assert")) {
            test.set("assert", always.get("assert"));
        }
    }
}
