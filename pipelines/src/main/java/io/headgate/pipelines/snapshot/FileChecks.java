package io.headgate.pipelines.snapshot;

import io.headgate.pipelines.problem.Finding;
import io.headgate.pipelines.problem.FindingCode;
import io.headgate.pipelines.scan.FileRole;
import io.headgate.pipelines.scan.SqlFile;
import io.headgate.pipelines.sql.SqlProblem;
import io.headgate.pipelines.sql.StatementFacts;
import java.util.Collection;

/** What is wrong with single files: SQL that does not parse, a DDL file that defines nothing, a DML that writes nothing. */
final class FileChecks {
    private final Collection<Finding> findings;

    FileChecks(Collection<Finding> findings) {
        this.findings = findings;
    }

    void check(SqlFile file) {
        for (SqlProblem problem : file.facts().problems()) {
            findings.add(new Finding(
                    code(problem.kind()),
                    file.path(),
                    problem.at().line(),
                    problem.at().column(),
                    firstTable(file),
                    problem.message(),
                    remedy(problem.kind())));
        }
        if (file.facts().statements().isEmpty()) {
            return;
        }
        boolean defines = false;
        boolean writes = false;
        for (StatementFacts statement : file.facts().statements()) {
            defines |= statement.kind().defines();
            writes |= statement.kind().writes();
        }
        if (file.role() == FileRole.DDL && !defines) {
            nothing(file, "a ddl file without CREATE TABLE, VIEW or MATERIALIZED TABLE", "move it to a dml file");
        } else if (file.role() == FileRole.DML && !writes && !defines) {
            nothing(file, "a dml file without INSERT or EXECUTE STATEMENT SET", "write INSERT INTO <table> ...");
        }
    }

    private void nothing(SqlFile file, String message, String remedy) {
        findings.add(new Finding(FindingCode.NO_STATEMENT, file.path(), 1, 1, "", message, remedy));
    }

    private static String firstTable(SqlFile file) {
        return file.facts().statements().stream()
                .flatMap(statement -> statement.writes().stream())
                .findFirst()
                .map(target -> target.table())
                .orElse(file.place().folderName());
    }

    private static FindingCode code(SqlProblem.Kind kind) {
        return switch (kind) {
            case SYNTAX, UNTERMINATED -> FindingCode.INVALID_SQL;
            case TEMPLATE -> FindingCode.TEMPLATE_HOLES;
            case UNSUPPORTED_FORM -> FindingCode.UNSUPPORTED_FORM;
            case EMPTY -> FindingCode.EMPTY_FILE;
        };
    }

    private static String remedy(SqlProblem.Kind kind) {
        return switch (kind) {
            case SYNTAX -> "mend the SQL; until then its reads and writes are only guessed";
            case UNTERMINATED -> "close it";
            case TEMPLATE -> "fill the template in before it is deployed";
            case UNSUPPORTED_FORM -> "remove it; neither Flink nor Confluent Cloud accepts it";
            case EMPTY -> "write the statement or delete the file";
        };
    }
}
