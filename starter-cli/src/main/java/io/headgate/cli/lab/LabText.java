package io.headgate.cli.lab;

/** The state of a lab for people. */
final class LabText {
    private LabText() {}

    static String of(LabState state) {
        if (state.stoppedNow()) {
            return "the lab is stopped\n";
        }
        String engine = state.text("/engine").isEmpty() ? "" : state.text("/engine") + " engine, ";
        StringBuilder text = new StringBuilder(
                "the lab is " + state.text("/state") + " (" + engine + "process " + state.text("/pid") + ")\n");
        line(text, "Confluent API", state.text("/endpoints/confluent"));
        line(text, "SQL Gateway", state.text("/endpoints/gateway"));
        line(text, "Flink UI", state.text("/endpoints/jobmanager"));
        line(text, "Kafka", state.text("/endpoints/bootstrap"));
        state.document().path("troubles").forEach(trouble -> text.append("  broken: ")
                .append(trouble.asText())
                .append('\n'));
        return text.toString();
    }

    private static void line(StringBuilder text, String what, String address) {
        if (!address.isEmpty() && !address.equals("null")) {
            text.append("  ")
                    .append(what)
                    .append(" ".repeat(15 - what.length()))
                    .append(address)
                    .append('\n');
        }
    }
}
