package io.deprecation.filter.autoconfigure;

import io.deprecation.rule.Problem;
import io.deprecation.rule.file.BrokenRulesException;
import java.util.stream.Collectors;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says what is wrong with rules that stop a process from starting, without a stack trace. */
final class BrokenRulesFailureAnalyzer extends AbstractFailureAnalyzer<BrokenRulesException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, BrokenRulesException cause) {
        String problems =
                cause.problems().stream().map(Problem::toString).collect(Collectors.joining("\n    ", "    ", ""));
        return new FailureAnalysis(
                "The deprecation rules cannot be loaded:\n\n" + problems,
                "Correct the files, or point --deprecation.rules to the right directory. The check command tells all that is wrong.",
                cause);
    }
}
