package io.headgate.pipelines.config;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads the {@code policies} of an environment. */
final class PolicyReader {
    static final List<String> KEYS = List.of(
            "on-failure",
            "require-approval",
            "clean-tree",
            "max-parallel",
            "in-place",
            "allow-data-loss",
            "keep-replaced",
            "settle",
            "decision-timeout",
            "gate",
            "children");

    private PolicyReader() {}

    static Policies read(YamlSection section) {
        Policies usual = Policies.DEFAULT;
        Policies policies = new Policies(
                choice(section, "on-failure", Policies.OnFailure.class).orElse(usual.onFailure()),
                flag(section, "require-approval").orElse(usual.requireApproval()),
                flag(section, "clean-tree").orElse(usual.cleanTree()),
                section.value("max-parallel", PolicyReader::atLeastOne, "a whole number from 1")
                        .orElse(usual.maxParallel()),
                flag(section, "in-place").orElse(usual.inPlace()),
                flag(section, "allow-data-loss").orElse(usual.allowDataLoss()),
                choice(section, "keep-replaced", Policies.KeepReplaced.class).orElse(usual.keepReplaced()),
                section.value("settle", Durations::parse, "a duration such as 5s")
                        .orElse(usual.settle()),
                section.value("decision-timeout", Durations::parse, "a duration such as 24h")
                        .orElse(usual.decisionTimeout()),
                choice(section, "gate", Policies.Gate.class).orElse(usual.gate()),
                choice(section, "children", Policies.Children.class).orElse(usual.children()));
        section.finish(KEYS);
        return policies;
    }

    static Optional<Boolean> flag(YamlSection section, String key) {
        return section.value(
                key,
                text -> switch (text.toLowerCase(Locale.ROOT)) {
                    case "true", "yes", "on" -> true;
                    case "false", "no", "off" -> false;
                    default -> throw new IllegalArgumentException(text);
                },
                "true or false");
    }

    static <E extends Enum<E>> Optional<E> choice(YamlSection section, String key, Class<E> type) {
        String choices =
                Arrays.stream(type.getEnumConstants()).map(PolicyReader::word).collect(Collectors.joining(" or "));
        return section.value(
                key,
                text -> Enum.valueOf(type, text.trim().toUpperCase(Locale.ROOT).replace('-', '_')),
                choices);
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static int atLeastOne(String text) {
        int number = Integer.parseInt(text.trim());
        if (number < 1) {
            throw new IllegalArgumentException(text);
        }
        return number;
    }
}
