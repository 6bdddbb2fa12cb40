package io.deprecation.app;

import java.util.EnumSet;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Matches where console is the only role. */
final class OnConsoleAlone implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        return Role.of(context.getEnvironment()).equals(EnumSet.of(Role.CONSOLE));
    }
}
