package io.deprecation.app.command;

import java.time.Clock;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** All commands. Exit codes are those of design 7-interface.md: 0 well, 1 problems, 2 usage, 3 unknown. */
@Command(
        name = "deprecation-gateway",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Without a command: serves. Any Spring property is taken as a flag, such as --server.port=8080.",
        synopsisSubcommandLabel = "[COMMAND]")
public final class Commands {

    private static final Set<String> HELP = Set.of("-h", "--help", "-V", "--version");

    private Commands() {}

    /** Whether arguments name a command or ask for help; otherwise they are for the server. */
    public static boolean areMeant(String[] args) {
        return args.length > 0 && (!args[0].startsWith("-") || HELP.contains(args[0]));
    }

    /** Runs a command on the process's own streams; the exit code. */
    public static int run(String[] args) {
        return commandLine().execute(args);
    }

    static CommandLine commandLine() {
        var commandLine = new CommandLine(new Commands());
        commandLine.addSubcommand(new CheckCommand(Clock.systemUTC()));
        commandLine.addSubcommand(new DocsCommand());
        commandLine.addSubcommand(new GateCommand());
        commandLine.addSubcommand(new KeyCommand(System.in));
        commandLine.addSubcommand(new MigrateCommand());
        commandLine.addSubcommand(new ShareCommand(Clock.systemUTC()));
        commandLine.addSubcommand(new TranslateCommand(System.in, System.out));
        commandLine.addSubcommand(new UserCommand(System.in));
        commandLine.setCaseInsensitiveEnumValuesAllowed(true);
        commandLine.setExecutionExceptionHandler(Commands::explain);
        return commandLine;
    }

    /** What went wrong is said in a sentence; a stack trace helps nobody at a prompt. */
    static int explain(Exception failure, CommandLine command, CommandLine.ParseResult arguments) {
        command.getErr().println(failure.getMessage() == null ? failure.toString() : failure.getMessage());
        return CommandLine.ExitCode.USAGE;
    }
}
