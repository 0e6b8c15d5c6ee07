package dev.aloi.local.generate;

import dev.aloi.catalog.jsonl.Fault;
import dev.aloi.catalog.jsonl.FaultCollector;
import dev.aloi.catalog.jsonl.JsonLine;
import dev.aloi.catalog.jsonl.JsonLines;
import dev.aloi.catalog.jsonl.Reading;
import dev.aloi.catalog.suite.read.shape.PromptReader;
import dev.aloi.contracts.catalog.Prompt;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Prompts of a JSON Lines file: {@code prompt} or {@code input}, a text or a chat, and an {@code id} if one likes. */
public final class PromptFile {
    private static final List<String> FIELDS = List.of("prompt", "input");

    private PromptFile() {}

    public static Reading<List<AskedPrompt>> read(Path file) throws IOException {
        var faults = new FaultCollector();
        var prompts = new ArrayList<AskedPrompt>();
        try (var in = new BufferedInputStream(Files.newInputStream(file))) {
            new JsonLines(file.toString(), faults).read(in, line -> take(line, prompts));
        }
        if (faults.isEmpty() && prompts.isEmpty()) {
            faults.add(Fault.ofFile(file.toString(), "has no prompt"));
        }
        return faults.isEmpty() ? new Reading.Good<>(prompts) : new Reading.Faulty<>(faults.faults());
    }

    private static void take(JsonLine line, List<AskedPrompt> prompts) {
        var present =
                FIELDS.stream().filter(name -> line.optional(name) != null).toList();
        if (present.size() != 1) {
            line.fault("prompt", present.isEmpty() ? "is missing" : "is there beside input");
            return;
        }
        var field = present.getFirst();
        var value = line.optional(field);
        Prompt prompt = value == null ? null : PromptReader.read(line, field, value);
        var id = line.optional("id");
        if (prompt != null) {
            prompts.add(new AskedPrompt(id == null ? Integer.toString(line.number()) : id.asText(), prompt));
        }
    }
}
