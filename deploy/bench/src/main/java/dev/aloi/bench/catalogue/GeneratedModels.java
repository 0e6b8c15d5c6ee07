package dev.aloi.bench.catalogue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Models with two endpoints each, as many and as varied as a large catalogue has them; the same of the same number. */
final class GeneratedModels {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> LICENCES = List.of(
            "Apache-2.0",
            "MIT",
            "CC-BY-NC-4.0",
            "LicenseRef-scancode-llama-3.1-license-2024",
            "LicenseRef-scancode-gemma-tou-2024-04-01",
            "LicenseRef-aloi-qwen-research");
    private static final List<String> LANGUAGES = List.of("en", "fr", "de", "es", "it", "pt", "zh", "ar");
    private static final List<String> RESIDENCIES = List.of("US", "EU", "FR", "DE");
    private static final List<Long> PARAMETERS =
            List.of(500_000_000L, 1_000_000_000L, 3_000_000_000L, 7_000_000_000L, 8_000_000_000L, 70_000_000_000L);

    private GeneratedModels() {}

    /** As a file of one's own: JSON is YAML. */
    static String file(int first, int last) throws JsonProcessingException {
        return JSON.writeValueAsString(Map.of(
                "source",
                "generated",
                "asOf",
                "2026-01-02",
                "models",
                IntStream.range(first, last).mapToObj(GeneratedModels::model).toList()));
    }

    private static Map<String, Object> model(int number) {
        var random = new SplittableRandom(number);
        var model = new LinkedHashMap<String, Object>();
        model.put("id", id(number));
        model.put("name", "Generated %d".formatted(number));
        model.put("creator", "Creator %d".formatted(random.nextInt(60)));
        model.put("description", "Writes and reads; number %d of many.".formatted(number));
        model.put("released", "%d-%02d-15".formatted(2022 + random.nextInt(4), 1 + random.nextInt(12)));
        model.put("totalParameters", one(PARAMETERS, random));
        model.put("contextWindow", 2048 << random.nextInt(8));
        model.put("licence", one(LICENCES, random));
        model.put("customisation", List.of("PROMPTING", "FEW_SHOT", "PEFT").subList(0, 1 + random.nextInt(3)));
        model.put("inferenceOptions", random.nextBoolean() ? List.of("SAFETENSORS", "ONNX") : List.of("API"));
        model.put("design", Map.of("family", "family-" + random.nextInt(150), "openWeights", random.nextBoolean()));
        model.put("abilities", abilities(random));
        if (number % 4 == 3) {
            model.put("origin", Map.of("parents", List.of(Map.of("model", id(number - 1), "relation", "FINE_TUNE"))));
        }
        model.put("endpoints", List.of(ownEndpoint(number), called(random)));
        return model;
    }

    private static String id(int number) {
        return "generated-%05d".formatted(number);
    }

    private static Map<String, Object> abilities(SplittableRandom random) {
        return Map.of(
                "inputs", random.nextInt(4) == 0 ? List.of("TEXT", "IMAGE") : List.of("TEXT"),
                "outputs", List.of("TEXT"),
                "languages", LANGUAGES.subList(0, 1 + random.nextInt(LANGUAGES.size())),
                "outputLimit", 1024 << random.nextInt(5),
                "knowledge", "%d-%02d".formatted(2021 + random.nextInt(4), 1 + random.nextInt(12)),
                "reasoning", random.nextBoolean(),
                "tools", random.nextBoolean());
    }

    private static Map<String, Object> ownEndpoint(int number) {
        return Map.of(
                "id", "own",
                "provider", "self",
                "kind", "SELF_HOSTED",
                "artefact", "/models/" + id(number),
                "pool", number % 2 == 0 ? "x86-64" : "arm64");
    }

    private static Map<String, Object> called(SplittableRandom random) {
        var input = 5 * (1 + random.nextInt(200));
        return Map.of(
                "id",
                "called",
                "provider",
                "Provider " + random.nextInt(25),
                "kind",
                "API",
                "prices",
                Map.of(
                        "currency",
                        random.nextInt(10) == 0 ? "EUR" : "USD",
                        "inputPerMillion",
                        cents(input),
                        "outputPerMillion",
                        cents(3 * input)),
                "terms",
                Map.of(
                        "residency", List.of(one(RESIDENCIES, random)),
                        "trainsOnInputs", random.nextBoolean(),
                        "regions", List.of("region-" + random.nextInt(12))));
    }

    private static String cents(int cents) {
        return "%d.%02d".formatted(cents / 100, cents % 100);
    }

    private static <T> T one(List<T> choice, SplittableRandom random) {
        return choice.get(random.nextInt(choice.size()));
    }
}
