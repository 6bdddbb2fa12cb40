package io.deprecation.app.command;

import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/** The version in the jar's manifest. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        String version = Version.class.getPackage().getImplementationVersion();
        return new String[] {"deprecation-gateway " + Objects.requireNonNullElse(version, "(not packaged)")};
    }
}
