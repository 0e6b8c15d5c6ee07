package dev.aloi.local.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** What an import changes, in lines for a person. */
public final class ImportReport {
    private static final int MODELS_SHOWN = 20;
    private static final int CHANGES_SHOWN = 12;

    private ImportReport() {}

    public static boolean changesNothing(JsonNode report) {
        return report.path("models").isEmpty();
    }

    public static List<String> lines(JsonNode report) {
        var lines = new ArrayList<String>();
        var models = report.path("models");
        var shown = 0;
        for (var model : models) {
            if (shown++ < MODELS_SHOWN) {
                model(model, lines);
            }
        }
        if (models.size() > MODELS_SHOWN) {
            lines.add("and " + (models.size() - MODELS_SHOWN) + " more models");
        }
        lines.add(summary(report));
        return lines;
    }

    private static void model(JsonNode model, List<String> lines) {
        var isNew = model.path("isNew").asBoolean();
        var changes = model.path("changes");
        lines.add((isNew ? "+ " : "~ ") + model.path("model").asText() + (isNew ? " (new)" : ""));
        var shown = 0;
        for (var change : changes) {
            if (shown++ < CHANGES_SHOWN) {
                lines.add("    " + change(change));
            }
        }
        if (changes.size() > CHANGES_SHOWN) {
            lines.add("    and " + (changes.size() - CHANGES_SHOWN) + " more fields");
        }
    }

    private static String change(JsonNode change) {
        var before = change.path("before").asText("");
        var after = change.path("after").asText("");
        if (!change.has("before")) {
            return change.path("field").asText() + ": " + after;
        }
        return change.path("field").asText() + ": " + before + " -> " + (change.has("after") ? after : "nothing");
    }

    private static String summary(JsonNode report) {
        var fresh = 0;
        for (var model : report.path("models")) {
            fresh += model.path("isNew").asBoolean() ? 1 : 0;
        }
        var changed = report.path("models").size() - fresh;
        return fresh + " new, " + changed + " changed, "
                + report.path("unchanged").asInt() + " unchanged, "
                + report.path("passed").size() + " passed over";
    }
}
