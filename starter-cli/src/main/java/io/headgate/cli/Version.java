package io.headgate.cli;

/** Which Headgate this is. */
final class Version implements picocli.CommandLine.IVersionProvider {
    static String line() {
        String version = Version.class.getPackage().getImplementationVersion();
        return "headgate " + (version == null ? "(unpackaged)" : version);
    }

    @Override
    public String[] getVersion() {
        return new String[] {line()};
    }
}
