package io.headgate.platforms.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;

class LabProcessTest {
    @Test
    void theSharedLabAnswersAndCountsWhatItIsAsked() {
        LabProcess lab = LabProcess.simulated();
        long before = lab.control().sequence();

        lab.control().call("GET", "/fcpm/v2/compute-pools", "");

        assertThat(lab.control().callsAfter(before))
                .extracting(LabControl.Call::method, LabControl.Call::path)
                .contains(tuple("GET", "/fcpm/v2/compute-pools"));
        assertThat(LabProcess.simulated()).isSameAs(lab);
    }
}
