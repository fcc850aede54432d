package io.headgate.cli.project;

/** Numbers with their noun: {@code 1 table}, {@code 2 tables}. */
final class Counted {
    private Counted() {}

    static String of(long count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }
}
