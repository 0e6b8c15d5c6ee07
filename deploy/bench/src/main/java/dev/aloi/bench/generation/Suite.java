package dev.aloi.bench.generation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Prompts of mixed length after a beginning that all of them share.
 *
 * @param beginning solved examples
 * @param prompts without it
 */
public record Suite(String beginning, List<String> prompts) {
    public Suite {
        prompts = List.copyOf(prompts);
    }

    private record Visit(String input, String note) {
        private static Visit of(JsonNode line) {
            return new Visit(
                    line.get("input").asText(), line.get("references").get(0).asText());
        }

        int length() {
            return input.length() + note.length();
        }

        String solved() {
            return input + "\n" + note + "\n\n";
        }
    }

    /**
     * The sample visits: the shortest ones with their notes as examples, the others to be completed.
     *
     * @param longest characters of a visit; a longer one is left out
     */
    public static Suite ofVisits(Path file, int examples, int longest, int most) throws IOException {
        var mapper = new ObjectMapper();
        List<Visit> visits = new ArrayList<>();
        for (var line : Files.readAllLines(file)) {
            visits.add(Visit.of(mapper.readTree(line)));
        }
        List<Visit> shortest = visits.stream()
                .sorted(Comparator.comparingInt(Visit::length))
                .limit(examples)
                .toList();
        visits.removeAll(shortest);
        return new Suite(
                shortest.stream().map(Visit::solved).collect(Collectors.joining()),
                visits.stream()
                        .map(Visit::input)
                        .filter(input -> input.length() <= longest)
                        .limit(most)
                        .toList());
    }

    /** As a model reads them. */
    public List<String> whole() {
        return prompts.stream().map(prompt -> beginning + prompt).toList();
    }
}
