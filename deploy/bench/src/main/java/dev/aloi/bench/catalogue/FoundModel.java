package dev.aloi.bench.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * A model that answers a question.
 *
 * @param verdict on the use that was asked about
 * @param reasons each as criterion, value and source
 */
public record FoundModel(String id, String verdict, List<String> reasons) {
    static List<FoundModel> of(JsonNode items) {
        var found = new ArrayList<FoundModel>();
        for (var item : items) {
            var reasons = new ArrayList<String>();
            for (var reason : item.path("reasons")) {
                reasons.add("%s %s (%s, %s)"
                        .formatted(
                                reason.path("criterion").asText(),
                                reason.path("value").asText(),
                                reason.path("source").asText("of the entry itself"),
                                reason.path("asOf").asText("no date")));
            }
            found.add(new FoundModel(
                    item.path("id").asText(),
                    item.path("verdict").path("outcome").asText(),
                    reasons));
        }
        return found;
    }
}
