package org.caredesk.desktop.tour;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The line between the client and the server, which the tour can cut: it shows what a desk looks
 * like when the network goes. Passes bytes on, both ways, on this machine only.
 */
final class Line implements AutoCloseable {
  private volatile URI server;
  private final ServerSocket listening;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private volatile boolean cut;

  /**
   * @param address of the server, over plain HTTP, such as {@code http://127.0.0.1:8080}
   */
  Line(String address) throws IOException {
    this.server = URI.create(address);
    this.listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::listen);
  }

  /** Where the server really is. */
  String server() {
    return server.toString();
  }

  /** What the client takes for the server's address. */
  String address() {
    return "http://127.0.0.1:" + listening.getLocalPort();
  }

  /** The server stands at another address from now on, such as after a restart. */
  void moveTo(String address) {
    server = URI.create(address);
  }

  /** Nothing goes through any more. */
  void cut() {
    cut = true;
    open.forEach(Line::closeQuietly);
  }

  /** Connections are passed on again. */
  void mend() {
    cut = false;
  }

  private void listen() {
    while (!listening.isClosed()) {
      try {
        Socket client = listening.accept();
        if (cut) {
          closeQuietly(client);
        } else {
          pass(client);
        }
      } catch (IOException ended) {
        // The server is not there, or the tour is over: the client sees the same as without a line.
      }
    }
  }

  private void pass(Socket client) throws IOException {
    open.add(client);
    Socket behind;
    try {
      behind = new Socket(server.getHost(), server.getPort());
    } catch (IOException away) {
      end(client);
      throw away;
    }
    open.add(behind);
    Thread.ofVirtual().start(() -> copy(client, behind));
    Thread.ofVirtual().start(() -> copy(behind, client));
  }

  private void copy(Socket from, Socket to) {
    try (InputStream in = from.getInputStream();
        OutputStream out = to.getOutputStream()) {
      in.transferTo(out);
    } catch (IOException ended) {
      // One side has hung up; so does the other.
    } finally {
      end(from);
      end(to);
    }
  }

  private void end(Socket socket) {
    open.remove(socket);
    closeQuietly(socket);
  }

  private static void closeQuietly(Socket socket) {
    try {
      socket.close();
    } catch (IOException unclosable) {
      throw new UncheckedIOException(unclosable);
    }
  }

  @Override
  public void close() throws IOException {
    cut();
    listening.close();
  }
}
