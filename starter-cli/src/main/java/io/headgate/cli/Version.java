package io.headgate.cli;

/** Which Headgate this is. */
final class Version implements picocli.CommandLine.IVersionProvider {
    static String number() {
        String version = Version.class.getPackage().getImplementationVersion();
        return version == null ? "unpackaged" : version;
    }

    static String line() {
        return "headgate " + number();
    }

    @Override
    public String[] getVersion() {
        return new String[] {line()};
    }
}
