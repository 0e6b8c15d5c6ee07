package dev.aloi.local.suite;

import com.fasterxml.jackson.databind.JsonNode;
import dev.aloi.local.gateway.GatewayClient;
import dev.aloi.local.gateway.Refused;
import dev.aloi.local.progress.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** Brings a file in, however large, and tells how far it is. */
public final class SuiteImport {
    private static final long LOOK_MILLIS = 300;
    private static final int PERCENT = 100;

    private final GatewayClient gateway;
    private final Progress progress;

    public SuiteImport(GatewayClient gateway, Progress progress) {
        this.gateway = gateway;
        this.progress = progress;
    }

    /**
     * What has come of it, as the service tells it: with a suite, or with the problem that there is none.
     *
     * @param fields beside the file
     */
    public JsonNode bringIn(Path file, Map<String, String> fields) throws Refused, IOException, InterruptedException {
        progress.note("sending " + file);
        var state = gateway.upload("/api/suites/imports", file, fields);
        var path = "/api/suites/imports/" + state.path("id").asText();
        // The file is read twice: all of it is looked at before anything is stored.
        try (var bar = progress.bar("bringing in", PERCENT)) {
            while (state.path("state").asText().equals("RUNNING")) {
                bar.at(percent(state), state.path("samples").asLong() + " samples");
                Thread.sleep(LOOK_MILLIS);
                state = gateway.get(path);
            }
            bar.at(percent(state), "");
        }
        return state;
    }

    private static int percent(JsonNode state) {
        var all = 2 * state.path("bytes").asLong();
        return all == 0
                ? 0
                : (int) Math.min(PERCENT, PERCENT * state.path("bytesRead").asLong() / all);
    }
}
