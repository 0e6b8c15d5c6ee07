package dev.aloi.local.command;

import dev.aloi.scoring.simulation.Simulations;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "simulate",
        description = "Print what the statistics are worth: simulations of which the truth is known.",
        mixinStandardHelpOptions = true)
final class SimulateCommand implements Callable<Integer> {
    @Option(
            names = "--times",
            paramLabel = "N",
            defaultValue = "10000",
            description = "simulations of each cell (default: ${DEFAULT-VALUE}, which takes some minutes)")
    private int times;

    @Parameters(paramLabel = "TABLE", description = "coverage, findings, power, ladder, overfit (default: all)")
    private final List<String> tables = new ArrayList<>();

    @Override
    public Integer call() {
        var arguments = new ArrayList<>(List.of(Integer.toString(times)));
        arguments.addAll(tables);
        Simulations.main(arguments.toArray(String[]::new));
        return ExitCode.OK;
    }
}
