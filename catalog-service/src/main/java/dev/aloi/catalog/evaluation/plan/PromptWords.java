package dev.aloi.catalog.evaluation.plan;

import dev.aloi.contracts.catalog.Candidate;
import dev.aloi.contracts.catalog.PromptTemplate;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a candidate's prompt adds to every sample: all that it says, once. */
final class PromptWords {
    private PromptWords() {}

    static String of(Candidate candidate) {
        PromptTemplate prompt = candidate.prompt();
        if (prompt == null) {
            return "";
        }
        Stream<String> examples = prompt.examples().stream()
                .flatMap(example -> Stream.concat(example.fields().values().stream(), Stream.of(example.completion())));
        return Stream.concat(Stream.concat(Stream.ofNullable(prompt.system()), Stream.of(prompt.template())), examples)
                .collect(Collectors.joining("\n"));
    }

    static int bytes(Candidate candidate) {
        return of(candidate).getBytes(StandardCharsets.UTF_8).length;
    }
}
