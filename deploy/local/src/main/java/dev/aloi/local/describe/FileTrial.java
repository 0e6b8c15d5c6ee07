package dev.aloi.local.describe;

import dev.aloi.contracts.catalog.Prompt;
import dev.aloi.inference.ModelFault;
import dev.aloi.inference.decode.Ask;
import dev.aloi.inference.decode.DecoderModel;
import dev.aloi.inference.decode.Generation;
import dev.aloi.inference.decode.Machine;
import dev.aloi.inference.decode.Patience;
import dev.aloi.inference.decode.Settings;
import dev.aloi.inference.embed.EncoderModel;
import dev.aloi.inference.file.ModelDirectory;
import dev.aloi.inference.file.OnnxFile;
import dev.aloi.inference.graph.OnnxGraph;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;

/**
 * Loads the files of a directory, one after the other, and asks each for one answer.
 *
 * @param residentBytes memory that this process takes
 */
record FileTrial(Path directory, Machine machine, Room room, LongSupplier residentBytes) {
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    FileReport report(String name, boolean load) throws InterruptedException {
        try {
            OnnxFile facts = OnnxFile.read(new ModelDirectory(directory, name));
            FileReport.Trial trial = load ? trial(name, facts) : null;
            return new FileReport(name, facts.bytes(), facts.dtype(), trial, null);
        } catch (ModelFault e) {
            return new FileReport(name, null, null, null, e.reason());
        }
    }

    boolean isEncoder(String name) {
        try (OnnxGraph graph = OnnxGraph.open(directory.resolve(name))) {
            return graph.inputs().stream().noneMatch(input -> input.startsWith("past_key_values"));
        }
    }

    private FileReport.Trial trial(String name, OnnxFile facts) throws InterruptedException {
        room.require(new ModelDirectory(directory, name));
        long before = residentBytes.getAsLong();
        long from = machine.nanoTime().getAsLong();
        return isEncoder(name) ? encoder(name, from, before) : decoder(name, facts, from, before);
    }

    private FileReport.Trial decoder(String name, OnnxFile facts, long from, long before) throws InterruptedException {
        try (DecoderModel model = DecoderModel.load(new DecoderModel.Source(directory, name, null), machine)) {
            Duration load = since(from);
            long asked = machine.nanoTime().getAsLong();
            Ask ask = new Ask.Complete(new Prompt.Text("Hello"), Settings.greedy(1), 0);
            List<String> remarks = new ArrayList<>();
            model.ask(List.of(ask), new Patience(PATIENCE, () -> false), answer -> {
                if (answer.generation() instanceof Generation.Refused(var _, String reason)) {
                    remarks.add("does not answer: " + reason);
                }
            });
            remarks.add(attention(model, facts));
            if (!model.mixesLengths()) {
                remarks.add("only prompts of one length side by side");
            }
            remarks.add(
                    model.isBatchInvariant()
                            ? "same answer in any company"
                            : "answers may depend on what is decoded beside");
            return new FileReport.Trial(
                    String.join(", ", remarks),
                    model.cacheBytesPerToken(),
                    load,
                    since(asked),
                    residentBytes.getAsLong() - before);
        }
    }

    private static String attention(DecoderModel model, OnnxFile facts) {
        if (facts.operators().contains("GroupQueryAttention")) {
            return "GroupQueryAttention";
        }
        return model.isRewritten() ? "plain attention, rewritten to keep its cache in place" : "plain attention";
    }

    private FileReport.Trial encoder(String name, long from, long before) {
        if (!new ModelDirectory(directory).onnx().equals(directory.resolve(name))) {
            throw new ModelFault(directory.resolve(name) + ": of an encoder only the usual file is used");
        }
        try (EncoderModel model = EncoderModel.load(directory, machine.threads())) {
            Duration load = since(from);
            long asked = machine.nanoTime().getAsLong();
            int width = model.embed(List.of("Hello")).getFirst().vector().length;
            return new FileReport.Trial(
                    "an encoder, vectors of " + width, null, load, since(asked), residentBytes.getAsLong() - before);
        }
    }

    private Duration since(long from) {
        return Duration.ofNanos(machine.nanoTime().getAsLong() - from);
    }
}
