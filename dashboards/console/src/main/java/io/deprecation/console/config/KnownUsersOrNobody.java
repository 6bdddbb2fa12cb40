package io.deprecation.console.config;

import io.deprecation.console.access.KnownUsers;
import io.deprecation.console.access.UsersFile;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The users that a console asks for, if it asks.
 *
 * @param known empty where nobody is asked who they are
 */
record KnownUsersOrNobody(Optional<KnownUsers> known) implements AutoCloseable {

    static KnownUsersOrNobody of(@Nullable Path file) {
        return new KnownUsersOrNobody(
                Optional.ofNullable(file).map(UsersFile::new).map(KnownUsers::watch));
    }

    @Override
    public void close() {
        known.ifPresent(KnownUsers::close);
    }
}
