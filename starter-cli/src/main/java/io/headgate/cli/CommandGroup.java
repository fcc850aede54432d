package io.headgate.cli;

/** The headings under which {@code headgate --help} lists its commands. */
enum CommandGroup {
    PROJECT("Understand a project"),
    PLAN("Plan changes"),
    PLATFORM("Look at a platform"),
    LAB("A platform on this machine"),
    SHELL("Around it"),
    SHIFT_LEFT("Names of the shift_left tool (see docs/compat.md)");

    private final String heading;

    CommandGroup(String heading) {
        this.heading = heading;
    }

    String heading() {
        return heading;
    }
}
