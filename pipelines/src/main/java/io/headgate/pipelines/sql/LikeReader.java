package io.headgate.pipelines.sql;

import io.headgate.pipelines.sql.TableLike.Part;
import java.util.EnumSet;
import java.util.Set;
import org.apache.flink.sql.parser.ddl.table.SqlTableLike;
import org.apache.flink.sql.parser.ddl.table.SqlTableLike.FeatureOption;
import org.apache.flink.sql.parser.ddl.table.SqlTableLike.MergingStrategy;
import org.apache.flink.sql.parser.ddl.table.SqlTableLike.SqlTableLikeOption;

/** Reads which parts a LIKE takes over: all, as Flink's default, less what is excluded; a named part beats {@code ALL}. */
final class LikeReader {
    private LikeReader() {}

    static TableLike read(SqlTableLike like, SourceText.Positions positions) {
        Set<Part> included = EnumSet.allOf(Part.class);
        for (SqlTableLikeOption option : like.getOptions()) {
            if (option.getFeatureOption() == FeatureOption.ALL && excludes(option)) {
                included.clear();
            }
        }
        for (SqlTableLikeOption option : like.getOptions()) {
            if (option.getFeatureOption() != FeatureOption.ALL) {
                Part part = Part.valueOf(option.getFeatureOption().name());
                if (excludes(option)) {
                    included.remove(part);
                } else {
                    included.add(part);
                }
            }
        }
        return new TableLike(positions.reference(like.getSourceTable()), included);
    }

    private static boolean excludes(SqlTableLikeOption option) {
        return option.getMergingStrategy() == MergingStrategy.EXCLUDING;
    }
}
