package org.caredesk.desktop.live;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.caredesk.desktop.work.Subscription;
import org.caredesk.dto.live.LiveFrame;
import org.jspecify.annotations.Nullable;

/** A wire that the test pulls. */
public final class FakeWire implements Wire {

  /** The {@code after} of each connection that was asked for. */
  public final List<@Nullable Long> connects = new ArrayList<>();

  private @Nullable Listener listener;

  @Override
  public Subscription connect(@Nullable Long after, Listener connected) {
    connects.add(after);
    listener = connected;
    return () -> {};
  }

  public Listener server() {
    return Objects.requireNonNull(listener);
  }

  public void send(@Nullable Long seq, String type) {
    server().onFrame(new LiveFrame(seq, type, null, null, null, null, null, null));
  }
}
