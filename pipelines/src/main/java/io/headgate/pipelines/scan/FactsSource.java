package io.headgate.pipelines.scan;

import io.headgate.pipelines.sql.FileFacts;

/** Gives the facts of a text: by reading it, or from what an earlier run has read. Called by several threads. */
@FunctionalInterface
public interface FactsSource {
    FileFacts facts(String text);
}
