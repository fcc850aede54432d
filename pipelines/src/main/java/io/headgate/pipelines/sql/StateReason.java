package io.headgate.pipelines.sql;

/**
 * Why a statement keeps state.
 *
 * @param line line in the file, from 1
 * @param detail what exactly, for example the name of the table that is read; may be empty
 */
public record StateReason(StateConstruct construct, int line, String detail) {
    @Override
    public String toString() {
        return construct.words() + (detail.isEmpty() ? "" : " " + detail) + " (line " + line + ")";
    }
}
