package dev.aloi.local.product;

import com.fasterxml.jackson.databind.JsonNode;
import dev.aloi.catalog.jsonl.Reading;
import dev.aloi.contracts.id.EvaluationId;
import dev.aloi.contracts.scoring.RankingUpdated;
import dev.aloi.infrastructure.FreePorts;
import dev.aloi.local.evaluation.EvaluationFile;
import dev.aloi.local.evaluation.EvaluationPlan;
import dev.aloi.local.evaluation.EvaluationRequest;
import dev.aloi.local.evaluation.EvaluationWatch;
import dev.aloi.local.gateway.GatewayClient;
import dev.aloi.local.gateway.Refused;
import dev.aloi.local.progress.PlainProgress;
import dev.aloi.local.progress.Progress;
import dev.aloi.local.stack.Closing;
import dev.aloi.local.stack.Incidents;
import dev.aloi.local.stack.Stack;
import dev.aloi.local.stack.StackPaths;
import dev.aloi.local.stack.StackStart;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The whole product, started once for all end-to-end tests of this JVM and stopped with it. */
final class Product {
    private static @Nullable Product running;

    private final StackPaths paths;
    private final Progress progress =
            new PlainProgress(new PrintStream(System.out, true, StandardCharsets.UTF_8), System::nanoTime);
    private final BlockingQueue<String> restarted = new LinkedBlockingQueue<>();
    private final Stack stack;

    private Product() throws IOException {
        paths = new StackPaths(root(), emptied(root().resolve("deploy/local/target/product")));
        var closing = new Closing();
        Runtime.getRuntime().addShutdownHook(new Thread(closing::close));
        stack = new StackStart(paths, Clock.systemUTC(), progress).start(FreePorts.one(), closing, new Restarts());
    }

    /** What the last run left is kept until now, for whoever has to read its logs. */
    private static Path emptied(Path directory) throws IOException {
        if (Files.exists(directory)) {
            try (var files = Files.walk(directory)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
        return directory;
    }

    static synchronized Product running() throws IOException {
        if (running == null) {
            running = new Product();
        }
        return running;
    }

    static Path root() {
        return Path.of(System.getProperty("aloi.root"));
    }

    Stack stack() {
        return stack;
    }

    StackPaths paths() {
        return paths;
    }

    GatewayClient client() {
        return new GatewayClient(
                stack.url(), stack.token(), () -> UUID.randomUUID().toString());
    }

    EvaluationId request(EvaluationPlan plan) throws Refused, IOException {
        return new EvaluationRequest(client(), progress).send(plan);
    }

    /** What the evaluation would lead to. */
    JsonNode preview(EvaluationPlan plan) throws Refused, IOException {
        return client().post("/api/evaluations/plan", new EvaluationRequest(client(), progress).prepare(plan));
    }

    RankingUpdated await(EvaluationId evaluation, EvaluationPlan plan)
            throws Refused, IOException, InterruptedException {
        return GatewayClient.ranking(new EvaluationWatch(client(), progress).awaitRanking(evaluation, plan.trials()));
    }

    RankingUpdated rank(EvaluationPlan plan) throws Refused, IOException, InterruptedException {
        return await(request(plan), plan);
    }

    /** Kills the process as the system would when memory is short, and waits until it was started again. */
    void kill(String name) throws InterruptedException {
        restarted.clear();
        stack.process(name).orElseThrow().destroyForcibly();
        var back = restarted.poll(60, TimeUnit.SECONDS);
        if (!name.equals(back)) {
            throw new AssertionError(name + " was killed, and " + back + " came back");
        }
    }

    /** An evaluation file beside the sample data, as a user would write one. */
    static EvaluationPlan plan(Path directory, String yaml) throws IOException {
        var file = Files.writeString(directory.resolve("evaluation.yaml"), yaml);
        return switch (EvaluationFile.read(file)) {
            case Reading.Good<EvaluationPlan>(var plan) -> plan;
            case Reading.Faulty<EvaluationPlan>(var faults) -> throw new AssertionError(faults.toString());
        };
    }

    private final class Restarts implements Incidents {
        @Override
        public void restarted(String process, String why) {
            restarted.add(process);
        }

        @Override
        public void restartFailed(String process, String why) {
            progress.note(process + " does not start yet: " + why);
        }

        @Override
        public void gaveUp(String process, String why) {
            restarted.add("gave up " + process + ": " + why);
        }
    }
}
