package hecha.cli;

import picocli.CommandLine.IVersionProvider;

/** The version of the program, as its jar says. */
public final class Version implements IVersionProvider {
    public static String text() {
        String version = Version.class.getPackage().getImplementationVersion();
        return version == null ? "dev" : version;
    }

    @Override
    public String[] getVersion() {
        return new String[] {"hecha " + text()};
    }
}
