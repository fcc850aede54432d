package io.headgate.cli;

import java.util.function.Supplier;

/**
 * A command of the tree, made only when it is asked for: most runs need one of them.
 *
 * @param command makes the object that picocli reads the command from
 */
record CommandEntry(String name, CommandGroup group, Supplier<Object> command) {}
