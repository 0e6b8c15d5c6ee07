package dev.aloi.local.review;

import com.fasterxml.jackson.databind.JsonNode;
import dev.aloi.contracts.id.EvaluationId;
import dev.aloi.local.gateway.GatewayClient;
import dev.aloi.local.gateway.Refused;
import dev.aloi.local.progress.Progress;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Sends reviews so many at a time; first all of them are looked at, so that a fault in the last one keeps out the first. */
public final class ReviewImport {
    private static final int AT_ONCE = 500;
    private static final Pattern IN_A_LIST = Pattern.compile("\\[(\\d+)]\\.?(.*)", Pattern.DOTALL);

    private final GatewayClient gateway;
    private final Progress progress;
    private final EvaluationId evaluation;

    public ReviewImport(GatewayClient gateway, Progress progress, EvaluationId evaluation) {
        this.gateway = gateway;
        this.progress = progress;
        this.evaluation = evaluation;
    }

    /** The runs of the evaluation by their candidates' names. */
    public Map<String, String> runs() throws Refused, IOException {
        var runs = new LinkedHashMap<String, String>();
        for (var candidate : gateway.get("/api/evaluations/" + evaluation).path("candidates")) {
            runs.put(candidate.path("name").asText(), candidate.path("run").asText());
        }
        return runs;
    }

    /** What is wrong, line by line; empty where every review can be taken. */
    public List<String> faults(ReviewFile file) throws Refused, IOException {
        var faults = new ArrayList<String>();
        try (var bar = progress.bar("looking at reviews", file.rows().size())) {
            for (var from = 0; from < file.rows().size(); from += AT_ONCE) {
                var rows = chunk(file, from);
                try {
                    send(rows, true);
                } catch (Refused refused) {
                    if (refused.faults().isEmpty()) {
                        throw refused;
                    }
                    refused.faults().forEach(fault -> faults.add(inFile(file, rows, fault)));
                }
                bar.at(from + rows.size(), "");
            }
        }
        return faults;
    }

    /** How many of them told something new. */
    public int record(ReviewFile file) throws Refused, IOException {
        var changed = 0;
        try (var bar = progress.bar("recording reviews", file.rows().size())) {
            for (var from = 0; from < file.rows().size(); from += AT_ONCE) {
                var rows = chunk(file, from);
                changed += send(rows, false).path("changed").asInt();
                bar.at(from + rows.size(), "");
            }
        }
        return changed;
    }

    private static List<ReviewFile.Row> chunk(ReviewFile file, int from) {
        return file.rows().subList(from, Math.min(from + AT_ONCE, file.rows().size()));
    }

    private JsonNode send(List<ReviewFile.Row> rows, boolean tryOnly) throws Refused, IOException {
        var reviews = GatewayClient.JSON.createArrayNode();
        rows.forEach(row -> reviews.add(row.review()));
        return gateway.post("/api/evaluations/" + evaluation + "/reviews?dryRun=" + tryOnly, reviews);
    }

    private static String inFile(ReviewFile file, List<ReviewFile.Row> rows, String fault) {
        var place = IN_A_LIST.matcher(fault);
        return place.matches()
                ? file.name() + ":" + rows.get(Integer.parseInt(place.group(1))).line() + ": "
                        + place.group(2).replaceFirst("^: ", "")
                : file.name() + ": " + fault;
    }
}
