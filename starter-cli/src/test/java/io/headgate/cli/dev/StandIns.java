package io.headgate.cli.dev;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import javax.tools.ToolProvider;

/** Programs that do as if they were Temporal, worker and PostgreSQL: they listen, answer, and end when they are told to. */
final class StandIns {
    private static final String WORKER = """
            package io.headgate.worker;
            public class WorkerMain {
                public static void main(String[] arguments) throws Exception {
                    System.out.println("a worker begins");
                    java.nio.file.Path folder = java.nio.file.Path.of(System.getenv("CLASSPATH").split(":")[0])
                            .getParent().getParent();
                    if (java.nio.file.Files.exists(folder.resolve("fails"))) {
                        System.out.println("no database today");
                        System.exit(7);
                    }
                    java.nio.file.Path ledger =
                            java.nio.file.Path.of(System.getenv("HEADGATE_LEDGER_DB").substring("embedded:".length()));
                    java.nio.file.Path data = java.nio.file.Files.createDirectories(ledger.resolve("data"));
                    Process postgres = new ProcessBuilder(folder.resolve("postgres").toString(), "600").start();
                    java.nio.file.Files.writeString(data.resolve("postmaster.pid"), postgres.pid() + "\\n");
                    com.sun.net.httpserver.HttpServer server = com.sun.net.httpserver.HttpServer.create(
                            new java.net.InetSocketAddress("127.0.0.1",
                                    Integer.parseInt(System.getenv("HEADGATE_WORKER_PORT"))), 0);
                    server.createContext("/health/ready", call -> {
                        call.sendResponseHeaders(200, -1);
                        call.close();
                    });
                    server.start();
                    Thread.currentThread().join();
                }
            }
            """;

    private static final String TEMPORAL = """
            public class StandInTemporal {
                public static void main(String[] arguments) throws Exception {
                    int port = Integer.parseInt(arguments[java.util.List.of(arguments).indexOf("--port") + 1]);
                    java.net.ServerSocket server =
                            new java.net.ServerSocket(port, 50, java.net.InetAddress.getByName("127.0.0.1"));
                    while (true) {
                        server.accept().close();
                    }
                }
            }
            """;

    private StandIns() {}

    /** Makes them in a folder; the variables with which a command takes them for the real ones. */
    static Map<String, String> in(Path folder) throws IOException {
        Path jars = Files.createDirectories(folder.resolve("jars"));
        jar(folder, jars, "io/headgate/worker/WorkerMain", WORKER);
        jar(folder, jars, "StandInTemporal", TEMPORAL);
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        Path temporal = folder.resolve("temporal");
        Files.writeString(
                temporal,
                "#!/bin/sh\nexec '" + java + "' -Xshare:auto -XX:TieredStopAtLevel=1 -cp '"
                        + jars.resolve("StandInTemporal.jar") + "' StandInTemporal \"$@\"\n");
        Files.setPosixFilePermissions(temporal, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.copy(Path.of("/bin/sleep"), folder.resolve("postgres"));
        return Map.of(
                "HEADGATE_WORKER_JARS", jars.toString(),
                "HEADGATE_TEMPORAL_CLI", temporal.toString());
    }

    private static void jar(Path folder, Path jars, String name, String source) throws IOException {
        Path file = folder.resolve("source").resolve(name + ".java");
        Files.createDirectories(file.getParent());
        Files.writeString(file, source);
        if (ToolProvider.getSystemJavaCompiler().run(null, null, null, file.toString()) != 0) {
            throw new AssertionError("the stand-in does not compile");
        }
        String simple = name.substring(name.lastIndexOf('/') + 1);
        try (OutputStream out = Files.newOutputStream(jars.resolve(simple + ".jar"));
                JarOutputStream jar = new JarOutputStream(out)) {
            jar.putNextEntry(new JarEntry(name + ".class"));
            jar.write(Files.readAllBytes(file.resolveSibling(simple + ".class")));
        }
    }
}
