package io.headgate.pipelines.simulate;

import io.headgate.pipelines.world.ObjectKind;
import io.headgate.pipelines.world.TableShape;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * SQL that a step runs, with what it means.
 *
 * @param serves id of the project's statement that it is, {@link SimulatedTable#STRANGER} where it is none
 * @param writes tables that it writes
 * @param reads tables and views that it reads, as it names them
 * @param kind what it makes
 * @param shape the shape of what it makes, where it makes something
 * @param bounded it ends by itself
 */
record RunnableSql(
        String text,
        Map<String, String> properties,
        String serves,
        List<String> writes,
        List<String> reads,
        ObjectKind kind,
        Optional<TableShape> shape,
        boolean bounded) {}
