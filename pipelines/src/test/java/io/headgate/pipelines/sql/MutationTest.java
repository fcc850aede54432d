package io.headgate.pipelines.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Mutates real-looking SQL: whatever comes out, the reader gives facts whose positions are true. */
class MutationTest {
    private static final Path CORPUS = Path.of("src/test/resources/sql");
    private static final String[] PIECES = {
        "'",
        "`",
        "\"",
        "(",
        ")",
        ";",
        ",",
        "/*",
        "*/",
        "/*+",
        "--",
        "\n",
        "\r",
        "\r\n",
        "{{",
        "}}",
        "${x}",
        "<",
        ">",
        ".",
        "$",
        "\\",
        "SELECT",
        "FROM",
        "JOIN",
        "WITH",
        "AS",
        "END",
        "CASE",
        "BEGIN",
        "STATEMENT SET BEGIN",
        "INSERT INTO",
        "UNION",
        "OVER",
        "DEFAULT",
        "TABLE",
        "VALUES",
        "\uFEFF",
        "\uD83D\uDE00",
        "\uD83D",
        "\u0000",
        "ü",
        "名",
        "E'",
        "U&'",
        "0x",
        "1e",
        "[",
        "]",
    };

    @Test
    void aThousandMutantsAreRead() {
        run(20_261_121L, 1_000);
    }

    @Tag("heavy")
    @Test
    void aHundredThousandMutantsAreRead() {
        long seed = Long.getLong("headgate.seed", 7L);
        run(seed, 100_000);
    }

    private static void run(long firstSeed, int count) {
        List<String> corpus = corpus();
        SqlReader reader = new FlinkSqlReader();
        for (int index = 0; index < count; index++) {
            long seed = firstSeed + index;
            String mutant = mutant(corpus, new Random(seed));
            check(reader, mutant, seed);
        }
    }

    private static void check(SqlReader reader, String mutant, long seed) {
        try {
            FileFacts facts = reader.read(mutant);
            SpanCheck.of(mutant, facts);
            assertThat(facts.statements().size() + facts.problems().size()).isPositive();
        } catch (RuntimeException | Error broken) {
            fail("seed " + seed + " of:\n" + mutant, broken);
        }
    }

    private static String mutant(List<String> corpus, Random random) {
        StringBuilder text = new StringBuilder(corpus.get(random.nextInt(corpus.size())));
        int changes = 1 + random.nextInt(8);
        for (int change = 0; change < changes; change++) {
            mutate(text, corpus, random);
        }
        return text.toString();
    }

    private static void mutate(StringBuilder text, List<String> corpus, Random random) {
        int at = random.nextInt(text.length() + 1);
        int end = Math.min(text.length(), at + random.nextInt(12));
        switch (random.nextInt(6)) {
            case 0 -> text.delete(at, end);
            case 1 -> text.insert(at, text.substring(at, end));
            case 2 -> text.insert(at, PIECES[random.nextInt(PIECES.length)]);
            case 3 -> {
                String moved = text.substring(at, end);
                text.delete(at, end);
                text.insert(random.nextInt(text.length() + 1), moved);
            }
            case 4 -> {
                String other = corpus.get(random.nextInt(corpus.size()));
                int from = random.nextInt(other.length());
                text.insert(at, other, from, Math.min(other.length(), from + random.nextInt(80)));
            }
            default -> text.setLength(Math.max(1, at));
        }
    }

    private static List<String> corpus() {
        try (Stream<Path> files = Files.list(CORPUS)) {
            List<String> texts = new ArrayList<>();
            for (Path file : files.sorted().toList()) {
                texts.add(Files.readString(file));
            }
            return texts;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
