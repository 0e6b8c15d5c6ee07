package dev.aloi.catalog.model.source;

import java.util.List;
import java.util.Map;

/** Where in a card the facts are, and the amounts of money. */
final class CardFacts {
    static final List<String> OF_CARD = List.of(
            "released",
            "customisation",
            "totalParameters",
            "activeParameters",
            "inferenceOptions",
            "licence",
            "contextWindow",
            "latency",
            "customisers");

    static final Map<String, List<String>> OF_GROUPS = Map.of(
            "design", List.of("family", "revision", "architecture", "openWeights"),
            "abilities", List.of("inputs", "outputs", "languages", "outputLimit", "knowledge", "reasoning", "tools"),
            "origin", List.of("parents", "trainingData"));

    static final List<String> OF_TERMS = List.of(
            "regions",
            "residency",
            "trainsOnInputs",
            "contextWindow",
            "outputLimit",
            "requestsPerMinute",
            "tokensPerMinute",
            "status",
            "licence");

    static final List<String> AMOUNTS = List.of(
            "inputPerMillion",
            "outputPerMillion",
            "reasoningPerMillion",
            "readPerMillion",
            "writePerMillion",
            "hourWritePerMillion",
            "fee",
            "minimum");

    private CardFacts() {}
}
