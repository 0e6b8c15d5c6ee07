package dev.aloi.catalog.candidate;

import com.fasterxml.jackson.databind.JsonNode;
import dev.aloi.contracts.catalog.Guardrails;
import dev.aloi.contracts.catalog.Guardrails.Rail;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Reads guardrails, as far as they can be judged before anything is run. */
public final class GuardrailReader {
    private static final String REFUSAL = "I cannot help with that.";

    private GuardrailReader() {}

    /**
     * Null where something was wrong.
     *
     * @param complaints take a field, as in {@code input[1].regex.deny}, and what is wrong with it
     */
    public static @Nullable Guardrails read(JsonNode guardrails, BiConsumer<String, String> complaints) {
        int[] count = new int[1];
        Asked asked = Asked.of(guardrails, "", (field, message) -> {
            count[0]++;
            complaints.accept(field, message);
        });
        asked.allowOnly("input", "output", "refusal");
        List<Rail> input = asked.each("input", new RailReader(true)::read);
        List<Rail> output = asked.each("output", new RailReader(false)::read);
        String refusal = Objects.requireNonNullElse(asked.text("refusal"), REFUSAL);
        if (!asked.has("input") && !asked.has("output")) {
            asked.complainHere("must have rails of input or output");
        }
        return count[0] > 0
                ? null
                : new Guardrails(Sha256.of(new Content(input, output, refusal)), input, output, refusal);
    }

    private record Content(List<Rail> input, List<Rail> output, String refusal) {}
}
