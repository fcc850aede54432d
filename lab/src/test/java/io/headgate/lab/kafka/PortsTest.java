package io.headgate.lab.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Ports that are remembered over a restart. */
class PortsTest {
    @Test
    void noConnectionThatGoesOutIsGivenOneOfThem() throws IOException {
        assertThat(Ports.free(50)).doesNotHaveDuplicates().allSatisfy(port -> assertThat(port)
                .isBetween(10_000, 31_999));
    }

    @Test
    void aPortOnWhichSomebodyListensIsNotFree() throws IOException {
        int port = Ports.free(1).get(0);
        assertThat(Ports.areFree(List.of(port))).isTrue();
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            assertThat(Ports.areFree(List.of(socket.getLocalPort()))).isFalse();
        }
    }
}
