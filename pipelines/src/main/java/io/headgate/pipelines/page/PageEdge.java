package io.headgate.pipelines.page;

/**
 * A line from the table that is read to the one that reads it.
 *
 * @param dashed the read is only probable
 */
public record PageEdge(String from, String to, boolean dashed) {}
