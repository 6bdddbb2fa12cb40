package io.deprecation.app;

import java.util.EnumSet;
import java.util.Set;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.core.env.Environment;

/** What a process is for (design 7-interface.md, {@code deprecation.roles}). */
enum Role {
    /** It takes partners' requests, counts them, and asks the gate. */
    TRAFFIC,
    /** It shows what was counted. */
    CONSOLE;

    private static final Bindable<Set<Role>> ROLES = Bindable.setOf(Role.class);

    /**
     * Those of this process; both if nothing is said.
     *
     * @throws InvalidConfigurationPropertyValueException if it has none
     */
    static Set<Role> of(Environment environment) {
        Set<Role> roles =
                Binder.get(environment).bind("deprecation.roles", ROLES).orElseGet(() -> EnumSet.allOf(Role.class));
        if (roles.isEmpty()) {
            throw new InvalidConfigurationPropertyValueException(
                    "deprecation.roles", "", "A process without a role does nothing: say traffic, console, or both.");
        }
        return roles;
    }
}
