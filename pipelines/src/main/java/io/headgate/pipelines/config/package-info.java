/**
 * What {@code headgate.yaml} says: the project's facts and its environments, checked key by key with positions.
 *
 * <p>Secrets stay references here ({@code ${env:NAME}}); whoever needs the value resolves it at the last moment.
 */
@NullMarked
package io.headgate.pipelines.config;

import org.jspecify.annotations.NullMarked;
