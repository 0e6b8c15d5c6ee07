package dev.aloi.local.command;

import com.fasterxml.jackson.databind.JsonNode;
import dev.aloi.infrastructure.FreePorts;
import dev.aloi.local.evaluation.EvaluationPlan;
import dev.aloi.local.evaluation.PlanLines;
import dev.aloi.local.gateway.Refused;
import dev.aloi.local.stack.RunningStack;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "evaluate",
        description = "Rank candidates on your own samples: on the running stack, or on one started for it.",
        mixinStandardHelpOptions = true)
final class EvaluateCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "the evaluation file, as deploy/sample-data/evaluation.yaml")
    private @Nullable Path file;

    @Option(names = "--plan", description = "tell what it would need and take, and stop before anything is run")
    private boolean planOnly;

    @Option(
            names = "--fresh",
            description = "run every trial, also those of which an earlier evaluation holds one of the same content")
    private boolean fresh;

    @Mixin
    private final StackOptions stackOptions = new StackOptions();

    @Mixin
    private final OutputOptions outputOptions = new OutputOptions();

    private final Wiring wiring;

    EvaluateCommand(Wiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public Integer call() {
        var work = new Work(wiring);
        return work.run(() -> {
            outputOptions.requireWritable();
            var read = Plans.read(java.util.Objects.requireNonNull(file, "picocli requires it"), wiring.metrics());
            var plan = fresh ? read.fresh() : read;
            if (planOnly) {
                return plan(work, plan);
            }
            var ranked = rank(work, plan);
            outputOptions.save(ranked);
            wiring.out().print(outputOptions.print(ranked));
            return ranked.exitCode();
        });
    }

    private int plan(Work work, EvaluationPlan plan) throws Refused, IOException {
        var paths = stackOptions.paths(wiring.root());
        var running = RunningStack.find(paths);
        JsonNode told;
        if (running.isPresent()) {
            told = work.plan(plan, running.get().url(), running.get().token());
        } else {
            var stack = work.start(paths, port());
            told = work.plan(plan, stack.url(), stack.token());
        }
        PlanLines.all(told).forEach(wiring.out()::println);
        return told.path("runnable").asBoolean() ? ExitCode.OK : ExitCode.BAD_INPUT;
    }

    private Ranked rank(Work work, EvaluationPlan plan) throws Refused, IOException, InterruptedException {
        var paths = stackOptions.paths(wiring.root());
        var running = RunningStack.find(paths);
        if (running.isPresent()) {
            var ranked = work.rank(plan, running.get().url(), running.get().token());
            wiring.progress().note("the same on a page: " + ranked.page());
            return ranked;
        }
        var stack = work.start(paths, port());
        var ranked = work.rank(plan, stack.url(), stack.token());
        wiring.progress().note("kept in " + paths.data() + "; ./aloi up shows it");
        return ranked;
    }

    /** Nobody has to know the port of a stack that lives for one evaluation. */
    private int port() {
        var wanted = stackOptions.port();
        return stackOptions.portChosen() || FreePorts.isFree(wanted) ? wanted : FreePorts.one();
    }
}
