package io.deprecation.console.config;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says why a console does not start that everybody could read. */
final class OpenConsoleFailureAnalyzer extends AbstractFailureAnalyzer<OpenConsoleException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, OpenConsoleException cause) {
        return new FailureAnalysis(
                "The console would listen on " + cause.address().getHostAddress()
                        + ", where others than this machine can reach it, and would ask nobody who they are:"
                        + " deprecation.console.users is not set.",
                "Name a file of users by deprecation.console.users; `deprecation-gateway.jar user NAME` makes its lines."
                        + " Or leave deprecation.console.address out, or set it to 127.0.0.1 or ::1, and reach the console"
                        + " through an SSH tunnel or `kubectl port-forward`. To run no console, use"
                        + " --deprecation.roles=traffic.",
                cause);
    }
}
