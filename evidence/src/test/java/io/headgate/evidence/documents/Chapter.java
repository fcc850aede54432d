package io.headgate.evidence.documents;

import java.util.regex.Pattern;

/** The order in which documented commands run: what comes later needs what went before. */
enum Chapter {
    BEGIN("init .*"),
    READ("(validate|report|impact|inventory|metadata|completion|version|COMMAND|--version)(?!.*--online).*"),
    LAB("lab (up|status|logs|load).*"),
    STACK("dev up.*|validate .*--online.*|doctor.*|(pipeline|table|project) .*"),
    LOOK("observe .*|plan .*|plan"),
    DEPLOY("deploy.*|dev install-temporal"),
    QUERY("sql.*"),
    FOLLOW("(status|watch|history|describe|dev status|dev logs|schedule).*"),
    DECIDE("(pause|resume|approve|reject|retry|skip|abort) .*"),
    BY_HAND("(statements|pools|topics) .*"),
    UNDO("(rollback|undeploy) .*"),
    END("(lab|dev) (down|reset).*");

    private final Pattern commands;

    Chapter(String commands) {
        this.commands = Pattern.compile(commands);
    }

    /** The chapter of a command. */
    static Chapter of(DocumentedCommand command) {
        for (Chapter chapter : values()) {
            if (chapter.commands.matcher(command.text()).matches()) {
                return chapter;
            }
        }
        throw new AssertionError("say in which chapter this is to run: " + command);
    }

    /** Whether the environment must run. */
    boolean needsStack() {
        return compareTo(STACK) >= 0;
    }
}
