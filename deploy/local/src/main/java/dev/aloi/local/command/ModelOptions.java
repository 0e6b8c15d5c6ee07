package dev.aloi.local.command;

import dev.aloi.inference.decode.DecoderModel;
import dev.aloi.inference.file.ModelDirectory;
import dev.aloi.local.describe.Room;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which model, and which of its files. */
final class ModelOptions {
    @Option(
            names = "--model",
            paramLabel = "DIR",
            required = true,
            description =
                    "a directory in the Hugging Face / optimum layout; hf:organisation/name[@revision]; or the address"
                            + " of such a directory that has a file SHA256SUMS, https://… or s3://bucket/prefix")
    private String model = "";

    @Option(
            names = "--file",
            paramLabel = "FILE.onnx",
            description = "of the directory's ONNX files (default: onnx/model.onnx)")
    private @Nullable String file;

    @Option(
            names = "--adapter",
            paramLabel = "FILE",
            description = "a LoRA adapter: PEFT's directory or .safetensors, or an .onnx_adapter")
    private @Nullable Path adapter;

    @Option(names = "--force", description = "run weights of 16 bits where they are slow, too")
    private boolean force;

    DecoderModel.Source source(ModelSource models, Room room) throws BadInput {
        var directory = models.directory("--model: ", model, file);
        room.require(new ModelDirectory(directory, file));
        if (adapter != null && !Files.exists(adapter)) {
            throw new BadInput(List.of("--adapter: there is no file " + adapter));
        }
        return new DecoderModel.Source(directory, file, adapter);
    }

    String model() {
        return model;
    }

    boolean isForced() {
        return force;
    }
}
