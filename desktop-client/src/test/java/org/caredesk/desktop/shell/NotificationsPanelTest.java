package org.caredesk.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.caredesk.desktop.FxThread;
import org.caredesk.desktop.ui.SideSheet;
import org.caredesk.desktop.ui.Theme;
import org.caredesk.dto.identity.Role;
import org.caredesk.dto.live.LiveFrame;
import org.caredesk.dto.notifications.NotificationResponse;
import org.caredesk.dto.notifications.NotificationsResponse;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NotificationsPanelTest {
  private static final Instant NOW = Instant.parse("2026-11-16T05:19:00Z");
  private static final String LONG = "Padmavathi Venkatasubramanian-Krishnamoorthy";

  private final ScriptedDesk desk = new ScriptedDesk();
  private final WorkplaceContext context = desk.context(Role.RECEPTIONIST);
  private final NotificationsViewModel model =
      new NotificationsViewModel(desk.server.api().notifications(), desk, desk.work.work());
  private final List<Route> went = new ArrayList<>();
  private final AtomicBoolean closed = new AtomicBoolean();

  @Test
  void what_came_before_stands_there_when_it_is_opened() {
    has(message(2, LONG, null), message(1, "Hansa Mehta", NOW));
    SideSheet sheet = opened();

    assertThat(rows(sheet)).hasSize(2);
    assertThat(texts(sheet)).contains("1 unread").anyMatch(text -> text.contains(LONG));
  }

  @Test
  void a_long_sentence_is_shown_whole() {
    has(message(2, LONG, null), message(1, "Hansa Mehta", NOW));
    SideSheet sheet = opened();
    List<Node> rows = rows(sheet);
    double longer = rows.getFirst().getLayoutBounds().getHeight();
    double shorter = rows.getLast().getLayoutBounds().getHeight();
    assertThat(longer).isGreaterThan(shorter);
    for (Node row : rows) {
      for (Node label : row.lookupAll(".label")) {
        assertThat(label.getLayoutBounds().getHeight())
            .isGreaterThanOrEqualTo(Math.floor(((Label) label).prefHeight(width(label))));
      }
    }
  }

  @Test
  void with_nothing_to_say_it_says_so() {
    has();
    assertThat(texts(opened())).anyMatch(text -> text.startsWith("Nothing yet."));
  }

  @Test
  void enter_opens_what_a_message_is_about_and_the_focus_stays_with_it() {
    has(message(2, "Hansa Mehta", null), message(1, LONG, null));
    desk.server.answer("read", org.caredesk.desktop.api.Done.DONE);
    SideSheet sheet = opened();
    FxThread.run(
        () -> {
          press(rows(sheet).getFirst(), KeyCode.DOWN);
          assertThat(sheet.getScene().getFocusOwner()).isSameAs(rows(sheet).getLast());
          press(rows(sheet).getLast(), KeyCode.ENTER);
          assertThat(sheet.getScene().getFocusOwner()).isSameAs(rows(sheet).getLast());
        });

    assertThat(went).containsExactly(new Route.Appointment(new UUID(1, 1)));
    assertThat(model.unread().get()).isOne();
  }

  @Test
  void once_closed_it_follows_nothing_any_more() {
    has(message(1, "Hansa Mehta", null));
    SideSheet sheet = opened();
    FxThread.run(sheet::requestClose);
    assertThat(closed).isTrue();

    has(message(2, LONG, null), message(1, "Hansa Mehta", null));
    FxThread.run(() -> desk.push(LiveFrame.NOTIFICATION, null, null, null));
    assertThat(model.items()).hasSize(2);
    assertThat(rows(sheet)).hasSize(1);
  }

  private SideSheet opened() {
    model.activate();
    desk.work.settle();
    return FxThread.call(
        () -> {
          NotificationsPanel panel =
              new NotificationsPanel(model, context, went::add, () -> closed.set(true));
          Scene scene = new Scene(panel.sheet(), 404, 600);
          Theme.LIGHT.dress(scene);
          scene.getRoot().applyCss();
          scene.getRoot().layout();
          panel.takeFocus();
          return panel.sheet();
        });
  }

  private static double width(Node label) {
    return label.getLayoutBounds().getWidth();
  }

  private static void press(Node row, KeyCode key) {
    row.fireEvent(
        new KeyEvent(KeyEvent.KEY_PRESSED, "", key.getName(), key, false, false, false, false));
  }

  private static List<Node> rows(SideSheet sheet) {
    return ((Parent) sheet.lookup(".cd-notices"))
        .getChildrenUnmodifiable().stream()
            .map(Node.class::cast)
            .filter(NoticeRow.class::isInstance)
            .toList();
  }

  private static List<String> texts(SideSheet sheet) {
    return FxThread.call(
        () ->
            sheet.lookupAll(".label").stream().map(Label.class::cast).map(Label::getText).toList());
  }

  private void has(NotificationResponse... messages) {
    int unread = (int) List.of(messages).stream().filter(each -> each.readAt() == null).count();
    desk.server.now("own", new NotificationsResponse(List.of(messages), unread, null));
  }

  private static NotificationResponse message(int n, String patient, @Nullable Instant read) {
    return new NotificationResponse(
        new UUID(0, n),
        "request-received",
        "appointment",
        new UUID(1, n),
        new UUID(2, 1),
        "Seaface Hospital",
        patient,
        "Dr. A. Rao",
        Map.of(
            "number",
            "AP-2026-000001",
            "startsAt",
            "2026-11-17T05:00:00Z",
            "timeZone",
            "Asia/Kolkata"),
        NOW.plusSeconds(n),
        read);
  }
}
