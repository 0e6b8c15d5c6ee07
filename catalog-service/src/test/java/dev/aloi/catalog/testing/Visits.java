package dev.aloi.catalog.testing;

import io.restassured.response.Response;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Forty samples, and a recording that lacks the last of them. */
public final class Visits {
    public static final int SAMPLES = 40;
    public static final String SUITE = IntStream.range(0, SAMPLES)
            .mapToObj(
                    i -> "{\"id\":\"v%d\",\"input\":\"question %d\",\"references\":\"SECRET %d\"}\n".formatted(i, i, i))
            .collect(Collectors.joining());
    public static final String RECORDING = IntStream.range(0, SAMPLES - 1)
            .mapToObj(i -> "{\"sample\":\"v%d\",\"completion\":\"answer %d\",\"latencyMs\":12}\n".formatted(i, i))
            .collect(Collectors.joining());

    private Visits() {}

    /** Two candidates, two repetitions: 160 trials, in six batches of prompts and two of completions. */
    public static Response evaluate(Api api) {
        return evaluate(api, "");
    }

    /** @param more of the request's fields, each with a comma behind it */
    public static Response evaluate(Api api, String more) {
        String suite = api.uploadSuite("visits", SUITE).path("suite");
        String recording = api.uploadRecording(suite, RECORDING, true).path("recording");
        return api.evaluate("""
                {'suite':'%s',%s'metrics':['rouge1'],'repetitions':2,'candidates':[
                  {'name':'small','onnx':{'model':'models/small'}},
                  {'name':'GPT-4','recording':{'recording':'%s','allowMissing':true}}]}
                """.formatted(suite, more, recording));
    }
}
