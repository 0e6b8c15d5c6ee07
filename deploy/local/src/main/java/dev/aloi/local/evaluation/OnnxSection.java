package dev.aloi.local.evaluation;

import dev.aloi.inference.ModelFault;
import dev.aloi.runner.source.ModelLocation;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The part {@code onnx:} of a candidate: a model's directory, and how the model writes. */
record OnnxSection(NamedFiles files, YamlObject onnx) {
    private static final int MAX_NEW_TOKENS = 100_000;
    private static final double LEAST = 1e-9;
    private static final double MOST = 100;

    CandidatePlan.@Nullable Onnx read() {
        onnx.allowOnly(
                "model",
                "file",
                "adapter",
                "maxNewTokens",
                "temperature",
                "topK",
                "topP",
                "repetitionPenalty",
                "stop",
                "seed");
        var settings = new CandidatePlan.OnnxSettings(
                number("maxNewTokens", MAX_NEW_TOKENS),
                onnx.number("temperature", 0, MOST),
                number("topK", Integer.MAX_VALUE),
                onnx.number("topP", LEAST, 1),
                onnx.number("repetitionPenalty", LEAST, MOST),
                onnx.texts("stop"),
                onnx.wholeNumber("seed", Long.MIN_VALUE, Long.MAX_VALUE));
        var file = onnx.optionalText("file");
        var adapter = adapter();
        var model = model(file);
        return model == null
                ? null
                : new CandidatePlan.Onnx(
                        model, file, adapter == null ? null : absolute(adapter).toString(), settings);
    }

    /** What lies elsewhere is the runner's to fetch and to judge. */
    private @Nullable String model(@Nullable String file) {
        var text = onnx.requiredText("model");
        try {
            if (text != null && ModelLocation.of(text) instanceof ModelLocation.Remote) {
                return text;
            }
        } catch (ModelFault e) {
            onnx.fault("model", e.reason());
            return null;
        }
        var directory = text == null ? null : files.directory(onnx, "model");
        if (directory == null) {
            return null;
        }
        ModelDirectory.faultsOf(directory, file).forEach(fault -> onnx.fault(file == null ? "model" : "file", fault));
        return absolute(directory).toString();
    }

    private @Nullable Integer number(String field, int most) {
        var number = onnx.wholeNumber(field, 1, most);
        return number == null ? null : number.intValue();
    }

    /** A file, or the directory that PEFT writes. */
    private @Nullable Path adapter() {
        var path = files.anything(onnx, "adapter");
        if (path != null && !Files.exists(path)) {
            onnx.fault("adapter", "there is no file " + path);
            return null;
        }
        return path;
    }

    private static Path absolute(Path path) {
        return path.toAbsolutePath().normalize();
    }
}
