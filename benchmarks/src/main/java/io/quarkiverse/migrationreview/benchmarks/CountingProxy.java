package io.quarkiverse.migrationreview.benchmarks;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import io.quarkiverse.migrationreview.deployment.scratch.DatabaseAccess;

/**
 * Stands between the drafting and the server, and counts what is sent: connections, round trips and statements. It reads the
 * messages of the client and nothing else (PostgreSQL manual, "Message Formats"), so it does not matter who sends them. It
 * takes
 * time: nothing is timed through it.
 */
final class CountingProxy implements AutoCloseable {

    private static final int DEFAULT_PORT = 5432;
    private static final int SSL_REQUEST = 80877103;
    private static final int GSS_REQUEST = 80877104;
    private static final int CANCEL_REQUEST = 80877102;
    private static final int HEAD = 4;

    private final ServerSocket listener;
    private final String host;
    private final int port;
    private final DatabaseAccess server;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final List<String> statements = new ArrayList<>();
    private int connections;
    private int roundTrips;

    private CountingProxy(DatabaseAccess server) throws IOException {
        String[] address = server.server().split(":");
        this.server = server;
        this.host = address[0];
        this.port = address.length > 1 ? Integer.parseInt(address[1]) : DEFAULT_PORT;
        this.listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    }

    static CountingProxy before(DatabaseAccess server) throws IOException {
        CountingProxy proxy = new CountingProxy(server);
        start(proxy::accept);
        return proxy;
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "Counting proxy");
        thread.setDaemon(true);
        thread.start();
    }

    /** How to reach a database through here. */
    DatabaseAccess access(DatabaseAccess database) {
        return new DatabaseAccess(database.jdbcUrl().replace(server.server(), "localhost:" + listener.getLocalPort()),
                database.username(), database.password());
    }

    /**
     * What was sent.
     *
     * @param roundTrips how often the client had to wait for an answer, without those that open a connection
     * @param statements the texts, in order; a prepared statement once
     */
    record Count(int connections, int roundTrips, List<String> statements) {

        long databasesCreated() {
            return statements.stream().filter(sql -> sql.strip().toLowerCase(Locale.ROOT).startsWith("create database"))
                    .count();
        }
    }

    /** What was sent since this was last asked. */
    synchronized Count take() {
        Count count = new Count(connections, roundTrips, List.copyOf(statements));
        connections = 0;
        roundTrips = 0;
        statements.clear();
        return count;
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket client = listener.accept();
                Socket behind = new Socket(host, port);
                client.setTcpNoDelay(true);
                behind.setTcpNoDelay(true);
                open.add(client);
                open.add(behind);
                start(() -> pump(client, behind, () -> answers(client, behind)));
                start(() -> pump(client, behind, () -> requests(client, behind)));
            } catch (IOException e) {
                // closed: whoever waits for an answer sees it
                return;
            }
        }
    }

    private interface Pump {
        void run() throws IOException;
    }

    private void pump(Socket client, Socket behind, Pump pump) {
        try (client; behind) {
            pump.run();
        } catch (IOException e) {
            // one side has hung up, and the other is hung up with it
        } finally {
            open.remove(client);
            open.remove(behind);
        }
    }

    private static void answers(Socket client, Socket behind) throws IOException {
        behind.getInputStream().transferTo(client.getOutputStream());
    }

    private void requests(Socket client, Socket behind) throws IOException {
        DataInputStream in = new DataInputStream(client.getInputStream());
        OutputStream out = behind.getOutputStream();
        int code;
        do {
            byte[] startup = body(in, in.readInt());
            code = startup.length < HEAD ? 0 : ByteBuffer.wrap(startup).getInt();
            out.write(ByteBuffer.allocate(HEAD).putInt(startup.length + HEAD).array());
            out.write(startup);
        } while (code == SSL_REQUEST || code == GSS_REQUEST);
        if (code != CANCEL_REQUEST) {
            connected();
            messages(in, out);
        }
    }

    private void messages(DataInputStream in, OutputStream out) throws IOException {
        for (int type = in.read(); type >= 0; type = in.read()) {
            byte[] body = body(in, in.readInt());
            sent((char) type, body);
            out.write(ByteBuffer.allocate(1 + HEAD).put((byte) type).putInt(body.length + HEAD).array());
            out.write(body);
        }
    }

    private static byte[] body(InputStream in, int length) throws IOException {
        return in.readNBytes(length - HEAD);
    }

    private synchronized void connected() {
        connections++;
    }

    private synchronized void sent(char type, byte[] body) {
        if (type == 'Q') {
            statements.add(text(body, 0));
        } else if (type == 'P') {
            statements.add(text(body, text(body, 0).getBytes(StandardCharsets.UTF_8).length + 1));
        }
        if (type == 'Q' || type == 'S') {
            roundTrips++;
        }
    }

    private static String text(byte[] body, int from) {
        int end = from;
        while (body[end] != 0) {
            end++;
        }
        return new String(body, from, end - from, StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        listener.close();
        for (Socket each : open) {
            each.close();
        }
    }
}
