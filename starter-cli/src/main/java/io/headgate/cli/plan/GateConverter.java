package io.headgate.cli.plan;

import io.headgate.pipelines.config.Policies;
import java.util.Arrays;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads {@code exists}, {@code running}, {@code caught-up}. */
final class GateConverter implements ITypeConverter<Policies.Gate> {
    @Override
    public Policies.Gate convert(String text) {
        return Arrays.stream(Policies.Gate.values())
                .filter(gate -> word(gate).equals(text))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException("'" + text + "' is none of exists, running, caught-up"));
    }

    private static String word(Policies.Gate gate) {
        return gate.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
