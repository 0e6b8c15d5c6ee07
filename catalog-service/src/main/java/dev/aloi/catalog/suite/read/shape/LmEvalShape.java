package dev.aloi.catalog.suite.read.shape;

import com.fasterxml.jackson.databind.JsonNode;
import dev.aloi.catalog.jsonl.JsonLine;
import dev.aloi.catalog.suite.read.Sample;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Logged samples of lm-evaluation-harness: what the model was asked is in {@code arguments}, a list of requests or an object of them;
 * several requests with one context are the choices of a question, of which {@code target} is the right one's place.
 */
public final class LmEvalShape implements SampleShape {
    private static final String ARGUMENTS = "arguments";
    private static final String TARGET = "target";

    /** @param continuation what the context is followed by, where the model was to judge that */
    private record Request(
            @Nullable JsonNode context, @Nullable JsonNode continuation) {}

    @Override
    public @Nullable Sample read(JsonLine row, int position) {
        List<Request> requests = requests(row);
        if (requests.isEmpty()) {
            row.fault(ARGUMENTS, row.optional(ARGUMENTS) == null ? "is missing" : "has no request");
            return null;
        }
        Parts parts = new Parts(row)
                .id("doc_id", position)
                .input(ARGUMENTS, requests.getFirst().context());
        JsonNode target = row.required(TARGET);
        if (requests.size() == 1) {
            parts.references(TARGET, target);
        } else {
            List<String> choices = new ArrayList<>();
            requests.forEach(request -> choices.add(text(request.continuation())));
            parts.choices(choices).references(right(row, target, choices));
        }
        return parts.tagsOf("doc").sample(ARGUMENTS, TARGET, ARGUMENTS);
    }

    /** As a list of lists, or as newer versions write it: {@code {"gen_args_0": {"arg_0": …, "arg_1": …}}}. */
    private static List<Request> requests(JsonLine row) {
        JsonNode arguments = row.optional(ARGUMENTS);
        List<Request> requests = new ArrayList<>();
        if (arguments == null) {
            return requests;
        }
        for (JsonNode request : arguments) {
            JsonNode context = request.isArray() ? request.get(0) : request.get("arg_0");
            JsonNode second = request.isArray() ? request.get(1) : request.get("arg_1");
            // Of a request to write, the second argument says how, and is an object.
            requests.add(new Request(context, second == null || second.isObject() ? null : second));
        }
        return requests;
    }

    private static @Nullable List<String> right(JsonLine row, @Nullable JsonNode target, List<String> choices) {
        if (target == null) {
            return null;
        }
        String text = target.asText();
        int place = text.matches("\\d{1,6}") ? Integer.parseInt(text) : -1;
        if (place >= 0 && place < choices.size()) {
            return List.of(choices.get(place));
        }
        for (String choice : choices) {
            if (choice.strip().equals(text.strip())) {
                return List.of(choice);
            }
        }
        row.fault(TARGET, "is neither one of the " + choices.size() + " choices nor the place of one");
        return null;
    }

    private static String text(@Nullable JsonNode node) {
        return node == null ? "" : node.asText();
    }
}
