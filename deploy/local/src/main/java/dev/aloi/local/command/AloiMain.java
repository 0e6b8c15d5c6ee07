package dev.aloi.local.command;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** The command line of Aloi; {@code ./aloi} finds a JDK, builds and starts it. */
@Command(
        name = "aloi",
        description = "Which foundation model for your own task: by quality, latency, cost and carbon.",
        subcommands = HelpCommand.class,
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true,
        footer =
                "Further: ./aloi bench tells how fast it is; ./aloi test runs everything that the continuous integration runs.")
public final class AloiMain {
    private AloiMain() {}

    public static void main(String... arguments) {
        System.exit(commandLine(Wiring.ofThisProcess()).execute(arguments));
    }

    static CommandLine commandLine(Wiring wiring) {
        return new CommandLine(new AloiMain())
                .addSubcommand(new DemoCommand(wiring))
                .addSubcommand(new UpCommand(wiring))
                .addSubcommand(new EvaluateCommand(wiring))
                .addSubcommand(new GenerateCommand(wiring))
                .addSubcommand(new ModelCommand(wiring))
                .addSubcommand(new QuantiseCommand(wiring))
                .addSubcommand(new ProbeCommand(wiring))
                .addSubcommand(new SimulateCommand())
                .addSubcommand(new ImportCommand(wiring))
                .addSubcommand(new SuiteCommand(wiring))
                .addSubcommand(new ScoreCommand(wiring))
                .addSubcommand(new LoadCommand(wiring))
                .addSubcommand(
                        new CommandLine(new ReviewCommand(wiring)).addSubcommand(new ReviewCommand.Import(wiring)))
                .setCaseInsensitiveEnumValuesAllowed(true);
    }
}
