package io.headgate.benchmarks;

import java.io.IOException;
import java.nio.file.Path;

/** The program that {@code benchmarks/run} calls: {@code GenerateProject FOLDER TABLES [SEED]}. */
public final class GenerateProject {
    private GenerateProject() {}

    public static void main(String[] arguments) throws IOException {
        if (arguments.length < 2 || arguments.length > 3) {
            System.err.println("usage: GenerateProject FOLDER TABLES [SEED]");
            System.exit(2);
        }
        long seed = arguments.length == 3 ? Long.parseLong(arguments[2]) : 1;
        ProjectGenerator.write(new ProjectShape(Integer.parseInt(arguments[1]), seed), Path.of(arguments[0]));
    }
}
