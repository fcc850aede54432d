package io.headgate.pipelines.page;

/** What a colour of the picture means. */
public record LegendItem(Tone tone, String label) {}
