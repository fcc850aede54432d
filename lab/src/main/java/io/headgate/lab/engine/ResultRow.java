package io.headgate.lab.engine;

import com.fasterxml.jackson.databind.node.ArrayNode;

/**
 * One row of a result.
 *
 * @param change insertion, retraction, update or deletion
 * @param cells one per column: a text (numbers, booleans and times too: {@code "101"}, {@code "TRUE"},
 *     {@code "2024-10-14 21:26:07.123"}), null, an array for ARRAY and ROW, an array of two-element arrays for MAP
 */
public record ResultRow(RowChange change, ArrayNode cells) {}
