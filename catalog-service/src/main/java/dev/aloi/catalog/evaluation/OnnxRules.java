package dev.aloi.catalog.evaluation;

import dev.aloi.catalog.evaluation.EvaluationRequest.OnnxRequest;
import dev.aloi.catalog.jsonl.Characters;
import dev.aloi.contracts.catalog.Engine;
import dev.aloi.kit.problem.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What makes an ONNX model one that can be asked for. Its files are the runner's to judge. */
record OnnxRules(String field, long evaluationSeed, List<Fault> faults) {
    private static final int MAX_PATH_LENGTH = 4096;
    private static final int MAX_STOPS = 16;
    private static final double MOST = 100;

    @Nullable
    Engine apply(OnnxRequest onnx) {
        checkRange("maxNewTokens", onnx.maxNewTokens(), 1, SettingRules.MAX_NEW_TOKENS);
        Engine.Decoding decoding = decoding(onnx);
        String file = file(onnx.file());
        if (onnx.adapter() != null && !isPath(onnx.adapter())) {
            fault("adapter", "must be the file or directory of an adapter");
        }
        if (onnx.model() == null || !isPath(onnx.model())) {
            fault("model", "must be the directory of the model");
            return null;
        }
        return new Engine.Onnx(onnx.model(), onnx.maxNewTokens(), file, onnx.adapter(), decoding);
    }

    private static boolean isPath(String path) {
        return !path.isBlank() && path.length() <= MAX_PATH_LENGTH && Characters.unfit(path) == null;
    }

    private @Nullable String file(@Nullable String file) {
        if (file != null && (!isPath(file) || !file.endsWith(".onnx") || file.startsWith("/") || file.contains(".."))) {
            fault("file", "must be a file of the model's directory, for instance onnx/model_int8.onnx");
            return null;
        }
        return file;
    }

    private Engine.@Nullable Decoding decoding(OnnxRequest onnx) {
        checkRange("topK", onnx.topK(), 1, Integer.MAX_VALUE);
        checkRange("temperature", onnx.temperature(), 0, MOST);
        if (onnx.topP() != null && !(onnx.topP() > 0 && onnx.topP() <= 1)) {
            fault("topP", "must be over 0 and at most 1");
        }
        if (onnx.repetitionPenalty() != null && !(onnx.repetitionPenalty() > 0 && onnx.repetitionPenalty() <= MOST)) {
            fault("repetitionPenalty", "must be over 0 and at most " + (int) MOST);
        }
        List<String> stop = stops(onnx.stop());
        boolean asked = Stream.of(
                        onnx.temperature(), onnx.topK(), onnx.topP(), onnx.repetitionPenalty(), stop, onnx.seed())
                .anyMatch(Objects::nonNull);
        return asked
                ? new Engine.Decoding(
                        onnx.temperature(),
                        onnx.topK(),
                        onnx.topP(),
                        onnx.repetitionPenalty(),
                        stop,
                        onnx.seed() == null ? evaluationSeed : onnx.seed())
                : null;
    }

    private @Nullable List<String> stops(@Nullable List<@Nullable String> asked) {
        if (asked == null) {
            return null;
        }
        if (asked.size() > MAX_STOPS) {
            fault("stop", "are more than " + MAX_STOPS);
        }
        List<String> stops = new ArrayList<>();
        for (int i = 0; i < asked.size(); i++) {
            String text = asked.get(i);
            if (text == null || text.isEmpty() || Characters.unfit(text) != null) {
                fault("stop[" + i + "]", "must be a text that is not empty");
            } else {
                stops.add(text);
            }
        }
        return stops;
    }

    private void checkRange(String name, @Nullable Number number, double least, double most) {
        if (number != null && !(number.doubleValue() >= least && number.doubleValue() <= most)) {
            fault(name, "must be from " + (long) least + " to " + (long) most);
        }
    }

    private void fault(String name, String message) {
        faults.add(Fault.ofField(field + "." + name, message));
    }
}
