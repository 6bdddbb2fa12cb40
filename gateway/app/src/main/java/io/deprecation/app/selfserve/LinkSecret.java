package io.deprecation.app.selfserve;

import io.deprecation.console.partner.LinkSeal;
import io.deprecation.filter.identity.SecretFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The secret that links are signed under. */
public final class LinkSecret {

    private LinkSecret() {}

    /**
     * The seal of links: under a secret of their own, or one that is derived from the secret of identities.
     *
     * @param own {@code deprecation.self-serve.secret-file}
     * @param ofIdentities {@code deprecation.identity.hmac-secret-file}
     * @throws IOException if the file cannot be read, or holds too little to be a secret
     */
    public static LinkSeal seal(@Nullable Path own, @Nullable Path ofIdentities) throws IOException {
        return new LinkSeal(SecretFile.secret(own == null ? ofIdentities : own));
    }

    /**
     * The same, for whoever signs links and does not look at them: what they make is good for nothing under a secret that
     * the gateway does not have, so that none is made.
     *
     * @return empty if the gateway has not made its secret yet, or not here
     * @throws IOException if the file cannot be read, or holds too little to be a secret
     */
    public static Optional<LinkSeal> existing(@Nullable Path own, @Nullable Path ofIdentities) throws IOException {
        boolean made = own != null || ofIdentities != null || Files.exists(SecretFile.DEFAULT);
        return made ? Optional.of(seal(own, ofIdentities)) : Optional.empty();
    }
}
