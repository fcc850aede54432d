package io.headgate.pipelines.sql;

import java.util.HashSet;
import java.util.Set;

/** Finds the names that WITH introduces: {@code WITH a AS (}, {@code , b (c1, c2) AS (}. */
final class WithNames {
    private final TokenScan scan;

    private WithNames(TokenScan scan) {
        this.scan = scan;
    }

    static Set<String> in(TokenScan scan) {
        return new WithNames(scan).find();
    }

    private Set<String> find() {
        Set<String> names = new HashSet<>();
        for (int index = 1; index + 1 < scan.size(); index++) {
            boolean introduces = scan.isWord(index - 1, "WITH")
                    || scan.isWord(index - 1, "RECURSIVE")
                    || scan.isSymbol(index - 1, ',');
            if (introduces && scan.token(index).canName() && isAsParenthesis(behindColumns(index + 1))) {
                names.add(scan.part(index, index));
            }
        }
        return names;
    }

    private int behindColumns(int index) {
        if (!scan.isSymbol(index, '(')) {
            return index;
        }
        int end = index + 1;
        while (end < scan.size() && (scan.token(end).canName() || scan.isSymbol(end, ','))) {
            end++;
        }
        return scan.isSymbol(end, ')') ? end + 1 : index;
    }

    private boolean isAsParenthesis(int index) {
        return scan.isWord(index, "AS") && scan.isSymbol(index + 1, '(');
    }
}
