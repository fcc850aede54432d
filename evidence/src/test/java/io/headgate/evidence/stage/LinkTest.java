package io.headgate.evidence.stage;

import static org.assertj.core.api.Assertions.assertThat;

import io.headgate.cli.process.Waiting;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A client, a link, and a server that sends back what it gets. */
class LinkTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @SuppressWarnings("NullAway.Init")
    private ServerSocket server;

    @SuppressWarnings("NullAway.Init")
    private Link link;

    @BeforeEach
    void open() throws IOException {
        server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        Thread echo = new Thread(this::echo);
        echo.setDaemon(true);
        echo.start();
        link = Link.to(server.getLocalPort());
    }

    @AfterEach
    void close() throws IOException {
        link.close();
        server.close();
    }

    @Test
    void anOpenLinkLetsEverythingPass() throws IOException {
        try (Socket client = client()) {
            client.getOutputStream().write(7);

            assertThat(client.getInputStream().read()).isEqualTo(7);
            assertThat(link.touched()).isZero();
        }
    }

    @Test
    void whatIsHeldArrivesWhenTheLinkOpens() throws IOException {
        try (Socket client = client()) {
            link.hold();
            client.getOutputStream().write(7);
            assertThat(Waiting.until(PATIENCE, () -> link.heldBytes() == 1)).isTrue();

            link.open();

            assertThat(client.getInputStream().read()).isEqualTo(7);
        }
    }

    @Test
    void whatIsHeldNeverArrivesWhenTheLinkIsCut() throws IOException {
        try (Socket client = client()) {
            link.hold();
            client.getOutputStream().write(7);
            assertThat(Waiting.until(PATIENCE, () -> link.heldBytes() == 1)).isTrue();

            link.cut();
            link.open();

            assertThat(endOf(client)).isTrue();
        }
        try (Socket client = client()) {
            client.getOutputStream().write(8);
            assertThat(client.getInputStream().read()).isEqualTo(8);
        }
    }

    @Test
    void aCutLinkTakesNobody() throws IOException {
        link.cut();

        try (Socket client = client()) {
            assertThat(endOf(client)).isTrue();
        }
    }

    private static boolean endOf(Socket client) {
        try {
            return client.getInputStream().read() < 0;
        } catch (IOException reset) {
            return true;
        }
    }

    private Socket client() throws IOException {
        return new Socket(InetAddress.getLoopbackAddress(), link.port());
    }

    private void echo() {
        while (!server.isClosed()) {
            try (Socket socket = server.accept()) {
                socket.getInputStream().transferTo(socket.getOutputStream());
            } catch (IOException e) {
                // the test is over, or a client went away
            }
        }
    }
}
