package dev.aloi.local.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "demo",
        description = "Start everything, evaluate the sample models, and stay up until Ctrl-C.",
        mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {
    private static final String SAMPLE = "deploy/sample-data/evaluation.yaml";

    @Mixin
    private final StackOptions stackOptions = new StackOptions();

    @Mixin
    private final OutputOptions outputOptions = new OutputOptions();

    @Option(names = "--exit", description = "stop after the ranking")
    private boolean exit;

    private final Wiring wiring;

    DemoCommand(Wiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public Integer call() {
        var work = new Work(wiring);
        return work.run(() -> {
            outputOptions.requireWritable();
            var plan =
                    Plans.read(wiring.root().resolve(SAMPLE), wiring.metrics()).fresh();
            var stack = work.start(stackOptions.paths(wiring.root()), stackOptions.port());
            var ranked = work.rank(plan, stack.url(), stack.token());
            outputOptions.save(ranked);
            wiring.out().print(outputOptions.print(ranked));
            wiring.progress().note("the same on a page: " + ranked.page());
            if (!exit) {
                wiring.progress().note("Ctrl-C stops everything");
                work.stayUp();
            }
            return ranked.exitCode();
        });
    }
}
