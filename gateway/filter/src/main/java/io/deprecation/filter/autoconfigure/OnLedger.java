package io.deprecation.filter.autoconfigure;

import org.springframework.boot.autoconfigure.condition.ConditionMessage;
import org.springframework.boot.autoconfigure.condition.ConditionOutcome;
import org.springframework.boot.autoconfigure.condition.SpringBootCondition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Matches unless the ledger's URL is set to nothing. */
final class OnLedger extends SpringBootCondition {

    private static final String URL = "deprecation.ledger.url";

    @Override
    public ConditionOutcome getMatchOutcome(ConditionContext context, AnnotatedTypeMetadata metadata) {
        boolean off = "".equals(context.getEnvironment().getProperty(URL));
        ConditionMessage.Builder message = ConditionMessage.forCondition("ledger");
        return off
                ? ConditionOutcome.noMatch(message.because(URL + " is empty"))
                : ConditionOutcome.match(message.because(URL + " is not empty"));
    }
}
