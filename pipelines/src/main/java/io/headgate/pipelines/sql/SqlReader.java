package io.headgate.pipelines.sql;

/**
 * Reads the text of one SQL file.
 *
 * <p>Total: any text gives facts; what cannot be read becomes a {@link SqlProblem} and, where something can be guessed, an
 * approximate statement. The result depends on the text alone.
 *
 * <pre>{@code
 * FileFacts facts = reader.read("INSERT INTO b SELECT id FROM a;");
 * facts.statements().get(0).reads();   // a at 1:29
 * }</pre>
 */
public interface SqlReader {
    FileFacts read(String text);
}
