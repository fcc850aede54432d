package io.headgate.lab.statements;

import io.headgate.lab.engine.Engine;
import io.headgate.lab.engine.SqlKind;
import io.headgate.lab.engine.TablePath;
import io.headgate.lab.journal.EffectJournal;
import io.headgate.lab.journal.EffectKind;
import io.headgate.lab.sql.StatementSummary;

/** Counts tables that statements made, altered and dropped, by what was there before and after; IF NOT EXISTS makes nothing. */
final class TableEffects {
    private final Engine engine;
    private final EffectJournal effects;

    TableEffects(Engine engine, EffectJournal effects) {
        this.engine = engine;
        this.effects = effects;
    }

    /** Notes what is there, before the statement runs. */
    void note(StatementEntry entry) {
        entry.reading().map(StatementSummary::writes).ifPresent(writes -> {
            for (TablePath path : writes) {
                if (engine.table(path).isPresent()) {
                    entry.tablesBefore().add(path);
                }
            }
        });
    }

    /** Counts what changed, after the statement took effect; once. */
    void count(StatementEntry entry) {
        entry.reading().ifPresent(reading -> {
            for (TablePath path : reading.writes()) {
                boolean before = entry.tablesBefore().contains(path);
                boolean after = engine.table(path).isPresent();
                if (!before && after) {
                    entry.tablesBefore().add(path);
                    effects.count(EffectKind.TABLE_CREATED, path.name());
                } else if (before && !after) {
                    entry.tablesBefore().remove(path);
                    effects.count(EffectKind.TABLE_DROPPED, path.name());
                } else if (before && reading.kind() == SqlKind.ALTER_TABLE) {
                    effects.count(EffectKind.TABLE_ALTERED, path.name());
                }
            }
        });
    }
}
