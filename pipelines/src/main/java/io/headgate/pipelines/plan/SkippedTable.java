package io.headgate.pipelines.plan;

/** A table that the plan leaves out, and why. */
public record SkippedTable(String table, String reason) {}
