package io.headgate.evidence.stage;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A folder of jars as the launcher makes them, of one jar that names the class path of this test. */
public final class ClassPathFolder {
    private ClassPathFolder() {}

    /** The variables of this process, and those that the launcher would set. */
    public static Map<String, String> variables(Path folder) throws IOException {
        Path jars = Files.createDirectories(folder.resolve("jars"));
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes()
                .put(
                        Attributes.Name.CLASS_PATH,
                        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                                .map(entry -> Path.of(entry).toUri().toString())
                                .collect(Collectors.joining(" ")));
        new JarOutputStream(Files.newOutputStream(jars.resolve("class-path.jar")), manifest).close();
        Map<String, String> variables = new LinkedHashMap<>(System.getenv());
        variables.put("HEADGATE_LAB_JARS", jars.toString());
        variables.put("HEADGATE_WORKER_JARS", jars.toString());
        return variables;
    }
}
