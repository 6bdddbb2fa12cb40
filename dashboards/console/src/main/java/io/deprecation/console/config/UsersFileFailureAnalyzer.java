package io.deprecation.console.config;

import io.deprecation.console.access.UsersFileException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says what is wrong with the file of the console's users, all of it at once. */
final class UsersFileFailureAnalyzer extends AbstractFailureAnalyzer<UsersFileException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, UsersFileException cause) {
        return new FailureAnalysis(
                "The file of the console's users cannot be taken as it is:\n\n    "
                        + String.join("\n    ", cause.problems()),
                "Mend these lines, or make them anew by `deprecation-gateway.jar user NAME --role viewer`.",
                cause);
    }
}
