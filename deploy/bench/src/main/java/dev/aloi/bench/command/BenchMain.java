package dev.aloi.bench.command;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.ParameterException;

/** {@code ./aloi bench}: how fast Aloi is on this machine. */
@Command(
        name = "aloi bench",
        description = "How fast Aloi is on this machine. Best on one that does nothing else.",
        subcommands = HelpCommand.class,
        synopsisSubcommandLabel = "BENCHMARK",
        mixinStandardHelpOptions = true)
public final class BenchMain {
    private BenchMain() {}

    public static void main(String... arguments) {
        System.exit(commandLine(Session.ofThisProcess()).execute(arguments));
    }

    static CommandLine commandLine(Session session) {
        return new CommandLine(new BenchMain())
                .addSubcommand(new ScoringCommand(session))
                .addSubcommand(new PipelineCommand(session))
                .addSubcommand(new RunnerCommand(session))
                .addSubcommand(new RerankCommand(session))
                .addSubcommand(new ImportCommand(session))
                .addSubcommand(new CatalogueCommand(session))
                .addSubcommand(new AciBenchCommand(session))
                .addSubcommand(new ApiCommand(session))
                .addSubcommand(new EnergyCommand(session))
                .addSubcommand(new Arm64Command(session))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler((wrong, _) -> explain(wrong));
    }

    private static int explain(ParameterException wrong) {
        var command = wrong.getCommandLine();
        command.getErr().println("aloi bench: " + wrong.getMessage());
        command.usage(command.getErr());
        return command.getCommandSpec().exitCodeOnInvalidInput();
    }
}
