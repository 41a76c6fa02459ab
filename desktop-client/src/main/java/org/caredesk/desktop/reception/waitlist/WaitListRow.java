package org.caredesk.desktop.reception.waitlist;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.caredesk.desktop.live.ServerTime;
import org.caredesk.desktop.shell.WorkplaceContext;
import org.caredesk.desktop.ui.CountDown;
import org.caredesk.desktop.ui.Icons;
import org.caredesk.desktop.ui.Scripts;
import org.caredesk.dto.scheduling.WaitListEntry;
import org.caredesk.dto.scheduling.WaitListState;
import org.jspecify.annotations.Nullable;

/** One who waits: rank, whom to call, the wish, why they stand there, and what is offered. */
final class WaitListRow extends HBox {
  private static final PseudoClass OFFERED = PseudoClass.getPseudoClass("offered");
  private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

  private final WaitListEntry entry;
  private final @Nullable CountDown left;

  WaitListRow(WorkplaceContext context, WaitListWords words, ServerTime time, WaitListEntry entry) {
    this.entry = entry;
    var texts = context.texts();
    getStyleClass().add("wait-row");
    Label rank = new Label(entry.rank() == null ? "" : String.valueOf(entry.rank()));
    rank.getStyleClass().addAll("wait-rank", entry.priority().name().toLowerCase(Locale.ROOT));
    rank.setMinWidth(Region.USE_PREF_SIZE);
    Label name = Scripts.follow(new Label(entry.patientName()));
    name.getStyleClass().add("cd-strong");
    Label phone =
        new Label(
            entry.patientPhone() == null ? texts.get("wait-list.no-phone") : entry.patientPhone());
    phone.setGraphic(Icons.of("fth-phone"));
    phone.getStyleClass().add("wait-phone");
    HBox person = new HBox(name, phone);
    person.getStyleClass().add("wait-person");
    VBox middle = new VBox(person, line(words.wish(entry), "wait-wish"));
    middle.getChildren().add(line(words.why(entry), "cd-secondary"));
    if (entry.note() != null) {
      middle.getChildren().add(line(entry.note(), "cd-secondary"));
    }
    if (entry.fitting() != null) {
      Label fits =
          line(texts.get("wait-list.fits", words.visit(entry, entry.fitting())), "wait-fits");
      fits.setGraphic(Icons.of("fth-alert-circle"));
      middle.getChildren().add(fits);
    }
    HBox.setHgrow(middle, Priority.ALWAYS);
    middle.setMinWidth(0);
    middle.getStyleClass().add("wait-middle");
    getChildren().addAll(rank, middle);
    boolean offered = entry.state() == WaitListState.OFFERED && entry.offer() != null;
    pseudoClassStateChanged(OFFERED, offered);
    left = offered ? offer(context, words, time) : null;
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.LIST_ITEM);
    setAccessibleText(
        entry.patientName()
            + ", "
            + words.wish(entry)
            + (offered
                ? ", " + words.visit(entry, java.util.Objects.requireNonNull(entry.offer()))
                : ""));
  }

  private @Nullable CountDown offer(
      WorkplaceContext context, WaitListWords words, ServerTime time) {
    var offer = java.util.Objects.requireNonNull(entry.offer());
    Label what = new Label(words.visit(entry, offer));
    what.getStyleClass().add("cd-strong");
    what.setWrapText(true);
    Label held = new Label(context.texts().get("wait-list.held"));
    held.getStyleClass().add("cd-secondary");
    VBox box = new VBox(what);
    box.getStyleClass().add("wait-offer");
    getChildren().add(box);
    if (offer.expiresAt() == null) {
      return null;
    }
    CountDown count = new CountDown(context.formats(), new Ahead(time), offer.expiresAt());
    HBox until = new HBox(held, count);
    until.getStyleClass().add("wait-until");
    box.getChildren().add(until);
    return count;
  }

  private static Label line(String text, String styleClass) {
    Label label = Scripts.follow(new Label(text));
    label.getStyleClass().add(styleClass);
    label.setWrapText(true);
    return label;
  }

  WaitListEntry entry() {
    return entry;
  }

  void select(boolean isSelected) {
    pseudoClassStateChanged(SELECTED, isSelected);
  }

  void tick() {
    if (left != null) {
      left.tick();
    }
  }

  /** The server's clock: an offer ends by it. */
  private static final class Ahead extends Clock {
    private final ServerTime time;

    Ahead(ServerTime time) {
      this.time = time;
    }

    @Override
    public Instant instant() {
      return time.now();
    }

    @Override
    public ZoneId getZone() {
      return java.time.ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
