package io.deprecation.app;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Matches where traffic is among the roles. */
final class OnTraffic implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        return Role.of(context.getEnvironment()).contains(Role.TRAFFIC);
    }
}
