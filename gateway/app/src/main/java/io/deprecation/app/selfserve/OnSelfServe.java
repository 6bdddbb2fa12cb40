package io.deprecation.app.selfserve;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Matches unless the path is set to nothing. */
final class OnSelfServe implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        return !"".equals(context.getEnvironment().getProperty("deprecation.self-serve.path"));
    }
}
