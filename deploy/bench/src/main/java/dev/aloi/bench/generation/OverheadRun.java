package dev.aloi.bench.generation;

import dev.aloi.inference.decode.DecoderModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;

/** What an engine takes besides the runtime that it computes with: reading prompts, taking tokens, keeping books. */
public record OverheadRun(Path model, int rows, int maxNewTokens) {
    private static final String RUN = "dev.aloi.inference.Run";

    /** A pass takes about a second; a service has its code compiled after several. */
    private static final int WARM_UPS = 4;

    /** One thread's time, from the first prompt to the last completion, and how much of it went by within the runtime. */
    public record Outcome(Duration whole, Duration within, long steps) {
        /** Of what the runtime alone takes. */
        public double share() {
            return (double) whole.minus(within).toNanos() / within.toNanos();
        }
    }

    public Outcome run(List<String> prompts) throws IOException, InterruptedException {
        Path file = Files.createTempFile("runs", ".jfr");
        EngineRun engine = new EngineRun(model, 1, rows, maxNewTokens, Meters.NONE);
        try (DecoderModel loaded = DecoderModel.load(model, EngineRun.machine(1, rows));
                Recording recording = new Recording()) {
            for (int pass = 0; pass < WARM_UPS; pass++) {
                engine.complete(loaded, prompts);
            }
            recording.enable(RUN).withoutThreshold();
            recording.start();
            long from = System.nanoTime();
            engine.complete(loaded, prompts);
            Duration whole = Duration.ofNanos(System.nanoTime() - from);
            recording.stop();
            recording.dump(file);
            List<Duration> runs = RecordingFile.readAllEvents(file).stream()
                    .map(RecordedEvent::getDuration)
                    .toList();
            return new Outcome(whole, runs.stream().reduce(Duration.ZERO, Duration::plus), runs.size());
        } finally {
            Files.delete(file);
        }
    }
}
