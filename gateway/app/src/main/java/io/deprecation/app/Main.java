package io.deprecation.app;

import io.deprecation.app.command.Commands;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;

/** Runs a command if the first argument is one, and serves otherwise. It is also the source of the traffic's context. */
@SpringBootApplication(proxyBeanMethods = false)
public class Main {

    public static void main(String[] args) {
        if (Commands.areMeant(args)) {
            // A command says in its own words what there is to say.
            LoggingSystem.get(Main.class.getClassLoader()).setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.ERROR);
            System.exit(Commands.run(args));
        }
        EventLoops.oneForEachProcessor();
        Contexts.start(args);
    }
}
