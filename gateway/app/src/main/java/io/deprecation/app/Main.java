package io.deprecation.app;

import io.deprecation.app.command.Commands;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Runs a command if the first argument is one, and serves otherwise. It is also the source of the traffic's context. */
@SpringBootApplication(proxyBeanMethods = false)
public class Main {

    public static void main(String[] args) {
        if (Commands.areMeant(args)) {
            System.exit(Commands.run(args));
        }
        EventLoops.oneForEachProcessor();
        Contexts.start(args);
    }
}
