package io.headgate.pipelines.sql;

/** {@code WATERMARK FOR column AS expression}; event time, never a read position. */
public record Watermark(String column, String expression) {}
