package io.headgate.lab.engine;

/**
 * One column of a result.
 *
 * @param name its name
 * @param type Flink's SQL type in its serializable form, such as {@code VARCHAR(2147483647)}, {@code BIGINT NOT NULL},
 *     {@code ROW<`a` INT, `b` ARRAY<VARCHAR(2147483647)>>}; the surface turns it into the JSON of {@code traits.schema}
 */
public record ResultColumn(String name, String type) {}
