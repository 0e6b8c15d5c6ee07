package dev.aloi.local.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "up", description = "Start everything and stay up until Ctrl-C.", mixinStandardHelpOptions = true)
final class UpCommand implements Callable<Integer> {
    @Mixin
    private final StackOptions stackOptions = new StackOptions();

    private final Wiring wiring;

    UpCommand(Wiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public Integer call() {
        var work = new Work(wiring);
        return work.run(() -> {
            var stack = work.start(stackOptions.paths(wiring.root()), stackOptions.port());
            wiring.progress().note("Aloi is up: " + stack.url().resolve("/?token=" + stack.token()));
            wiring.progress().note("Ctrl-C stops it");
            work.stayUp();
            return ExitCode.OK;
        });
    }
}
