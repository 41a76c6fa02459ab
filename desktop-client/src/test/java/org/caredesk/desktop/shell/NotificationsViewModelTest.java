package org.caredesk.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.caredesk.desktop.api.FakeNotifications;
import org.caredesk.desktop.i18n.Formatting;
import org.caredesk.desktop.i18n.Texts;
import org.caredesk.desktop.live.Live;
import org.caredesk.desktop.live.LiveBatch;
import org.caredesk.desktop.live.LiveState;
import org.caredesk.desktop.work.ManualWork;
import org.caredesk.desktop.work.Subscription;
import org.caredesk.dto.live.LiveFrame;
import org.caredesk.dto.notifications.NotificationResponse;
import org.junit.jupiter.api.Test;

class NotificationsViewModelTest {
  private static final Instant NOW = Instant.parse("2026-11-16T05:19:00Z");

  private final FakeNotifications server = new FakeNotifications();
  private final Feed live = new Feed();
  private final ManualWork manual = new ManualWork(NOW);
  private final NotificationsViewModel model =
      new NotificationsViewModel(server, live, manual.work());
  private int made;

  @Test
  void a_message_that_comes_over_the_feed_stands_first_and_counts() {
    add("request-received");
    activate();
    assertThat(model.unread().get()).isOne();

    NotificationResponse newer = add("request-expired");
    live.tell(LiveFrame.NOTIFICATION);
    manual.settle();

    assertThat(model.items()).first().isEqualTo(newer);
    assertThat(model.unread().get()).isEqualTo(2);
  }

  @Test
  void other_news_of_the_feed_does_not_load_them() {
    activate();
    live.tell(LiveFrame.SLOTS_CHANGED);
    manual.settle();
    assertThat(server.calls).containsExactly("own");
  }

  @Test
  void what_is_read_is_marked_at_once_and_told_to_the_server_once() {
    NotificationResponse message = add("request-received");
    activate();
    model.read(message);
    assertThat(model.unread().get()).isZero();
    assertThat(model.items().getFirst().readAt()).isNotNull();
    model.read(model.items().getFirst());
    manual.settle();
    assertThat(server.calls).containsExactly("own", "read " + message.id());
  }

  @Test
  void all_are_read_in_one_call() {
    add("request-received");
    add("appointment-moved");
    activate();
    model.readAll();
    manual.settle();
    assertThat(model.unread().get()).isZero();
    assertThat(server.calls).containsExactly("own", "read all");
  }

  @Test
  void older_ones_are_added_below_and_stay_when_new_ones_come() {
    for (int i = 0; i < NotificationsViewModel.PAGE + 5; i++) {
      add("request-received");
    }
    activate();
    assertThat(model.items()).hasSize(NotificationsViewModel.PAGE);
    model.loadOlder();
    manual.settle();
    assertThat(model.items()).hasSize(NotificationsViewModel.PAGE + 5);
    assertThat(model.next().get()).isNull();

    add("request-expired");
    live.tell(LiveFrame.NOTIFICATION);
    manual.settle();
    assertThat(model.items()).hasSize(NotificationsViewModel.PAGE + 6).doesNotHaveDuplicates();
    assertThat(model.next().get()).isNull();
  }

  @Test
  void a_message_leads_to_what_it_is_about() {
    NotificationResponse message = add("request-received");
    assertThat(NotificationsViewModel.route(message))
        .isEqualTo(new Route.Appointment(message.objectId()));
  }

  @Test
  void a_sentence_names_people_and_the_time_at_the_hospital() {
    Texts texts = new Texts(Locale.ENGLISH);
    NoticeWords words =
        new NoticeWords(texts, new Formatting(texts, Clock.fixed(NOW, ZoneOffset.UTC)));
    assertThat(words.sentence(add("request-received")))
        .startsWith("Hansa Mehta asks for ")
        .contains("10:30")
        .endsWith("Seaface Hospital");
    assertThat(words.sentence(add("not-known-yet"))).isEqualTo("Something has changed");
    assertThat(words.detail(add("request-rejected"))).isEqualTo("AP-2026-000001");
  }

  private void activate() {
    model.activate();
    manual.settle();
  }

  private NotificationResponse add(String kind) {
    made++;
    NotificationResponse message =
        new NotificationResponse(
            new UUID(0, made),
            kind,
            "appointment",
            new UUID(1, made),
            new UUID(2, 1),
            "Seaface Hospital",
            "Hansa Mehta",
            "Dr. A. Rao",
            Map.of(
                "number",
                "AP-2026-000001",
                "startsAt",
                "2026-11-17T05:00:00Z",
                "timeZone",
                "Asia/Kolkata"),
            NOW.plusSeconds(made),
            null);
    server.items.addFirst(message);
    return message;
  }

  /** A feed that says what it is told to. */
  private static final class Feed implements Live {
    private final List<Consumer<LiveBatch>> listeners = new ArrayList<>();

    void tell(String type) {
      LiveFrame frame = new LiveFrame(1L, type, null, null, null, null, null, null);
      List.copyOf(listeners).forEach(each -> each.accept(new LiveBatch(List.of(frame), false)));
    }

    @Override
    public ObservableValue<LiveState> state() {
      return new SimpleObjectProperty<>();
    }

    @Override
    public Subscription listen(Consumer<LiveBatch> listener) {
      listeners.add(listener);
      return () -> listeners.remove(listener);
    }

    @Override
    public void tryNow() {}
  }
}
