package dev.aloi.runner.model.openai;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.aloi.contracts.catalog.Guardrails.Action;
import dev.aloi.contracts.runner.Guarding;
import dev.aloi.contracts.runner.Guarding.Objection;
import dev.aloi.contracts.runner.Guarding.Ruling;
import dev.aloi.contracts.runner.Guarding.Stage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The rails of a server of NeMo Guardrails, as it tells of them where it is asked to (generation options, log.activated_rails;
 * docs.nvidia.com/nemo/guardrails, read on 2026-11-26). A stream tells nothing of them.
 */
final class ServerRails {
    private static final int MOST_CHARACTERS = 200;
    private static final double NANOS_PER_SECOND = 1e9;
    private static final JsonPointer RAILS = JsonPointer.compile("/guardrails/log/activated_rails");
    private static final JsonPointer RAILS_OF_OLDER_SERVERS = JsonPointer.compile("/log/activated_rails");

    private ServerRails() {}

    /** Asks to be told. Older servers take their options at the top, as they do their configuration. */
    static void ask(ObjectNode body) {
        ObjectNode holder = body.get("guardrails") instanceof ObjectNode rails ? rails : body;
        ObjectNode log = holder.withObjectProperty("options").withObjectProperty("log");
        if (!log.has("activated_rails")) {
            log.put("activated_rails", true);
        }
    }

    /** Absent where the answer does not tell. Rails that answer a user themselves (dialog) are taken for a part of the model. */
    static @Nullable Guarding of(JsonNode answer) {
        JsonNode rails = answer.at(answer.has("guardrails") ? RAILS : RAILS_OF_OLDER_SERVERS);
        if (!rails.isArray()) {
            return null;
        }
        List<Objection> objections = new ArrayList<>();
        Map<Stage, Integer> places = new EnumMap<>(Stage.class);
        double seconds = 0;
        for (JsonNode rail : rails) {
            Stage stage = stage(rail.path("type").asText());
            if (stage != null) {
                int place = places.merge(stage, 1, Integer::sum) - 1;
                seconds += Math.max(0, rail.path("duration").asDouble(0));
                if (rail.path("stop").asBoolean(false)) {
                    objections.add(new Objection(stage, place, name(rail), Action.REFUSE));
                }
            }
        }
        return new Guarding(ruling(objections), objections, Duration.ofNanos(Math.round(seconds * NANOS_PER_SECOND)));
    }

    private static @Nullable Stage stage(String type) {
        return switch (type) {
            case "input" -> Stage.INPUT;
            case "output" -> Stage.OUTPUT;
            default -> null;
        };
    }

    private static String name(JsonNode rail) {
        String name = rail.path("name").asText();
        return name.substring(0, Math.min(name.length(), MOST_CHARACTERS));
    }

    private static Ruling ruling(List<Objection> refusals) {
        return refusals.stream()
                .map(Objection::stage)
                .min(Comparator.naturalOrder())
                .map(stage -> stage == Stage.INPUT ? Ruling.REFUSED_INPUT : Ruling.REFUSED_OUTPUT)
                .orElse(Ruling.PASSED);
    }
}
